"""What stands in the table's place while it has no words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui import fonts


class Nothing(QWidget):
    """Two states: no word fits the filters, or there are no words at all yet."""

    cleared = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign = QLabel("词")
        sign.setFont(fonts.serif(56))
        self._text = QLabel()
        self._text.setObjectName("pageText")
        self._text.setWordWrap(True)
        self._clear = QPushButton(self.tr("Show all words"))
        self._import = QPushButton(self.tr("Import list…"))
        self._clear.clicked.connect(self.cleared)
        self._import.clicked.connect(self.import_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for label in (sign, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        for button in (self._clear, self._import):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def show_reason(self, filtered: bool) -> None:
        """Say why there is nothing: the filters leave all out, or there are no words."""
        self._text.setText(
            self.tr("No word is like this.")
            if filtered
            else self.tr("No words yet. They come with the texts you open, or with a list.")
        )
        self._clear.setVisible(filtered)
        self._import.setVisible(not filtered)
