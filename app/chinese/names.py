"""Names that no dictionary has: transliterated ones, and which candidates a document settles.

A transliteration shows in the cut of its text as a row of single hanzi, most of them rare as
words and frequent in names. Its score is the logarithm of how much more probable the row is as
one name than as words (`NameModel`); a name that recurs in the document needs less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.chinese.candidate import Candidate, NameStyle
from app.chinese.chinese_names import ChineseNames
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.name_model import NameModel
from app.chinese.segmentation import Segmenter
from app.lesson.model import TokenKind

DOTS = "·•・‧"
"""What stands between the parts of a transliterated name."""

_COST = 7.0  # what it costs to suppose a name: most words are none
_COST_OF_LONGER = 4.0  # what it costs to suppose that it goes on beyond one in the dictionary
_NAME_ALREADY = 0.5  # the least gain of a name in the dictionary as part of a longer one
_COMMON = -6.0  # the weight from which a word is too common to be part of a name
_SURE = 2.5  # the least score of a name that occurs once
_RECURRING = 0.5  # the least score of a name that recurs
_SHORTEST = 3  # hanzi of a transliterated name that no dot marks
_MOST_WORDS = 12  # of a candidate that are searched for shorter names


class NameFinder:
    """Finds names among the words of cut texts."""

    def __init__(self, lexicon: Lexicon, segmenter: Segmenter) -> None:
        self._lexicon = lexicon
        self._segmenter = segmenter
        self._chinese = ChineseNames(lexicon, segmenter)
        self._model: NameModel = lexicon.names
        self._gains = Memo(self._read_gain)

    def find(self, cut: Cut) -> list[Candidate]:
        """All that may be names, none overlapping another."""
        found = list(self._foreign(cut))
        taken = {index for name in found for index in range(name.first, name.last)}
        for name in sorted(self._chinese.find(cut), key=_precedence):
            if taken.isdisjoint(range(name.first, name.last)):
                taken.update(range(name.first, name.last))
                found.append(name)
        return found

    def _foreign(self, cut: Cut) -> Iterator[Candidate]:
        """The best part of each row of words that may be parts of a transliteration."""
        kinds, gains = cut.kinds, enumerate(map(self._gains.__getitem__, cut.words))
        start, row = 0, list[float]()
        for index, gain in [(index, gain) for index, gain in gains if gain is not None]:
            if kinds[index] is not None:
                continue
            if row and (index > start + len(row) or kinds[index - 1] is TokenKind.NUMBER):
                if len(row) > 1:
                    yield from self._best_part(cut, start, row)
                row = []
            if not row:
                if index and kinds[index - 1] is TokenKind.NUMBER:  # a measure word
                    continue
                start = index
            row.append(gain)
        if len(row) > 1:
            yield from self._best_part(cut, start, row)

    def _best_part(self, cut: Cut, start: int, row: list[float]) -> Iterator[Candidate]:
        """The part of the row with the highest sum; next to a dot it reaches to the dot."""
        words = cut.words
        end = start + len(row)
        after_dot = start > 0 and words[start - 1] in DOTS
        before_dot = end < len(words) and words[end] in DOTS
        if after_dot:
            sums = list(accumulate(row))
            score = max(sums)
            first, last = start, start + sums.index(score) + 1
        elif before_dot:
            sums = list(accumulate(reversed(row)))
            score = max(sums)
            first, last = end - sums.index(score) - 1, end
        else:
            score, first, last = _densest(row)
            first, last = first + start, last + start
            holds_name = any(self._is_name(word) for word in words[first:last])
            cost = _COST_OF_LONGER if holds_name else _COST
            score += self._chinese.beside(cut, first, last) - cost
        text = "".join(words[first:last])
        marked = after_dot or before_dot
        if last - first > 1 and score > 0 and (marked or len(text) >= _SHORTEST):
            yield Candidate(first, last, text, score + marked * _COST, NameStyle.FOREIGN)

    def _is_name(self, word: str) -> bool:
        return len(word) > 1 and self._lexicon.is_name(word)

    def _read_gain(self, word: str) -> float | None:
        """How much likelier the word is as part of a name; None if it is a word of its own."""
        model = self._model.foreign
        if len(word) > 2 or not all(hanzi in model for hanzi in word):
            return None
        weight = self._segmenter.weight(word)
        if weight >= _COMMON:
            return None
        gain = sum(model[hanzi] for hanzi in word) - weight
        return max(gain, _NAME_ALREADY) if self._is_name(word) else gain


def _precedence(name: Candidate) -> tuple[bool, float]:
    """Sorts what overlaps: full names that are sure first, then by score."""
    return (name.style is not NameStyle.CHINESE or name.score < _SURE, -name.score)


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """The names of one document: their styles, and how often each was a candidate."""

    styles: Mapping[str, NameStyle]
    counts: Mapping[str, int]

    def spans(self, found: Iterable[Candidate], cut: Cut) -> list[tuple[int, int]]:
        """Where names stand in a cut text: first and last (excluded) word of each, ascending.

        Of a candidate that holds a name which is more frequent than itself (凤姐笑) only that
        one is taken, unless it is the given name of one that is sure (王小明).
        """
        spans = []
        for candidate in found:
            inner = self._inner(candidate, cut)
            if inner is not None:
                spans.append(inner)
            elif candidate.text in self.styles:
                spans.append((candidate.first, candidate.last))
        return sorted(spans)

    def _inner(self, candidate: Candidate, cut: Cut) -> tuple[int, int] | None:
        best, most = None, self.counts.get(candidate.text, 0)
        is_full = candidate.style is NameStyle.CHINESE and candidate.score >= _SURE
        last = min(candidate.last, candidate.first + _MOST_WORDS)
        for start in range(candidate.first, last - 1):
            for end in range(start + 2, last + 1):
                if is_full and start > candidate.first and end == candidate.last:
                    continue
                text = "".join(cut.words[start:end])
                if text in self.styles and self.counts[text] > most:
                    best, most = (start, end), self.counts[text]
        return best


def settle(candidates: Iterable[Candidate]) -> DocumentNames:
    """The candidates that are names, judged by their scores and by how often they recur."""
    candidates = list(candidates)
    counts = Counter(candidate.text for candidate in candidates)
    styles = {
        candidate.text: candidate.style
        for candidate in candidates
        if candidate.score >= (_SURE if counts[candidate.text] == 1 else _RECURRING)
    }
    return DocumentNames(styles, counts)


def _densest(row: Sequence[float]) -> tuple[float, int, int]:
    """The highest sum of a contiguous part, with its first and last (excluded) index (Kadane)."""
    best, first, last = row[0], 0, 1
    running, start = 0.0, 0
    for index, gain in enumerate(row):
        if running <= 0:
            running, start = 0.0, index
        running += gain
        if running > best:
            best, first, last = running, start, index + 1
    return best, first, last
