"""From the scores of all beads to the alignment taken, each bead with its probability."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.alignment.band import Band
from app.alignment.bead import Bead
from app.alignment.beads import SHAPES, Lattice, Scores, best_beads
from app.alignment.chain import Gaps, probabilities
from app.progress import Progress, silent, span

# A bead is worth choosing if it is about as likely right as not: half of the F1 that can be
# hoped for is the threshold that makes the expected F1 greatest.
WORTH = 0.4


def chosen(
    band: Band, lattice: Lattice, scores: Scores, gaps: Gaps, progress: Progress = silent
) -> tuple[Bead, ...]:
    """The beads expected to give the greatest F1; where neighbours of both sides lack a
    counterpart, the Chinese ones first. `scores` and `gaps` are as `probabilities`
    takes them."""
    likely = probabilities(lattice, scores, gaps, span(progress, 0.0, 0.6))
    _add_up_lone(band, likely)
    beads = []
    for row, cell in best_beads(lattice, likely - WORTH, span(progress, 0.6, 1.0)):
        i, j = int(band.rows[cell]), int(band.columns[cell])
        chinese_side = tuple(range(i, i + SHAPES[row][0]))
        english_side = tuple(range(j, j + SHAPES[row][1]))
        beads.append(Bead(chinese_side, english_side, min(float(likely[row, cell]), 1.0)))
    return tuple(_in_order(beads))


def _add_up_lone(band: Band, likely: Scores) -> None:
    """Give a sentence without counterpart the sum of the probabilities of all places between
    sentences of the other side where the way could pass it by: it is the same bead at each."""
    for row, places in ((0, band.rows), (1, band.columns)):
        likely[row] = np.bincount(places, likely[row])[places]


def _in_order(beads: Sequence[Bead]) -> list[Bead]:
    """The beads with the Chinese ones first in each run of sentences without counterpart."""
    ordered: list[Bead] = []
    after: list[Bead] = []  # English ones that wait for the run's end
    for bead in beads:
        if not bead.chinese:
            after.append(bead)
            continue
        if bead.english:
            ordered += after
            after = []
        ordered.append(bead)
    return ordered + after
