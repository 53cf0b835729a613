"""The table of notes: its columns, its keys, and how a note left out looks."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.ui.decks.draft import Row
from app.ui.decks.model import Column, NoteModel
from app.ui.table_model import Index

_ROW_HEIGHT = 36
_WIDTHS = {Column.HEAD: 140, Column.READING: 130, Column.CHANGE: 152}
_DISPENSABLE = ((Column.READING, 540), (Column.MEANING, 400))
"""Which columns go when the table is narrower than so many pixels."""


class NoteTable(QTableView):
    """`walked` carries the `Row` that is now in hand, None where there is none."""

    walked = Signal(object)

    def __init__(self, model: NoteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = model
        self.setModel(model)
        self.setItemDelegate(_NoteDelegate(model, self))
        self.setAccessibleName(self.tr("Notes of the deck"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # As in the table of all words: a header asks every chosen row for each title it paints.
        header.setSelectionModel(QItemSelectionModel(model, header))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.MEANING, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._walk)

    @property
    def row(self) -> Row | None:
        """The note in hand."""
        return self._notes.row_at(self.currentIndex().row())

    def step(self, by: int) -> None:
        """Take the note so many rows further down in hand."""
        last = self._notes.length() - 1
        self.go(max(0, min(last, self.currentIndex().row() + by)))

    def go(self, number: int) -> None:
        """Take the note in this row in hand."""
        index = self._notes.index(number, Column.HEAD)
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.walked.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row
        if event.key() == Qt.Key.Key_Space and row is not None:
            self.take(not self._notes.is_taken(row))
        else:
            super().keyPressEvent(event)

    def take(self, taken: bool) -> None:
        """Check the chosen notes, or uncheck them."""
        selection = self.selectionModel().selection()
        areas = [selection.at(place) for place in range(selection.size())]
        numbers = {n for area in areas for n in range(area.top(), area.bottom() + 1)}
        self._notes.take(sorted(numbers), taken)

    def keyboardSearch(self, search: str) -> None:
        """Typing doesn't search here: the filter does."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        for column, least in _DISPENSABLE:
            self.setColumnHidden(column, width < least)
        narrow = self.isColumnHidden(Column.MEANING)
        header = self.horizontalHeader()
        stretched = Column.HEAD if narrow else Column.MEANING
        for column in (Column.HEAD, Column.MEANING):
            mode = QHeaderView.ResizeMode.Stretch if column is stretched else None
            header.setSectionResizeMode(column, mode or QHeaderView.ResizeMode.Interactive)
        if not narrow:
            self.setColumnWidth(Column.HEAD, max(_WIDTHS[Column.HEAD], width // 4))

    def _walk(self, index: QModelIndex) -> None:
        self.walked.emit(self._notes.row_at(index.row()))


class _NoteDelegate(QStyledItemDelegate):
    """A note left out is pale; what an export changes is dark, what it doesn't is pale too."""

    def __init__(self, model: NoteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._notes = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~option.state.State_HasFocus
        stands_out = self._notes.stands_out(index.row())
        if stands_out is None or (not stands_out and index.column() == Column.CHANGE):
            pale = option.palette.color(QPalette.ColorRole.PlaceholderText)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, pale)
