"""A note of one's own on a word, kept as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.errors import StorageError
from app.lesson.model import WordKey
from app.library.store import Library
from app.ui.telling import told

_KEEP_AFTER_MS = 200
_LEAST_LINES, _MOST_LINES = 1, 8


class NoteField(QPlainTextEdit):
    """As high as its text. `left` says that the keys belong to something else now."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        lines = max(_LEAST_LINES, min(_MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 16)

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class OwnNote(QWidget):
    """Keeps what is typed within a quarter of a second, and at once when the word changes.

    `failed` carries the sentence that says why a note can't be kept.
    """

    failed = Signal(str)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._key: WordKey | None = None
        self._kept = ""
        title = QLabel(self.tr("YOUR NOTE"))
        title.setProperty("section", True)
        self.field = NoteField()
        self.field.setAccessibleName(self.tr("Your note on the word"))
        self.field.setPlaceholderText(self.tr("Nothing yet"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.field)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_KEEP_AFTER_MS)
        self._soon.timeout.connect(self.keep)
        self.field.textChanged.connect(self._wait)
        self.field.left.connect(self.keep)

    @property
    def is_being_written(self) -> bool:
        return self.field.hasFocus()

    def show_note(self, key: WordKey | None) -> None:
        """Show the note on this word; for None there is none to write."""
        if key == self._key and self.is_being_written:
            return
        self.keep()
        self._key = None
        try:
            self._kept = self._library.notes.get(key) if key is not None else ""
        except StorageError:
            # What can't be read mustn't be written over; whatever needs the library says why.
            key, self._kept = None, ""
        if self.field.toPlainText() != self._kept:
            self.field.setPlainText(self._kept)
        self._soon.stop()
        self._key = key
        self.setVisible(key is not None)

    def keep(self) -> None:
        """Keep the note as it is now."""
        self._soon.stop()
        text = self.field.toPlainText()
        if self._key is None or text == self._kept:
            return
        try:
            self._library.notes.put(self._key, text)
        except StorageError as error:
            self.failed.emit(told(error))
        else:
            self._kept = text

    def _wait(self) -> None:
        # Not put off by the next letter: what is typed in one go is kept while it is typed.
        if self._key is not None and not self._soon.isActive():
            self._soon.start()
