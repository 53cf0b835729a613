"""The field that looks words up as one types, over the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QLabel,
    QListView,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.chinese.entry import Entry
from app.lookup.search import search
from app.ui.flow_layout import FlowLayout
from app.ui.key_hints import KeyHint
from app.ui.lookup.dictionary import Dictionary
from app.ui.lookup.result_row import ResultRow
from app.ui.lookup.results import Results
from app.ui.preferences import Preferences
from app.ui.query_field import QueryField
from app.ui.study import Study
from app.ui.theme import ThemeChoice

_SIZE = 640, 520
_LEAST_ROOM = 40
_BELOW_TOP = 64
_STEPS = 1000


class LookUp(QDialog):
    """`chosen` carries the `Entry` to show, `copied` the hanzi that were put on the clipboard.

    What was typed last stays to be changed or written over.
    """

    chosen = Signal(object)
    copied = Signal(str)

    def __init__(
        self,
        study: Study,
        dictionary: Dictionary,
        preferences: Preferences,
        themes: ThemeChoice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._window = parent
        self._dictionary = dictionary
        self.setObjectName("lookUp")
        self.setModal(True)
        self.setWindowTitle(self.tr("Look up"))
        down, up = lambda: self._step(1), lambda: self._step(-1)
        page_down, page_up = lambda: self._step(self._page()), lambda: self._step(-self._page())
        enter = {"Return": self._choose, "Enter": self._choose}
        copy = {"Ctrl+Return": self._copy, "Ctrl+Enter": self._copy}
        steps = {"Down": down, "Up": up, "PgDown": page_down, "PgUp": page_up}
        self.query = QueryField(
            self.tr("Hanzi, pinyin or English"), {**enter, **copy, **steps, "Esc": self.reject}
        )
        self.query.setClearButtonEnabled(True)
        self.results = Results(study, self)
        self.list = QListView()
        self.list.setModel(self.results)
        self.list.setItemDelegate(ResultRow(self.results, preferences, themes, self))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Words found"))
        # The keys stay in the field; its arrows move through the list.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state, self._bar = QLabel(), QProgressBar()
        self._pages = QStackedWidget()
        self._lay_out()
        self.query.textChanged.connect(self._search)
        self.list.clicked.connect(self._choose)
        # Not every system gives the keys back by itself.
        self.finished.connect(parent.activateWindow)
        dictionary.indexed.connect(self._search)
        dictionary.failed.connect(self._fail)
        dictionary.progressed.connect(self._progress)

    def _lay_out(self) -> None:
        self.state.setObjectName("quiet")
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        said = QWidget()
        lines = QVBoxLayout(said)
        lines.setContentsMargins(12, 12, 12, 12)
        lines.setSpacing(12)
        lines.addWidget(self.state)
        lines.addWidget(self._bar)
        lines.addStretch(1)
        self._pages.addWidget(said)
        self._pages.addWidget(self.list)
        hints = QWidget()
        row = FlowLayout(hints, 14)
        for keys, does in (
            (("↑", "↓"), self.tr("choose")),
            (("Enter",), self.tr("open")),
            (("Ctrl", "Enter"), self.tr("copy")),
            (("Esc",), self.tr("close")),
        ):
            row.addWidget(KeyHint(keys, does))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.query)
        column.addWidget(self._pages, 1)
        column.addWidget(hints)

    def ask(self) -> None:
        """Show the field with what was typed last, selected."""
        window = self._window
        width = min(_SIZE[0], window.width() - _LEAST_ROOM)
        height = min(_SIZE[1], window.height() - 2 * _LEAST_ROOM)
        self.resize(width, height)
        top = min(_BELOW_TOP, (window.height() - height) // 2)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, top)))
        self.open()
        self._dictionary.need_index()
        self.query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query.selectAll()
        self._search()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.list.viewport().update()

    # -- searching -------------------------------------------------------------------------

    def _search(self) -> None:
        typed, index = self.query.text().strip(), self._dictionary.index
        if not self.isVisible():
            return
        if index is None:
            self._say(self.tr("Preparing the dictionary. This is done once, in some seconds…"))
            self._bar.show()
            return
        hits = search(typed, index) if typed else ()
        self.results.show(hits)
        if hits:
            self._pages.setCurrentWidget(self.list)
            self._go(0)
        elif typed:
            said = self.tr("Nothing is found for “{0}”. Fewer letters or other tones may help.")
            self._say(said.format(typed))
        else:
            self._say(self.tr("中国, zhongguo, zhong1guo2, zg, nü or nv, or English: China."))

    def _say(self, state: str) -> None:
        self.state.setText(state)
        self._bar.hide()
        self._pages.setCurrentIndex(0)
        self.query.setAccessibleDescription(state)

    def _fail(self, reason: str) -> None:
        self._say(reason)

    def _progress(self, share: float, _: str) -> None:
        self._bar.setValue(round(share * _STEPS))

    # -- choosing --------------------------------------------------------------------------

    def _page(self) -> int:
        rows = self.list.viewport().height() // max(1, self.list.sizeHintForRow(0))
        return max(1, int(rows) - 1)

    def _step(self, by: int) -> None:
        count = self.results.rowCount()
        if count:
            self._go(max(0, min(count - 1, self.list.currentIndex().row() + by)))

    def _go(self, row: int) -> None:
        index = self.results.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        # The focus stays in the field, so a screen reader is told there.
        said = index.data(Qt.ItemDataRole.AccessibleTextRole)
        place = self.tr("{0} of {1}").format(row + 1, self.results.rowCount())
        self.query.setAccessibleDescription(f"{said}. {place}")

    def _current(self) -> Entry | None:
        index: QModelIndex = self.list.currentIndex()
        return self.results.entry(index.row()) if index.isValid() else None

    def _choose(self) -> None:
        entry = self._current()
        if entry is not None and self._pages.currentWidget() is self.list:
            self.accept()
            self.chosen.emit(entry)

    def _copy(self) -> None:
        entry = self._current()
        if entry is not None and self._pages.currentWidget() is self.list:
            QGuiApplication.clipboard().setText(entry.simplified)
            self.accept()
            self.copied.emit(entry.simplified)
