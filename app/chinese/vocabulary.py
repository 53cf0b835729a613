"""The words that a text may be cut into, with their weights, found for a whole text at once.

A hash table in flat arrays: the keys lie in buckets one after another, `starts` tells where each
bucket begins. A key is the polynomial hash (Rabin and Karp 1987) of a word's code points; that
of a longer word comes from that of its beginning, so each beginning of a word is a key too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Keys = NDArray[np.uint64]
    Weights = NDArray[np.float32]
    Places = NDArray[np.int64]

_SECTIONS = ("starts", "keys", "weights")
_BUCKETS = 18  # bits of a bucket's number
_BASE = 0x9E3779B97F4A7C15  # 2**64 over the golden ratio: spreads neighbouring code points (Knuth)
_SHIFT = 64 - _BUCKETS

BEGINNING = 1.0
"""Stands for the weight of what is no word but begins one; those of words are below zero."""

LONGEST = 12
"""The most hanzi of a word."""


class Vocabulary:
    """The vocabulary in a compiled lexicon."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        self._sections = [sections[f"vocabulary_{name}"] for name in _SECTIONS]
        self._arrays: tuple[NDArray[np.uint32], Keys, Weights] | None = None

    def find(self, keys: Keys) -> Weights:
        """The weights of the words with these keys; NaN where there is none."""
        import numpy as np

        if self._arrays is None:
            starts, known, weights = self._sections
            self._arrays = (
                np.frombuffer(starts, np.uint32),
                np.frombuffer(known, np.uint64),
                np.frombuffer(weights, np.float32),
            )
        starts_, known_, weights_ = self._arrays
        found = np.full(len(keys), np.nan, np.float32)
        bucket = _buckets(keys)
        at, end = starts_[bucket], starts_[bucket + 1]
        waiting = np.flatnonzero(at < end)
        while len(waiting):
            places = at[waiting]
            hits = known_[places] == keys[waiting]
            found[waiting[hits]] = weights_[places[hits]]
            at[waiting] += 1
            waiting = waiting[~hits & (places + 1 < end[waiting])]
        return found


def lengthened(keys: Keys, hanzi: Keys) -> Keys:
    """The keys of words with one more hanzi at the end; begin with keys of 0."""
    import numpy as np

    return (keys + hanzi) * np.uint64(_BASE)


def encode_vocabulary(weights: Mapping[str, float]) -> dict[str, bytes]:
    """The sections of the compiled lexicon that `Vocabulary` reads."""
    import numpy as np

    known = dict(weights)
    for word in weights:
        for end in range(2, len(word)):
            known.setdefault(word[:end], BEGINNING)
    keys = np.zeros(len(known), np.uint64)
    lengths = np.fromiter(map(len, known), np.int64, len(known))
    codes = np.frombuffer("".join(known).encode("utf-32-le"), np.uint32).astype(np.uint64)
    first = np.cumsum(lengths) - lengths
    for place in range(int(lengths.max(initial=0))):
        longer = np.flatnonzero(lengths > place)
        keys[longer] = lengthened(keys[longer], codes[first[longer] + place])
    buckets = _buckets(keys)
    order = np.argsort(buckets, kind="stable")
    starts = np.searchsorted(buckets[order], np.arange((1 << _BUCKETS) + 1)).astype(np.uint32)
    values = np.fromiter(known.values(), np.float32, len(known))
    contents = (starts.tobytes(), keys[order].tobytes(), values[order].tobytes())
    return {
        f"vocabulary_{name}": content for name, content in zip(_SECTIONS, contents, strict=True)
    }


def _buckets(keys: Keys) -> Places:
    import numpy as np

    return (keys >> np.uint64(_SHIFT)).astype(np.int64)
