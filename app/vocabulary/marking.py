"""Changing the status of words, stored at once, with a way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from app.lesson.model import WordKey
from app.vocabulary.statuses import Status


class StatusStore(Protocol):
    """Where statuses are kept: the library."""

    def statuses(self) -> Mapping[WordKey, Status]: ...

    def put_statuses(self, statuses: Mapping[WordKey, Status], /) -> None: ...


@dataclass(frozen=True, slots=True)
class Change:
    """The words that one action changed, with their statuses before and after it."""

    before: Mapping[WordKey, Status]
    after: Mapping[WordKey, Status]


def change_of(
    wanted: Mapping[WordKey, Status], statuses: Mapping[WordKey, Status]
) -> Change | None:
    """What giving the words their wanted status changes in these statuses; None if nothing."""
    after = {key: s for key, s in wanted.items() if statuses.get(key, Status.NEW) is not s}
    return Change({key: statuses.get(key, Status.NEW) for key in after}, after) if after else None


class Marking:
    """The learner's statuses as they stand, and the changes that can be undone and redone."""

    def __init__(self, store: StatusStore) -> None:
        self._store = store
        self._statuses = dict(store.statuses())
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def statuses(self) -> Mapping[WordKey, Status]:
        """Every status other than new; a live view."""
        return self._statuses

    def status(self, key: WordKey) -> Status:
        return self._statuses.get(key, Status.NEW)

    def set(self, keys: Iterable[WordKey], status: Status) -> Change | None:
        """Give the words this status. None when all of them have it already.

        Raises `StorageError`; nothing is changed then.
        """
        return self.put(dict.fromkeys(keys, status))

    def put(self, statuses: Mapping[WordKey, Status]) -> Change | None:
        """Give each of these words its status, as one change that is undone at once.

        None when all of them have theirs already. Raises `StorageError`; nothing is changed then.
        """
        change = change_of(statuses, self._statuses)
        if change is not None:
            self._store.put_statuses(change.after)
            self.take(change)
        return change

    def take(self, change: Change) -> None:
        """Have a change that is stored already as the last one done."""
        self._hold(change.after)
        self._done.append(change)
        self._undone.clear()

    @property
    def last(self) -> Change | None:
        """What `undo` would take back."""
        return self._done[-1] if self._done else None

    def is_undone(self, change: Change) -> bool:
        """Whether the change can be done again."""
        return any(change is one for one in self._undone)

    @property
    def next(self) -> Change | None:
        """What `redo` would do again."""
        return self._undone[-1] if self._undone else None

    def undo(self, stored: bool = False) -> Change | None:
        """Take the last change back and say which it was; `stored` if the store did so already.

        Raises `StorageError`.
        """
        return self._move(self._done, self._undone, lambda change: change.before, stored)

    def redo(self, stored: bool = False) -> Change | None:
        """Do again what was last undone and say what it was. Otherwise like `undo`."""
        return self._move(self._undone, self._done, lambda change: change.after, stored)

    def _move(
        self,
        source: list[Change],
        target: list[Change],
        side: Callable[[Change], Mapping[WordKey, Status]],
        stored: bool,
    ) -> Change | None:
        if not source:
            return None
        change = source[-1]
        if not stored:
            self._store.put_statuses(side(change))
        self._hold(side(change))
        target.append(source.pop())
        return change

    def _hold(self, statuses: Mapping[WordKey, Status]) -> None:
        for key, status in statuses.items():
            if status is Status.NEW:
                self._statuses.pop(key, None)
            else:
                self._statuses[key] = status
