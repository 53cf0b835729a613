"""How a place that was found looks: its sentence in two lines, what was found marked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.hanzi import is_hanzi
from app.ui import fonts
from app.ui.library.passages import CHINESE, ENGLISH, PassageTable
from app.ui.reader.layouts import utf16
from app.ui.table_model import Index
from app.ui.theme import Theme, ThemeChoice

_PADDING = 11
_LINES = 2


class PassageDelegate(QStyledItemDelegate):
    """Paints the three columns."""

    def __init__(self, passages: PassageTable, themes: ThemeChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._passages = passages
        self._themes = themes
        self._chinese, self._english = fonts.sans_chinese(15), fonts.sans(14)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        query = self._passages.query if index.column() in (CHINESE, ENGLISH) else ""
        font = self._english if index.column() == ENGLISH else self._chinese
        room = QRectF(option.rect).adjusted(_PADDING, 0, -_PADDING, 0)
        painter.save()
        painter.setPen(QColor(self._themes.theme.ink))
        _paint(painter, room, text, query, font, self._themes.theme)
        painter.restore()


def found_in(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Where the words of the query stand in the text; an English one begins a word there."""
    # Of some letters the small form is longer: then nothing is marked rather than the wrong.
    plain = text.casefold()
    if len(plain) != len(text):
        return
    for term in query.casefold().split():
        place = plain.find(term)
        while place >= 0:
            begins = place == 0 or not plain[place - 1].isalnum() or is_hanzi(term[0])
            if begins:
                yield place, place + len(term)
            place = plain.find(term, place + len(term))


def _paint(
    painter: QPainter, room: QRectF, text: str, query: str, font: QFont, theme: Theme
) -> None:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height, end = _break(layout, room.width())
    if end < len(text):
        text = _shortened(text, layout, room.width(), QFontMetricsF(font))
        layout.setText(text)
        height, _ = _break(layout, room.width())
    layout.setFormats([_mark(text, *place, theme) for place in found_in(text, query)])
    _break(layout, room.width())
    layout.draw(painter, QPointF(room.left(), room.center().y() - height / 2))


def _break(layout: QTextLayout, width: float) -> tuple[float, int]:
    """Set at most two lines; their height, and where (in UTF-16 units) the second one ends."""
    y, end = 0.0, 0
    layout.beginLayout()
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return y, end


def _shortened(text: str, layout: QTextLayout, width: float, metrics: QFontMetricsF) -> str:
    """The text with an ellipsis at the end of its second line."""
    start = layout.lineAt(_LINES - 1).textStart()
    units = text.encode("utf-16-le")
    first = units[: 2 * start].decode("utf-16-le", "ignore")
    rest = metrics.elidedText(text[len(first) :], Qt.TextElideMode.ElideRight, width - 1)
    return first + rest


def _mark(text: str, start: int, end: int, theme: Theme) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    stretch.start = utf16(text, start)
    stretch.length = utf16(text, end) - stretch.start
    look = QTextCharFormat()
    look.setBackground(QColor(theme.link))
    stretch.format = look
    return stretch
