"""A repair of so many pairs that a window can't wait for it. Knows no Qt."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from app import paths
from app.errors import InputError
from app.lesson.edit import Edit
from app.lesson.history import Repairs
from app.lesson.model import Language, WordKey
from app.library.store import Library
from app.progress import Progress
from app.ui.reader.following import Held
from app.ui.word_counts import WordCounts
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the edit that was done and where the places in hand are then.

    Without an edit, `refusal` says why; None if there was nothing to do.
    """

    edit: Edit | None = None
    held: Held | None = None
    refusal: InputError | None = None


@dataclass(frozen=True, slots=True)
class LongRepair:
    """A change of `repairs` and all that follows from it. Until it is done they are its own.

    `held` is what is in hand, on `side`; `show` asks to go where something changes.
    """

    repairs: Repairs
    change: Callable[[Repairs], Edit | None]
    held: Held
    side: Language
    show: bool
    counts: WordCounts
    statuses: Mapping[WordKey, Status]

    def perform(self, progress: Progress) -> Outcome:
        """Do it, in a library of this thread's own. Raises `StorageError`; nothing changed then."""
        progress(0.0, "Repairing")
        with _without_collections():
            return self._perform()

    def _perform(self) -> Outcome:
        with Library(paths.library_file()) as library, self.repairs.stored_in(library.repairs):
            try:
                edit = self.change(self.repairs)
            except InputError as error:
                return Outcome(refusal=error)
        # From here on it is stored: whoever asks to stop now comes too late.
        if edit is None:
            return Outcome()
        held = self.held.after(edit, self.side)
        self.counts.follow(self.repairs.lesson.pairs, self.statuses)
        return Outcome(edit, held.within(edit) if self.show else held)


@contextmanager
def _without_collections() -> Iterator[None]:
    """Let no garbage be looked for: among the words of a whole book that halts every thread."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
