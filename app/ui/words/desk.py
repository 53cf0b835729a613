"""What the window does with the learner's words: the page of them, lists, marking many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QTableView, QWidget

from app.lesson.model import WordKey
from app.library.kept_statuses import WordFacts
from app.ui.commands import Actions
from app.ui.lesson_opening import OpenLesson
from app.ui.notice import Notice
from app.ui.preferences import Preferences
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.theme import ThemeChoice
from app.ui.words.lists_desk import ListsDesk
from app.ui.words.many_marks import ManyMarks
from app.ui.words.notes_desk import NotesDesk
from app.ui.words.way_to_text import WayToText
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon
    from app.ui.words.coverage_page import CoveragePage
    from app.ui.words.page import WordsPage

READING = (
    "bookmark",
    "find",
    "find_next",
    "find_previous",
    "next_doubtful",
    "previous_doubtful",
    "correct",
    "repair",
    "pair_translation",
    "copy",
    "note",
    "entry_back",
    "entry_forward",
    "speak",
    "speak_sentence",
)
"""Commands whose keys would change or move the text while it isn't seen."""


class WordsDesk(QObject):
    """`turned` says that another page is shown; the open lesson's, when it is left."""

    turned = Signal()

    def __init__(
        self,
        pages: QStackedWidget,
        waiting: QWidget,
        text: QTableView,
        study: Study,
        themes: ThemeChoice,
        preferences: Preferences,
        runner: TaskRunner,
        notice: Notice,
        open_lesson: OpenLesson,
    ) -> None:
        super().__init__(pages)
        self._pages = pages
        self._waiting = waiting
        self._text = text
        self._study = study
        self._themes = themes
        self._notice = notice
        self._commands: Actions | None = None
        self._page: WordsPage | None = None
        self._coverage: CoveragePage | None = None
        self._lexicon: Lexicon | None = None
        self.many = ManyMarks(study, runner, notice, self)
        self.many.described.connect(self._look_again)
        self._lists = ListsDesk(pages, study, preferences, runner, notice, self.many)
        self._notes = NotesDesk(pages, study, notice)
        self._notes.changed.connect(self._refresh)
        self._way = WayToText(study, notice, open_lesson, self)
        self._way.taken.connect(self.leave)

    def bind(self, commands: Actions) -> None:
        """Let the commands do their work."""
        self._commands = commands
        commands.bind(
            {
                "words": self.show_words,
                "coverage": self.show_coverage,
                "import_words": self._lists.take_in,
                "export_words": self.export_list,
                "mark_page": partial(self.ask_to_mark, "page"),
                "mark_section": partial(self.ask_to_mark, "section"),
                "mark_level": partial(self.ask_to_mark, "level"),
            }
        )
        commands["read"].triggered.connect(self.leave)

    def set_lexicon(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        if self._page is not None:
            self._page.table.words.set_lexicon(lexicon)

    @property
    def page(self) -> WordsPage:
        """The page of all words, made when it is first wanted."""
        if self._page is None:
            from app.ui.words.page import WordsPage

            page = self._page = WordsPage(self._study, self._themes)
            self._pages.addWidget(page)
            page.status_wanted.connect(self.mark)
            page.sentence_wanted.connect(self._way.show_word)
            page.note_wanted.connect(self._note)
            page.import_wanted.connect(self._lists.take_in)
            page.list_wanted.connect(self.export_list)
            page.copy_wanted.connect(self._copy)
            page.left.connect(self.leave)
            page.failed.connect(self._notice.fail)
            if self._lexicon is not None:
                page.table.words.set_lexicon(self._lexicon)
        return self._page

    @property
    def coverage(self) -> CoveragePage:
        """The page of coverage, made when it is first wanted."""
        if self._coverage is None:
            from app.ui.words.coverage_page import CoveragePage

            page = self._coverage = CoveragePage(self._study, self._themes)
            self._pages.addWidget(page)
            page.words_wanted.connect(self._show_these)
            page.lesson_wanted.connect(self._way.read)
            page.left.connect(self.leave)
            page.failed.connect(self._notice.fail)
        return self._coverage

    @property
    def shown(self) -> bool:
        """Whether one of these pages stands in the text's place."""
        return self._pages.currentWidget() not in (self._waiting, self._text)

    @property
    def lists_words(self) -> bool:
        """Whether the page of all words stands in the text's place."""
        return self._page is not None and self._pages.currentWidget() is self._page

    def show_words(self) -> None:
        """Show all words; once more, the text again."""
        if self.lists_words:
            self.leave()
            return
        self._turn_to(self.page)
        self.page.enter()

    def show_coverage(self) -> None:
        """Show how much of the texts is known; once more, the text again."""
        if self.shown and not self.lists_words:
            self.leave()
            return
        self._turn_to(self.coverage)
        self.coverage.enter()

    def show_coverage_of(self, lesson: str) -> None:
        """Show how much of this text is known, whichever is open."""
        self._turn_to(self.coverage)
        self.coverage.enter(lesson)

    def _show_these(self, keys: Sequence[WordKey]) -> None:
        """Show these words alone, for marking them."""
        ids = self._study.library.words.ids_of(keys)
        self._turn_to(self.page)
        self.page.filters.show_lessons(self._study.library.lessons())
        self.page.show_words(ids)

    def leave(self) -> None:
        """Show the text again."""
        if self.shown:
            self._turn_to(self._text if self._study.lesson is not None else self._waiting)

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.follow()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def follow(self) -> None:
        """Let only those commands work that mean something on the page shown."""
        if self._commands is not None and not self._study.busy:
            for name in READING:
                self._commands[name].setEnabled(not self.shown)

    def mark(self, status: Status) -> bool:
        """Give the chosen words this status; False if it is the text that is shown."""
        if self.lists_words:
            chosen = self.page.table.chosen()
            if len(chosen):
                self.many.mark_rows(chosen, status)
        return self.shown

    def export_list(self) -> None:
        """Ask which words go into which kind of list, and write it."""
        self._lists.write(self.page.table.chosen() if self.lists_words else ())

    def _copy(self) -> None:
        """Copy the chosen words, one a line."""
        keys = self._study.library.words.keys(self.page.table.chosen())
        QGuiApplication.clipboard().setText("\n".join(key.simplified for key in keys))
        self._notice.tell(self.tr("{0} words copied.").format(f"{len(keys):,}"))

    def _note(self) -> None:
        self._notes.ask(self.page.table.chosen())

    def _refresh(self) -> None:
        self.page.table.words.refresh()

    def _look_again(self) -> None:
        """After many words were marked, some may be in the table that weren't."""
        if self.lists_words:
            self.page.look()

    def ask_to_mark(self, scope: str) -> None:
        """Ask which words to mark at once, beginning with those of this `Scope`."""
        from app.ui.words.mark_dialog import MarkDialog, Scope

        dialog = MarkDialog(self._study, self._in_sight(), Scope(scope), self._pages.window())
        dialog.chosen.connect(self._mark_chosen)
        dialog.open()

    def _in_sight(self) -> tuple[int, int]:
        """The first and last pair (excluded) of the text that are in sight."""
        lesson, height = self._study.lesson, self._text.viewport().height()
        first, last = self._text.rowAt(0), self._text.rowAt(height - 1)
        count = len(lesson.pairs) if lesson is not None else 0
        return max(first, 0), last + 1 if last >= 0 else count

    def _mark_chosen(
        self, marks: Mapping[WordKey, Status], facts: Mapping[WordKey, WordFacts]
    ) -> None:
        if facts:
            self.many.mark_described(marks, facts)
        else:
            self.many.mark(marks)

    def stop(self) -> None:
        """The window closes."""
        for page in (self._page, self._coverage):
            if page is not None:
                page.stop()
