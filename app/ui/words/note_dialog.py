"""A note of one's own on the chosen words, kept while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import StorageError
from app.lesson.model import WordKey
from app.library.store import Library
from app.ui.telling import told

_KEEP_AFTER_MS = 300
_NAMED = 6


class NoteDialog(QDialog):
    """`kept` carries the notes that there were before, once the dialog ends with other ones."""

    kept = Signal(object)

    def __init__(
        self, library: Library, keys: Sequence[WordKey], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._before = {key: library.notes.get(key) for key in keys}
        self.setWindowTitle(self.tr("Note"))
        self.setModal(True)
        head = QLabel("、".join(key.simplified for key in keys[:_NAMED]))
        if len(keys) > _NAMED:
            head.setText(self.tr("{0} and {1} more").format(head.text(), len(keys) - _NAMED))
        head.setObjectName("dialogTitle")
        head.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self._failure = QLabel()
        self._failure.setObjectName("failure")
        self._failure.setWordWrap(True)
        self._failure.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(14)
        for part in (head, self.text, self._failure, buttons):
            column.addWidget(part)
        notes = set(self._before.values())
        if len(notes) == 1:
            self.text.setPlainText(notes.pop())
        else:
            self.text.setPlaceholderText(self.tr("These words have different notes."))
        # While typing, not only at the end: a window may be killed.
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_AFTER_MS)
        self._keeping.timeout.connect(self._keep)
        self.text.textChanged.connect(self._keeping.start)
        self.finished.connect(self.deleteLater)
        self.resize(460, 300)

    def accept(self) -> None:
        if not self._keeping.isActive() or self._keep():
            self.kept.emit(self._before)
            super().accept()

    def reject(self) -> None:
        self._keeping.stop()
        if self._store(self._before):
            super().reject()

    def _keep(self) -> bool:
        self._keeping.stop()
        return self._store(dict.fromkeys(self._before, self.text.toPlainText()))

    def _store(self, notes: dict[WordKey, str]) -> bool:
        try:
            self._library.notes.put_many(notes)
        except StorageError as error:
            self._failure.setText(told(error))
            self._failure.show()
            return False
        return True
