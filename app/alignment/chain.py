"""How probable each bead is: forward and backward sums over a chain of beads and gaps.

A semi-Markov chain (Sarawagi and Cohen 2004) whose segments are beads: the score of an
alignment is the sum of its beads' scores, and its probability is proportional to the
exponential of that. Besides, the way may open a gap, as in the alignment of sequences with
affine gap costs (Gotoh 1982): opening one is dear, but in it every sentence of either side
that is passed costs by how unlike it is to all in reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.alignment.band import Band, Ints
from app.alignment.beads import NEVER, Lattice, Scores, by_end
from app.progress import Progress, silent, span

_WAVES_BETWEEN_REPORTS = 500
_SAID = "Weighing the pairs"


@dataclass(frozen=True, slots=True)
class Gaps:
    """Runs of sentences without counterpart. `steps` has a row for a Chinese and one for an
    English sentence passed in a gap, and a column for each cell where the step begins;
    `opening` is the score of a gap's beginning. Both in nats."""

    steps: Scores
    opening: float

    @classmethod
    def of(cls, band: Band, chinese: Scores, english: Scores, opening: float) -> Gaps:
        """Gaps in a band, given the score of passing each sentence."""
        # From the last row and column no sentence is left to pass; the lattice leads nowhere.
        passing = np.append(chinese, NEVER)[band.rows], np.append(english, NEVER)[band.columns]
        return cls(np.stack(passing), opening)

    @classmethod
    def none(cls, lattice: Lattice) -> Gaps:
        """No gap is ever opened."""
        return cls(np.full((2, lattice.size), NEVER), NEVER)


@dataclass(frozen=True, slots=True)
class Expected:
    """`total`: the logarithm of the summed weights of all ways; `beads` (shapes × cells) and
    `steps` (2 × cells): how probable each bead and each step in a gap is; `opened`: how many
    gaps are expected."""

    total: float
    beads: Scores
    steps: Scores
    opened: float


def probabilities(
    lattice: Lattice, scores: Scores, gaps: Gaps, progress: Progress = silent
) -> Scores:
    """How probable each bead is, given that the alignment lies in the band.

    `scores` has a row for each of `SHAPES` and a column for each cell of the band: the score
    of the bead that begins there, minus infinity where it would leave the band. The result
    has the same form; a sentence passed in a gap is a bead without counterpart.
    """
    found = expected(lattice, scores, gaps, progress)
    likely = found.beads
    likely[:2] += found.steps
    return likely


def expected(lattice: Lattice, scores: Scores, gaps: Gaps, progress: Progress = silent) -> Expected:
    """What is expected of all ways from the band's first cell to its last."""
    scores = np.maximum(scores, NEVER)
    before = _Forward.of(lattice, scores, gaps, span(progress, 0.0, 0.5))
    after = _Backward.of(lattice, scores, gaps, span(progress, 0.5, 1.0))
    progress(1.0, _SAID)
    total = float(before.reached[lattice.order[-1]])
    ends = lattice.ends
    beads = np.exp(np.minimum(before.reached[:-1] + scores + after.ahead[ends] - total, 0.0))
    stepping = before.within[:-1] + gaps.steps + after.ahead_in_gap[ends[:2]] - total
    steps = np.exp(np.minimum(stepping, 0.0))
    opening = before.after_bead[:-1] + gaps.opening + after.stepping[:-1] - total
    return Expected(
        total,
        np.where(ends < lattice.size, beads, 0.0),
        np.where(ends[:2] < lattice.size, steps, 0.0),
        float(np.exp(np.minimum(opening, 0.0)).sum()),
    )


@dataclass(frozen=True, slots=True)
class _Forward:
    """For each cell the logarithm of the summed weights of the ways to it from the first; a last
    number stands for outside. `after_bead`: of those that come by a bead; `reached`: of all;
    `within`: of all, in a gap, which those that come by a bead open."""

    after_bead: Scores
    reached: Scores
    within: Scores

    @classmethod
    def of(cls, lattice: Lattice, scores: Scores, gaps: Gaps, progress: Progress) -> _Forward:
        after_bead, reached, within = (np.full(lattice.size + 1, NEVER) for _ in range(3))
        first = lattice.order[0]
        after_bead[first] = reached[first] = 0.0
        within[first] = gaps.opening
        beads, steps = by_end(lattice, scores), by_end(lattice, gaps.steps)
        for cells in _waves(lattice, progress, backward=False):
            sources = lattice.sources[:, cells]
            by_bead = _log_sum(reached[sources] + beads[:, cells])
            by_step = np.logaddexp(*(within[sources[:2]] + steps[:, cells]))
            after_bead[cells] = by_bead
            reached[cells] = np.logaddexp(by_bead, by_step)
            within[cells] = np.logaddexp(by_bead + gaps.opening, by_step)
        return cls(after_bead, reached, within)


@dataclass(frozen=True, slots=True)
class _Backward:
    """As `_Forward`, of the ways from each cell to the last. `ahead`: after a bead;
    `ahead_in_gap`: after a step in a gap; `stepping`: of those that go on with such a step."""

    ahead: Scores
    ahead_in_gap: Scores
    stepping: Scores

    @classmethod
    def of(cls, lattice: Lattice, scores: Scores, gaps: Gaps, progress: Progress) -> _Backward:
        ahead, ahead_in_gap, stepping = (np.full(lattice.size + 1, NEVER) for _ in range(3))
        last = lattice.order[-1]
        ahead[last] = ahead_in_gap[last] = 0.0
        for cells in _waves(lattice, progress, backward=True):
            ends = lattice.ends[:, cells]
            by_bead = _log_sum(ahead[ends] + scores[:, cells])
            by_step = np.logaddexp(*(ahead_in_gap[ends[:2]] + gaps.steps[:, cells]))
            stepping[cells] = by_step
            ahead[cells] = np.logaddexp(by_bead, by_step + gaps.opening)
            ahead_in_gap[cells] = np.logaddexp(by_bead, by_step)
        return cls(ahead, ahead_in_gap, stepping)


def _waves(lattice: Lattice, progress: Progress, *, backward: bool) -> Iterator[Ints]:
    """The lattice's waves, reporting now and then."""
    waves = lattice.waves(backward=backward)
    for place, cells in enumerate(waves):
        if place % _WAVES_BETWEEN_REPORTS == 0:
            progress(place / len(waves), _SAID)
        yield cells


def _log_sum(exponents: Scores) -> Scores:
    greatest = exponents.max(axis=0)
    summed: Scores = greatest + np.log(np.exp(exponents - greatest).sum(axis=0))
    return summed
