"""The pairs that a text will make, as a table: doubtful ones marked and easy to find."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.lesson.doubt import next_to_see, previous_to_see
from app.lesson.model import Language, Lesson, Pair
from app.ui import fonts
from app.ui.dialogs.import_names import language_name
from app.ui.dialogs.two_lines import (
    TwoLineDelegate,
    draw_two_lines,
    muted,
    set_up_table,
    text_font,
)
from app.ui.table_model import Index, TableModel

COLUMNS = (Language.CHINESE, Language.ENGLISH)

_GUTTER = 56
_NUMBER_SIZE = 12
_DOT = 7


class PairModel(TableModel):
    """A row a pair, a column a language. Roles of Qt give the text and what is said of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(COLUMNS), parent)
        self._pairs: tuple[Pair, ...] = ()

    def show(self, pairs: tuple[Pair, ...]) -> None:
        self.beginResetModel()
        self._pairs = pairs
        self.endResetModel()

    def pair_at(self, index: Index) -> Pair:
        """The pair in this row."""
        return self._pairs[index.row()]

    def length(self) -> int:
        return len(self._pairs)

    def title(self, column: int) -> str:
        return language_name(COLUMNS[column])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        pair = self.pair_at(index)
        text = pair.text(COLUMNS[index.column()]) or self.tr("No counterpart")
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.tr('Doubtful')}. {text}" if pair.is_doubtful else text
        return None


class PairTable(QTableView):
    """Goes from one pair that a person should see to the next with N and Shift+N."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairs")
        self._doubt = QColor()
        self._lesson: Lesson | None = None
        self.outdated = False
        self.pairs = PairModel(self)
        self.setModel(self.pairs)
        self.setItemDelegate(_PairDelegate(self))
        self.setAccessibleName(self.tr("Pairs"))
        set_up_table(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def _get_doubt(self) -> QColor:
        return self._doubt

    def _set_doubt(self, colour: QColor) -> None:
        self._doubt = colour
        self.viewport().update()

    doubt = Property(QColor, _get_doubt, _set_doubt)
    """The colour of the dot beside a doubtful pair; the window's style sheet gives it."""

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the pairs of this lesson; the place in the table stays."""
        self.set_outdated(False)
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self._lesson = lesson
        self.pairs.show(lesson.pairs)
        self.setCurrentIndex(self.pairs.index(max(0, min(row, len(lesson.pairs) - 1)), 0))
        self.verticalScrollBar().setValue(scrolled)

    def set_outdated(self, outdated: bool) -> None:
        """Show the pairs as those of a text that has changed since, or as good again."""
        if outdated != self.outdated:
            self.outdated = outdated
            self.viewport().update()

    def go_to_doubtful(self, find: Callable[[Lesson, int], int | None] = next_to_see) -> None:
        """Take the next pair to look at (or the one before) in hand, where there is one."""
        found = find(self._lesson, self.currentIndex().row()) if self._lesson else None
        if found is not None:
            index = self.pairs.index(found, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def go_back_to_doubtful(self) -> None:
        """Take the pair to look at before this one in hand, where there is one."""
        self.go_to_doubtful(previous_to_see)


class _PairDelegate(TwoLineDelegate):
    def draw(self, painter: QPainter, room: QRect, palette: QPalette, index: Index) -> None:
        model, table = index.model(), self.parent()
        if not isinstance(model, PairModel) or not isinstance(table, PairTable):
            return
        pair, language = model.pair_at(index), COLUMNS[index.column()]
        if index.column() == 0:
            _draw_number(painter, room, index.row() + 1)
            if pair.is_doubtful and not table.outdated:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(table.property("doubt"))
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.drawEllipse(QRectF(room.left() + _GUTTER - 18, room.top() + 6, _DOT, _DOT))
            room = room.adjusted(_GUTTER, 0, 0, 0)
        alone = not pair.sentences(language)
        painter.setPen(
            muted() if alone or table.outdated else palette.color(QPalette.ColorRole.Text)
        )
        font = fonts.sans(_NUMBER_SIZE) if alone else text_font(language)
        draw_two_lines(painter, room, str(index.data()), font)


def _draw_number(painter: QPainter, room: QRect, number: int) -> None:
    painter.setPen(muted())
    painter.setFont(fonts.sans(_NUMBER_SIZE))
    right = room.left() + _GUTTER - 24 - painter.fontMetrics().horizontalAdvance(str(number))
    painter.drawText(QPointF(right, room.top() + painter.fontMetrics().ascent() + 2), str(number))
