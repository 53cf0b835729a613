"""The table of lessons: many can be chosen, columns sort."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.ui.library.shelf_delegates import KnownDelegate, TitleDelegate
from app.ui.library.shelf_model import KNOWN, TAGS, TITLE, ShelfModel
from app.ui.theme import ThemeChoice

_ROW = 50  # pixels: two lines
_WIDTHS = (290, 66, 154, 66, 130, 100)
_FIRST_FALLING = (1, 2, 3, 5, 6)


def dress(view: QTableView, name: str, widths: Sequence[int]) -> None:
    """Give a table of lessons or places its looks."""
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(_ROW)
    columns = view.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setStretchLastSection(True)
    for column, width in enumerate(widths):
        view.setColumnWidth(column, width)


def table_of(model: QAbstractItemModel, name: str, widths: Sequence[int]) -> QTableView:
    """A table of this model with columns of these widths, the last as wide as there is room."""
    view = QTableView()
    view.setModel(model)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    dress(view, name, widths)
    return view


class LessonTable(QTableView):
    """`opened` by Enter or a double click, `removal_wanted` by Delete."""

    opened = Signal()
    removal_wanted = Signal()

    def __init__(self, lessons: ShelfModel, themes: ThemeChoice) -> None:
        super().__init__()
        self._lessons = lessons
        self.setModel(lessons)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        dress(self, self.tr("Lessons"), _WIDTHS)
        self.setItemDelegateForColumn(TITLE, TitleDelegate(lessons, themes, self))
        self.setItemDelegateForColumn(KNOWN, KnownDelegate(lessons, themes, self))
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self.sort_on)
        self.doubleClicked.connect(self.opened)
        self._show_order()

    def sort_on(self, column: int) -> None:
        """Sort by the column; once more, the other way round. The chosen stay chosen."""
        now, falling = self._lessons.order
        chosen = [self._lessons.entry(row).id for row in self.chosen_rows()]
        if column == now:
            self._lessons.sort_by(column, not falling)
        else:
            self._lessons.sort_by(column, column in _FIRST_FALLING)
        self._show_order()
        self.choose(chosen)

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, lessons: Sequence[str]) -> None:
        """Choose these lessons, as far as they are shown."""
        rows = [row for row in map(self._lessons.row_of, lessons) if row >= 0]
        if not rows:
            return
        flag = QItemSelectionModel.SelectionFlag
        self.setCurrentIndex(self._lessons.index(rows[0], 0))
        for row in rows[1:]:
            index = self._lessons.index(row, TAGS)
            self.selectionModel().select(index, flag.Select | flag.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _show_order(self) -> None:
        column, falling = self._lessons.order
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
