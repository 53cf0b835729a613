"""The most probable path through the lattice of words, for many runs of hanzi at once.

Where no word crosses a boundary, it is one on every path; what lies between two such boundaries
is short. The best paths through all of these are found together, from their ends on (Viterbi).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.chinese.vocabulary import BEGINNING, LONGEST, Vocabulary, lengthened
from app.chinese.weights import UNKNOWN

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]
    Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Paths:
    """The best paths from each character on.

    `steps` is the length of the first word there; `scores` the weight of the best path to the
    next boundary that no word crosses, `alone` that of the first character as a word.
    """

    steps: list[int]
    scores: list[float]
    alone: list[float]


def best_paths(
    text: str, vocabulary: Vocabulary, numbers: Mapping[int, tuple[int, float]]
) -> Paths:
    """The paths of highest product of unigram probabilities; of equals the longer first word.

    `text` holds runs of hanzi, divided by what no word holds. `numbers` are what else may be
    words: where each begins, its length and weight.
    """
    import numpy as np

    size = len(text)
    weights = _weights(text, vocabulary)
    spans = np.zeros(size + 1, np.int64)  # how many words cross each boundary, as differences
    for length in range(2, len(weights)):
        starts = np.flatnonzero(weights[length] > -np.inf)
        np.add.at(spans, starts + 1, 1)
        np.add.at(spans, starts + length, -1)
    number_steps, number_weights = np.zeros(size, np.int64), np.full(size, -np.inf)
    for start, (length, weight) in numbers.items():
        number_steps[start], number_weights[start] = length, weight
        spans[start + 1] += 1
        spans[start + length] -= 1
    bounds = np.flatnonzero(np.cumsum(spans) == 0)
    scores = np.zeros(size + LONGEST + 1)
    steps = np.ones(size, np.int64)
    sizes = np.diff(bounds)
    alone = weights[1]
    single = bounds[:-1][sizes == 1]
    scores[single] = alone[single]
    ends, sizes = bounds[1:][sizes > 1], sizes[sizes > 1]
    for distance in range(1, int(sizes.max(initial=0)) + 1):
        long_enough = sizes >= distance
        ends, sizes = ends[long_enough], sizes[long_enough]
        at = ends - distance
        beyond = scores[at + 1] if distance > 1 else 0.0
        best, step = alone[at] + beyond, np.ones(len(at), np.int64)
        for length in range(2, min(distance, len(weights) - 1) + 1):
            after = scores[at + length] if length < distance else 0.0
            score = weights[length][at] + after
            better = score >= best
            better &= score > -np.inf
            best[better], step[better] = score[better], length
        if numbers:
            counted = number_steps[at]
            after = np.where(counted < distance, scores[np.minimum(at + counted, size)], 0.0)
            score = number_weights[at] + after
            better = score > best
            best[better], step[better] = score[better], counted[better]
        scores[at], steps[at] = best, step
    return Paths(steps.tolist(), scores[:size].tolist(), alone.tolist())


def _weights(text: str, vocabulary: Vocabulary) -> list[Scores]:
    """By length of word (0 to at most `LONGEST`): the weight of the word that begins at each
    character, minus infinity where there is none."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32).astype(np.uint64)
    size = len(codes)
    places = np.arange(size)
    keys = lengthened(np.zeros(size, np.uint64), codes)
    single = vocabulary.find(keys).astype(np.float64)
    weights = [np.empty(0), np.where(np.isnan(single), UNKNOWN, single)]
    for length in range(2, LONGEST + 1):
        inside = places + length <= size
        places, keys = places[inside], keys[inside]
        keys = lengthened(keys, codes[places + length - 1])
        found = vocabulary.find(keys)
        known = ~np.isnan(found)
        places, keys, found = places[known], keys[known], found[known]
        if not len(places):
            break
        row = np.full(size, -np.inf)
        row[places] = np.where(found == BEGINNING, -np.inf, found)
        weights.append(row)
    return weights
