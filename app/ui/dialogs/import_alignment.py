"""Aligning a text while it is still being looked at, so that importing it needs no second wait."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.importing.understanding import Understanding
from app.ui.tasks import Task, TaskRunner
from app.ui.work import Aligned, align_text

_AFTER_MS = 300


class Alignment(QObject):
    """The pairs that a text makes as it stands. `changed` comes whenever there is other news.

    `aligned` has them once they are there, `failure` the sentence that says why they can't be.
    """

    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._understood: Understanding | None = None
        self._task: Task | None = None
        self.aligned: Aligned | None = None
        self.failure = ""
        self.share = 0.0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._start)

    @property
    def under_way(self) -> bool:
        """Whether pairs are still to come."""
        return self._task is not None or self._soon.isActive()

    def follow(self, understood: Understanding | None) -> None:
        """The text is this now; None if none can be aligned. What was under way stops."""
        if understood is self._understood:
            return
        self._understood = understood
        self._abandon()
        self.aligned, self.failure = None, ""
        if understood is not None:
            self._soon.start()
        self.changed.emit()

    def hurry(self) -> None:
        """Begin now if it isn't under way."""
        if self._task is None and self.aligned is None:
            self._start()

    def pause(self) -> None:
        """Let other work go first; `follow` or `hurry` begin anew."""
        self._understood = self._understood if self.aligned is not None else None
        self._abandon()

    def _abandon(self) -> None:
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        self._soon.stop()
        if self._understood is None:
            return
        self.share, self.failure = 0.0, ""
        work = partial(align_text, self._understood)
        self._task = self._runner.run("", work, self._take, self._fail, quiet=True)
        self._task.progressed.connect(self._progress)
        self.changed.emit()

    # A task that was given up may still have something to say.

    def _take(self, aligned: Aligned) -> None:
        if self.sender() is self._task:
            self._task, self.aligned = None, aligned
            self.changed.emit()

    def _fail(self, message: str) -> None:
        if self.sender() is self._task:
            self._task, self.failure = None, message
            self.changed.emit()

    def _progress(self, share: float, _: str) -> None:
        if self.sender() is self._task:
            self.share = share
            self.changed.emit()
