"""Fitting the weights of the alignment's model to texts aligned by hand.

Maximum conditional likelihood of the gold beads with a Gaussian prior (a conditional random
field; Lafferty et al. 2001, over segments: Sarawagi and Cohen 2004), by L-BFGS.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from app.alignment.band import Band
from app.alignment.beads import NEVER, SHAPES, Lattice
from app.alignment.chain import Gaps, expected
from app.alignment.evidence import Evidence
from tools.alignment_gold import GoldText, Link

Floats = NDArray[np.float64]
_ITERATIONS = 45
# Strength of the prior on weights, each for its feature scaled to a standard deviation of 1.
_PRIOR = 0.5
# What the prior expects of a shape's bias for each sentence beyond one a side.
_EACH_MORE = -0.8


@dataclass(frozen=True, slots=True)
class Example:
    """A gold text in its band. `features` is features × shapes × cells, and `allowed` (shapes ×
    cells) says which beads agree with the gold. `solitude` is what `Evidence.solitude` gives for
    either side."""

    text: GoldText
    band: Band
    lattice: Lattice
    features: NDArray[np.float32]
    inside: NDArray[np.bool_]
    allowed: NDArray[np.bool_]
    solitude: tuple[Floats, Floats]

    @classmethod
    def of(cls, text: GoldText, evidence: Evidence) -> Example:
        band = evidence.band
        lattice = Lattice.of(band)
        inside = lattice.ends < band.size
        features = np.stack([evidence.features(row) for row in range(len(SHAPES))], axis=1)
        known = np.where(inside, features, 0).astype(np.float32)
        allowed = _allowed(band, text.beads) & inside
        solitude = evidence.solitude(0), evidence.solitude(1)
        return cls(text, band, lattice, known, inside, allowed, solitude)


def _allowed(band: Band, gold: Sequence[Link]) -> NDArray[np.bool_]:
    """Which beads agree with the gold. Where gold beads are no runs of sentences, or longer
    than any of `SHAPES`, all ways through them do."""
    allowed = np.zeros((len(SHAPES), band.size), dtype=bool)
    i, j = band.rows, band.columns
    for chinese, english in _runs([bead for bead in gold if all(bead)]):
        shape = len(chinese), len(english)
        if shape in SHAPES and (chinese, english) in {(range_of(a), range_of(b)) for a, b in gold}:
            allowed[SHAPES.index(shape)] |= (i == chinese[0]) & (j == english[0])
            continue
        for row, (m, c) in enumerate(SHAPES):
            allowed[row] |= (
                (i >= chinese[0])
                & (j >= english[0])
                & (i + m <= chinese[-1] + 1)
                & (j + c <= english[-1] + 1)
            )
    for a, b in gold:
        if not b:
            allowed[0] |= np.isin(i, a)
        if not a:
            allowed[1] |= np.isin(j, b)
    return allowed


def range_of(numbers: Sequence[int]) -> range:
    """The run from the first to the last of these ascending numbers."""
    return range(numbers[0], numbers[-1] + 1) if numbers else range(0)


def _runs(gold: Sequence[Link]) -> list[tuple[range, range]]:
    """The gold beads as runs; those that cross or overlap as one."""
    runs: list[tuple[range, range]] = []
    for a, b in sorted(gold):
        chinese, english = range_of(a), range_of(b)
        if runs and (runs[-1][0][-1] >= chinese[0] or runs[-1][1][-1] >= english[0]):
            before = runs.pop()
            chinese, english = _hull(before[0], chinese), _hull(before[1], english)
        runs.append((chinese, english))
    return runs


def _hull(one: range, other: range) -> range:
    return range(min(one[0], other[0]), max(one[-1], other[-1]) + 1)


def scores(example: Example, weights: Floats) -> Floats:
    """The score of each bead: shapes × cells, `NEVER` outside the band. `weights` are those of
    the features, then the biases of the shapes."""
    count = len(example.features)
    raw = weights[:count].astype(np.float32) @ example.features.reshape(count, -1)
    raw = raw.reshape(example.inside.shape)
    return np.where(example.inside, raw + weights[count:, None], NEVER)


def fit(examples: Sequence[Example], importance: dict[str, float]) -> Floats:
    """The weights under which the gold beads are likeliest; a set's texts count `importance`."""
    count = len(examples[0].features)
    spread = np.concatenate([e.features[:, e.allowed] for e in examples], axis=1).std(1)
    scale = np.concatenate([np.maximum(spread, 1e-3), np.ones(len(SHAPES))])
    usual = np.array([_EACH_MORE * max(m + c - 2, 0) if m and c else 0.0 for m, c in SHAPES])
    expected = np.concatenate([np.zeros(count), usual])

    def loss(scaled: Floats) -> tuple[float, Floats]:
        away = scaled - expected
        total, slope = _PRIOR * float(away @ away), np.zeros(len(scaled))
        for example in examples:
            weight = importance.get(example.text.group, 1.0)
            cost, gradient = _cost(example, scaled / scale)
            total += weight * cost
            slope += weight * gradient
        return total, slope / scale + 2 * _PRIOR * away

    found = minimize(
        loss, np.zeros(len(scale)), jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS}
    )
    fitted: Floats = found.x / scale
    return fitted


def _cost(example: Example, weights: Floats) -> tuple[float, Floats]:
    """Minus the logarithm of the gold's probability, and its gradient."""
    closed = Gaps.none(example.lattice)
    free = scores(example, weights)
    found = expected(example.lattice, free, closed)
    held = expected(example.lattice, np.where(example.allowed, free, NEVER), closed)
    if held.total < NEVER / 2:  # the gold leaves the band
        return 0.0, np.zeros(len(weights))
    surplus = found.beads - held.beads
    rows = example.features.reshape(len(example.features), -1)
    of_features = rows @ surplus.astype(np.float32).reshape(-1)
    return found.total - held.total, np.concatenate([of_features, surplus.sum(1)])
