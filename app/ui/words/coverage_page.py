"""The page of coverage: how much of each text is known, and what would bring most."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.lesson.model import WordKey
from app.progress import Progress
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.theme import ThemeChoice
from app.ui.words import coverage_work
from app.ui.words.charts import DayChart, LevelChart
from app.ui.words.coverage_model import (
    DISTINCT,
    DISTINCT_KNOWN,
    RUNNING,
    RUNNING_KNOWN,
    TITLE,
    BarDelegate,
    TextsModel,
    percent,
)
from app.ui.words.coverage_work import Overview, TextReport

_ROOM_FOR_TWO = 820
_ROOM_FOR_BARS = 620
_WIDTHS = {RUNNING_KNOWN: 118, DISTINCT: 150, DISTINCT_KNOWN: 118, RUNNING: 170}


class CoveragePage(QWidget):
    """`words_wanted` carries the keys of the words to show in the table of all words.

    `lesson_wanted` carries the id of a text to read, `left` asks for the text again.
    """

    words_wanted = Signal(object)
    lesson_wanted = Signal(object)
    left = Signal()
    failed = Signal(str)

    def __init__(self, study: Study, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordsPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._study = study
        self._runner = TaskRunner(self)
        self._wanted = ""
        self._keys: tuple[WordKey, ...] = ()
        self.texts = TextsModel(self)
        self.table = _Texts(self.texts)
        self.table.setItemDelegateForColumn(RUNNING, BarDelegate(themes, self))
        self.table.setItemDelegateForColumn(DISTINCT, BarDelegate(themes, self))
        self.levels, self.days = LevelChart(themes), DayChart(themes)
        self.gain, self._next = QLabel(), QLabel()
        self._show_words = QPushButton(self.tr("Show these words"))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._show_words.hide()
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.opened.connect(self._open)
        self._show_words.clicked.connect(lambda: self.words_wanted.emit(self._keys))

    @property
    def busy(self) -> bool:
        """Whether words are still being counted."""
        return self._runner.busy

    def enter(self, lesson: str = "") -> None:
        """The page is shown: count what there is now, of this text or of the open one."""
        open_one = self._study.lesson.id if self._study.lesson is not None else ""
        self._wanted = lesson or open_one
        if not self.texts.length():
            self.gain.setText(self.tr("Counting…"))
        self._run(coverage_work.survey, self._show_overview)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Count nothing any more."""
        self._runner.stop()

    def _run(self, work: Callable[[Progress], object], done: Callable[..., object]) -> None:
        self._runner.run("", work, done, self.failed.emit, quiet=True)

    def _show_overview(self, overview: Overview) -> None:
        self.texts.show_texts(overview.texts)
        self.days.show_days(overview.days)
        ids = [text.lesson.id for text in overview.texts]
        row = ids.index(self._wanted) if self._wanted in ids else 0
        self.table.setCurrentIndex(self.texts.index(row, 0))
        if not ids:
            self.gain.setText(self.tr("There is no text yet."))
        self._show_words.setVisible(bool(ids))

    def _choose(self, current: QModelIndex) -> None:
        if current.isValid():
            self._wanted = self.texts.lesson_at(current.row())
            self._run(partial(coverage_work.report, self._wanted), self._show_report)

    def _show_report(self, report: TextReport) -> None:
        if report.lesson != self._wanted:
            return
        self.levels.show_levels(report.coverage.levels)
        self._keys = report.next.keys
        count = len(self._keys)
        if count:
            text = self.tr("The next {0} words would bring you from {1} to {2} of this text:")
            before, after = percent(report.next.before), percent(report.next.after)
            self.gain.setText(text.format(count, before, after))
        else:
            self.gain.setText(self.tr("You know all words of this text."))
        self._next.setText("　".join(key.simplified for key in self._keys))
        self._show_words.setEnabled(count > 0)

    def _open(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.lesson_wanted.emit(self.texts.lesson_at(index.row()))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("What I know"))
        title.setObjectName("pageTitle")
        back = QPushButton(self.tr("Back to the text"))
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(back)
        for label in (self.gain, self._next):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._next.setObjectName("nextWords")
        self._show_words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (_section(self.tr("THIS TEXT BY HSK LEVEL")), self.levels)),
            (
                right,
                (
                    _section(self.tr("WHAT WOULD BRING MOST")),
                    self.gain,
                    self._next,
                    self._show_words,
                    _section(self.tr("WORDS KNOWN BY DAY, IN ALL TEXTS")),
                    self.days,
                ),
            ),
        ):
            column.setSpacing(8)
            for part in parts:
                narrow = part is self._show_words
                column.addWidget(part, 0, _LEFT if narrow else Qt.AlignmentFlag(0))
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._columns.setSpacing(28)
        below = QWidget()
        below.setLayout(self._columns)
        scroll = QScrollArea()
        scroll.setObjectName("coverageParts")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(18, 14, 18, 10)
        whole.setSpacing(10)
        whole.addLayout(head)
        whole.addWidget(self.table, 2)
        whole.addWidget(scroll, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, ways = event.size().width() >= _ROOM_FOR_TWO, QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if wide else ways.TopToBottom)


class _Texts(QTableView):
    """The table of texts; `opened` asks for the one with the focus."""

    opened = Signal()

    def __init__(self, texts: TextsModel) -> None:
        super().__init__()
        self.setModel(texts)
        self.setAccessibleName(self.tr("Texts and how much of them is known"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setIconSize(QSize(14, 14))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(36)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for column in (DISTINCT, DISTINCT_KNOWN):
            self.setColumnHidden(column, event.size().width() < _ROOM_FOR_BARS)


_LEFT = Qt.AlignmentFlag.AlignLeft


def _section(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("section", True)
    return label
