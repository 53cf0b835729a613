"""A first, quick pass: roughly which sentence lies beside which, from one vector a sentence.

From coarse to fine, as Vecalign does it (Thompson and Koehn 2019): neighbours are averaged
until few are left, a path is found through those, and refined near it at each finer step.
Time and memory grow linearly with length.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.progress import Progress, silent

Floats = NDArray[np.float32]

_FEW = 256
_RADIUS = 12
_ROWS_BETWEEN_REPORTS = 500


def rough_path(chinese: Floats, english: Floats, progress: Progress = silent) -> Ints:
    """Cells (i, j) from (0, 0) to (n, m) of the path with the nearest vectors along it.

    `chinese` is n × d and `english` m × d, rows of length 1, n and m at least 1.
    """
    levels = [(chinese, english)]
    while max(len(levels[-1][0]), len(levels[-1][1])) > _FEW:
        levels.append((_halved(levels[-1][0]), _halved(levels[-1][1])))
    n, m = len(levels[-1][0]), len(levels[-1][1])
    band = Band.of(np.zeros(n + 1, dtype=np.int64), np.full(n + 1, m + 1))
    path = _best_path(*levels[-1], band, progress)
    for depth, (left, right) in enumerate(reversed(levels[:-1]), 1):
        progress(depth / len(levels), "Finding the way")
        n, m = len(left), len(right)
        finer = np.minimum(path * 2, [n, m])
        path = _best_path(left, right, Band.around(finer, _RADIUS, n, m), progress)
    return path


def _halved(vectors: Floats) -> Floats:
    if len(vectors) == 1:
        return vectors
    even = vectors[: len(vectors) // 2 * 2]
    means = even[::2] + even[1::2]
    if len(vectors) % 2:
        means = np.concatenate([means, vectors[-1:]])
    norms = np.linalg.norm(means, axis=1, keepdims=True)
    halved: Floats = means / np.maximum(norms, 1e-6)
    return halved


def _unlikeness(chinese: Floats, english: Floats) -> float:
    """The typical distance of two sentences that have nothing to do with each other."""
    rng = np.random.default_rng(0)
    left = chinese[rng.integers(len(chinese), size=500)]
    right = english[rng.integers(len(english), size=500)]
    return float(1 - np.mean(np.sum(left * right, axis=1)))


def _best_path(chinese: Floats, english: Floats, band: Band, progress: Progress) -> Ints:
    """The cheapest path through the band: a step costs the distance of what it passes, and no
    more than two strangers', so that what lacks a counterpart attracts nothing."""
    n = len(chinese)
    stranger = 0.95 * _unlikeness(chinese, english)
    totals: list[NDArray[np.float64]] = []
    for i in range(n + 1):
        if i % _ROWS_BETWEEN_REPORTS == 0:
            progress(i / (n + 1), "Finding the way")
        low, high = int(band.low[i]), int(band.high[i])
        reached = np.full(high - low, np.inf)
        if i == 0:
            # Cells of the first row are reached along it, from its first cell.
            reached[0] = 0.0
        else:
            cost = _costs(chinese[i - 1], english, low, high, stranger)
            above = _aligned(totals[-1], int(band.low[i - 1]), low, high)
            before = _aligned(totals[-1], int(band.low[i - 1]) + 1, low, high)
            reached = np.minimum(above + cost, before + 2 * cost)
        along = _costs(chinese[min(i, n - 1)], english, low, high, stranger)
        along[0] = 0.0
        walked = np.cumsum(along)
        totals.append(np.minimum.accumulate(reached - walked) + walked)
    return _traced(chinese, english, band, totals, stranger)


def _costs(vector: Floats, english: Floats, low: int, high: int, most: float) -> Floats:
    """What it costs to step into each cell of a row: the distance to the sentence before it."""
    before = np.maximum(np.arange(low, high) - 1, 0)
    costs: Floats = np.minimum(1 - english[before] @ vector, most)
    return costs


def _aligned(row: NDArray[np.float64], row_low: int, low: int, high: int) -> NDArray[np.float64]:
    """The columns `low` to `high` of a row that begins at `row_low`; infinite outside."""
    wanted = np.arange(low, high) - row_low
    inside = (wanted >= 0) & (wanted < len(row))
    return np.where(inside, row[np.clip(wanted, 0, len(row) - 1)], np.inf)


def _traced(
    chinese: Floats,
    english: Floats,
    band: Band,
    totals: list[NDArray[np.float64]],
    stranger: float,
) -> Ints:
    i, j = len(chinese), len(english)
    path = [(i, j)]

    def total(row: int, column: int) -> float:
        if row < 0 or not band.low[row] <= column < band.high[row]:
            return np.inf
        return float(totals[row][column - band.low[row]])

    while i or j:
        here = min(1 - float(chinese[max(i - 1, 0)] @ english[max(j - 1, 0)]), stranger)
        along = min(1 - float(chinese[min(i, len(chinese) - 1)] @ english[max(j - 1, 0)]), stranger)
        steps = (
            (total(i - 1, j - 1) + 2 * here, i - 1, j - 1),
            (total(i - 1, j) + here, i - 1, j),
            (total(i, j - 1) + along, i, j - 1),
        )
        _, i, j = min(steps)
        path.append((i, j))
    return np.array(path[::-1], dtype=np.int64)
