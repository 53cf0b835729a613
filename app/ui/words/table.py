"""The table of words: its columns, its keys, and which words are chosen in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from app.ui.commands import status_name
from app.ui.study import Study
from app.ui.theme import ThemeChoice
from app.ui.words.delegate import StatusDelegate, status_sign
from app.ui.words.model import SORTED_BY, Place, WordModel
from app.vocabulary.statuses import Status

_ROW_HEIGHT = 36
_WIDTHS = {
    Place.WORD: 104,
    Place.READING: 128,
    Place.MEANING: 220,
    Place.STATUS: 128,
    Place.HSK: 54,
    Place.RANK: 76,
    Place.LESSONS: 60,
    Place.CHANGED: 92,
    Place.SENTENCE: 260,
    Place.NOTE: 140,
}
_DISPENSABLE = (
    (Place.NOTE, 1240),
    (Place.SENTENCE, 1010),
    (Place.CHANGED, 880),
    (Place.RANK, 800),
    (Place.LESSONS, 720),
)
"""Which columns go when the table is narrower than so many pixels."""


class WordTableView(QTableView):
    """`opened` asks for the place in the texts of the word with the focus.

    `chosen_changed` comes when other words are chosen, `sorting_wanted` carries the `Place` whose
    title was pressed; `edited` carries the `Status` chosen in place.
    """

    opened = Signal()
    chosen_changed = Signal()
    sorting_wanted = Signal(object)
    edited = Signal(object)

    def __init__(self, study: Study, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WordModel(study, self)
        self.setModel(self.words)
        self._themes = themes
        self.setItemDelegateForColumn(
            Place.STATUS, StatusDelegate(themes, self.words.status_at, self)
        )
        self.setAccessibleName(self.tr("Words"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(14, 14))
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # For each title it paints Qt asks every chosen row whether the column is chosen: seconds,
        # if all of 100,000 are. A header with a selection of its own, always empty, asks none.
        header.setSelectionModel(QItemSelectionModel(self.words, header))
        for place, width in _WIDTHS.items():
            self.setColumnWidth(place, width)
        header.setSectionResizeMode(Place.MEANING, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self._ask_to_sort)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.doubleClicked.connect(self._open)

    def show_order(self, place: Place, descending: bool) -> None:
        """Show above which column the order comes from."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(place, order)

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these words from the first on."""
        self.words.show_ids(ids)
        self.scrollToTop()
        if ids:
            self.setCurrentIndex(self.words.index(0, 0))
        self.chosen_changed.emit()

    def chosen(self) -> Sequence[int]:
        """The ids of the chosen words, as the table has them."""
        areas = self._areas()
        if len(areas) == 1:
            return self.words.ids_between(*areas[0])
        return list(chain.from_iterable(self.words.ids_between(*area) for area in areas))

    def count_chosen(self) -> int:
        """How many words are chosen."""
        return sum(last - first + 1 for first, last in self._areas())

    def _areas(self) -> list[tuple[int, int]]:
        """The first and last row of each stretch that is chosen, from the top down."""
        selection = self.selectionModel().selection()
        areas = (selection.at(place) for place in range(selection.size()))
        return sorted({(area.top(), area.bottom()) for area in areas})

    def _ask_to_sort(self, column: int) -> None:
        if Place(column) in SORTED_BY:
            self.sorting_wanted.emit(Place(column))

    def _open(self, index: QModelIndex) -> None:
        if index.column() == Place.STATUS:
            self._offer_statuses()
        else:
            self.opened.emit()

    def _offer_statuses(self) -> None:
        """Let a status be chosen in place, from a menu under the cell.

        An editor would need a model that says of each cell whether it has one, and to choose all
        of many words would take as long as asking that.
        """
        place = self.words.index(self.currentIndex().row(), Place.STATUS)
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Status"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status in Status:
            action = menu.addAction(status_sign(status, self._themes.theme), status_name(status))
            action.triggered.connect(partial(self.edited.emit, status))
        menu.setActiveAction(menu.actions()[self.words.status_at(place.row())])
        menu.popup(self.viewport().mapToGlobal(self.visualRect(place).bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        elif event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self._offer_statuses()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing doesn't search here: Qt would go through all rows. The filter does."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.count_chosen():
            menu = QMenu(self)
            menu.setAccessibleName(self.tr("What can be done with the words"))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions([action for action in self.actions() if _is_offered(action)])
            menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, least in _DISPENSABLE:
            self.setColumnHidden(place, event.size().width() < least)


def _is_offered(action: QAction) -> bool:
    return bool(action.text()) or action.isSeparator()
