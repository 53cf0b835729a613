"""What speaks for and against each possible bead in a band, as numbers.

Every kind of evidence is one column of features; `weights.py` says how much each counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.alignment.beads import SHAPES
from app.alignment.comparison import Comparison
from app.alignment.coverage import Findings, covered, find, near
from app.alignment.likeness import gains
from app.alignment.side import Side, run_sums
from app.alignment.solitude import SOLITUDE
from app.alignment.straddling import STRADDLING
from app.progress import Progress, silent, span

Floats = NDArray[np.float64]
Words = Sequence[Sequence[frozenset[str]]]

FEATURES = (
    "meaning",  # cosine of the sides' sentence vectors above what both have with strangers
    "meaning_joined",  # the same for each sentence beyond one a side
    "meaning_long",  # the same times the logarithm of the length
    "meaning_more",  # how much more alike with a neighbour
    "meaning_less",  # how much more alike without an outer sentence
    *(f"meaning_{name}" for name in STRADDLING),  # where the bead begins
    "wording",  # as all those before, from the dictionary's vectors
    "wording_joined",
    "wording_long",
    "wording_more",
    "wording_less",
    *(f"wording_{name}" for name in STRADDLING),
    "length",  # squared misfit of the lengths for their variance
    "chinese_found",  # information, in tens of nats, of Chinese words with a counterpart
    "chinese_missed",
    "chinese_near",  # what is missed but answered in the sentence before or after
    "chinese_share",  # of the information found
    "chinese_least",  # share found of the sentence that finds least
    "english_found",
    "english_missed",
    "english_near",
    "english_share",
    "english_least",
    "numbers_missed",
    "ending",  # one side ends as a question or exclamation, the other doesn't
    "quoting",  # one side ends with a closing quotation mark, the other doesn't
    "open_quotes",  # quotation marks the bead leaves without their partner
    "chinese_dropped",  # logarithm of the length of a sentence without counterpart
    "english_dropped",
)
"""The names of the features of a bead, in order."""

GAP_FEATURES = (
    "always",
    *(f"meaning_{name}" for name in SOLITUDE),
    *(f"wording_{name}" for name in SOLITUDE),
)
"""The names of the features of a sentence that is passed in a gap, in order."""

_ROW = {name: row for row, name in enumerate(FEATURES)}
# A number that the other text nowhere has, in nats: it speaks against any counterpart.
_LONE_NUMBER = 2.0
# Variance of a translation's length, as a share of the length (in characters).
_VARIANCE = 20.0
_MOST_MISFIT = 10.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything known of the beads of a band; `turned` is the band seen from the English.

    `meaning` comes from the sentence encoder, and is missing without it; `wording` from the
    dictionary.
    """

    band: Band
    turned: Band
    sides: tuple[Side, Side]
    meaning: Comparison | None
    wording: Comparison
    words: tuple[Findings, Findings]
    numbers: tuple[Findings, Findings]

    @classmethod
    def gather(
        cls,
        band: Band,
        sides: tuple[Side, Side],
        compared: tuple[Comparison | None, Comparison],
        words: tuple[Words, Words],
        numbers: tuple[Words, Words],
        progress: Progress = silent,
    ) -> Evidence:
        """Compare the words and the numbers of the sides."""
        turned = band.transposed()
        steps = [span(progress, k / 4, (k + 1) / 4) for k in range(4)]
        found = _both_ways(words, band, turned, 0.0, (steps[0], steps[1]))
        counted = _both_ways(numbers, band, turned, _LONE_NUMBER, (steps[2], steps[3]))
        return cls(band, turned, sides, *compared, found, counted)

    def features(self, row: int) -> Floats:
        """One row for each of `FEATURES`, one column for each cell where a bead of the shape
        `SHAPES[row]` begins; columns mean nothing where it would leave the band."""
        m, c = SHAPES[row]
        band, (chinese, english) = self.band, self.sides
        values = np.zeros((len(FEATURES), band.size))
        if m > len(chinese.lengths) or c > len(english.lengths):
            return values
        i = np.minimum(band.rows, len(chinese.lengths) - m)
        j = np.minimum(band.columns, len(english.lengths) - c)
        for compared, first in ((self.meaning, "meaning"), (self.wording, "wording")):
            if compared is not None:
                self._fill_comparison(values[_ROW[first] :], compared, row)
        if not c:
            values[_ROW["chinese_dropped"]] = np.log(chinese.lengths[i])
        elif not m:
            values[_ROW["english_dropped"]] = np.log(english.lengths[j])
        else:
            self._fill_shape(values, m, c, i, j)
            self._fill_words(values, m, c)
        return values

    def solitude(self, side: int) -> Floats:
        """What speaks for the Chinese (0) or the English (1) sentences having no counterpart:
        a row for each of `GAP_FEATURES`, a column for each sentence."""
        count = len(self.sides[side].lengths)
        values = np.zeros((len(GAP_FEATURES), count))
        values[0] = 1.0
        if self.meaning is not None:
            values[1 : 1 + len(SOLITUDE)] = self.meaning.solitude[side]
        values[1 + len(SOLITUDE) :] = self.wording.solitude[side]
        return values

    def _fill_comparison(self, values: Floats, compared: Comparison, row: int) -> None:
        m, c = SHAPES[row]
        values[5 : 5 + len(STRADDLING)] = compared.straddling
        if not m or not c:
            return
        i = np.minimum(self.band.rows, len(self.sides[0].lengths) - m)
        j = np.minimum(self.band.columns, len(self.sides[1].lengths) - c)
        length = run_sums(self.sides[0].lengths, m, i) + run_sums(self.sides[1].lengths, c, j)
        values[0] = compared.alike[row]
        values[1] = compared.alike[row] * (m + c - 2)
        values[2] = compared.alike[row] * np.log(length)
        values[3], values[4] = gains(self.band, compared.alike, row)

    def _fill_words(self, values: Floats, m: int, c: int) -> None:
        i, j = self.band.rows, self.band.columns
        ways = ((self.words[0], self.band, m, c, i, j), (self.words[1], self.turned, c, m, j, i))
        for first, way in zip((_ROW["chinese_found"], _ROW["english_found"]), ways, strict=True):
            found, missed, least = covered(*way)
            values[first] = found / 10
            values[first + 1] = missed / 10
            values[first + 2] = near(*way) / 10
            values[first + 3] = found / np.maximum(found + missed, 0.5)
            values[first + 4] = least
        values[_ROW["numbers_missed"]] = (
            covered(self.numbers[0], self.band, m, c, i, j)[1]
            + covered(self.numbers[1], self.turned, c, m, j, i)[1]
        )

    def _fill_shape(self, values: Floats, m: int, c: int, i: Ints, j: Ints) -> None:
        chinese, english = self.sides
        last_i, last_j = i + m - 1, j + c - 1
        values[_ROW["length"]] = self._misfit(m, c, i, j)
        values[_ROW["ending"]] = chinese.endings[last_i] != english.endings[last_j]
        values[_ROW["quoting"]] = chinese.quoting[last_i] != english.quoting[last_j]
        left, right = run_sums(chinese.quotes, m, i), run_sums(english.quotes, c, j)
        values[_ROW["open_quotes"]] = np.abs(left) + np.abs(right)

    def _misfit(self, m: int, c: int, i: Ints, j: Ints) -> Floats:
        """Squared difference of the lengths for their variance (Gale and Church 1993)."""
        chinese, english = (side.lengths for side in self.sides)
        expected = run_sums(chinese, m, i) * (english.sum() / chinese.sum())
        misfit = (run_sums(english, c, j) - expected) ** 2 / (_VARIANCE * expected)
        limited: Floats = np.minimum(misfit, _MOST_MISFIT)
        return limited


def _both_ways(
    words: tuple[Words, Words],
    band: Band,
    turned: Band,
    unanswered: float,
    steps: tuple[Progress, Progress],
) -> tuple[Findings, Findings]:
    offered = [[frozenset().union(*sentence) for sentence in side] for side in words]
    return (
        find(words[0], offered[1], band, unanswered, steps[0]),
        find(words[1], offered[0], turned, unanswered, steps[1]),
    )
