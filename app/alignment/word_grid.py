"""Tokens against words of many pairs at once: one cell for each that may be linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells of all pairs, each pair's row by row: a row for a token, a column for a word.

    `starts` has the first cell of each pair and, at its end, the number of cells; `row` and
    `column` count through all pairs, `token` and `word` within each. `row_starts` are the first
    cells of rows; `by_column` orders cells by columns, which begin at `column_starts` there.
    `pair_of_row` and `widths` (words of each pair) say where a row lies.
    """

    heights: Ints
    widths: Ints
    starts: Ints
    row: Ints
    column: Ints
    token: Ints
    word: Ints
    row_starts: Ints
    by_column: Ints
    column_starts: Ints
    pair_of_row: Ints

    @classmethod
    def of(cls, shapes: Sequence[tuple[int, int]]) -> Grid:
        """The grid of pairs with so many tokens and words, none of them 0."""
        heights, widths = (np.array(side, dtype=np.int64) for side in zip(*shapes, strict=True))
        sizes = heights * widths
        starts = np.concatenate([[0], np.cumsum(sizes)])
        pair = np.repeat(np.arange(len(shapes)), sizes)
        within = np.arange(starts[-1]) - starts[pair]
        token, word = within // widths[pair], within % widths[pair]
        row = token + (np.cumsum(heights) - heights)[pair]
        column = word + (np.cumsum(widths) - widths)[pair]
        pair_of_row = np.repeat(np.arange(len(shapes)), heights)
        row_lengths, column_lengths = widths[pair_of_row], np.repeat(heights, widths)
        return cls(
            heights,
            widths,
            starts,
            row,
            column,
            token,
            word,
            np.cumsum(row_lengths) - row_lengths,
            np.argsort(column, kind="stable"),
            np.cumsum(column_lengths) - column_lengths,
            pair_of_row,
        )

    @property
    def size(self) -> int:
        return len(self.row)

    def of_pair(self, pair: int) -> slice:
        """The cells of a pair."""
        return slice(int(self.starts[pair]), int(self.starts[pair + 1]))

    def row_sums(self, values: Floats) -> Floats:
        """For each cell the sum over its row."""
        sums: Floats = np.add.reduceat(values, self.row_starts)[self.row]
        return sums

    def column_sums(self, values: Floats) -> Floats:
        """For each cell the sum over its column."""
        sums: Floats = np.add.reduceat(values[self.by_column], self.column_starts)[self.column]
        return sums

    def row_best(self, values: Floats) -> Floats:
        """For each cell the greatest value in its row."""
        best: Floats = np.maximum.reduceat(values, self.row_starts)[self.row]
        return best

    def column_best(self, values: Floats) -> Floats:
        """For each cell the greatest value in its column."""
        best: Floats = np.maximum.reduceat(values[self.by_column], self.column_starts)[self.column]
        return best

    def moved(self, values: Floats, tokens: int, words: int) -> Floats:
        """For each cell the value so many tokens and words further on; 0 beyond the pair."""
        token, word = self.token + tokens, self.word + words
        pair = self.pair_of_row[self.row]
        width = self.widths[pair]
        inside = (token >= 0) & (token < self.heights[pair]) & (word >= 0) & (word < width)
        places = np.where(inside, np.arange(self.size) + tokens * width + words, 0)
        found: Floats = np.where(inside, values[places], np.float32(0))
        return found
