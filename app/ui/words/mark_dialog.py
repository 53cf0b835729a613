"""Asking which words to mark at once, with how many that changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.chinese.levels import HIGHEST, level_name
from app.lesson.model import Lesson, WordKey
from app.library.kept_statuses import WordFacts
from app.progress import Progress
from app.ui.commands import status_name
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.words import work
from app.vocabulary.selection import newly, words_of, words_up_to
from app.vocabulary.statuses import Status

_GIVEN = (Status.KNOWN, Status.IGNORED, *(Status(n) for n in range(1, 6)))
_NAMED = 40
_FIRST_LEVEL = 3


class Scope(StrEnum):
    """Which words are meant."""

    PAGE = "page"
    SECTION = "section"
    TEXT = "text"
    LEVEL_IN_TEXT = "level_in_text"
    LEVEL = "level"


class MarkDialog(QDialog):
    """`chosen` carries what to mark, and what is known of words that stand in no text.

    Only new words are meant: what a learner marked, or ignores, stays as it is. `page` is the
    first and last pair (excluded) that are in sight.
    """

    chosen = Signal(object, object)

    def __init__(
        self, study: Study, page: tuple[int, int], scope: Scope, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._page = page
        self._runner = TaskRunner(self)
        self._latest = 0
        self._marks: dict[WordKey, Status] = {}
        self._facts: Mapping[WordKey, WordFacts] = {}
        self.setModal(True)
        self.setWindowTitle(self.tr("Mark many words"))
        self._scopes = QButtonGroup(self)
        self._buttons = {
            Scope.PAGE: QRadioButton(self.tr("In sight (&page)")),
            Scope.SECTION: QRadioButton(self.tr("In this &section")),
            Scope.TEXT: QRadioButton(self.tr("In the whole &text")),
            Scope.LEVEL_IN_TEXT: QRadioButton(self.tr("In the text, up to the &level")),
            Scope.LEVEL: QRadioButton(self.tr("&All words up to the level")),
        }
        self._levels, self._statuses = QComboBox(), QComboBox()
        self._count, self._words = QLabel(), QLabel()
        self._mark = QPushButton(self.tr("Mark"))
        self._fill()
        self._lay_out()
        for button in self._buttons.values():
            button.clicked.connect(self._look)
        self._levels.currentIndexChanged.connect(self._choose_level)
        self._statuses.currentIndexChanged.connect(self._look)
        self.finished.connect(self._runner.stop)
        self.finished.connect(self.deleteLater)
        if not self._buttons[scope].isEnabled():
            scope = Scope.LEVEL
        self._buttons[scope].setChecked(True)
        self._buttons[scope].setFocus(Qt.FocusReason.TabFocusReason)
        self._look()

    @property
    def busy(self) -> bool:
        """Whether words are still being counted."""
        return self._runner.busy

    @property
    def scope(self) -> Scope:
        return next(scope for scope, button in self._buttons.items() if button.isChecked())

    @property
    def status(self) -> Status:
        """The status to give."""
        return _GIVEN[self._statuses.currentIndex()]

    @property
    def marks(self) -> Mapping[WordKey, Status]:
        """What would be marked, once it is counted."""
        return self._marks

    def accept(self) -> None:
        if self._marks:
            self.chosen.emit(self._marks, self._facts)
            super().accept()

    def _look(self) -> None:
        """Find the words that are meant, and say how many they are."""
        self._latest += 1
        self._mark.setEnabled(False)
        self._count.setText(self.tr("Counting…"))
        self._words.clear()
        find, number = self._finder(), self._latest
        self._runner.run(
            "", lambda progress: (number, find(progress)), self._show, self._fail, quiet=True
        )

    def _finder(self) -> Callable[[Progress], Mapping[WordKey, WordFacts | None]]:
        lesson, level = self._study.lesson, self._levels.currentIndex() + 1
        if self.scope is Scope.LEVEL or lesson is None:
            return partial(work.learned_words, level)
        if self.scope is Scope.LEVEL_IN_TEXT:
            return lambda _: dict.fromkeys(words_up_to(level, lesson))
        pairs = lesson.pairs[slice(*self._stretch(lesson))]
        return lambda _: dict.fromkeys(words_of(pairs))

    def _stretch(self, lesson: Lesson) -> tuple[int, int]:
        """The first and last pair (excluded) that are meant."""
        spot = self._study.spot
        if self.scope is Scope.PAGE:
            return self._page
        section = lesson.section_of(spot.pair) if spot is not None else None
        if self.scope is Scope.SECTION and section is not None:
            return section.first, section.last
        return 0, len(lesson.pairs)

    def _show(self, found: tuple[int, Mapping[WordKey, WordFacts | None]]) -> None:
        number, words = found
        if number != self._latest:
            return
        self._marks = newly(words, self._study.statuses, self.status)
        self._facts = {key: facts for key, facts in words.items() if facts is not None}
        marks, stay = len(self._marks), len(words) - len(self._marks)
        text = self.tr("{0} new words become “{1}”; {2} that you marked before stay as they are.")
        self._count.setText(text.format(f"{marks:,}", status_name(self.status), f"{stay:,}"))
        named = "　".join(key.simplified for key in list(self._marks)[:_NAMED])
        self._words.setText(f"{named} …" if marks > _NAMED else named)
        self._mark.setEnabled(marks > 0)

    def _fail(self, message: str) -> None:
        self._marks = {}
        self._count.setText(message)

    def _choose_level(self) -> None:
        if self.scope not in (Scope.LEVEL, Scope.LEVEL_IN_TEXT):
            reading = self._study.lesson is not None
            self._buttons[Scope.LEVEL_IN_TEXT if reading else Scope.LEVEL].setChecked(True)
        self._look()

    def _fill(self) -> None:
        levels = range(1, HIGHEST + 1)
        self._levels.addItems([self.tr("HSK {0}").format(level_name(level)) for level in levels])
        self._levels.setCurrentIndex(_FIRST_LEVEL - 1)
        self._levels.setAccessibleName(self.tr("HSK level"))
        self._statuses.addItems([status_name(status) for status in _GIVEN])
        self._statuses.setAccessibleName(self.tr("Status"))
        for scope, button in self._buttons.items():
            self._scopes.addButton(button)
            button.setEnabled(scope is Scope.LEVEL or self._study.lesson is not None)
        lesson, spot = self._study.lesson, self._study.spot
        within = lesson is not None and spot is not None and lesson.section_of(spot.pair)
        self._buttons[Scope.SECTION].setEnabled(bool(within))

    def _lay_out(self) -> None:
        head = QLabel(self.windowTitle())
        head.setObjectName("dialogTitle")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setObjectName("quiet")
        for label in (self._count, self._words):
            label.setWordWrap(True)
        self._words.setMinimumHeight(76)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Level"), self._levels)
        form.addRow(self.tr("Mark as"), self._statuses)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._mark.setProperty("primary", True)
        self._mark.setDefault(True)
        self._mark.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 22)
        column.setSpacing(12)
        column.addWidget(head)
        for button in self._buttons.values():
            column.addWidget(button)
        column.addLayout(form)
        column.addWidget(self._count)
        column.addWidget(self._words, 1)
        column.addLayout(buttons)
        self.resize(520, 520)
