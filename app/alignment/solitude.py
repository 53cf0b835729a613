"""Sentences that only one side has: those with nothing like them in reach.

Two passages that lie at the same place of the two texts, but not in both, look like pairs of
poor likeness, and so do two texts that aren't translations of each other. Each such pair might
be a free translation; what tells is that for a whole run nothing in reach is more alike
than strangers are.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band
from app.alignment.beads import SHAPES

Floats = NDArray[np.float32]

SOLITUDE = ("here", "near", "far")
"""What `surroundings` gives."""

# Sentences of one text that are alike to all of the other side are no strangers to it: of the
# likeness with strangers at most this much is taken off.
USUAL_MEANING, USUAL_WORDING = 0.22, 0.02

_LOOKED_AT = ((1, 1), (1, 2), (2, 1))
_NEAR, _FAR = 4, 8  # sentences before and after


def most_alike(
    band: Band, alike: Floats, chinese: Sequence[Floats], english: Sequence[Floats], usual: float
) -> tuple[Floats, Floats]:
    """For each Chinese and each English sentence the likeness of the best small bead it is in.

    `alike` is what `likeness` gives for the sides, given as `Vectors.spans`, but of the
    likeness with strangers no more than `usual` is taken off. Only beads of up to two sentences
    a side are looked at.
    """
    n, m = len(chinese[0]), len(english[0])
    middles = chinese[0].mean(axis=0), english[0].mean(axis=0)
    best = np.full(n, -1, dtype=np.float32), np.full(m, -1, dtype=np.float32)
    for size, others in _LOOKED_AT:
        left, right = chinese[size - 1] @ middles[1], english[others - 1] @ middles[0]
        _, inside = band.cells(band.rows + size, band.columns + others)
        i, j = band.rows[inside], band.columns[inside]
        surplus = 0.5 * (left[i] + right[j]) - usual
        found = alike[SHAPES.index((size, others)), inside] + np.maximum(surplus, 0)
        for step in range(size):
            np.maximum.at(best[0], i + step, found)
        for step in range(others):
            np.maximum.at(best[1], j + step, found)
    return best


def surroundings(best: Floats) -> NDArray[np.float64]:
    """The likeness that `most_alike` gives for a side: of each sentence, and the mean of those
    near it and of those further around it. A row for each of `SOLITUDE`."""
    return np.stack([best.astype(np.float64), _means(best, _NEAR), _means(best, _FAR)])


def _means(best: Floats, reach: int) -> NDArray[np.float64]:
    total = np.concatenate([[0.0], np.cumsum(best, dtype=np.float64)])
    place = np.arange(len(best))
    first = np.maximum(place - reach, 0)
    last = np.minimum(place + reach + 1, len(best))
    means: NDArray[np.float64] = (total[last] - total[first]) / (last - first)
    return means
