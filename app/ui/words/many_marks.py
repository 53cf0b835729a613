"""Marking many words at once: as one step, off the UI thread where it would be felt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.errors import StorageError
from app.lesson.model import WordKey
from app.library.kept_statuses import WordFacts
from app.progress import Progress
from app.ui.notice import Notice
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.telling import told
from app.ui.words import work
from app.vocabulary.marking import Change
from app.vocabulary.statuses import Status

FEW = 200
"""Marks that are stored while nobody notices."""


class ManyMarks(QObject):
    """`described` comes when words were marked that may stand in no text."""

    described = Signal()

    def __init__(
        self, study: Study, runner: TaskRunner, notice: Notice, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._runner = runner
        self._notice = notice

    def mark_rows(self, ids: Sequence[int], status: Status) -> None:
        """Give the words with these ids in the table this status."""
        if len(ids) <= FEW:
            self.mark(dict.fromkeys(self._study.library.words.keys(ids), status))
        else:
            self._begin(partial(work.mark_rows, ids, status), self._take)

    def mark(self, statuses: Mapping[WordKey, Status]) -> None:
        """Give each of these words its status."""
        if len(statuses) <= FEW:
            try:
                self._tell(self._study.mark_many(statuses))
            except StorageError as error:
                self._notice.fail(told(error))
        else:
            self._begin(partial(work.mark_words, dict(statuses)), self._take)

    def mark_described(
        self, statuses: Mapping[WordKey, Status], facts: Mapping[WordKey, WordFacts]
    ) -> None:
        """Give each of these words its status, and keep what the dictionary knows of them."""
        self._begin(partial(work.mark_described, dict(statuses), facts), self._take_described)

    def undo(self) -> bool:
        """Take the last change back if it is of many words; False if it isn't."""
        change = self._study.marks.last
        if change is None or len(change.before) <= FEW:
            return False
        back = Change(change.after, change.before)
        self._begin(partial(work.store_again, back), self._take_undone)
        return True

    def redo(self) -> bool:
        """Do the change undone last again if it is of more than one word; False if it isn't."""
        change = self._study.marks.next
        if change is None or len(change.after) == 1:
            return False
        self._begin(partial(work.store_again, change), self._take_redone)
        return True

    def _begin(self, task: Callable[[Progress], object], done: Callable[..., object]) -> None:
        if self._study.busy:
            return
        self._study.hold(self)
        running = self._runner.run(self.tr("Marking words"), task, done)
        running.ended.connect(self._end)

    def _end(self) -> None:
        self._study.hold(self, False)

    def _take(self, change: Change | None) -> None:
        # Before anything is told: what follows it may look at the lesson's counts.
        self._study.hold(self, False)
        if change is not None:
            self._study.take_marks(change)
        self._tell(change)

    def _take_described(self, change: Change | None) -> None:
        self._take(change)
        self.described.emit()

    def _take_undone(self, _: Change) -> None:
        self._study.hold(self, False)
        self.tell_moved(self._study.undo(stored=True), self.tr("{0} words are as before."))

    def _take_redone(self, _: Change) -> None:
        self._study.hold(self, False)
        self.tell_moved(self._study.redo(stored=True), self.tr("{0} words are marked again."))

    def tell_moved(self, change: Change | None, said: str) -> None:
        """Say how many words a change was of."""
        if change is not None:
            self._notice.tell(said.format(f"{len(change.before):,}"))

    def _tell(self, change: Change | None) -> None:
        if change is None:
            self._notice.tell(self.tr("Nothing to change: these words are marked so already."))
        elif len(change.after) > 1:
            text = self.tr("{0} words marked.").format(f"{len(change.after):,}")
            self._notice.tell(text, self.tr("Undo"), partial(self._undo_this, change))

    def _undo_this(self, change: Change) -> None:
        """Take the change back, unless something else was marked since."""
        if self._study.marks.last is not change:
            self._notice.tell(
                self.tr("Other words were marked since: Ctrl+Z goes back step by step.")
            )
        elif not self.undo():
            try:
                undone = self._study.undo()
            except StorageError as error:
                self._notice.fail(told(error))
            else:
                self.tell_moved(undone, self.tr("{0} words are as before."))
