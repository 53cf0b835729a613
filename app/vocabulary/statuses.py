"""The status of a word for this learner, as Lute and LWT count it."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """How well a word is known. The numbers are stored: never renumber them."""

    NEW = 0
    LEARNING_1 = 1
    LEARNING_2 = 2
    LEARNING_3 = 3
    LEARNING_4 = 4
    LEARNING_5 = 5
    KNOWN = 6
    IGNORED = 7

    @property
    def is_learning(self) -> bool:
        """Whether the learner marked it to learn: 1 to 5."""
        return Status.LEARNING_1 <= self <= Status.LEARNING_5

    def step(self, by: int) -> Status:
        """The status `by` steps up (or down) the ladder new, 1 … 5, known.

        The ladder has ends; an ignored word steps up to known and down to new.
        """
        if self is Status.IGNORED:
            return Status.KNOWN if by > 0 else Status.NEW
        return Status(max(Status.NEW, min(Status.KNOWN, self + by)))
