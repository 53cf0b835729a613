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
        after = {key: s for key, s in statuses.items() if self.status(key) is not s}
        if not after:
            return None
        change = Change({key: self.status(key) for key in after}, after)
        self._apply(change.after)
        self._done.append(change)
        self._undone.clear()
        return change

    @property
    def last(self) -> Change | None:
        """What `undo` would take back."""
        return self._done[-1] if self._done else None

    def is_undone(self, change: Change) -> bool:
        """Whether the change can be done again."""
        return any(change is one for one in self._undone)

    def undo(self) -> Change | None:
        """Take the last change back and say which it was. Raises `StorageError`."""
        return self._move(self._done, self._undone, lambda change: change.before)

    def redo(self) -> Change | None:
        """Do again what was last undone and say what it was. Raises `StorageError`."""
        return self._move(self._undone, self._done, lambda change: change.after)

    def _move(
        self,
        source: list[Change],
        target: list[Change],
        side: Callable[[Change], Mapping[WordKey, Status]],
    ) -> Change | None:
        if not source:
            return None
        change = source[-1]
        self._apply(side(change))
        target.append(source.pop())
        return change

    def _apply(self, statuses: Mapping[WordKey, Status]) -> None:
        self._store.put_statuses(statuses)
        for key, status in statuses.items():
            if status is Status.NEW:
                self._statuses.pop(key, None)
            else:
                self._statuses[key] = status
