"""The library: all lessons, and a search through the texts of all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.progress import Progress
from app.ui.library import work
from app.ui.library.lesson_table import LessonTable, table_of
from app.ui.library.passage_delegate import PassageDelegate
from app.ui.library.passages import PassageTable
from app.ui.library.shelf_model import ShelfModel
from app.ui.query_field import QueryField
from app.ui.segmented import Segmented
from app.ui.study import Study
from app.ui.tasks import Task, TaskRunner
from app.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from app.library.removed_lesson import RemovedLesson
    from app.library.text_search import Passage

_TYPING_MS = 120
_MOST = 300


class LibraryDialog(QDialog):
    """`lesson_wanted` carries an id; `passage_wanted` a `Passage` and what was looked for.

    `removed` carries the `RemovedLesson`s that were taken out, `changed` says that the list of
    lessons is another.
    """

    lesson_wanted = Signal(str)
    passage_wanted = Signal(object, str)
    removed = Signal(object)
    changed = Signal()
    import_wanted = Signal()

    def __init__(self, study: Study, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self.setWindowTitle(self.tr("Library"))
        self.setModal(True)
        # A runner of its own: what is typed shouldn't wait for a text that is being imported.
        self.runner = TaskRunner(self)
        self._task: Task | None = None
        self._removed: Sequence[RemovedLesson] = ()
        self.lessons, self._passages = ShelfModel(self), PassageTable(self)
        lessons, texts = (False, self.tr("Titles")), (True, self.tr("All texts"))
        self._where = Segmented(self.tr("Search in"), (lessons, texts))
        self.query = QueryField("", {"Down": self._enter})
        self.query.setClearButtonEnabled(True)
        self.tag = QComboBox()
        self.tag.setAccessibleName(self.tr("Tag"))
        self.table = LessonTable(self.lessons, themes)
        self.hits = table_of(self._passages, self.tr("Places found"), (176, 330))
        self.hits.setItemDelegate(PassageDelegate(self._passages, themes, self))
        self._nothing = QLabel()
        self._nothing.setObjectName("quiet")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._body = QStackedWidget()
        self.tags = QLineEdit()
        self.tags.setPlaceholderText(self.tr("Tags of the chosen lessons, with commas between"))
        self.tags.setAccessibleName(self.tr("Tags of the chosen lessons, with commas between"))
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self.open_button = QPushButton(self.tr("Open"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._lay_out()
        self._connect()
        self.finished.connect(self._stop)
        self.resize(980, 660)
        self.search_texts(False)
        self.show_lessons()

    # -- what is shown ---------------------------------------------------------------------

    def show_lessons(self) -> None:
        """Show the library as it is now."""
        chosen = self.chosen()
        lessons = self._study.library.lessons()
        self.lessons.put(lessons)
        tag = self.tag.currentText() if self.tag.currentIndex() > 0 else ""
        self.tag.clear()
        self.tag.addItems([self.tr("All tags"), *self.lessons.tags()])
        self.tag.setCurrentIndex(max(0, self.tag.findText(tag)) if tag else 0)
        here = self._study.lesson.id if self._study.lesson is not None else ""
        self.table.choose(chosen or [here])
        ids = [entry.id for entry in lessons]
        self.runner.run(
            "", partial(work.coverages, ids), self.lessons.put_coverages, self.fail, quiet=True
        )
        self._show_state()

    def search_texts(self, everywhere: bool) -> None:
        """Search the texts of all lessons, or the titles."""
        self._where.show_value(everywhere)
        self._everywhere = everywhere
        texts = self.tr("Hanzi or English in the texts of all lessons")
        name = texts if everywhere else self.tr("Title or tag")
        self.query.setPlaceholderText(name)
        self.query.setAccessibleName(name)
        for part in (self.tag, self.tags, self.remove_button):
            part.setVisible(not everywhere)
        self.query.setFocus()
        self._look()

    def chosen(self) -> list[str]:
        """The ids of the chosen lessons."""
        return [self.lessons.entry(row).id for row in self.table.chosen_rows()]

    @property
    def taken_out(self) -> Sequence[RemovedLesson]:
        """The lessons that were removed last and aren't back."""
        return self._removed

    def fail(self, message: str) -> None:
        """Say what went wrong."""
        self._count.setText(message)

    def _look(self) -> None:
        self._typing.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        query = self.query.text()
        if not self._everywhere:
            tag = self.tag.currentText() if self.tag.currentIndex() > 0 else ""
            chosen = self.chosen()
            self.lessons.look_for(query, tag)
            self.table.choose(chosen)
            self._show_state()
            return

        def find(progress: Progress) -> tuple[str, tuple[Passage, ...]]:
            return query, work.find_passages(query, _MOST, progress)

        self._task = self.runner.run("", find, self._show_passages, self.fail, quiet=True)

    def _show_passages(self, found: tuple[str, tuple[Passage, ...]]) -> None:
        query, passages = found
        if self._everywhere and query == self.query.text():
            self._passages.put(passages, query)
            if passages:
                self.hits.selectRow(0)
            self._show_state()

    def _show_state(self) -> None:
        shown = (self._passages if self._everywhere else self.lessons).rowCount()
        view = self.hits if self._everywhere else self.table
        if self._everywhere:
            asked = self.tr("Type what you look for: hanzi, or English words.")
            none = self.tr("It stands in none of your texts.")
            self._nothing.setText(none if self.query.text().strip() else asked)
            several = self.tr("The first {0} places") if shown == _MOST else self.tr("{0} places")
            text = self.tr("1 place") if shown == 1 else several
        else:
            empty = self.tr("No lesson yet. Import a Chinese text and its translation.")
            none = self.tr("No lesson has this title or tag.")
            has_any = bool(self._study.library.lessons()) if not shown else True
            self._nothing.setText(none if has_any else empty)
            self.tags.setVisible(has_any)
            text = self.tr("1 lesson") if shown == 1 else self.tr("{0} lessons")
        self._count.setText(text.format(f"{shown:,}"))
        self._body.setCurrentWidget(view if shown else self._nothing)
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._everywhere:
            self.open_button.setEnabled(self.hits.currentIndex().isValid())
            return
        rows = self.table.chosen_rows()
        self.open_button.setEnabled(len(rows) == 1)
        for part in (self.remove_button, self.tags):
            part.setEnabled(bool(rows))
        if not self.tags.hasFocus():
            self.tags.setText(", ".join(self._common(rows)))

    def _common(self, rows: Sequence[int]) -> list[str]:
        """The tags that all lessons in these rows have."""
        tags = [set(self.lessons.entry(row).tags) for row in rows]
        return sorted(set.intersection(*tags)) if tags else []

    # -- what is done ----------------------------------------------------------------------

    def open_chosen(self) -> None:
        """Open the chosen lesson, or go to the chosen place."""
        if self._everywhere:
            row = self.hits.currentIndex().row()
            if row >= 0:
                self.passage_wanted.emit(self._passages.passage(row), self.query.text())
                self.accept()
            return
        chosen = self.chosen()
        if len(chosen) == 1:
            self.lesson_wanted.emit(chosen[0])
            self.accept()

    def remove_chosen(self) -> None:
        """Take the chosen lessons out of the library, with a way back."""
        chosen = self.chosen()
        if chosen:
            self._study.keep_place()
            taking = partial(work.remove_lessons, chosen)
            self.runner.run(self.tr("Removing lessons"), taking, self._tell_removed, self.fail)

    def _tell_removed(self, removed: Sequence[RemovedLesson]) -> None:
        self._removed = removed
        self.removed.emit(removed)
        self.show_lessons()
        text = (
            self.tr("1 lesson removed.") if len(removed) == 1 else self.tr("{0} lessons removed.")
        )
        self._count.setText(text.format(len(removed)))
        self.undo_button.setVisible(bool(removed))
        if not self.table.isVisible():
            self.undo_button.setFocus()

    def undo(self) -> None:
        """Have the lessons again that were removed last."""
        removed, self._removed = self._removed, ()
        self.undo_button.hide()
        back = partial(work.put_back, removed)
        self.runner.run(self.tr("Putting lessons back"), back, self._follow, self.fail)

    def put_tags(self) -> None:
        """Give the chosen lessons the tags in the field instead of those that all have."""
        rows = self.table.chosen_rows()
        common = set(self._common(rows))
        typed = {" ".join(tag.split()) for tag in self.tags.text().replace("，", ",").split(",")}
        entries = [self.lessons.entry(row) for row in rows]
        tags = {one.id: sorted((set(one.tags) - common) | (typed - {""})) for one in entries}
        if any(list(one.tags) != tags[one.id] for one in entries):
            self.runner.run(
                self.tr("Storing tags"), partial(work.put_tags, tags), self._follow, self.fail
            )

    def _follow(self, _done: object) -> None:
        self.show_lessons()
        self.changed.emit()

    # -- its parts -------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._where)
        top.addWidget(self.query, 1)
        top.addWidget(self.tag)
        for page in (self.table, self.hits, self._nothing):
            self._body.addWidget(page)
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        close, bring = QPushButton(self.tr("Close")), QPushButton(self.tr("Import text…"))
        close.clicked.connect(self.reject)
        bring.clicked.connect(self.import_wanted)
        bring.clicked.connect(self.reject)
        self.open_button.setProperty("primary", True)
        for button in (close, bring, self.remove_button, self.undo_button):
            button.setAutoDefault(False)
        self.open_button.setAutoDefault(False)
        for part in (self._count, self.undo_button):
            bottom.addWidget(part)
        bottom.addStretch(1)
        for part in (bring, self.remove_button, close, self.open_button):
            bottom.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._body, 1)
        column.addWidget(self.tags)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self._where.chosen.connect(self.search_texts)
        self.query.textChanged.connect(self._typing.start)
        self.query.returnPressed.connect(self._enter)
        self._typing.timeout.connect(self._look)
        self.tag.activated.connect(self._look)
        self.table.opened.connect(self.open_chosen)
        self.table.removal_wanted.connect(self.remove_chosen)
        self.hits.activated.connect(self.open_chosen)
        for view in (self.table, self.hits):
            view.selectionModel().selectionChanged.connect(self._choose)
        self.tags.editingFinished.connect(self.put_tags)
        self.open_button.clicked.connect(self.open_chosen)
        self.remove_button.clicked.connect(self.remove_chosen)
        self.undo_button.clicked.connect(self.undo)

    def _choose(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self._show_chosen()

    def _enter(self) -> None:
        """From the query on to what was found."""
        self._look()
        view: QTableView = self.hits if self._everywhere else self.table
        view.setFocus()
        if not view.selectionModel().hasSelection():
            view.selectRow(max(0, view.currentIndex().row()))

    def _stop(self) -> None:
        self.runner.stop()
        self.deleteLater()
