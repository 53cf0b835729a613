"""What speaks for and against each possible bead in a band, as numbers.

Every kind of evidence is one column of features; `weights.py` says how much each counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.alignment.bead import Sentence
from app.alignment.beads import SHAPES
from app.alignment.coverage import Findings, find
from app.alignment.numbers import chinese_numbers, english_numbers
from app.alignment.spans import Spans
from app.alignment.stems import ChineseStems, english_stems
from app.chinese.lexicon import Lexicon
from app.progress import Progress, silent, span

Floats = NDArray[np.float64]

FEATURES = (
    "likeness",  # cosine of the joined sentences above what both have with strangers
    "likeness_size",  # the same times the number of sentences joined
    "length",  # squared misfit of the lengths, in standard deviations
    "chinese_found",  # information in Chinese words that the English side has
    "chinese_missed",
    "english_found",
    "english_missed",
    "numbers_shared",
    "numbers_against",
    "endings_differ",  # one side ends in a question or exclamation mark, the other doesn't
    "open_quotes",  # quotation marks left open or closed alone, on one side more than the other
    "chinese_dropped",  # length of a Chinese sentence without counterpart
    "english_dropped",
)
"""The names of the features, in order."""

_QUESTION = re.compile(r"[?？][^\w]*$")
_EXCLAMATION = re.compile(r"[!！][^\w]*$")


@dataclass(frozen=True, slots=True)
class Side:
    """What is known of one language's sentences, each array with a row a sentence."""

    lengths: Floats
    numbers: tuple[frozenset[float], ...]
    endings: Ints
    quotes: Ints

    @classmethod
    def of(cls, sentences: Sequence[Sentence], chinese: bool) -> Side:
        texts = [sentence.text for sentence in sentences]
        read = chinese_numbers if chinese else english_numbers
        return cls(
            np.array([_length(text) for text in texts], dtype=float),
            tuple(read(text) for text in texts),
            np.array([_ending(text) for text in texts], dtype=np.int64),
            np.array([_open_quotes(text) for text in texts], dtype=np.int64),
        )


def _length(text: str) -> float:
    """Characters, a blank not counted."""
    return 1.0 + len(text) - text.count(" ")


def _ending(text: str) -> int:
    return 2 if _QUESTION.search(text) else 1 if _EXCLAMATION.search(text) else 0


def _open_quotes(text: str) -> int:
    return sum(text.count(c) for c in "“「『") - sum(text.count(c) for c in "”」』")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All there is to know about the beads of a band but the sentences' vectors."""

    band: Band
    chinese: Side
    english: Side
    turned: Band
    words: tuple[Findings, Findings] | None
    numbers: tuple[Findings, Findings]

    @classmethod
    def gather(
        cls,
        chinese: Sequence[Sentence],
        english: Sequence[Sentence],
        band: Band,
        lexicon: Lexicon | None,
        progress: Progress = silent,
    ) -> Evidence:
        """Collect it; words only if there is a lexicon."""
        sides = Side.of(chinese, True), Side.of(english, False)
        turned = band.transposed()
        words = None
        if lexicon is not None:
            known = ChineseStems(lexicon)
            asked = [[known.stems(w) for w in known.words(s.text)] for s in chinese]
            offered = [english_stems(s.text) for s in english]
            words = (
                find(asked, offered, band, 0.0, span(progress, 0.0, 0.5)),
                find(
                    [[frozenset((stem,)) for stem in stems] for stems in offered],
                    [frozenset().union(*stems) for stems in asked],
                    turned,
                    0.0,
                    span(progress, 0.5, 1.0),
                ),
            )
        numbers = [[str(n) for n in side.numbers[k]] for side in sides for k in range(0)]
        del numbers
        left = [frozenset(map(str, values)) for values in sides[0].numbers]
        right = [frozenset(map(str, values)) for values in sides[1].numbers]
        found = (
            find([[frozenset((n,)) for n in values] for values in left], right, band, 2.0),
            find([[frozenset((n,)) for n in values] for values in right], left, turned, 2.0),
        )
        return cls(band, *sides, turned, words, found)

    def features(self, shape: int, spans: tuple[Spans, Spans] | None) -> Floats:
        """One row for each of `FEATURES`, one column for each cell where such a bead begins.

        Where the bead would leave the band the columns mean nothing.
        """
        m, c = SHAPES[shape]
        band = self.band
        rows = np.zeros((len(FEATURES), band.size))
        i = np.minimum(band.rows, max(len(self.chinese.lengths) - m, 0))
        j = np.minimum(band.columns, max(len(self.english.lengths) - c, 0))
        if not c:
            rows[11] = np.log(self.chinese.lengths[i])
            return rows
        if not m:
            rows[12] = np.log(self.english.lengths[j])
            return rows
        if spans is not None:
            likeness = _likeness(spans, m, c, i, j)
            rows[0] = likeness
            rows[1] = likeness * (m + c - 2)
        rows[2] = self._length_misfit(m, c, i, j)
        if self.words is not None:
            rows[3], rows[4] = _coverage(self.words[0], band, m, c, band.rows, band.columns)
            rows[5], rows[6] = _coverage(self.words[1], self.turned, c, m, band.columns, band.rows)
            rows[3:7] /= 10.0
        found = _coverage(self.numbers[0], band, m, c, band.rows, band.columns)
        other = _coverage(self.numbers[1], self.turned, c, m, band.columns, band.rows)
        rows[7] = found[0] + other[0]
        rows[8] = found[1] + other[1]
        rows[9] = self.chinese.endings[i + m - 1] != self.english.endings[j + c - 1]
        rows[10] = np.abs(_summed(self.chinese.quotes, m, i)) + np.abs(
            _summed(self.english.quotes, c, j)
        )
        return rows

    def _length_misfit(self, m: int, c: int, i: Ints, j: Ints) -> Floats:
        """Squared difference of the lengths in standard deviations (Gale and Church 1993)."""
        left = _summed(self.chinese.lengths, m, i)
        right = _summed(self.english.lengths, c, j)
        ratio = self.english.lengths.sum() / self.chinese.lengths.sum()
        misfit = np.log(right / (left * ratio))
        return np.minimum(misfit**2, 4.0)


def _summed(values: NDArray[np.generic], size: int, first: Ints) -> Floats:
    """The sums of `size` values from each of `first` on."""
    total = np.concatenate([[0], np.cumsum(values)])
    sums: Floats = total[first + size] - total[first]
    return sums


def _likeness(spans: tuple[Spans, Spans], m: int, c: int, i: Ints, j: Ints) -> Floats:
    """Cosine, less what both spans have on average with strangers."""
    left, right = spans[0].vectors[m - 1], spans[1].vectors[c - 1]
    near = np.empty(len(i))
    for start in range(0, len(i), 65536):
        part = slice(start, start + 65536)
        near[part] = np.einsum("ij,ij->i", left[i[part]], right[j[part]])
    usual_left = left @ spans[1].vectors[0].mean(axis=0)
    usual_right = right @ spans[0].vectors[0].mean(axis=0)
    likeness: Floats = near - 0.5 * (usual_left[i] + usual_right[j])
    return likeness


def _coverage(
    findings: Findings, band: Band, own: int, others: int, i: Ints, j: Ints
) -> tuple[Floats, Floats]:
    """What `own` sentences from i on find in `others` from j on, and what they miss."""
    found = np.zeros(len(i))
    for step in range(own):
        cells, inside = band.cells(i + step, j)
        found += np.where(inside, findings.found[cells, others - 1], 0.0)
    first = np.minimum(i, max(len(findings.total) - own, 0))
    return found, _summed(findings.total, own, first) - found
