"""How the lessons look in their table: the title over its translation, coverage as a bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui import fonts
from app.ui.coverage_bar import paint_coverage
from app.ui.library.shelf_model import ShelfModel
from app.ui.table_model import Index
from app.ui.theme import ThemeChoice

_PADDING = 11
_BAR_HEIGHT, _PERCENT_WIDTH, _GAP = 6.0, 44.0, 8.0


class _Delegate(QStyledItemDelegate):
    """Paints into the room of a cell, over its ground."""

    def __init__(self, lessons: ShelfModel, themes: ThemeChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._lessons = lessons
        self._themes = themes

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        room = QRectF(option.rect).adjusted(_PADDING, 0, -_PADDING, 0)
        self.paint_cell(painter, room, index)
        painter.restore()

    def paint_cell(self, painter: QPainter, room: QRectF, index: Index) -> None:
        """Paint what the cell says."""
        raise NotImplementedError


class TitleDelegate(_Delegate):
    """The title, and its translation below, quieter."""

    def __init__(self, lessons: ShelfModel, themes: ThemeChoice, parent: QObject) -> None:
        super().__init__(lessons, themes, parent)
        self._title, self._translation = fonts.sans_chinese(15), fonts.sans(13)

    def paint_cell(self, painter: QPainter, room: QRectF, index: Index) -> None:
        entry, theme = self._lessons.entry(index.row()), self._themes.theme
        middle = room.center().y()
        if not entry.translated_title:
            _write(painter, room, middle + 5, entry.title, self._title, theme.ink)
            return
        _write(painter, room, middle - 4, entry.title, self._title, theme.ink)
        _write(painter, room, middle + 16, entry.translated_title, self._translation, theme.text)


class KnownDelegate(_Delegate):
    """Coverage as a thin bar, and the known share beside it."""

    def paint_cell(self, painter: QPainter, room: QRectF, index: Index) -> None:
        counted = self._lessons.coverage(index.row())
        said = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.setPen(QColor(self._themes.theme.ink))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, end, said)
        if counted is not None:
            bar = QRectF(room.left(), room.center().y() - _BAR_HEIGHT / 2, 0, _BAR_HEIGHT)
            bar.setRight(room.right() - _PERCENT_WIDTH - _GAP)
            paint_coverage(painter, bar, counted, self._themes.theme)


def _write(
    painter: QPainter, room: QRectF, baseline: float, text: str, font: QFont, colour: str
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(QPointF(room.left(), baseline), shown)
