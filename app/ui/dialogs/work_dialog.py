"""What the dialogs that end in a piece of work have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
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
from app.ui.elided import ElidedLabel
from app.ui.tasks import Task, TaskRunner

_STEPS = 1000


class WorkDialog(QDialog):
    """A title, room for what is asked, progress, and the buttons.

    `written` carries what the work gave.
    """

    written = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._runner = runner
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
        self._bar.setFixedWidth(180)
        self._phrase = ElidedLabel()
        self._phrase.setObjectName("quiet")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.write = QPushButton()
        self.write.setProperty("primary", True)
        self.write.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.write.clicked.connect(self.start)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._bar)
        buttons.addWidget(self._phrase, 1)
        buttons.addStretch(0)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.write)
        self._column = column = QVBoxLayout(self)
        self.set_spacious(True)
        column.addWidget(self._head)
        column.addLayout(self.room, 1)
        column.addWidget(self._failure)
        column.addLayout(buttons)
        self._bar.hide()
        self._phrase.hide()
        self.finished.connect(self.deleteLater)

    def set_words(self, title: str, do: str) -> None:
        """Name the dialog and the button that does the work."""
        self.setWindowTitle(title)
        self._head.setText(title)
        self.write.setText(do)

    def set_spacious(self, spacious: bool) -> None:
        """Leave room around and between the parts, or little where the window is low."""
        above = 22 if spacious else 10
        self._column.setContentsMargins(26, above, 26, above)
        self._column.setSpacing(14 if spacious else 8)

    def start(self) -> None:
        """The button was pressed: begin the work, or say what is missing."""
        raise NotImplementedError

    @property
    def failure(self) -> str:
        """What the dialog says is wrong; empty when nothing is."""
        return "" if self._failure.isHidden() else self._failure.text()

    def fail(self, message: str) -> None:
        """Say what is wrong; everything stays as it was asked."""
        self._failure.setText(message)
        self._failure.show()

    def clear_failure(self) -> None:
        """Say no longer that something is wrong."""
        self._failure.hide()

    def reject(self) -> None:
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def begin(self, work: Callable[[Progress], object], done: Callable[[Any], object]) -> None:
        """Run the work and show how far it is; `done` gets what it gives."""
        self._failure.hide()
        self._bar.setValue(0)
        self._phrase.clear()
        self.set_busy(True)
        self._task = self._runner.run(self.windowTitle(), work, done, self.fail, quiet=True)
        self._task.progressed.connect(self.show_progress)
        self._task.ended.connect(self._end)

    def finish(self, written: object) -> None:
        """The work is done: say so and close."""
        self._task = None
        self.written.emit(written)
        self.accept()

    def set_busy(self, busy: bool) -> None:
        """Show that work begins or has ended."""
        self._bar.setVisible(busy)
        self._phrase.setVisible(busy)
        self.write.setEnabled(not busy)

    def show_progress(self, share: float, message: str) -> None:
        """Show how far (0 to 1) the work is, and what it does."""
        self._bar.setValue(round(share * _STEPS))
        self._phrase.setText(f"{message}…")

    def _end(self) -> None:
        self._task = None
        self.set_busy(False)
