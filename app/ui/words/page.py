"""The page of all words: filters, the table, and what can be done with the chosen ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.commands import status_name
from app.ui.flow_layout import FlowLayout
from app.ui.study import Study
from app.ui.tasks import Task, TaskRunner
from app.ui.theme import ThemeChoice
from app.ui.words import work
from app.ui.words.filters import Filters
from app.ui.words.model import Shown
from app.ui.words.nothing import Nothing
from app.ui.words.table import WordTableView
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was found for the query with this number."""

    number: int
    ids: Sequence[int]


class WordsPage(QWidget):
    """All words of the library.

    `status_wanted` carries the `Status` for the chosen words; `left` asks for the text again. The
    others ask for what they say.
    """

    status_wanted = Signal(object)
    sentence_wanted = Signal(object)
    note_wanted = Signal()
    copy_wanted = Signal()
    list_wanted = Signal()
    import_wanted = Signal()
    left = Signal()
    failed = Signal(str)

    def __init__(self, study: Study, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wordsPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._study = study
        # A runner of its own: what is typed shouldn't wait for a text that is being imported.
        self._runner = TaskRunner(self)
        self._task: Task | None = None
        self._latest = 0
        self.filters = Filters(themes, self.left.emit)
        self.table = WordTableView(study, themes)
        self._nothing = Nothing()
        self._body = QStackedWidget()
        self._count, self._chosen = QLabel(), QLabel()
        self._buttons: list[QPushButton] = []
        self.setFocusProxy(self.table)
        self._lay_out()
        self._offer()
        self.filters.changed.connect(self.look)
        self.filters.entered.connect(self.table.setFocus)
        self.table.sorting_wanted.connect(self.filters.sort_by)
        self.table.chosen_changed.connect(self._show_chosen)
        self.table.edited.connect(self.status_wanted)
        self.table.opened.connect(self._open)
        self._nothing.cleared.connect(self.filters.clear)
        self._nothing.import_wanted.connect(self.import_wanted)
        study.words_changed.connect(self._refresh)

    @property
    def busy(self) -> bool:
        """Whether words are being looked for."""
        return self._runner.busy

    def enter(self) -> None:
        """The page is shown: look for what there is now."""
        self.filters.show_lessons(self._study.library.lessons())
        self.look()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Look for the words that the filters ask for."""
        if self._task is not None:
            self._task.cancel()
        self._latest += 1
        search = partial(work.find_words, self.filters.query())
        asked = partial(_Answer, self._latest)
        self._task = self._runner.run(
            "", lambda progress: asked(search(progress)), self._show, self.failed.emit, quiet=True
        )

    def show_words(self, ids: Sequence[int]) -> None:
        """Show these words alone, all of them chosen, until a filter is touched."""
        self.filters.reset()
        self._latest += 1
        self._show(_Answer(self._latest, ids))
        self.table.selectAll()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Shown | None:
        """The word with the focus."""
        index = self.table.currentIndex()
        return self.table.words.shown_at(index.row()) if index.isValid() else None

    def stop(self) -> None:
        """Look for nothing any more."""
        self._runner.stop()

    def _show(self, answer: _Answer) -> None:
        if answer.number != self._latest:
            return
        self._task = None
        ids = answer.ids
        self.table.show_ids(ids)
        self.table.show_order(*self.filters.order)
        count = self.tr("1 word") if len(ids) == 1 else self.tr("{0} words")
        self._count.setText(count.format(f"{len(ids):,}"))
        if not ids:
            self._nothing.show_reason(self.filters.filters)
        self._body.setCurrentWidget(self.table if ids else self._nothing)

    def _refresh(self) -> None:
        if self.isVisible():
            self.table.words.refresh()

    def _open(self) -> None:
        shown = self.current()
        if shown is not None:
            self.sentence_wanted.emit(shown)

    def _show_chosen(self) -> None:
        count = self.table.count_chosen()
        self._chosen.setText(self.tr("{0} chosen").format(f"{count:,}"))
        for button in self._buttons:
            button.setEnabled(count > 0)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addWidget(self.filters)
        self._body.addWidget(self.table)
        self._body.addWidget(self._nothing)
        column.addWidget(self._body, 1)
        column.addLayout(self._foot())
        self._show_chosen()

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Words"))
        title.setObjectName("pageTitle")
        self._count.setObjectName("quiet")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(title)
        row.addWidget(self._count)
        row.addStretch(1)
        for text, signal in (
            (self.tr("Import list…"), self.import_wanted),
            (self.tr("Back to the text"), self.left),
        ):
            row.addWidget(self._button(text, signal.emit))
        return row

    def _foot(self) -> FlowLayout:
        row = FlowLayout()
        self._chosen.setObjectName("quiet")
        self._chosen.setContentsMargins(0, 7, 6, 0)
        row.addWidget(self._chosen)
        for status in Status:
            button = self._button(status_name(status), partial(self.status_wanted.emit, status))
            button.setAccessibleName(self.tr("Mark: {0}").format(status_name(status)))
            button.setProperty("flat", True)
            self._buttons.append(button)
            row.addWidget(button)
        for text, signal in self._deeds():
            button = self._button(text, signal.emit)
            self._buttons.append(button)
            row.addWidget(button)
        return row

    def _deeds(self) -> Sequence[tuple[str, SignalInstance]]:
        return (
            (self.tr("Note…"), self.note_wanted),
            (self.tr("Copy"), self.copy_wanted),
            (self.tr("Export list…"), self.list_wanted),
        )

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(do)
        return button

    def _offer(self) -> None:
        """What the table's own menu and keys do."""
        for text, keys, do in (
            (self.tr("Show in the text"), (), self._open),
            (self.tr("Note…"), ("Ctrl+N",), self.note_wanted.emit),
            (self.tr("Copy"), ("Ctrl+C", "C"), self.copy_wanted.emit),
            (self.tr("Export list…"), (), self.list_wanted.emit),
        ):
            action = QAction(text, self.table)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(do)
            self.table.addAction(action)
