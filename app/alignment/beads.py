"""Dynamic programming over the beads of a band: which lead where, and the best of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.progress import Progress, silent

# How many Chinese and English sentences a bead may join.
SHAPES: tuple[tuple[int, int], ...] = (
    (1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1),
    (2, 3), (3, 2), (1, 5), (5, 1), (2, 4), (4, 2), (3, 3),
)  # fmt: skip

Scores = NDArray[np.float64]
_WAVES_BETWEEN_REPORTS = 500
NEVER = -1e30
"""The score of what can't be, finite so that sums of such stay numbers."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """The cells of a band, and which beads lead from one to another.

    Cells with as many sentences before them (i + j) form a wave; every bead leads to a later
    one, so that a wave is reckoned at once. `order` holds the band's cells wave by wave, and
    `bounds` where each wave begins in it. `sources` and `ends` have a row for each of `SHAPES`
    and a column for each cell of the band: the cell in which the bead began that ends here,
    and the one in which the bead ends that begins here; `size` where there is none.
    """

    order: Ints
    bounds: Ints
    sources: NDArray[np.int32]
    ends: NDArray[np.int32]

    @classmethod
    def of(cls, band: Band, progress: Progress = silent) -> Lattice:
        """The lattice of a band."""
        wave = band.rows + band.columns
        order = np.argsort(wave, kind="stable")
        bounds = np.searchsorted(wave[order], np.arange(int(wave[-1]) + 2))
        sources = np.empty((len(SHAPES), band.size), dtype=np.int32)
        ends = np.empty_like(sources)
        for row, (m, c) in enumerate(SHAPES):
            progress(row / len(SHAPES), "Weighing the pairs")
            for found, sign in ((sources, -1), (ends, 1)):
                cells, inside = band.cells(band.rows + sign * m, band.columns + sign * c)
                found[row] = np.where(inside, cells, band.size)
        return cls(order, bounds, sources, ends)

    @property
    def size(self) -> int:
        return len(self.order)

    def waves(self, *, backward: bool = False) -> list[Ints]:
        """The cells of each wave but the first (or, backward, the last), in turn."""
        cells = np.split(self.order, self.bounds[1:-1])
        return cells[-2::-1] if backward else cells[1:]


def by_end(lattice: Lattice, scores: Scores) -> Scores:
    """The scores, given for all shapes or the first ones, by the cell where each bead ends; of
    what begins outside, anyone's: its way has no weight."""
    inside = np.minimum(lattice.sources[: len(scores)], lattice.size - 1)
    return np.take_along_axis(scores, inside, axis=1)


def best_beads(
    lattice: Lattice, gains: Scores, progress: Progress = silent
) -> list[tuple[int, int]]:
    """The beads (shape's row in `SHAPES`, cell) with the greatest sum of gains, in order.

    Given `chain.probabilities`, this is the alignment with the most beads expected to be right.
    """
    progress(0.0, "Choosing the pairs")
    gains = np.maximum(gains, NEVER)
    best = np.full(lattice.size + 1, NEVER)
    best[lattice.order[0]] = 0.0
    came = np.zeros(lattice.size, dtype=np.int8)
    arriving = by_end(lattice, gains)
    waves = lattice.waves()
    for place, cells in enumerate(waves):
        if place % _WAVES_BETWEEN_REPORTS == 0:
            progress(place / len(waves), "Choosing the pairs")
        reached = best[lattice.sources[:, cells]] + arriving[:, cells]
        came[cells] = reached.argmax(axis=0)
        best[cells] = reached.max(axis=0)
    cell, first = int(lattice.order[-1]), int(lattice.order[0])
    beads = []
    while cell != first:
        row = int(came[cell])
        cell = int(lattice.sources[row, cell])
        beads.append((row, cell))
    return beads[::-1]
