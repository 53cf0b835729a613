"""Cells of a table with a text of two lines at most, a gutter at the left, and a frame of focus."""

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
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.lesson.model import Language
from app.ui import fonts
from app.ui.table_model import Index

PADDING = 10
_ROW_HEIGHT = 58
_LINES = 2
_LINE_HEIGHT = 21
_LONGEST = 400
_TEXT_SIZE = 14


class TwoLineDelegate(QStyledItemDelegate):
    """Draws the ground and the frame; `draw` draws what is in the cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        focused = option.state & QStyle.StateFlag.State_HasFocus
        # The style would draw its frame around where it thinks the text is.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        widget: QWidget = option.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        if focused:
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.save()
        inner = option.rect.adjusted(PADDING, 7, -PADDING, -7)
        self.draw(painter, inner, option.palette, index)
        painter.restore()

    def draw(self, painter: QPainter, room: QRect, palette: QPalette, index: Index) -> None:
        raise NotImplementedError


def set_up_table(table: QTableView) -> None:
    """Make it a table of such cells: rows of one height, columns that share the width."""
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionsClickable(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)


def text_font(language: Language, bold: bool = False) -> QFont:
    """The font of the text in these cells."""
    chinese = language is Language.CHINESE
    return (fonts.sans_chinese if chinese else fonts.sans)(_TEXT_SIZE, bold)


def muted() -> QColor:
    """The theme's own: a style sheet makes a widget's fainter than can be read."""
    return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)


def fits_two_lines(text: str, font: QFont, width: int) -> bool:
    """Whether two lines of this width, in pixels, hold all of the text."""
    if len(text) > _LONGEST:
        return False
    layout = _broken(text, font, width)
    last = layout.lineAt(layout.lineCount() - 1)
    return layout.lineCount() == 0 or last.textStart() + last.textLength() >= len(text)


def _broken(text: str, font: QFont, width: int) -> QTextLayout:
    """The text in as many lines as there are, two at most."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * _LINE_HEIGHT))
    layout.endLayout()
    return layout


def draw_two_lines(painter: QPainter, room: QRect, text: str, font: QFont) -> None:
    """The text in at most two lines, ended by an ellipsis if it is longer."""
    painter.setFont(font)
    shown = text[:_LONGEST]
    layout, metrics = _broken(shown, font, room.width()), QFontMetricsF(font)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        end = line.textStart() + line.textLength()
        if number == _LINES - 1 and end < len(text):
            rest = shown[line.textStart() :]
            elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
            baseline = room.top() + line.y() + line.ascent()
            painter.drawText(QPointF(room.left(), baseline), elided)
        else:
            line.draw(painter, QPointF(room.topLeft()))
