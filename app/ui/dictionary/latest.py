"""Questions that take a while, of which only the latest is of interest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.progress import Progress
from app.ui.tasks import Task, TaskRunner


class Latest(QObject):
    """`answered` carries the answer to the latest question, `failed` why there is none."""

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None

    def ask(self, work: Callable[[Progress], Any]) -> None:
        """Have this answered in place of what was asked before."""
        self.drop()
        self._task = self._runner.run("", work, self._take, self._fail, quiet=True)

    def drop(self) -> None:
        """Wait for no answer any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _take(self, answer: object) -> None:
        if self.sender() is self._task:
            self._task = None
            self.answered.emit(answer)

    def _fail(self, reason: str) -> None:
        if self.sender() is self._task:
            self._task = None
            self.failed.emit(reason)
