"""The repairs of one lesson: applied, stored at once, undone, redone and done again on opening."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from app.errors import InputError
from app.lesson.applying import applied, located, make_edit
from app.lesson.edit import Edit, EditName, Repair
from app.lesson.freshness import Freshness, Texts
from app.lesson.model import Lesson, Pair, Section


class RepairStore(Protocol):
    """Where repairs are kept, apart from what was computed. All methods raise `StorageError`."""

    def get(self, lesson: str, /) -> Sequence[Repair]:
        """All repairs of the lesson with this id, in order."""

    def add(self, edit: Edit, before: Lesson, after: Lesson, /) -> int:
        """Keep an edit, forget those undone, and give its sequence.

        `before` and `after` are the lesson without and with it.
        """

    def set_undone(
        self, sequence: int, undone: bool, edit: Edit, before: Lesson, after: Lesson, /
    ) -> None:
        """Keep that a repair is undone, or done again; `edit` is what this did to the lesson."""


@dataclass(frozen=True, slots=True)
class _Done:
    """A repair that is in the lesson, and what undoing it must bring back besides the pairs."""

    sequence: int
    edit: Edit
    title: str
    translated_title: str
    sections: tuple[Section, ...]
    waited: frozenset[Texts]


class Repairs:
    """A lesson as its repairs make it.

    Made with the lesson as it was computed; what was kept is done anew where its texts stand.
    Methods that change raise `StorageError` and change nothing then.
    """

    def __init__(self, computed: Lesson, store: RepairStore) -> None:
        self._store = store
        self._lesson = computed
        self._freshness = Freshness()
        self._done: list[_Done] = []
        self._undone: list[Repair] = []
        self._unapplied: list[Repair] = []
        for repair in store.get(computed.id):
            if repair.undone:
                self._undone.insert(0, repair)
            elif (edit := located(self._lesson, repair.edit)) is None:
                self._unapplied.append(repair)
            else:
                self._put(edit, applied(self._lesson, edit), repair.sequence)

    @property
    def lesson(self) -> Lesson:
        """The lesson as it stands."""
        return self._lesson

    @contextmanager
    def stored_in(self, store: RepairStore) -> Iterator[Repairs]:
        """The same repairs, kept through this store meanwhile: one of another thread, say.

        Nobody else may use them until the block ends.
        """
        own, self._store = self._store, store
        try:
            yield self
        finally:
            self._store = own

    @property
    def undo_size(self) -> int:
        """How many pairs `undo` would change."""
        return self._done[-1].edit.size if self._done else 0

    @property
    def redo_size(self) -> int:
        """How many pairs `redo` would change."""
        return self._undone[-1].edit.size if self._undone else 0

    @property
    def unapplied(self) -> tuple[Edit, ...]:
        """Kept edits whose texts the lesson hasn't any more; they stay kept."""
        return tuple(repair.edit for repair in self._unapplied)

    @property
    def undo_name(self) -> EditName | None:
        """What `undo` would take back."""
        return self._done[-1].edit.name if self._done else None

    @property
    def redo_name(self) -> EditName | None:
        """What `redo` would do."""
        return self._undone[-1].edit.name if self._undone else None

    def apply(self, edit: Edit) -> Edit:
        """Do the edit, store it and give it back, with what was analysed since it was made.

        Raises `InputError` when the lesson hasn't the texts that the edit was made for.
        """
        after = applied(self._lesson, edit)
        if self._lesson.pairs[edit.first : edit.end] != edit.before:
            edit = make_edit(self._lesson, edit.first, len(edit.before), edit.after, edit.name)
            after = applied(self._lesson, edit)
        sequence = self._store.add(edit, self._lesson, after)
        self._undone.clear()
        self._put(edit, after, sequence)
        return edit

    def undo(self) -> Edit | None:
        """Take the last repair back; the edit that this was, to move a place with."""
        if not self._done:
            return None
        done = self._done[-1]
        inverse = done.edit.inverse
        after = replace(
            applied(self._lesson, inverse),
            title=done.title,
            translated_title=done.translated_title,
            sections=done.sections,
        )
        self._store.set_undone(done.sequence, True, inverse, self._lesson, after)
        self._undone.append(Repair(done.sequence, done.edit, undone=True))
        self._done.pop()
        self._lesson = self._freshness.restored(after, inverse, done.waited)
        return inverse

    def redo(self) -> Edit | None:
        """Do again what was last undone; the edit that this was.

        Raises `InputError` when the lesson hasn't its texts any more, after a new import. It
        stays kept for another import, and the next call does the one undone before it.
        """
        if not self._undone:
            return None
        repair = self._undone[-1]
        edit = located(self._lesson, repair.edit)
        if edit is None:
            self._undone.pop()
            raise InputError("An undone repair doesn't fit this text any more and was passed over.")
        after = applied(self._lesson, edit)
        self._store.set_undone(repair.sequence, False, edit, self._lesson, after)
        self._undone.pop()
        self._put(edit, after, repair.sequence)
        return edit

    def stale(self) -> tuple[int, ...]:
        """The numbers of the pairs whose tokens or links should be computed anew."""
        return self._freshness.stale(self._lesson)

    def renew(self, pairs: Iterable[Pair]) -> tuple[int, ...]:
        """Take in stale pairs that were analysed meanwhile, wherever their texts stand now.

        Gives the numbers of the pairs that changed. This is no repair and isn't stored.
        """
        self._lesson, changed = self._freshness.renewed(self._lesson, pairs)
        return changed

    def correct(self, pairs: Iterable[Pair]) -> tuple[int, ...]:
        """Take in pairs whose words a person corrected, wherever their texts stand now.

        Gives the numbers of the pairs that changed. This is no repair and isn't stored.
        """
        self._lesson, changed = self._freshness.corrected(self._lesson, pairs)
        return changed

    def _put(self, edit: Edit, after: Lesson, sequence: int) -> None:
        old = self._lesson
        waited = self._freshness.waiting(edit.before)
        self._done.append(
            _Done(sequence, edit, old.title, old.translated_title, old.sections, waited)
        )
        self._lesson = self._freshness.changed(after, edit)
