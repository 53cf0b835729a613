"""The dynamic programming against an enumeration of all alignments."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.alignment.band import Band
from app.alignment.beads import SHAPES, Lattice, best_beads
from app.alignment.chain import Gaps, probabilities

Path = tuple[tuple[int, int], ...]


def whole(n: int, m: int) -> Band:
    return Band.of(np.zeros(n + 1, dtype=np.int64), np.full(n + 1, m + 1))


def all_paths(band: Band, i: int, j: int, n: int, m: int) -> Iterator[Path]:
    """All alignments from (i, j) on, as (row of the shape, cell) of each bead."""
    if (i, j) == (n, m):
        yield ()
        return
    for row, (a, b) in enumerate(SHAPES):
        if i + a <= n and j + b <= m and band.low[i + a] <= j + b < band.high[i + a]:
            cell = int(band.start[i] + j - band.low[i])
            for rest in all_paths(band, i + a, j + b, n, m):
                yield ((row, cell), *rest)


@pytest.mark.parametrize("band", [whole(3, 3), whole(4, 2), whole(1, 4), whole(2, 2)])
def test_probabilities_are_those_of_the_enumeration(band: Band) -> None:
    n, m = len(band.low) - 1, int(band.high[-1]) - 1
    scores = np.random.default_rng(1).normal(size=(len(SHAPES), band.size))
    paths = list(all_paths(band, 0, 0, n, m))
    weights = np.exp([sum(scores[bead] for bead in path) for path in paths])
    expected = np.zeros_like(scores)
    for path, weight in zip(paths, weights / weights.sum(), strict=True):
        for bead in path:
            expected[bead] += weight
    lattice = Lattice.of(band)
    found = probabilities(lattice, scores, Gaps.none(lattice))
    np.testing.assert_allclose(found, expected, atol=1e-9)


def gap_states(path: Path) -> Iterator[tuple[bool, ...]]:
    """All ways to lay gaps over a path: for each bead whether it is passed in a gap."""
    choices = [(False, True) if row < 2 else (False,) for row, _ in path]
    yield from product(*choices)


@pytest.mark.parametrize("band", [whole(2, 3), whole(3, 2)])
def test_probabilities_with_gaps_are_those_of_the_enumeration(band: Band) -> None:
    n, m = len(band.low) - 1, int(band.high[-1]) - 1
    chance = np.random.default_rng(4)
    scores = chance.normal(size=(len(SHAPES), band.size))
    gaps = Gaps.of(band, chance.normal(size=n), chance.normal(size=m), -0.7)
    likely, total = np.zeros_like(scores), 0.0
    for path in all_paths(band, 0, 0, n, m):
        for state in gap_states(path):
            before = (False, *state)
            weight = np.exp(
                sum(
                    gaps.steps[bead] + gaps.opening * (not was) if inside else scores[bead]
                    for bead, was, inside in zip(path, before, state, strict=False)
                )
            )
            total += weight
            for bead in path:
                likely[bead] += weight
    found = probabilities(Lattice.of(band), scores, gaps)
    np.testing.assert_allclose(found, likely / total, atol=1e-9)


def test_a_narrow_band_is_kept_to() -> None:
    band = Band.of(np.array([0, 0, 1, 2]), np.array([2, 3, 4, 4]))
    scores = np.random.default_rng(2).normal(size=(len(SHAPES), band.size))
    paths = list(all_paths(band, 0, 0, 3, 3))
    weights = np.exp([sum(scores[bead] for bead in path) for path in paths])
    lattice = Lattice.of(band)
    found = probabilities(lattice, scores, Gaps.none(lattice))
    first = {path[0] for path in paths}
    for bead in first:
        share = sum(w for p, w in zip(paths, weights, strict=True) if p[0] == bead) / weights.sum()
        assert found[bead] == pytest.approx(share)


def test_the_best_beads_are_the_best_of_all() -> None:
    band = whole(4, 3)
    gains = np.random.default_rng(3).normal(size=(len(SHAPES), band.size))
    best = max(all_paths(band, 0, 0, 4, 3), key=lambda path: sum(gains[bead] for bead in path))
    assert tuple(best_beads(Lattice.of(band), gains)) == best


@settings(deadline=None)
@given(st.data())
def test_a_band_around_a_path_holds_it_and_turns(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(1, 12)), data.draw(st.integers(1, 12))
    steps = data.draw(st.permutations([(1, 0)] * n + [(0, 1)] * m))
    path = np.concatenate([[[0, 0]], np.cumsum(steps, axis=0)])
    band = Band.around(path, data.draw(st.integers(0, 4)), n, m)
    _, inside = band.cells(path[:, 0], path[:, 1])
    assert inside.all()
    assert (np.diff(band.low) >= 0).all()
    assert (np.diff(band.high) >= 0).all()
    turned = band.transposed()
    cells = set(zip(band.rows.tolist(), band.columns.tolist(), strict=True))
    assert cells == {
        (i, j) for j, i in zip(turned.rows.tolist(), turned.columns.tolist(), strict=True)
    }
