"""The one kind of change a lesson knows: some of its pairs give way to others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.lesson.model import Pair


class EditName(StrEnum):
    """What an edit does, for a history to name it by."""

    MERGE = "merge"
    SPLIT = "split"
    MOVE_SENTENCE = "move sentence"
    MOVE_TEXT = "move text"
    SHIFT = "shift"
    SEPARATE = "separate"
    REWORD = "reword"
    EXCHANGE = "exchange sides"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Edit:
    """The pairs from `first` on that an edit takes away, and those that it puts there.

    `before` is never empty; `after` may be.
    """

    first: int
    before: tuple[Pair, ...]
    after: tuple[Pair, ...]
    name: EditName

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.first, self.after, self.before, self.name)

    @property
    def size(self) -> int:
        """How many pairs it changes."""
        return max(len(self.before), len(self.after))

    @property
    def end(self) -> int:
        """The place after the last pair that goes."""
        return self.first + len(self.before)


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit as it is kept: without tokens and links. `sequence` orders a lesson's repairs."""

    sequence: int
    edit: Edit
    undone: bool = False
