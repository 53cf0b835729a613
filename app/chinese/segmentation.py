"""Cut runs of hanzi into words: the most probable path through the lattice of known words."""

from __future__ import annotations

from app.chinese.lexicon import Lexicon
from app.chinese.numerals import COUNTING, MEASURES, belongs_to_number, is_numeral, numerals
from app.chinese.weights import UNKNOWN

_CHUNK = 2000  # hanzi; no sentence has so many without punctuation
_NUMERAL = -9.0  # the weight of a number, about that of a frequent one
_ORDINAL = -5.0  # with 第 there is hardly anything else it can be
_MEASURE = 4.0  # how much likelier a measure word is after a number, as a logarithm
_LONGEST_TAUGHT = 8  # hanzi of a word that learners are taught; alone it stays whole
_NO_WORDS: tuple[float | None, bool] = (None, False)
_KEPT = 300_000  # beginnings kept in memory before all are forgotten


class Segmenter:
    """Cuts text; keeps what it has read of the lexicon, so one is used for many texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._weights: dict[str, float] = {}
        self._pairs: dict[str, tuple[float | None, bool]] = {}
        self._longer: dict[str, tuple[int, ...]] = {}

    def cut(self, run: str, *, after_number: bool = False) -> list[str]:
        """The words of a run of hanzi, in order and nothing lost.

        A run that is a word which learners are taught stays whole.
        """
        if 1 < len(run) <= _LONGEST_TAUGHT and not after_number and self._lexicon.level(run):
            return [run]
        words: list[str] = []
        for start in range(0, len(run), _CHUNK):
            is_counted = after_number and not start
            words += self._cut(run[start : start + _CHUNK], is_counted)
        return _parted_from_numbers(words, after_number)

    def forget_if_full(self) -> None:
        """Keep memory bounded: to be called between texts, as `weight` forgets too."""
        if len(self._pairs) > _KEPT:
            self._pairs.clear()
            self._longer.clear()
            self._weights.clear()

    def weight(self, word: str) -> float:
        """The weight of a word that `cut` has given."""
        return self._weights.get(word, _NUMERAL)

    def _cut(self, run: str, is_counted: bool) -> list[str]:
        """Unigram probabilities, highest product; of equals the one with longer first words.

        What follows a number is more probably a measure word than elsewhere.
        """
        size = len(run)
        weights, pairs, longer = self._weights, self._pairs, self._longer
        numbers = numerals(run)
        best = [0.0] * (size + 1)
        steps = [1] * size
        for start in range(size - 1, -1, -1):
            hanzi = run[start]
            weight = weights.get(hanzi)
            if weight is None:
                weight = self._read_hanzi(hanzi)
            score, step = weight + best[start + 1], 1
            pair = run[start : start + 2]
            known = pairs.get(pair)
            if known is None:
                known = self._read_pair(pair)
            weight, has_longer = known
            if weight is not None and weight + best[start + 2] >= score:
                score, step = weight + best[start + 2], 2
            if has_longer:
                for length in longer.get(run[start : start + 3], ()):
                    end = start + length
                    if end > size:
                        break
                    weight = weights.get(run[start:end])
                    if weight is not None and weight + best[end] >= score:
                        score, step = weight + best[end], length
            if start in numbers:
                end = numbers[start]
                weight = _ORDINAL if hanzi == "第" else _NUMERAL
                if weight + best[end] > score:
                    score, step = weight + best[end], end - start
            best[start], steps[start] = score, step
        words = []
        start = 0
        while start < size:
            end = start + steps[start]
            if is_counted and end > start + 1 and run[start] in MEASURES:
                measured = weights[run[start]] + _MEASURE + best[start + 1]
                if measured > best[start] and not self._lexicon.level(run[start:end]):
                    end = start + 1
            word = run[start:end]
            words.append(word)
            is_counted = word in COUNTING or numbers.get(start) == end
            start = end
        return words

    def _read_hanzi(self, hanzi: str) -> float:
        weight = self._lexicon.weight(hanzi)
        weight = UNKNOWN if weight is None else weight
        self._weights[hanzi] = weight
        return weight

    def _read_pair(self, pair: str) -> tuple[float | None, bool]:
        """Read the words that begin with these two hanzi: the pair's own weight, and whether
        there are longer ones, whose lengths then stand by their first three."""
        words = self._lexicon.weights(pair) if len(pair) == 2 else {}
        if not words:
            self._pairs[pair] = _NO_WORDS
            return _NO_WORDS
        self._weights.update(words)
        lengths: dict[str, set[int]] = {}
        for word in words:
            if len(word) > 2:
                lengths.setdefault(word[:3], set()).add(len(word))
        for beginning, found in lengths.items():
            self._longer[beginning] = tuple(sorted(found))
        known = self._pairs[pair] = (words.get(pair), bool(lengths))
        return known


def _parted_from_numbers(words: list[str], after_number: bool) -> list[str]:
    """With the words divided that begin with what belongs to the number before."""
    places = [
        index
        for index, word in enumerate(words)
        if belongs_to_number(word)
        and (
            words[index - 1] in COUNTING or is_numeral(words[index - 1]) if index else after_number
        )
    ]
    for index in reversed(places):
        words[index : index + 1] = words[index]
    return words
