"""The passage in hand in full, where its cell has no room for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.importing.understanding import Passage
from app.ui.dialogs.two_lines import text_font

_LINES = 3
_FRAME = 10  # border and padding of the style sheet, above and below
LOW_WINDOW = 640  # pixels; below it the table needs all the room there is


class PassageText(QPlainTextEdit):
    """A few lines that can be scrolled and selected, by keyboard too, but not changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("The passage in full"))
        self.setObjectName("passageText")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._show_lines()

    def show_passage(self, passage: Passage | None, is_cut: bool) -> None:
        """Show this passage; `is_cut` says that its cell shows only the beginning."""
        if passage is not None and passage.paragraph.text != self.toPlainText():
            self.setFont(text_font(passage.paragraph.language))
            self._show_lines()
            self.setPlainText(passage.paragraph.text)
        # Nobody needs to stop at what is seen in full anyway.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_cut else Qt.FocusPolicy.ClickFocus)
        self.setVisible(passage is not None and self.window().height() >= LOW_WINDOW)

    def _show_lines(self) -> None:
        margin = round(2 * self.document().documentMargin())
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + margin + _FRAME)
