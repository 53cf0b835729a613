"""How alike the two sides of each possible bead are, and whether a neighbour more would help."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band
from app.alignment.beads import SHAPES
from app.progress import Progress, silent

Floats = NDArray[np.float32]
_CELLS_AT_ONCE = 16384
# Less alike than any two sentences: what isn't there tempts nobody.
_NOTHING = -1.0
_ROW_OF = {shape: row for row, shape in enumerate(SHAPES)}


def likeness(
    band: Band, chinese: Sequence[Floats], english: Sequence[Floats], progress: Progress = silent
) -> Floats:
    """Cosine of each bead's sides, less what both have on average with strangers.

    The sides are given as `Vectors.spans`. A row a shape, a column a cell; -1 where
    the bead leaves the band. Taking the average off keeps vague sentences, alike to
    everything, from attracting everything (the margin of Artetxe and Schwenk 2019).
    """
    result = np.full((len(SHAPES), band.size), _NOTHING, dtype=np.float32)
    middle_chinese, middle_english = chinese[0].mean(axis=0), english[0].mean(axis=0)
    for row, (m, c) in enumerate(SHAPES):
        if not m or not c:
            continue
        left, right = chinese[m - 1], english[c - 1]
        usual_left, usual_right = left @ middle_english, right @ middle_chinese
        _, inside = band.cells(band.rows + m, band.columns + c)
        kept = np.nonzero(inside)[0]
        for start in range(0, len(kept), _CELLS_AT_ONCE):
            progress((row + start / len(kept)) / len(SHAPES), "Comparing sentences")
            cells = kept[start : start + _CELLS_AT_ONCE]
            i, j = band.rows[cells], band.columns[cells]
            near = np.einsum("kd,kd->k", left[i], right[j])
            result[row, cells] = near - 0.5 * (usual_left[i] + usual_right[j])
    return result


def gains(band: Band, alike: Floats, row: int) -> tuple[Floats, Floats]:
    """By how much one sentence more, or one less, would make the sides of a bead more alike.

    Summed over both ends of both sides, for every cell where a bead of this shape begins.
    """
    m, c = SHAPES[row]
    more = ((m, c + 1, 0, 0), (m + 1, c, 0, 0), (m, c + 1, 0, -1), (m + 1, c, -1, 0))
    less = ((m, c - 1, 0, 0), (m - 1, c, 0, 0), (m, c - 1, 0, 1), (m - 1, c, 1, 0))
    return _gain(band, alike, row, more), _gain(band, alike, row, less)


def _gain(
    band: Band, alike: Floats, row: int, others: Sequence[tuple[int, int, int, int]]
) -> Floats:
    total = np.zeros(band.size, dtype=np.float32)
    for m, c, down, right in others:
        other = _ROW_OF.get((m, c))
        if other is None or not m or not c:
            continue
        i, j = band.rows + down, band.columns + right
        cells, inside = band.cells(np.maximum(i, 0), np.maximum(j, 0))
        inside &= (i >= 0) & (j >= 0)
        found = np.where(inside, alike[other, cells], _NOTHING)
        total += np.maximum(found - alike[row], 0)
    return total
