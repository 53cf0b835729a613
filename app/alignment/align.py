"""Sentences of a text and of its translation are put into pairs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.alignment.bead import Bead, Sentence
from app.alignment.beads import SHAPES, Lattice
from app.alignment.chain import Gaps
from app.alignment.choice import chosen
from app.alignment.encoder import is_available
from app.alignment.evidence import Evidence
from app.alignment.gathering import gathered
from app.alignment.structure import Structure
from app.alignment.weights import WITH_ENCODER, WITHOUT_ENCODER, Weights
from app.chinese.lexicon import Lexicon
from app.progress import Progress, silent, span


def align(
    chinese: Sequence[Sentence],
    english: Sequence[Sentence],
    lexicon: Lexicon | None = None,
    progress: Progress = silent,
) -> tuple[Bead, ...]:
    """The beads of a parallel text, in text order: every sentence is in exactly one.

    Their `confidence` is the probability of the bead under the model of `beads.py`, given all
    the evidence. Without the sentence encoder's package the dictionary and the lengths decide.
    Time and memory grow linearly with the number of sentences.
    """
    n, m = len(chinese), len(english)
    if not n or not m:
        alone = [Bead((i,), (), 1.0) for i in range(n)] + [Bead((), (j,), 1.0) for j in range(m)]
        return tuple(alone)
    with_encoder = is_available(span(progress, 0.0, 0.01))
    evidence = gathered(chinese, english, lexicon, with_encoder, span(progress, 0.01, 0.8))
    weights = WITH_ENCODER if with_encoder else WITHOUT_ENCODER
    band = evidence.band
    structure = Structure.of(chinese, english)
    scores = scored(evidence, weights, structure, span(progress, 0.8, 0.88))
    lattice = Lattice.of(band, span(progress, 0.88, 0.9))
    gaps = gaps_of(evidence, weights)
    return chosen(band, lattice, scores, gaps, span(progress, 0.9, 1.0))


def scored(
    evidence: Evidence,
    weights: Weights,
    structure: Structure | None = None,
    progress: Progress = silent,
) -> NDArray[np.float64]:
    """The score of each bead in the band: a row a shape, a column a cell."""
    band = evidence.band
    scores = np.full((len(SHAPES), band.size), -np.inf)
    for row, (m, c) in enumerate(SHAPES):
        progress(row / len(SHAPES), "Weighing the pairs")
        _, inside = band.cells(band.rows + m, band.columns + c)
        score = weights.features @ evidence.features(row) + weights.shapes[row]
        if structure is not None:
            score += structure.scores(band, row)
        scores[row, inside] = score[inside]
    return scores


def gaps_of(evidence: Evidence, weights: Weights) -> Gaps:
    """The scores of passing sentences in a gap, in the band of the evidence."""
    passed = [weights.gap @ evidence.solitude(side) for side in (0, 1)]
    return Gaps.of(evidence.band, passed[0], passed[1], weights.opening)
