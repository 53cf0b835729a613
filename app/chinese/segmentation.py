"""Cut runs of hanzi into words: the most probable path through the lattice of known words."""

from __future__ import annotations

from app.chinese.lexicon import Lexicon
from app.chinese.numerals import numerals

_CHUNK = 2000  # hanzi; no sentence has so many without punctuation
_UNKNOWN = -20.0  # the weight of a hanzi in no dictionary
_NUMERAL = -9.0  # the weight of a number, about that of a frequent one
_KEPT = 300_000  # beginnings kept in memory before all are forgotten


class Segmenter:
    """Cuts text; keeps what it has read of the lexicon, so one is used for many texts."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._weights: dict[str, float] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}

    def cut(self, run: str) -> list[str]:
        """The words of a run of hanzi, in order and nothing lost."""
        if len(run) <= _CHUNK:
            return self._cut(run)
        words: list[str] = []
        for start in range(0, len(run), _CHUNK):
            words += self._cut(run[start : start + _CHUNK])
        return words

    def weight(self, word: str) -> float:
        """The weight of a word that `cut` has given."""
        return self._weights.get(word, _UNKNOWN * len(word))

    def _cut(self, run: str) -> list[str]:
        """Unigram probabilities, highest product; of equals the one with longer first words."""
        size = len(run)
        weights, lengths = self._weights, self._lengths
        numbers = numerals(run)
        best = [0.0] * (size + 1)
        steps = [1] * size
        for start in range(size - 1, -1, -1):
            hanzi = run[start]
            weight = weights.get(hanzi)
            if weight is None:
                weight = self._read_hanzi(hanzi)
            score, step = weight + best[start + 1], 1
            beginning = run[start : start + 2]
            known = lengths.get(beginning)
            if known is None:
                known = self._read_beginning(beginning)
            for length in known:
                end = start + length
                if end > size:
                    break
                weight = weights.get(run[start:end])
                if weight is not None and weight + best[end] >= score:
                    score, step = weight + best[end], length
            if start in numbers:
                end = numbers[start]
                if _NUMERAL + best[end] > score:
                    score, step = _NUMERAL + best[end], end - start
            best[start], steps[start] = score, step
        words = []
        start = 0
        while start < size:
            end = start + steps[start]
            words.append(run[start:end])
            start = end
        return words

    def _read_hanzi(self, hanzi: str) -> float:
        weight = self._lexicon.weight(hanzi)
        weight = _UNKNOWN if weight is None else weight
        self._weights[hanzi] = weight
        return weight

    def _read_beginning(self, beginning: str) -> tuple[int, ...]:
        """Read the words that begin with these two hanzi: their lengths, ascending."""
        if len(self._lengths) > _KEPT:
            self._lengths.clear()
            self._weights.clear()
        words = self._lexicon.weights(beginning) if len(beginning) == 2 else {}
        self._weights.update(words)
        known = tuple(sorted({len(word) for word in words}))
        self._lengths[beginning] = known
        return known
