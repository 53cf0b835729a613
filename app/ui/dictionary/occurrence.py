"""A place where a word stands, with its translation; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel

from app.lesson.model import Pair
from app.ui.dictionary.markup import sentence_with, translation_with
from app.ui.reader.cursor import Spot
from app.ui.theme import Theme


class Occurrence(QLabel):
    """Shows one `Spot`; `activated` carries it when it is clicked or entered."""

    activated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._spot: Spot | None = None
        self.setProperty("occurrence", True)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_spot(self, pair: Pair, spot: Spot, theme: Theme) -> None:
        """Show the word at the spot of this pair."""
        assert spot.token is not None
        self._spot = spot
        chinese, english = sentence_with(pair, spot.token), translation_with(pair, spot.token)
        self.setText(
            f'<div style="line-height:130%">{chinese}</div>'
            f'<div style="color:{theme.muted}; margin-top:2px">{english}</div>'
        )
        self.setAccessibleName(f"{spot.pair + 1}: {pair.chinese} {pair.english}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._activate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._activate()
        else:
            super().keyPressEvent(event)

    def _activate(self) -> None:
        if self._spot is not None:
            self.activated.emit(self._spot)
