"""The table of passages: which are chosen, and what stays chosen when places change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from app.importing.understanding import Passage
from app.ui.dialogs.import_delegate import PassageDelegate, is_cut
from app.ui.dialogs.import_draft import Picture
from app.ui.dialogs.import_model import PassageModel
from app.ui.dialogs.two_lines import set_up_table
from app.ui.table_model import Index

_Flag = QItemSelectionModel.SelectionFlag
_MOST_KEPT = 500
_WITH_CTRL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_WALKING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class PassageTable(QTableView):
    """`chosen_changed` comes when other passages are chosen, or what is said of them changes."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passages = PassageModel(self)
        self.setModel(self.passages)
        self.setItemDelegate(PassageDelegate(self))
        self.setAccessibleName(self.tr("Passages"))
        set_up_table(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        selection = self.selectionModel()
        selection.selectionChanged.connect(self.chosen_changed)
        selection.currentChanged.connect(self.chosen_changed)

    def show_picture(self, picture: Picture) -> None:
        """Show these passages; those that are chosen stay so wherever they go."""
        current, chosen = self._number(self.currentIndex()), self.chosen()
        self.passages.show(picture.understood.passages, picture.rows)
        if not self.currentIndex().isValid():
            chinese, english = picture.rows[0]
            first = english if chinese is None else chinese
            self._choose(first if current is None else current, chosen)
        self.chosen_changed.emit()

    def chosen(self) -> frozenset[int]:
        """The indices of the chosen passages."""
        selection = self.selectionModel().selection()
        areas = [selection.at(place) for place in range(selection.size())]
        return frozenset().union(*map(self.passages.numbers_in, areas))

    def current(self) -> Passage | None:
        """The passage with the focus if it is chosen, else the first of those that are."""
        focused, chosen = self._number(self.currentIndex()), self.chosen()
        if chosen and focused not in chosen:
            return self.passages.passage_at(self.passages.place_of(min(chosen)))
        return self.passages.passage_at(self.currentIndex())

    def cuts(self, passage: Passage) -> bool:
        """Whether only the beginning of the passage is seen in its cell."""
        return is_cut(passage, self.columnWidth(0))

    def reveal(self) -> None:
        """Scroll until a passage that a key would change is in sight."""
        focused, chosen = self._number(self.currentIndex()), self.chosen()
        if chosen and focused not in chosen:
            self.scrollTo(self.passages.place_of(min(chosen)))
        else:
            self.scrollTo(self.currentIndex())

    def _number(self, index: QModelIndex) -> int | None:
        return self.passages.number_at(index.row(), index.column()) if index.isValid() else None

    def _choose(self, current: int | None, chosen: frozenset[int]) -> None:
        place = self.passages.index(0, 0) if current is None else self.passages.place_of(current)
        self.setCurrentIndex(place)
        if 1 < len(chosen) <= _MOST_KEPT:
            selection = QItemSelection()
            for row in range(self.passages.rowCount()):
                for column in range(self.passages.columnCount()):
                    if self.passages.number_at(row, column) in chosen:
                        index = self.passages.index(row, column)
                        selection.select(index, index)
            self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            # Else the dialog would take it for its default button.
            self._offer()
            return
        super().keyPressEvent(event)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What is walked to is chosen, with Ctrl held too: keys change what has the frame."""
        if isinstance(event, QKeyEvent) and event.key() in _WALKING:
            held = event.modifiers() & _WITH_CTRL
            if held == Qt.KeyboardModifier.ControlModifier:
                return _Flag.ClearAndSelect
        return super().selectionCommand(index, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._offer()

    def _offer(self) -> None:
        """Open the menu of what can be changed, beside the passage."""
        if not self.chosen():
            return
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Change the passage"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([action for action in self.actions() if _has_name(action)])
        place = self.visualRect(self.currentIndex())
        menu.popup(self.viewport().mapToGlobal(place.center()))


def _has_name(action: QAction) -> bool:
    return bool(action.text()) or action.isSeparator()
