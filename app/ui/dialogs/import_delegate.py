"""Draws a passage: its role and speaker at the left, two lines of its text beside them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette

from app.importing.understanding import Passage
from app.lesson.model import Role
from app.ui import fonts
from app.ui.dialogs.import_model import PassageModel
from app.ui.dialogs.import_names import role_name
from app.ui.dialogs.two_lines import (
    PADDING,
    TwoLineDelegate,
    draw_two_lines,
    fits_two_lines,
    muted,
    text_font,
)
from app.ui.table_model import Index

_GUTTER = 86
_GAP = 10
_LABEL_SIZE = 12
_BOLD = (Role.TITLE, Role.HEADING)


class PassageDelegate(TwoLineDelegate):
    """Long texts end in an ellipsis; what is left out is struck through."""

    def draw(self, painter: QPainter, room: QRect, palette: QPalette, index: Index) -> None:
        model = index.model()
        passage = model.passage_at(index) if isinstance(model, PassageModel) else None
        if passage is None:
            return
        _draw_labels(painter, room, passage, palette)
        painter.setPen(muted() if passage.ignored else palette.color(QPalette.ColorRole.Text))
        font = _font_of(passage)
        font.setStrikeOut(passage.ignored)
        draw_two_lines(painter, room.adjusted(_GUTTER, 0, 0, 0), passage.paragraph.text, font)


def is_cut(passage: Passage, width: int) -> bool:
    """Whether a cell of this width, in pixels, shows only the beginning of the passage."""
    room = width - _GUTTER - 2 * PADDING
    return not fits_two_lines(passage.paragraph.text, _font_of(passage), room)


def _font_of(passage: Passage) -> QFont:
    return text_font(passage.paragraph.language, passage.paragraph.role in _BOLD)


def _draw_labels(painter: QPainter, room: QRect, passage: Passage, palette: QPalette) -> None:
    accent = palette.color(QPalette.ColorRole.Highlight)
    plain = passage.ignored or passage.paragraph.role is Role.BODY
    font = fonts.sans(_LABEL_SIZE)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    labels = (
        (role_name(passage.paragraph.role), muted() if plain else accent),
        (passage.paragraph.speaker, muted()),
    )
    for line, (label, colour) in enumerate(labels):
        painter.setPen(colour)
        text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, _GUTTER - _GAP)
        y = room.top() + metrics.ascent() + 3 + line * 21
        painter.drawText(QPointF(room.left(), y), text)
