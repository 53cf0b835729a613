"""Work that is done anew whenever what it is made of changes, the last change winning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from app.progress import Progress
from app.ui.tasks import Task, TaskRunner


class Remaking(QObject):
    """Asks `ask` for the work, a moment after the last `later`, and hands on what it gives.

    What changes while it is being done is done afterwards, once.
    """

    def __init__(
        self,
        runner: TaskRunner,
        title: str,
        ask: Callable[[], Callable[[Progress], Any]],
        show: Callable[[Any], object],
        fail: Callable[[str], object],
        settle_ms: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._title = title
        self._ask, self._show, self._fail = ask, show, fail
        self._task: Task | None = None
        self._stale = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(settle_ms)
        self._settle.timeout.connect(self.now)

    @property
    def busy(self) -> bool:
        """Whether something is being made, or is about to be."""
        return self._task is not None or self._settle.isActive()

    def later(self, *_: object) -> None:
        """Something changed: make it anew once nothing more changes for a moment."""
        self._settle.start()

    def now(self) -> None:
        """Make it anew at once, or as soon as what is being made is done."""
        if self._task is not None:
            self._stale = True
            return
        self._stale = False
        self._task = self._runner.run(self._title, self._ask(), self._show, self._fail, quiet=True)
        self._task.ended.connect(self._end)

    def cancel(self) -> None:
        """Make nothing more."""
        self._settle.stop()
        self._stale = False
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        if self._stale:
            self.now()
