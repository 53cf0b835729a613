"""Finding the words of repaired pairs, in the background and a little at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.lesson.model import Pair
from app.ui import work
from app.ui.study import Study
from app.ui.tasks import Task, TaskRunner

_AFTER_MS = 60
_AT_ONCE = 200


class Renewal(QObject):
    """Whenever pairs of the open lesson lack words or links, has them found, the nearest first."""

    def __init__(self, study: Study, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        self._runner = runner
        self._task: Task | None = None
        self._lesson_id = ""
        self._stopped = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._start)
        study.repaired.connect(self._wait)
        study.lesson_changed.connect(self._wait)
        self._wait()

    def stop(self) -> None:
        """Begin nothing more: the window closes."""
        self._stopped = True
        self._soon.stop()

    def _wait(self) -> None:
        if not self._stopped:
            self._soon.start()

    def _start(self) -> None:
        lesson, spot = self._study.lesson, self._study.spot
        if self._task is not None or lesson is None or spot is None:
            return
        nearest = sorted(self._study.stale(), key=lambda number: abs(number - spot.pair))
        if not nearest:
            return
        self._lesson_id = lesson.id
        find = partial(work.analyse_pairs, lesson.id, lesson.pairs, sorted(nearest[:_AT_ONCE]))
        self._task = self._runner.run("", find, self._take, quiet=True)
        self._task.ended.connect(self._end)

    def _take(self, pairs: Sequence[Pair]) -> None:
        lesson = self._study.lesson
        if lesson is not None and lesson.id == self._lesson_id:
            self._study.renew(pairs)
        # What was repaired meanwhile is still to be done.
        self._wait()

    def _end(self) -> None:
        self._task = None
