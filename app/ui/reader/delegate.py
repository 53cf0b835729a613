"""Hands the rows of the table to the painter of pairs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.table_model import Index


class PairDelegate(QStyledItemDelegate):
    """Calls `paint_row(painter, row)` with the row's upper left corner as origin."""

    def __init__(self, paint_row: Callable[[QPainter, int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._paint_row = paint_row

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.translate(option.rect.topLeft())
        self._paint_row(painter, index.row())
        painter.restore()
