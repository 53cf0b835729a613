"""The notes of a draft as a table, each with a box to check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont

from app.anki.changes import Change
from app.anki.notes import NoteKind
from app.ui import fonts
from app.ui.decks.draft import Row
from app.ui.decks.names import change_name
from app.ui.table_model import Index, TableModel
from app.vocabulary.search_text import sought_as

_SHORT = (NoteKind.WORD, NoteKind.CHARACTER)
_CHECKABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
)
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Column(IntEnum):
    """The columns of the table."""

    HEAD = 0
    READING = 1
    MEANING = 2
    CHANGE = 3


class NoteModel(TableModel):
    """The rows that the filter lets pass. `toggled` carries rows and whether to take them.

    What is checked is shown at once, before a new draft says what that changes.
    """

    toggled = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(len(Column), parent)
        self._rows: Sequence[Row] = ()
        self._shown: Sequence[Row] = ()
        self._by_hand: dict[str, bool] = {}
        self._sought = ""
        self._kind: NoteKind | None = None
        self._large, self._sentence = fonts.sans_chinese(18), fonts.sans_chinese(15)

    def length(self) -> int:
        return len(self._shown)

    def title(self, column: int) -> str:
        return (
            self.tr("Note"),
            self.tr("Pinyin"),
            self.tr("Meaning"),
            self.tr("Since the last export"),
        )[column]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, as they are checked."""
        self.beginResetModel()
        self._rows, self._by_hand = rows, {}
        self._refilter()
        self.endResetModel()

    def look_for(self, text: str, kind: NoteKind | None) -> None:
        """Show only notes that have this text, of this kind if one is named."""
        self.beginResetModel()
        self._sought, self._kind = sought_as(text), kind
        self._refilter()
        self.endResetModel()

    def row_at(self, number: int) -> Row | None:
        """The note in this row of the table."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    def place_of(self, guid: str) -> int | None:
        """In which row the note is."""
        return next((n for n, row in enumerate(self._shown) if row.note.guid == guid), None)

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, those too that the filter leaves out."""
        return self._rows

    @property
    def kinds(self) -> tuple[NoteKind, ...]:
        """The kinds of notes there are."""
        present = {row.note.kind for row in self._rows}
        return tuple(kind for kind in NoteKind if kind in present)

    def is_taken(self, row: Row) -> bool:
        return self._by_hand.get(row.note.guid, row.taken)

    def take(self, numbers: Iterable[int], taken: bool) -> None:
        """Check the notes in these rows, or uncheck them."""
        chosen = [self._shown[number] for number in numbers]
        rows = [row for row in chosen if self.is_taken(row) is not taken]
        if not rows:
            return
        handles = {row.handle for row in rows if row.handle.texts}
        self._by_hand.update((row.note.guid, taken) for row in rows)
        if handles:
            # A sentence is left out as a sentence and as a cloze.
            self._by_hand.update(
                (row.note.guid, taken) for row in self._rows if row.handle in handles
            )
        first, last = self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1)
        self.dataChanged.emit(first, last)
        self.toggled.emit(rows, taken)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _CHECKABLE if index.column() == Column.HEAD else _PLAIN

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.take((index.row(),), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.HEAD:
            return Qt.CheckState.Checked if self.is_taken(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, column)
        return None

    def stands_out(self, number: int) -> bool | None:
        """Whether what becomes of the note is worth a look; None for a note left out."""
        row = self._shown[number]
        if not self.is_taken(row):
            return None
        return row.change is None or row.change.change in (Change.NEW, Change.CHANGED)

    def _cell(self, row: Row, column: Column) -> str:
        if column is Column.CHANGE:
            return self._change(row)
        return (row.head, row.reading, row.meaning)[column]

    def _change(self, row: Row) -> str:
        if not self.is_taken(row):
            return self.tr("left out")
        return change_name(row.change) if row.change is not None else ""

    def _font(self, row: Row, column: Column) -> QFont | None:
        if column is not Column.HEAD:
            return None
        return self._large if row.note.kind in _SHORT else self._sentence

    def _spoken(self, row: Row, column: Column) -> str:
        """The note is told whole in its first column; the others say what they are."""
        if column is Column.HEAD:
            return ", ".join(filter(None, (self._cell(row, one) for one in Column)))
        return f"{self.title(column)}: {self._cell(row, column)}"

    def _refilter(self) -> None:
        sought, kind = self._sought, self._kind
        self._shown = [
            row
            for row in self._rows
            if (kind is None or row.note.kind is kind) and (not sought or sought in row.sought)
        ]
