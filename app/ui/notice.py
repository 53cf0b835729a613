"""The bar under the text: what is going on or went wrong, said without being in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.ui.tasks import Task, TaskRunner

_STAYS_MS = 12_000
_STEPS = 1000


class Notice(QWidget):
    """Shows one message or one task at a time."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._task: Task | None = None
        self._act: Callable[[], object] | None = None
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._action, self._close = QPushButton(), QPushButton()
        for button in (self._action, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        for part in (self._bar, self._action, self._close):
            row.addWidget(part)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(_STAYS_MS)
        self._away.timeout.connect(self.dismiss)
        self._action.clicked.connect(self._do)
        self._close.clicked.connect(self._stop_or_dismiss)
        runner.started.connect(self._follow)
        runner.failed.connect(self.fail)
        self.hide()

    @property
    def message(self) -> str:
        """What the bar says; empty when it isn't shown."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, message: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say that something is done, and offer what can be done with it. Goes by itself."""
        self._say(message, action, do)
        self._away.start()

    def fail(self, message: str) -> None:
        """Say what went wrong; stays until closed."""
        self._say(message, "", None)
        self._away.stop()

    def dismiss(self) -> None:
        """Go away, unless a task is still running."""
        if self._task is None:
            self.hide()

    def leave(self, task: Task) -> None:
        """Don't show this task: another part of the window does."""
        if self._task is task:
            self._task = None
            self.hide()

    def _say(self, message: str, action: str, do: Callable[[], object] | None) -> None:
        self._task = None
        self._act = do
        self._text.setText(message)
        self._bar.hide()
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setText(self.tr("Close"))
        self.show()

    def _follow(self, task: Task) -> None:
        if task.quiet:
            return
        self._say(task.title, "", None)
        self._away.stop()
        self._task = task
        self._bar.setValue(0)
        self._bar.show()
        self._close.setText(self.tr("Cancel"))
        task.progressed.connect(self._progress)
        task.ended.connect(self._end)

    def _progress(self, share: float, message: str) -> None:
        if self.sender() is self._task and self._task is not None:
            self._bar.setValue(round(share * _STEPS))
            self._text.setText(f"{self._task.title}  {message}…")

    def _end(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self.hide()

    def _do(self) -> None:
        # First away: the action may have something to say itself.
        self.dismiss()
        if self._act is not None:
            self._act()

    def _stop_or_dismiss(self) -> None:
        if self._task is not None:
            self._task.cancel()
        else:
            self.dismiss()
