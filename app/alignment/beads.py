"""Dynamic programming over beads: the most probable ones, and how probable each is.

A semi-Markov chain (Sarawagi and Cohen 2004) whose segments are beads: the score of an
alignment is the sum of its beads' scores, and its probability is proportional to the
exponential of that. Forward and backward sums give the probability of every single bead.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band
from app.progress import Progress, silent

# How many Chinese and English sentences a bead may join.
SHAPES: tuple[tuple[int, int], ...] = (
    (1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1),
    (2, 3), (3, 2), (1, 5), (5, 1), (2, 4), (4, 2), (3, 3),
)  # fmt: skip

Scores = NDArray[np.float64]
_ROWS_BETWEEN_REPORTS = 500
_NEVER = -1e30


def probabilities(band: Band, scores: Scores, progress: Progress = silent) -> Scores:
    """How probable each bead is, given that the alignment lies in the band.

    `scores` has a row for each of `SHAPES` and a column for each cell of the band: the score
    of the bead that begins there, minus infinity where it would leave the band. The result
    has the same form.
    """
    forward = _sums(band, scores, progress)
    backward = _sums(_turned(band), _turned_scores(band, scores), progress)[::-1]
    total = forward[-1]
    result = np.zeros_like(scores)
    for row, (m, c) in enumerate(SHAPES):
        ends, inside = band.cells(band.rows + m, band.columns + c)
        exponent = forward + scores[row] + backward[ends] - total
        result[row] = np.where(inside, np.exp(np.minimum(exponent, 0.0)), 0.0)
    return result


def _sums(band: Band, scores: Scores, progress: Progress) -> Scores:
    """For each cell the logarithm of the summed weights of all ways to it from the first."""
    sums = np.full(band.size, _NEVER)
    sums[0] = 0.0
    for i in range(len(band.low)):
        if i % _ROWS_BETWEEN_REPORTS == 0:
            progress(i / len(band.low), "Weighing the pairs")
        for row, (m, c) in enumerate(SHAPES):
            if m:
                _add_row(band, sums, scores[row], i, m, c)
        _add_along(band, sums, scores[1], i)
    return sums


def _add_row(band: Band, sums: Scores, scores: Scores, i: int, m: int, c: int) -> None:
    """Add what comes into row i from row i - m, c columns to the left."""
    if i < m:
        return
    first = max(int(band.low[i]), int(band.low[i - m]) + c)
    last = min(int(band.high[i]), int(band.high[i - m]) + c)
    if first >= last:
        return
    to = int(band.start[i] - band.low[i])
    of = int(band.start[i - m] - band.low[i - m]) - c
    here = sums[to + first : to + last]
    np.logaddexp(here, sums[of + first : of + last] + scores[of + first : of + last], out=here)


def _add_along(band: Band, sums: Scores, scores: Scores, i: int) -> None:
    """Add what comes along row i: English sentences without counterpart."""
    first, last = int(band.start[i]), int(band.start[i + 1])
    row = sums[first:last].tolist()
    steps = scores[first : last - 1].tolist()
    for k, step in enumerate(steps, 1):
        a, b = row[k], row[k - 1] + step
        if max(a, b) > _NEVER / 2:
            row[k] = max(a, b) + math.log1p(math.exp(-abs(a - b)))
    sums[first:last] = row


def _turned(band: Band) -> Band:
    """The band seen from its end: cell k becomes cell size - 1 - k."""
    m = int(band.high[-1]) - 1
    return Band.of(m + 1 - band.high[::-1], m + 1 - band.low[::-1])


def _turned_scores(band: Band, scores: Scores) -> Scores:
    """The scores of the same beads, each put where it begins when seen from the end."""
    turned = np.full_like(scores, -np.inf)
    for row, (m, c) in enumerate(SHAPES):
        ends, inside = band.cells(band.rows + m, band.columns + c)
        turned[row, band.size - 1 - ends[inside]] = scores[row, inside]
    return turned


def best_beads(
    band: Band, gains: Scores, progress: Progress = silent
) -> list[tuple[int, int, int, int]]:
    """The beads (shape's row in `SHAPES`, cell, i, j) with the greatest sum of gains, in order.

    Given `probabilities`, this is the alignment with the most beads expected to be right.
    """
    best = np.full(band.size, _NEVER)
    best[0] = 0.0
    came = np.zeros(band.size, dtype=np.int8)
    for i in range(len(band.low)):
        if i % _ROWS_BETWEEN_REPORTS == 0:
            progress(i / len(band.low), "Choosing the pairs")
        for row, (m, _) in enumerate(SHAPES):
            if m:
                _best_row(band, best, came, gains[row], i, row)
        _best_along(band, best, came, gains[1], i)
    return _traced(band, came)


def _best_row(
    band: Band, best: Scores, came: NDArray[np.int8], gains: Scores, i: int, row: int
) -> None:
    m, c = SHAPES[row]
    if i < m:
        return
    first = max(int(band.low[i]), int(band.low[i - m]) + c)
    last = min(int(band.high[i]), int(band.high[i - m]) + c)
    if first >= last:
        return
    to = int(band.start[i] - band.low[i])
    of = int(band.start[i - m] - band.low[i - m]) - c
    here = best[to + first : to + last]
    new = best[of + first : of + last] + gains[of + first : of + last]
    better = new > here
    here[better] = new[better]
    came[to + first : to + last][better] = row


def _best_along(band: Band, best: Scores, came: NDArray[np.int8], gains: Scores, i: int) -> None:
    first, last = int(band.start[i]), int(band.start[i + 1])
    row = best[first:last].tolist()
    for k, step in enumerate(gains[first : last - 1].tolist(), 1):
        if row[k - 1] + step > row[k]:
            row[k] = row[k - 1] + step
            came[first + k] = 1
    best[first:last] = row


def _traced(band: Band, came: NDArray[np.int8]) -> list[tuple[int, int, int, int]]:
    cell = band.size - 1
    beads = []
    while cell:
        row = int(came[cell])
        m, c = SHAPES[row]
        i, j = int(band.rows[cell]) - m, int(band.columns[cell]) - c
        cell = int(band.start[i] + j - band.low[i])
        beads.append((row, cell, i, j))
    return beads[::-1]
