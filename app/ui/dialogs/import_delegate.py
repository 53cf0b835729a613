"""Draws a passage: its role and speaker at the left, two lines of its text beside them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.importing.understanding import Passage
from app.lesson.model import Language, Role
from app.ui import fonts
from app.ui.dialogs.import_model import Index, PassageModel
from app.ui.dialogs.import_names import role_name

ROW_HEIGHT = 58

_GUTTER = 86
_PADDING = 10
_LINES = 2
_LONGEST = 400
_TEXT_SIZE = 14
_LABEL_SIZE = 12
_BOLD = (Role.TITLE, Role.HEADING)


class PassageDelegate(QStyledItemDelegate):
    """Long texts end in an ellipsis; what is left out is struck through."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        focused = option.state & QStyle.StateFlag.State_HasFocus
        # The style would draw its frame around where it thinks the text is.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        widget: QWidget = option.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        model = index.model()
        if focused:
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        passage = model.passage_at(index) if isinstance(model, PassageModel) else None
        if passage is None:
            return
        painter.save()
        inner = option.rect.adjusted(_PADDING, 7, -_PADDING, -7)
        _draw_labels(painter, inner, passage, option.palette)
        inner.setLeft(inner.left() + _GUTTER)
        _draw_text(painter, inner, passage, option.palette)
        painter.restore()


def _draw_labels(painter: QPainter, room: QRect, passage: Passage, palette: QPalette) -> None:
    muted = _muted()
    accent = palette.color(QPalette.ColorRole.Highlight)
    plain = passage.ignored or passage.paragraph.role is Role.BODY
    font = fonts.sans(_LABEL_SIZE)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    labels = (
        (role_name(passage.paragraph.role), muted if plain else accent),
        (passage.paragraph.speaker, muted),
    )
    for line, (label, colour) in enumerate(labels):
        painter.setPen(colour)
        text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, _GUTTER - _PADDING)
        y = room.top() + metrics.ascent() + 3 + line * 21
        painter.drawText(QPointF(room.left(), y), text)


def _draw_text(painter: QPainter, room: QRect, passage: Passage, palette: QPalette) -> None:
    painter.setPen(_muted() if passage.ignored else palette.color(QPalette.ColorRole.Text))
    font = _font(passage)
    painter.setFont(font)
    text = passage.paragraph.text[:_LONGEST]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y, metrics = 0.0, QFontMetricsF(font)
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, y))
        end = line.textStart() + line.textLength()
        if number == _LINES - 1 and end < len(passage.paragraph.text):
            rest = text[line.textStart() :]
            elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QPointF(room.left(), room.top() + y + line.ascent()), elided)
        else:
            line.draw(painter, QPointF(room.topLeft()))
        y += 21
    layout.endLayout()


def _muted() -> QColor:
    # The theme's own: a style sheet makes a widget's fainter than can be read.
    return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)


def _font(passage: Passage) -> QFont:
    bold = passage.paragraph.role in _BOLD
    chinese = passage.paragraph.language is Language.CHINESE
    font = (fonts.sans_chinese if chinese else fonts.sans)(_TEXT_SIZE, bold)
    font.setStrikeOut(passage.ignored)
    return font
