"""A place where a word stands, with its translation; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from app.library import concordance
from app.ui import fonts
from app.ui.dictionary.markup import sentence_with, translation_with

_SIZE = 14


class Occurrence(QFrame):
    """Shows one place; `activated` carries it when it is clicked or entered."""

    activated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._place: concordance.Occurrence | None = None
        self.setObjectName("occurrence")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._chinese, self._english = QLabel(), QLabel()
        self._chinese.setFont(fonts.sans_chinese(_SIZE))
        self._english.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 5, 6, 5)
        column.setSpacing(3)
        for label in (self._chinese, self._english):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            column.addWidget(label)

    def show_place(self, place: concordance.Occurrence, veiled: bool, colour: str) -> None:
        """Show the word there in a colour, and the translation if it isn't veiled."""
        self._place = place
        english = "" if veiled else place.english
        self._chinese.setText(sentence_with(place, colour))
        self._english.setText(translation_with(place) if english else "")
        self._english.setVisible(bool(english))
        self.setAccessibleName(f"{place.title}, {place.pair + 1}: {place.chinese} {english}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._activate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate()
        else:
            super().keyPressEvent(event)

    def _activate(self) -> None:
        if self._place is not None:
            self.activated.emit(self._place)
