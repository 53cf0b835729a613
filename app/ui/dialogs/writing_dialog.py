"""What the dialogs that write a file have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.progress import Progress
from app.ui.dialogs.file_place import FilePlace
from app.ui.dialogs.own_files import OwnFiles
from app.ui.dialogs.word_choice import WordChoice
from app.ui.tasks import Task, TaskRunner
from app.ui.work import Written

_STEPS = 1000


class WritingDialog(QDialog):
    """A title, room for what is asked, progress, and the buttons. `written` carries `Written`.

    A file that isn't among Duidu's `own_files` is replaced only when that was asked and said.
    """

    written = Signal(object)

    def __init__(
        self,
        runner: TaskRunner,
        own_files: OwnFiles,
        choice: WordChoice,
        place: FilePlace,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._own_files = own_files
        self.choice = choice
        self.place = place
        self._do = ""
        self._may_replace: Path | None = None
        self._task: Task | None = None
        self.setModal(True)
        self._head = QLabel()
        self._head.setObjectName("dialogTitle")
        self.room = QVBoxLayout()
        self.room.setSpacing(10)
        self._failure = QLabel()
        self._failure.setObjectName("failure")
        self._failure.setWordWrap(True)
        self._failure.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.hide()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.write = QPushButton()
        self.write.setProperty("primary", True)
        self.write.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.write.clicked.connect(self._start)
        self.place.changed.connect(self._forget_question)
        buttons = QHBoxLayout()
        buttons.addWidget(self._bar, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        column.addWidget(self._head)
        column.addLayout(self.room, 1)
        column.addWidget(self._failure)
        column.addLayout(buttons)
        self.finished.connect(self.deleteLater)

    def set_words(self, title: str, do: str) -> None:
        """Name the dialog and the button that writes."""
        self.setWindowTitle(title)
        self._head.setText(title)
        self._do = do
        self.write.setText(do)

    def task(self, path: Path) -> Callable[[Progress], Written]:
        """The work that writes the file."""
        raise NotImplementedError

    @property
    def failure(self) -> str:
        """What the dialog says is wrong; empty when nothing is."""
        return "" if self._failure.isHidden() else self._failure.text()

    def fail(self, message: str) -> None:
        """Say what is wrong; everything stays as it was asked."""
        self._failure.setText(message)
        self._failure.show()

    def reject(self) -> None:
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choice.take_focus()

    def _start(self) -> None:
        self._failure.hide()
        path = self.place.path()
        if path is None:
            self.fail(self.tr("Say where the file goes: type a file name or browse."))
            return
        if self._own_files.would_lose(path) and path != self._may_replace:
            self._ask_to_replace(path)
            return
        self._forget_question()
        work = self.task(path)
        self.write.setEnabled(False)
        self._bar.setValue(0)
        self._bar.show()
        self._task = self._runner.run(self.windowTitle(), work, self._finish, self.fail, quiet=True)
        self._task.progressed.connect(self._progress)
        self._task.ended.connect(self._end)

    def _ask_to_replace(self, path: Path) -> None:
        self._may_replace = path
        self.write.setText(self.tr("Replace"))
        self.fail(self.tr("There is a file “{0}” already. Replace it?").format(path.name))

    def _forget_question(self) -> None:
        if self._may_replace is not None:
            self._may_replace = None
            self.write.setText(self._do)
            self._failure.hide()

    def _progress(self, share: float, _: str) -> None:
        self._bar.setValue(round(share * _STEPS))

    def _finish(self, written: Written) -> None:
        self._task = None
        self._own_files.add(written.path)
        self.written.emit(written)
        self.accept()

    def _end(self) -> None:
        self._task = None
        self._bar.hide()
        self.write.setEnabled(True)
