"""The part of the search space near a path: for each Chinese position a range of English ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Band:
    """Cells (i, j): i Chinese and j English sentences lie before this point.

    Row i (0 to n) has the columns `low[i]` to `high[i]`, the latter excluded; both never
    decrease. Cells are numbered row by row; `start[i]` is the first of row i, and `start[n + 1]`
    their count. `rows` and `columns` give each cell's i and j.
    """

    low: Ints
    high: Ints
    start: Ints
    rows: Ints
    columns: Ints

    @classmethod
    def of(cls, low: Ints, high: Ints) -> Band:
        """The band with these ranges."""
        widths = high - low
        start = np.concatenate([[0], np.cumsum(widths)])
        rows = np.repeat(np.arange(len(low)), widths)
        columns = np.arange(start[-1]) - start[rows] + low[rows]
        return cls(low, high, start, rows, columns)

    @classmethod
    def around(cls, path: Ints, radius: int, n: int, m: int) -> Band:
        """Everything within `radius` rows and columns of a path.

        `path` has rows (i, j), from (0, 0) to (n, m), neither falling.
        """
        low = np.full(n + 1, m)
        high = np.zeros(n + 1, dtype=np.int64)
        np.minimum.at(low, path[:, 0], path[:, 1])
        np.maximum.at(high, path[:, 0], path[:, 1])
        # A row that the path jumps over lies between its neighbours.
        low = np.minimum.accumulate(low[::-1])[::-1]
        high = np.maximum.accumulate(high)
        rows = np.arange(n + 1)
        low = low[np.maximum(rows - radius, 0)] - radius
        high = high[np.minimum(rows + radius, n)] + radius + 1
        return cls.of(np.maximum(low, 0), np.minimum(high, m + 1))

    @property
    def size(self) -> int:
        return int(self.start[-1])

    def cells(self, rows: Ints, columns: Ints) -> tuple[Ints, NDArray[np.bool_]]:
        """The numbers of the cells (i, j), and whether each lies in the band (else the number
        is 0)."""
        last = len(self.low) - 1
        kept = np.clip(rows, 0, last)
        inside = (rows == kept) & (columns >= self.low[kept]) & (columns < self.high[kept])
        return np.where(inside, self.start[kept] + columns - self.low[kept], 0), inside

    def transposed(self) -> Band:
        """The same cells with the languages exchanged."""
        m = int(self.high[-1])
        columns = np.arange(m)
        first = np.searchsorted(self.high, columns, side="right")
        last = np.searchsorted(self.low, columns, side="right")
        return Band.of(first, last)
