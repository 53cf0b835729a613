"""Whether a sentence says something that belongs beyond the boundary of two beads.

Translators move clauses across full stops: the last clause of an English sentence may say what
the next Chinese sentence begins with. Then both sentences belong in one bead, though each by
itself looks much like its neighbour's pair. So the clauses on either side of a possible
boundary are compared with what lies on their own side of it and with what lies beyond.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.alignment.vectors import Vectors
from app.progress import Progress, silent

Floats = NDArray[np.float32]

STRADDLING = (
    "sentences",
    "sentences_net",
    "sentences_most",
    "clauses",
    "clauses_net",
    "clauses_most",
)
"""What `straddling` gives: by how much clauses are more alike to the sentence (or to the nearest
clause) beyond the boundary than to the one on their side, summed over the clauses for which that
is so; over all of them; and that of the clause for which it is most."""

_CELLS_AT_ONCE = 8192


def straddling(
    band: Band, chinese: Vectors, english: Vectors, progress: Progress = silent
) -> Floats:
    """One row for each of `STRADDLING`, a column for each cell of the band as a boundary.

    0 at the edges of the text, where nothing lies beyond.
    """
    pairs = _Pairs(chinese, english)
    result = np.zeros((len(STRADDLING), band.size), dtype=np.float32)
    n, m = len(chinese.first), len(english.first)
    i, j = band.rows, band.columns
    between = np.nonzero((i > 0) & (j > 0) & (i < n) & (j < m))[0]
    for start in range(0, len(between), _CELLS_AT_ONCE):
        progress(start / len(between), "Comparing sentences")
        cells = between[start : start + _CELLS_AT_ONCE]
        result[:3, cells] = _summary(pairs.to_sentences(i[cells], j[cells]))
        result[3:, cells] = _summary(pairs.to_clauses(i[cells], j[cells]))
    return result


def _summary(surplus: Sequence[Floats]) -> Floats:
    stacked = np.stack(surplus)
    beyond = np.maximum(stacked, 0)
    return np.stack([beyond.sum(0), stacked.sum(0), beyond.max(0)])


class _Pairs:
    """Cosines of Chinese with English, above what both have with strangers on average."""

    def __init__(self, chinese: Vectors, english: Vectors) -> None:
        means = chinese.spans[0].mean(axis=0), english.spans[0].mean(axis=0)
        self._sides = [
            [
                (vectors, np.float32(0.5) * (vectors @ mean))
                for vectors in (of.spans[0], of.first, of.last)
            ]
            for of, mean in ((chinese, means[1]), (english, means[0]))
        ]

    def _alike(self, chinese: int, i: Ints, english: int, j: Ints) -> Floats:
        left, usual_left = self._sides[0][chinese]
        right, usual_right = self._sides[1][english]
        near: Floats = np.einsum("kd,kd->k", left[i], right[j])
        near -= usual_left[i] + usual_right[j]
        return near

    def to_sentences(self, i: Ints, j: Ints) -> tuple[Floats, ...]:
        """By how much each clause at the boundary before i and j is more alike to the other
        language's sentence beyond it."""
        whole, first, last = 0, 1, 2
        return (
            self._alike(whole, i, last, j - 1) - self._alike(whole, i - 1, last, j - 1),
            self._alike(whole, i - 1, first, j) - self._alike(whole, i, first, j),
            self._alike(last, i - 1, whole, j) - self._alike(last, i - 1, whole, j - 1),
            self._alike(first, i, whole, j - 1) - self._alike(first, i, whole, j),
        )

    def to_clauses(self, i: Ints, j: Ints) -> tuple[Floats, ...]:
        """The same, to the other language's clause beyond it."""
        first, last = 1, 2
        before, after = self._alike(last, i - 1, last, j - 1), self._alike(first, i, first, j)
        over, under = self._alike(first, i, last, j - 1), self._alike(last, i - 1, first, j)
        return over - before, under - after, under - before, over - after
