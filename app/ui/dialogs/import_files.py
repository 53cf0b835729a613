"""The files of a text, and which side of it each one is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.importing.understanding import SourceFile
from app.lesson.model import Language
from app.ui.dialogs.import_names import language_name
from app.ui.table_model import LEFT, Index, TableModel

SIDES = (Language.CHINESE, Language.ENGLISH, None)
"""What a file can be, in the order of the columns; None for both languages in one file."""

_ROW = 30
_MOST_ROWS = 4
_SIDE_WIDTH = 96
_ON, _OFF = "●", "○"
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class FilesModel(TableModel):
    """A row a file: its name, and a column for each of `SIDES` with a sign in one of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(1 + len(SIDES), parent)
        self._files: tuple[SourceFile, ...] = ()

    def show(self, files: tuple[SourceFile, ...]) -> None:
        if len(files) != len(self._files):
            self.beginResetModel()
            self._files = files
            self.endResetModel()
        elif files != self._files:
            self._files = files
            self.dataChanged.emit(self.index(0, 0), self.index(len(files) - 1, len(SIDES)))

    def length(self) -> int:
        return len(self._files)

    def title(self, column: int) -> str:
        if column == 0:
            return self.tr("File")
        side = SIDES[column - 1]
        return self.tr("Both") if side is None else language_name(side)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return _CENTRE if column else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        file, column = self._files[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self.alignment(column))
        if column == 0:
            plain = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return file.name if role in plain else None
        chosen = SIDES[column - 1] is file.side
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self.tr("{0}: {1}, chosen") if chosen else self.tr("{0}: {1}")
            return said.format(file.name, self.title(column))
        if role == Qt.ItemDataRole.DisplayRole:
            return _ON if chosen else _OFF
        return None


class FilesTable(QTableView):
    """`side_chosen` carries the number of a file and what a person says it is."""

    side_chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files = FilesModel(self)
        self.setModel(self.files)
        self.setAccessibleName(self.tr("Files"))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 1 + len(SIDES)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, _SIDE_WIDTH)
        self.clicked.connect(self._choose)

    def show_files(self, files: tuple[SourceFile, ...]) -> None:
        """Show these files; a few are seen at once."""
        self.files.show(files)
        if not self.currentIndex().isValid():
            side = SIDES.index(files[0].side)
            self.setCurrentIndex(self.files.index(0, 1 + side))
        rows = min(len(files), _MOST_ROWS)
        self.setFixedHeight(rows * _ROW + self.horizontalHeader().sizeHint().height() + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and not event.modifiers():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() > 0:
            self.side_chosen.emit(index.row(), SIDES[index.column() - 1])
