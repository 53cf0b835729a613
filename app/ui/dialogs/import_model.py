"""The passages of a text as a table of two columns, Chinese and English."""

from __future__ import annotations

import html
from typing import Any

from PySide6.QtCore import QItemSelectionRange, QModelIndex, QObject, Qt

from app.importing.understanding import Passage
from app.lesson.model import Language
from app.ui.dialogs.import_layout import Row
from app.ui.dialogs.import_names import language_name, role_name
from app.ui.table_model import Index, TableModel

COLUMNS = (Language.CHINESE, Language.ENGLISH)
_LONGEST_TIP = 1500
# An empty cell can be passed through with the arrow keys, but not chosen.
_EMPTY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_FILLED = _EMPTY | Qt.ItemFlag.ItemIsSelectable


class PassageModel(TableModel):
    """A cell a passage; some are empty. Roles of Qt give the text, and what is said of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(COLUMNS), parent)
        self._passages: tuple[Passage, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show(self, passages: tuple[Passage, ...], rows: tuple[Row, ...]) -> None:
        """Show these passages in these rows; as a change of what is there if no place changes."""
        if rows == self._rows and len(passages) == len(self._passages):
            self._passages = passages
            last = self.index(len(rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._passages, self._rows = passages, rows
        self.endResetModel()

    def number_at(self, row: int, column: int) -> int | None:
        """The index, among all passages, of the one in this cell."""
        return self._rows[row][column] if row < len(self._rows) else None

    def numbers_in(self, area: QItemSelectionRange) -> set[int]:
        """The indices of the passages in this rectangle."""
        rows = self._rows[area.top() : area.bottom() + 1]
        columns = range(area.left(), area.right() + 1)
        return {n for row in rows for column in columns if (n := row[column]) is not None}

    def passage_at(self, index: Index) -> Passage | None:
        """The passage in this cell."""
        number = self.number_at(index.row(), index.column()) if index.isValid() else None
        return None if number is None else self._passages[number]

    def place_of(self, number: int) -> QModelIndex:
        """Where the passage with this index stands; invalid if nowhere."""
        for row, cells in enumerate(self._rows):
            if number in cells:
                return self.index(row, cells.index(number))
        return QModelIndex()

    def length(self) -> int:
        return len(self._rows)

    def title(self, column: int) -> str:
        return language_name(COLUMNS[column])

    def flags(self, index: Index) -> Qt.ItemFlag:
        # Qt asks this of every cell when all are selected.
        return _EMPTY if self._rows[index.row()][index.column()] is None else _FILLED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        passage = self.passage_at(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(passage)
        if passage is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return passage.paragraph.text
        if role == Qt.ItemDataRole.ToolTipRole:
            # Else Qt would take markup in the text for its own.
            return f"<p>{html.escape(passage.paragraph.text[:_LONGEST_TIP])}</p>"
        return None

    def _spoken(self, passage: Passage | None) -> str:
        if passage is None:
            return self.tr("Empty.")
        paragraph = passage.paragraph
        ignored = self.tr("Left out") if passage.ignored else ""
        parts = (ignored, role_name(paragraph.role), paragraph.speaker, paragraph.text)
        return ". ".join(part for part in parts if part)
