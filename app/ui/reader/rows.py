"""How the numbers of rows change when some give way to others."""

from __future__ import annotations

from dataclasses import dataclass

from app.lesson.edit import Edit


@dataclass(frozen=True, slots=True)
class RowChange:
    """`before` rows from `first` on give way to `after` rows."""

    first: int
    before: int
    after: int

    @classmethod
    def of(cls, edit: Edit) -> RowChange:
        """The rows of the pairs that an edit changes."""
        return cls(edit.first, len(edit.before), len(edit.after))

    def moved(self, row: int) -> int | None:
        """The number that an untouched row has afterwards; None for one that gave way."""
        if row < self.first:
            return row
        if row < self.first + self.before:
            return None
        return row + self.after - self.before
