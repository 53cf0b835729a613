"""What the reader's place shows when there is nothing to read yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.ui import fonts
from app.ui.tasks import Task

_STEPS = 1000


class WaitingPage(QWidget):
    """Three states: a text is being prepared, there is none, or the first one failed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel("对读")
        self._sign.setFont(fonts.serif(64))
        self._title, self._text = QLabel(), QLabel()
        self._title.setObjectName("pageTitle")
        self._text.setObjectName("pageText")
        self._text.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(320)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self.open = QPushButton(self.tr("Open a text…"))
        self.open.setProperty("primary", True)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for part in (self._sign, self._title, self._text, self._bar, self._cancel, self.open):
            if isinstance(part, QLabel):
                part.setTextFormat(Qt.TextFormat.PlainText)
                part.setAlignment(Qt.AlignmentFlag.AlignCenter)
                column.addWidget(part)
            else:
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self.show_empty()

    def show_empty(self, reason: str = "") -> None:
        """There is nothing to read; `reason` says why, if something went wrong."""
        self._title.setText(self.tr("Nothing to read yet"))
        self._text.setText(
            reason
            or self.tr("Open or drop a Chinese text and its translation, in one file or in two.")
        )
        self._bar.hide()
        self._cancel.hide()
        self.open.show()

    @property
    def busy(self) -> bool:
        """Whether a text is being prepared."""
        return self.open.isHidden()

    def show_task(self, task: Task) -> None:
        """A text is being prepared by this task."""
        self._title.setText(task.title)
        self._text.setText(self.tr("This happens once and takes a few seconds."))
        self._bar.setValue(0)
        self._bar.show()
        self._cancel.show()
        self.open.hide()
        task.progressed.connect(self._progress)
        self._cancel.clicked.connect(task.cancel)

    def _progress(self, share: float, message: str) -> None:
        self._bar.setValue(round(share * _STEPS))
        self._text.setText(f"{message}…")
