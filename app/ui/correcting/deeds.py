"""What was corrected since the window opened, in one line of undoing with the marks."""

from __future__ import annotations

from dataclasses import dataclass

from app.chinese.corrections.correction import Correction
from app.vocabulary.marking import Change, Marking


@dataclass(frozen=True, slots=True)
class Deed:
    """Corrections that were put and removed at once, and the mark that was made last before."""

    put: tuple[Correction, ...]
    removed: tuple[Correction, ...]
    after: Change | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts that the deed is about."""
        return tuple(dict.fromkeys(one.text for one in (*self.put, *self.removed)))


class Deeds:
    """The deeds that can be undone and redone, each in its turn among the marks."""

    def __init__(self, marks: Marking) -> None:
        self._marks = marks
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    def add(self, deed: Deed) -> None:
        """Remember what was just done."""
        self._done.append(deed)
        self._undone.clear()

    def to_undo(self) -> Deed | None:
        """The deed that undoing comes to now; None if it comes to a mark or nothing."""
        deed = self._done[-1] if self._done else None
        return deed if deed is not None and deed.after is self._marks.last else None

    def to_redo(self) -> Deed | None:
        """The deed that redoing comes to now; None if it comes to a mark or nothing."""
        deed = self._undone[-1] if self._undone else None
        return deed if deed is not None and deed.after is self._marks.last else None

    def undone(self) -> None:
        """What `to_undo` said was taken back."""
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        """What `to_redo` said was done again."""
        self._done.append(self._undone.pop())

    def follow_marks(self) -> None:
        """A mark was made, undone or redone; after a new one nothing can be redone."""
        if self._undone and self._is_past(self._undone[-1]):
            self._undone.clear()

    def _is_past(self, deed: Deed) -> bool:
        """Whether a mark was made since the deed was undone."""
        if deed.after is self._marks.last:
            return False
        return deed.after is None or not self._marks.is_undone(deed.after)
