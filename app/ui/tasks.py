"""The one way to run work off the UI thread."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal

from app.errors import Cancelled, DuiduError
from app.progress import Progress
from app.ui.telling import told

_REPORT_EVERY_S = 0.04
_LAST_WORDS_MS = 10_000


class Task(QObject):
    """Work under way. All signals arrive on the UI thread.

    `done` carries the work's result, `failed` one plain sentence; `ended` comes after either and
    after a cancel. `over` is the runner's own: nobody hears of the task after it.
    """

    progressed = Signal(float, str)
    done = Signal(object)
    failed = Signal(str)
    ended = Signal()
    over = Signal()

    def __init__(self, title: str, quiet: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.quiet = quiet
        self._cancelled = threading.Event()
        self._reported = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next report."""
        self._cancelled.set()

    def report(self, share: float, message: str, /) -> None:
        """The work's `Progress`. Raises `Cancelled` once somebody asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported >= _REPORT_EVERY_S or share >= 1:
            self._reported = now
            said = QCoreApplication.translate("progress", message)
            self.progressed.emit(share, said)


class TaskRunner(QObject):
    """Runs tasks one after the other. `started` carries each `Task`, `failed` its sentence."""

    started = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._tasks: list[Task] = []

    def run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        on_done: Callable[[Any], object],
        on_failed: Callable[[str], object] | None = None,
        quiet: bool = False,
    ) -> Task:
        """Start `work`; `quiet` work shows no progress.

        `on_done` gets the result and `on_failed` (the window's bar, if not given) one sentence,
        both on the UI thread. They should be methods of QObjects, which are no longer called when
        these are gone.
        """
        task = Task(title, quiet, self)
        task.done.connect(on_done)
        task.failed.connect(self.failed if on_failed is None else on_failed)
        # A task that goes while its thread still tells of the end isn't heard by everyone.
        task.over.connect(self._forget)
        self._tasks.append(task)
        self.started.emit(task)
        # Not before the caller has connected what it wants to hear of.
        QTimer.singleShot(0, self, lambda: self._pool.start(lambda: self._perform(task, work)))
        return task

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def stop(self) -> None:
        """Cancel everything and wait for it to end."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone(_LAST_WORDS_MS)

    def _forget(self) -> None:
        task = self.sender()
        if isinstance(task, Task) and task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()

    def _perform(self, task: Task, work: Callable[[Progress], Any]) -> None:
        try:
            result = work(task.report)
        except Cancelled:
            pass
        except DuiduError as error:
            task.failed.emit(told(error))
        except BaseException:
            logging.getLogger(__name__).exception("defect in task “%s”", task.title)
            task.failed.emit(self.tr("Something went wrong inside Duidu; nothing was changed."))
        else:
            task.done.emit(result)
        task.ended.emit()
        task.over.emit()
