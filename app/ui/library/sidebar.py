"""The left side: the library, the contents of the open lesson, and what waits for review."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from app.lesson.doubt import doubtful_pairs
from app.lesson.model import Lesson
from app.library.store import LessonEntry
from app.ui import fonts
from app.ui.library.bookmarks import Marker
from app.ui.study import Study

_LIBRARY_SHARE, _CONTENTS_SHARE, _BOOKMARKS_SHARE = 0.28, 0.26, 0.14
_COUNT_AFTER_MS = 400


class Sidebar(QWidget):
    """`lesson_chosen` carries an id, `section_chosen` the number of its first pair.

    `bookmark_chosen` carries the bookmark's `Spot`.

    `removal_wanted` carries the id of a lesson to take out of the library, `coverage_wanted` that
    of one whose known words are to be counted. `doubtful_wanted` and
    `new_wanted` ask to go to the next such pair or word, `marked_wanted` for the export of the
    marked words.
    """

    lesson_chosen = Signal(object)
    section_chosen = Signal(object)
    bookmark_chosen = Signal(object)
    removal_wanted = Signal(object)
    coverage_wanted = Signal(object)
    import_wanted = Signal()
    doubtful_wanted = Signal()
    new_wanted = Signal()
    marked_wanted = Signal()

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._lessons: list[LessonEntry] = []
        self._order: list[str] = []
        self._markers: list[Marker] = []
        self._library = _List(self.tr("Library"), _LIBRARY_SHARE)
        self._contents = _List(self.tr("Contents"), _CONTENTS_SHARE)
        self._bookmarks = _List(self.tr("Bookmarks"), _BOOKMARKS_SHARE)
        self._import = QPushButton(self.tr("+ Import text…"))
        self._doubtful, self._new, self._marked = QPushButton(), QPushButton(), QPushButton()
        self._contents_title = _title(self.tr("CONTENTS"))
        self._bookmarks_title = _title(self.tr("BOOKMARKS"))
        self._review_title = _title(self.tr("TO REVIEW"))
        self._lay_out()
        self._library.clicked.connect(self._choose_lesson)
        self._library.activated.connect(self._choose_lesson)
        remove = QAction(self.tr("Remove from the library"), self._library)
        remove.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._remove)
        known = QAction(self.tr("How much of it I know"), self._library)
        known.triggered.connect(self._ask_for_coverage)
        self._library.addActions([known, remove])
        self._library.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._contents.clicked.connect(self._choose_section)
        self._contents.activated.connect(self._choose_section)
        self._bookmarks.clicked.connect(self._choose_bookmark)
        self._bookmarks.activated.connect(self._choose_bookmark)
        for button, signal in (
            (self._import, self.import_wanted),
            (self._doubtful, self.doubtful_wanted),
            (self._new, self.new_wanted),
            (self._marked, self.marked_wanted),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
        study.lesson_changed.connect(self._show_lesson)
        study.spot_changed.connect(self._follow)
        study.contents_changed.connect(self._show_contents)
        # Counting a long text anew takes a while; a hand that repairs shouldn't wait for it.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_COUNT_AFTER_MS)
        self._later.timeout.connect(self.show_review)
        for changed in (study.repaired, study.analysed):
            changed.connect(self._wait)
        self._looked_at: Lesson | None = None
        self._doubtful_pairs = 0
        self._show_lesson()
        self._follow()

    def show_library(self, lessons: tuple[LessonEntry, ...]) -> None:
        """Show these lessons, the open one marked.

        New ones stand above those shown before, which keep their order: a list that sorts itself
        under the pointer can't be used.
        """
        known = set(self._order)
        self._order = [entry.id for entry in lessons if entry.id not in known] + self._order
        places = {lesson: place for place, lesson in enumerate(self._order)}
        self._lessons = sorted(lessons, key=lambda entry: places[entry.id])
        self._library.show_texts([entry.title for entry in self._lessons])
        self._select_lesson()

    def show_bookmarks(self, markers: list[Marker]) -> None:
        """Show these bookmarks of the open lesson."""
        self._markers = markers
        self._bookmarks.show_texts([marker.text for marker in markers])
        self._bookmarks_title.setVisible(bool(markers))

    def show_review(self) -> None:
        """Count anew what waits for review."""
        lesson = self._study.lesson
        counted = self._study.counts
        if lesson is not self._looked_at:
            # A mark changes nothing in it.
            self._looked_at = lesson
            self._doubtful_pairs = len(doubtful_pairs(lesson)) if lesson else 0
        doubtful = self._doubtful_pairs
        for button, count, one, many in (
            (self._doubtful, doubtful, self.tr("1 doubtful pair"), "{0} doubtful pairs"),
            (self._new, counted.new, self.tr("1 new word"), "{0} new words"),
            (self._marked, counted.marked, self.tr("1 marked word"), "{0} marked words"),
        ):
            button.setText(one if count == 1 else self.tr(many).format(count))
            button.setVisible(lesson is not None)
            button.setEnabled(count > 0)
        self._review_title.setVisible(lesson is not None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 22, 12, 12)
        column.setSpacing(2)
        column.addWidget(_title(self.tr("LIBRARY")))
        column.addWidget(self._library)
        column.addWidget(self._import)
        column.addSpacing(16)
        column.addWidget(self._contents_title)
        column.addWidget(self._contents)
        column.addSpacing(16)
        column.addWidget(self._bookmarks_title)
        column.addWidget(self._bookmarks)
        column.addSpacing(16)
        column.addWidget(self._review_title)
        for button in (self._doubtful, self._new, self._marked):
            column.addWidget(button)
        column.addStretch(1)

    def _wait(self) -> None:
        self._later.start()

    def _show_lesson(self) -> None:
        self._show_contents()
        self._select_lesson()
        self.show_review()

    def _show_contents(self) -> None:
        lesson = self._study.lesson
        sections = lesson.sections if lesson else ()
        self._contents.show_texts([section.title for section in sections])
        for part in (self._contents_title, self._contents):
            part.setVisible(len(sections) > 1)

    def _select_lesson(self) -> None:
        open_id = self._study.lesson.id if self._study.lesson else ""
        numbers = [n for n, entry in enumerate(self._lessons) if entry.id == open_id]
        self._library.select(numbers[0] if numbers else -1)

    def _follow(self) -> None:
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None:
            section = lesson.section_of(spot.pair)
            self._contents.select(lesson.sections.index(section) if section else -1)

    def _choose_lesson(self, index: QModelIndex) -> None:
        self.lesson_chosen.emit(self._lessons[index.row()].id)

    def _ask_for_coverage(self) -> None:
        index = self._library.currentIndex()
        if index.isValid():
            self.coverage_wanted.emit(self._lessons[index.row()].id)

    def _remove(self) -> None:
        index = self._library.currentIndex()
        if index.isValid():
            self.removal_wanted.emit(self._lessons[index.row()].id)

    def _choose_bookmark(self, index: QModelIndex) -> None:
        self.bookmark_chosen.emit(self._markers[index.row()].spot)

    def _choose_section(self, index: QModelIndex) -> None:
        if self._study.lesson is not None:
            self.section_chosen.emit(self._study.lesson.sections[index.row()].first)


def _title(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("section", True)
    label.setContentsMargins(2, 0, 0, 4)
    return label


class _List(QListView):
    """A list as tall as its lines, up to this share of the window's height."""

    def __init__(self, name: str, share: float) -> None:
        super().__init__()
        self._share = share
        self._texts = QStringListModel(self)
        self.setModel(self._texts)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(fonts.sans_chinese(14))
        self.setWordWrap(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def show_texts(self, texts: list[str]) -> None:
        self._texts.setStringList(texts)
        self.setVisible(bool(texts))
        self.updateGeometry()

    def select(self, row: int) -> None:
        """Mark the row; -1 marks none."""
        index = self._texts.index(row) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)

    def sizeHint(self) -> QSize:
        return QSize(60, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        rows = min(self._texts.rowCount(), 60)
        most, height = self.window().height() * self._share, 0
        # Whole lines only: half a title at the edge looks like a defect.
        for row in range(rows):
            line = self.sizeHintForRow(row)
            if height and height + line + 2 > most:
                break
            height += line
        return QSize(60, height + 2)
