"""Cut runs of hanzi into words: the most probable path through the lattice of known words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.chinese.formed_words import formed_words
from app.chinese.lattice import Paths, best_paths
from app.chinese.lexicon import Lexicon
from app.chinese.memo import Memo
from app.chinese.numerals import (
    AFTER_NUMBER,
    COUNTING,
    MEASURES,
    is_numeral,
    is_surely_number,
    numerals,
)
from app.chinese.weights import UNKNOWN

_NUMERAL = -9.0  # the weight of a number, about that of a frequent one
_SURE_NUMERAL = -5.0  # there is hardly anything else that it can be
_MEASURE = 4.0  # how much likelier a measure word is after a number, as a logarithm
_FORMED = 2.0  # how much less likely a reduplication or question is than its first hanzi
_LONGEST_TAUGHT = 8  # hanzi of a word that learners are taught; alone it stays whole
_BETWEEN = "\n"  # what no word holds


Numbers = Mapping[int, tuple[int, float]]
"""Where a number may begin, its length and weight."""


class Run(NamedTuple):
    """Hanzi with nothing between them; whether a number stands before."""

    text: str
    is_counted: bool = False


class Segmenter:
    """Cuts text with the vocabulary of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._weights = Memo(self._read_weight)

    def cut(self, runs: Sequence[Run]) -> list[list[str]]:
        """The words of each run of hanzi, in order and nothing lost.

        A run that is a word which learners are taught stays whole.
        """
        text = _BETWEEN.join([run.text for run in runs])
        numbers = {
            start: (end - start, _SURE_NUMERAL if is_surely_number(text[start:end]) else _NUMERAL)
            for start, end in numerals(text).items()
        }
        formed = {
            start: (length, self.weight(text[start]) - _FORMED)
            for start, length in formed_words(text, self._lexicon)
        }
        paths = best_paths(self._lexicon.folded(text), self._lexicon.vocabulary, formed | numbers)
        cuts = []
        start = 0
        for run in runs:
            end = start + len(run.text)
            if self._is_taught(run):
                cuts.append([run.text])
            else:
                words = self._walk(text, start, end, paths, numbers, run.is_counted)
                cuts.append(_parted_from_numbers(words, run.is_counted))
            start = end + len(_BETWEEN)
        return cuts

    def weight(self, word: str) -> float:
        """The weight of a word that `cut` has given."""
        return self._weights[word]

    def _is_taught(self, run: Run) -> bool:
        if not 1 < len(run.text) <= _LONGEST_TAUGHT or run.is_counted:
            return False
        return self._lexicon.level(run.text) is not None

    def _walk(
        self, text: str, start: int, last: int, paths: Paths, numbers: Numbers, is_counted: bool
    ) -> list[str]:
        """The words on the best path; what follows a number is more probably a measure word."""
        steps = paths.steps
        words = []
        while start < last:
            end = start + steps[start]
            if is_counted and end > start + 1 and text[start] in MEASURES:
                measured = paths.alone[start] + _MEASURE + paths.scores[start + 1]
                if measured > paths.scores[start] and not self._lexicon.level(text[start:end]):
                    end = start + 1
            word = text[start:end]
            words.append(word)
            is_counted = word in COUNTING or (start in numbers and numbers[start][0] == end - start)
            start = end
        return words

    def _read_weight(self, word: str) -> float:
        return self._lexicon.weight(word) or (UNKNOWN if len(word) == 1 else _NUMERAL)


def _parted_from_numbers(words: list[str], after_number: bool) -> list[str]:
    """With the words divided that begin with what belongs to the number before.

    三十多年 is 三十 + 多 + 年, 三个人 is 三 + 个 + 人.
    """
    places = [
        index
        for index, word in enumerate(words)
        if word[0] in AFTER_NUMBER
        and len(word) == 2
        and (
            words[index - 1] in COUNTING or is_numeral(words[index - 1]) if index else after_number
        )
    ]
    for index in reversed(places):
        words[index : index + 1] = words[index]
    return words
