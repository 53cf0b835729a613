"""Opening a lesson: a short one at once, a long one once it is read in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.errors import StorageError
from app.lesson.model import Lesson
from app.ui import work
from app.ui.study import Study
from app.ui.tasks import Task, TaskRunner
from app.ui.telling import told

OpenLesson = Callable[[str, Callable[[], object] | None], object]
"""Opens the lesson with this id and goes on."""

_AT_ONCE = 300
"""So many pairs are read sooner than a person sees that they had to wait."""


class LessonOpening(QObject):
    """Opens lessons, of several asked for the last one.

    `opened` says that the study has one, or why it hasn't was said: `failed` carries that.
    `outdated` carries the id of a lesson that was changed while it was being read anew; it stays
    as it is. While another lesson is being read nothing can be changed in the one in sight.
    """

    opened = Signal()
    failed = Signal(str)
    outdated = Signal(str)

    def __init__(self, study: Study, parent: QObject) -> None:
        super().__init__(parent)
        self._study = study
        # Of its own: a text is opened while another one is being imported.
        self._runner = TaskRunner(self)
        self._task: Task | None = None
        self._wanted = ""
        self._then: Callable[[], object] | None = None
        self._before: Lesson | None = None
        self._holds = False

    @property
    def busy(self) -> bool:
        """Whether a lesson is being read."""
        return self._task is not None

    def open(self, lesson_id: str, then: Callable[[], object] | None = None) -> None:
        """Open this lesson and go on with `then`, if it could be opened."""
        self._let_go()
        self._then = then
        try:
            if self._study.library.size_of(lesson_id) <= _AT_ONCE:
                self._end(self._study.open(lesson_id))
                return
            self._study.keep_place()
        except StorageError as error:
            self._fail(told(error))
            return
        self._wanted, self._before = lesson_id, self._study.lesson
        if not self._is_open(lesson_id):
            self._hold()
        read = partial(work.read_lesson, lesson_id)
        self._task = self._runner.run("", read, self._show, self._fail, quiet=True)

    def open_last(self, preferred: str = "") -> None:
        """Open this lesson or, if it is gone, the one opened or added last."""
        library = self._study.library
        try:
            if not library.size_of(preferred):
                preferred = next((entry.id for entry in library.lessons()), "")
        except StorageError as error:
            self._fail(told(error))
            return
        if preferred:
            self.open(preferred)

    def stop(self) -> None:
        """The window closes."""
        self._let_go()
        self._runner.stop()

    def _show(self, read: work.ReadLesson | None) -> None:
        wanted, before = self._wanted, self._before
        self._let_go()
        if self._is_open(wanted) and self._study.lesson is not before:
            # Somebody repaired or corrected it meanwhile: what was read may lack that.
            self.outdated.emit(wanted)
            return
        try:
            self._end(read is not None and self._study.open(wanted, read))
        except StorageError as error:
            self._fail(told(error))

    def _fail(self, reason: str) -> None:
        self._let_go()
        self.failed.emit(reason)
        self._end(False)

    def _end(self, is_open: bool) -> None:
        then, self._then = self._then, None
        self.opened.emit()
        if is_open and then is not None:
            then()

    def _hold(self) -> None:
        self._holds = True
        self._study.hold(self)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)

    def _let_go(self) -> None:
        """Await nothing any more."""
        if self._task is not None:
            self._task.done.disconnect(self._show)
            self._task.failed.disconnect(self._fail)
            self._task = None
        self._before = None
        if self._holds:
            self._holds = False
            QGuiApplication.restoreOverrideCursor()
            self._study.hold(self, False)

    def _is_open(self, lesson_id: str) -> bool:
        return self._study.lesson is not None and self._study.lesson.id == lesson_id
