"""The dialog in which a sentence is edited."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.lesson.model import Language
from app.ui import fonts

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RewordDialog(QDialog):
    """Shows a sentence to be changed. `reworded` carries its new text, which may be empty."""

    reworded = Signal(str)

    def __init__(self, side: Language, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Edit the sentence"))
        self._sentence = sentence
        self.text = QPlainTextEdit(sentence)
        is_chinese = side is Language.CHINESE
        self.text.setFont(fonts.serif(22) if is_chinese else fonts.serif_english(18))
        self.text.setAccessibleName(
            self.tr("Chinese sentence") if is_chinese else self.tr("English sentence")
        )
        self.text.setTabChangesFocus(True)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.installEventFilter(self)
        quiet = QLabel(self.tr("Enter keeps it, Esc leaves it as it was. No text removes it."))
        quiet.setObjectName("quiet")
        cancel = QPushButton(self.tr("Cancel"))
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.setProperty("primary", True)
        self.keep.setDefault(True)
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(quiet, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.resize(620, 220)
        self.finished.connect(self.deleteLater)

    def accept(self) -> None:
        text = self.text.toPlainText()
        super().accept()
        if text != self._sentence:
            self.reworded.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and _keeps(event):
            self.accept()
            return True
        return super().eventFilter(watched, event)


def _keeps(event: QKeyEvent) -> bool:
    """Whether the key is Enter, which can only mean the button: a sentence has no lines."""
    return event.type() is QEvent.Type.KeyPress and event.key() in _ENTER
