"""What the links around a cell say of it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from app.alignment.word_grid import Floats, Grid

FEATURES = (
    "row_rival",  # the best other cell of the row
    "column_rival",  # the best other cell of the column
    "diagonal",  # the token before linked to the word before, the one after to the one after
    "beside",  # the token linked to the word before or after
    "above",  # the word linked to the token before or after
    "off_course",  # how far the word is from where the links of tokens nearby point
    "support",  # the mean of the tokens' best: whether the texts say the same at all
    "logit",  # of the cell's own probability
)
"""The names of the features, in order."""

_REACH = 5  # tokens
_STEP = 0.65  # words a token, for a translation of as many words as there are tokens
_FARTHEST = 10.0  # words
_NO_COURSE = np.float32(0.1)


def neighbours(likely: Floats, grid: Grid) -> list[Floats]:
    """The `FEATURES` of all cells, from the probability of each cell's link."""
    clipped = np.clip(likely, 1e-6, 1 - 1e-6)
    return [
        _rival(likely, grid.row_best(likely), grid.row_best),
        _rival(likely, grid.column_best(likely), grid.column_best),
        grid.moved(likely, -1, -1) + grid.moved(likely, 1, 1),
        np.maximum(grid.moved(likely, 0, -1), grid.moved(likely, 0, 1)),
        np.maximum(grid.moved(likely, -1, 0), grid.moved(likely, 1, 0)),
        _off_course(likely, grid),
        _support(likely, grid),
        np.log(clipped / (1 - clipped)).astype(np.float32),
    ]


def _rival(likely: Floats, best: Floats, best_of: Callable[[Floats], Floats]) -> Floats:
    """The best of the line; for the best itself the second."""
    is_best = likely >= best
    second = best_of(np.where(is_best, np.float32(0), likely))
    rival: Floats = np.where(is_best, second, best)
    return rival


def _support(likely: Floats, grid: Grid) -> Floats:
    best = grid.row_best(likely)[grid.row_starts]
    first_rows = np.cumsum(grid.heights) - grid.heights
    means = np.add.reduceat(best, first_rows) / grid.heights
    support: Floats = means.astype(np.float32)[grid.pair_of_row[grid.row]]
    return support


def _off_course(likely: Floats, grid: Grid) -> Floats:
    """The mean distance in words from the places where the links of up to `_REACH` tokens
    before and after point, the surer and nearer ones counting more; 1 stands for five words."""
    best = grid.row_best(likely)
    places = np.where(likely >= best, grid.word, grid.size)
    pointed = np.minimum.reduceat(places, grid.row_starts).astype(np.float32)
    sureness = best[grid.row_starts] ** 2
    pair = grid.pair_of_row
    steps = _STEP * np.clip(grid.widths / grid.heights, 0.3, 3.0).astype(np.float32)[pair]
    rows = np.arange(len(pair))
    distances = np.zeros(grid.size, dtype=np.float32)
    weights = np.full(grid.size, _NO_COURSE)
    for offset in (*range(-_REACH, 0), *range(1, _REACH + 1)):
        other = np.clip(rows + offset, 0, len(rows) - 1)
        weight = np.where(pair[other] == pair, sureness[other], 0) / np.float32(abs(offset))
        weight = np.where((rows + offset == other), weight, 0).astype(np.float32)
        expected = pointed[other] - offset * steps
        distance = np.minimum(np.abs(grid.word - expected[grid.row]), _FARTHEST)
        distances += weight[grid.row] * distance.astype(np.float32)
        weights += weight[grid.row]
    course: Floats = (distances + _NO_COURSE * 5) / weights / np.float32(5)
    return course
