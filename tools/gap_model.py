"""Fitting what it costs to open a gap and to pass sentences in it, given the scores of beads.

Maximum conditional likelihood of the gold, as in `bead_model.py`, on texts from which passages
were taken out and on strangers (`disturbance.py`) beside the whole ones. The weights of beads
stay as they are: fitted together with these they would lose what they have learnt of novels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from app.alignment.beads import NEVER
from app.alignment.chain import Gaps, expected
from app.alignment.evidence import GAP_FEATURES
from app.alignment.solitude import SOLITUDE
from tools.bead_model import Example, Floats

_ITERATIONS = 25
_PRIOR = 0.02
_START, _START_LIKENESS, _START_OPENING = 1.0, -3.0, -8.0
# What a text counts; whole texts most, for they must lose nothing.
_WHOLE, _DISTURBED, _STRANGE = 3.0, 1.0, 0.3
# Neighbours tell much the same, so that adding up what each tells makes too sure.
_DAMPING = 0.65
_MEANING = slice(1, 1 + len(SOLITUDE))


@dataclass(frozen=True, slots=True)
class Trial:
    """A text with the scores of its beads, by weights fitted without it."""

    example: Example
    scores: Floats


def gaps_with(example: Example, weights: Floats) -> Gaps:
    """The gaps of a text; `weights` are those of `GAP_FEATURES`, then that of opening one."""
    passed = [weights[:-1] @ values for values in example.solitude]
    return Gaps.of(example.band, passed[0], passed[1], float(weights[-1]))


def fit_gaps(trials: Sequence[Trial]) -> Floats:
    """The weights of `GAP_FEATURES`, and of opening a gap, under which the gold is likeliest."""

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = _PRIOR * float(weights @ weights), 2 * _PRIOR * weights
        for trial in trials:
            cost, gradient = _cost(trial, weights)
            total += _importance(trial) * cost
            slope = slope + _importance(trial) * gradient
        return total, slope

    with_encoder = any(trial.example.solitude[0][_MEANING].any() for trial in trials)
    start = np.full(len(GAP_FEATURES) + 1, _START_LIKENESS)
    start[0], start[-1] = _START, _START_OPENING
    if not with_encoder:
        start[_MEANING] = 0.0
    # Likeness may only speak against a gap, or a few texts would teach chance differences.
    bounds = [(None, None)] + [(None, 0.0)] * len(GAP_FEATURES)
    found = minimize(
        loss,
        start,
        jac=True,
        method="L-BFGS-B",
        bounds=bounds,
        options={"maxiter": _ITERATIONS},
    )
    fitted: Floats = found.x
    fitted[:-1] *= _DAMPING
    return fitted


def _importance(trial: Trial) -> float:
    group = trial.example.text.group
    if group.endswith("_unrelated"):
        return _STRANGE
    return _DISTURBED if group.endswith("_disturbed") else _WHOLE


def _cost(trial: Trial, weights: Floats) -> tuple[float, Floats]:
    """Minus the logarithm of the gold's probability, and its gradient."""
    example = trial.example
    gaps = gaps_with(example, weights)
    found = expected(example.lattice, trial.scores, gaps)
    allowed = example.allowed
    held = expected(
        example.lattice,
        np.where(allowed, trial.scores, NEVER),
        Gaps(np.where(allowed[:2], gaps.steps, NEVER), gaps.opening),
    )
    if held.total < NEVER / 2:  # the gold leaves the band
        return 0.0, np.zeros(len(weights))
    surplus = found.steps - held.steps
    slope = np.zeros(len(weights))
    places = example.band.rows, example.band.columns
    for step, at, values in zip(surplus, places, example.solitude, strict=True):
        slope[:-1] += values @ np.bincount(at, step, values.shape[1] + 1)[:-1]
    slope[-1] = found.opened - held.opened
    return found.total - held.total, slope
