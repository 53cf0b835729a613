"""Dynamic programming over beads: the most probable ones, and how probable each is.

A semi-Markov chain (Sarawagi and Cohen 2004) whose segments are beads: the score of an
alignment is the sum of its beads' scores, and its probability is proportional to the
exponential of that. Forward and backward sums give the probability of every single bead.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.progress import Progress, silent, span

# How many Chinese and English sentences a bead may join.
SHAPES: tuple[tuple[int, int], ...] = (
    (1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1),
    (2, 3), (3, 2), (1, 5), (5, 1), (2, 4), (4, 2), (3, 3),
)  # fmt: skip

Scores = NDArray[np.float64]
_WAVES_BETWEEN_REPORTS = 500
_NEVER = -1e30


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


def probabilities(lattice: Lattice, scores: Scores, progress: Progress = silent) -> Scores:
    """How probable each bead is, given that the alignment lies in the band.

    `scores` has a row for each of `SHAPES` and a column for each cell of the band: the score
    of the bead that begins there, minus infinity where it would leave the band. The result
    has the same form.
    """
    scores = np.maximum(scores, _NEVER)
    forward = forward_sums(lattice, scores, span(progress, 0.0, 0.5))
    backward = backward_sums(lattice, scores, span(progress, 0.5, 1.0))
    progress(1.0, "Weighing the pairs")
    total = forward[lattice.order[-1]]
    exponents = forward[:-1] + scores + backward[lattice.ends] - total
    return np.where(lattice.ends < lattice.size, np.exp(np.minimum(exponents, 0.0)), 0.0)


def forward_sums(lattice: Lattice, scores: Scores, progress: Progress = silent) -> Scores:
    """For each cell the logarithm of the summed weights of all ways to it from the first; a
    last number stands for outside. `scores` are finite."""
    sums = np.full(lattice.size + 1, _NEVER)
    sums[lattice.order[0]] = 0.0
    arriving = _arriving(lattice, scores)
    waves = lattice.waves()
    for place, cells in enumerate(waves):
        if place % _WAVES_BETWEEN_REPORTS == 0:
            progress(place / len(waves), "Weighing the pairs")
        sums[cells] = _log_sum(sums[lattice.sources[:, cells]] + arriving[:, cells])
    return sums


def backward_sums(lattice: Lattice, scores: Scores, progress: Progress = silent) -> Scores:
    """As `forward_sums`, of all ways from each cell to the last."""
    sums = np.full(lattice.size + 1, _NEVER)
    sums[lattice.order[-1]] = 0.0
    waves = lattice.waves(backward=True)
    for place, cells in enumerate(waves):
        if place % _WAVES_BETWEEN_REPORTS == 0:
            progress(place / len(waves), "Weighing the pairs")
        sums[cells] = _log_sum(sums[lattice.ends[:, cells]] + scores[:, cells])
    return sums


def _arriving(lattice: Lattice, scores: Scores) -> Scores:
    """The scores of the beads that end in each cell; of what begins outside, anyone's: its way
    has no weight."""
    inside = np.minimum(lattice.sources, lattice.size - 1)
    return np.take_along_axis(scores, inside, axis=1)


def _log_sum(exponents: Scores) -> Scores:
    greatest = exponents.max(axis=0)
    summed: Scores = greatest + np.log(np.exp(exponents - greatest).sum(axis=0))
    return summed


def best_beads(
    lattice: Lattice, gains: Scores, progress: Progress = silent
) -> list[tuple[int, int]]:
    """The beads (shape's row in `SHAPES`, cell) with the greatest sum of gains, in order.

    Given `probabilities`, this is the alignment with the most beads expected to be right.
    """
    progress(0.0, "Choosing the pairs")
    gains = np.maximum(gains, _NEVER)
    best = np.full(lattice.size + 1, _NEVER)
    best[lattice.order[0]] = 0.0
    came = np.zeros(lattice.size, dtype=np.int8)
    arriving = _arriving(lattice, gains)
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
