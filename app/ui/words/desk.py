"""What the window does with the learner's words: the page of them, lists, marking many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QTableView, QWidget

from app.errors import StorageError
from app.lesson.model import WordKey
from app.library.kept_statuses import WordFacts
from app.ui.commands import Actions
from app.ui.dialogs.own_files import OwnFiles
from app.ui.notice import Notice
from app.ui.reader.cursor import Spot
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.theme import ThemeChoice
from app.ui.words.many_marks import FEW, ManyMarks
from app.ui.words.model import Shown
from app.vocabulary.phrases import find_phrases
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon
    from app.ui.words.coverage_page import CoveragePage
    from app.ui.words.list_work import PlannedList
    from app.ui.words.page import WordsPage

_LOOKED_AT = 3  # texts that have the letters of a phrase
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
        runner: TaskRunner,
        notice: Notice,
        open_lesson: Callable[[str], object],
    ) -> None:
        super().__init__(pages)
        self._pages = pages
        self._waiting = waiting
        self._text = text
        self._study = study
        self._themes = themes
        self._runner = runner
        self._notice = notice
        self._open_lesson = open_lesson
        self._commands: Actions | None = None
        self._page: WordsPage | None = None
        self._coverage: CoveragePage | None = None
        self._lexicon: Lexicon | None = None
        self._own_files = OwnFiles()
        self.many = ManyMarks(study, runner, notice, self)
        self.many.described.connect(self._look_again)

    def bind(self, commands: Actions) -> None:
        """Let the commands do their work."""
        self._commands = commands
        commands.bind(
            {
                "words": self.show_words,
                "coverage": self.show_coverage,
                "import_words": self.import_list,
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
            page.sentence_wanted.connect(self._show_sentence)
            page.note_wanted.connect(self.note)
            page.import_wanted.connect(self.import_list)
            page.list_wanted.connect(self.export_list)
            page.copy_wanted.connect(self.copy)
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
            page.lesson_wanted.connect(self._read)
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

    def _show_these(self, keys: Sequence[WordKey]) -> None:
        """Show these words alone, for marking them."""
        ids = self._study.library.words.ids_of(keys)
        self._turn_to(self.page)
        self.page.filters.show_lessons(self._study.library.lessons())
        self.page.show_words(ids)

    def _read(self, lesson: str) -> None:
        self._open_lesson(lesson)
        self.leave()

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

    def copy(self) -> None:
        """Copy the chosen words, one a line."""
        keys = self._study.library.words.keys(self.page.table.chosen())
        QGuiApplication.clipboard().setText("\n".join(key.simplified for key in keys))
        self._notice.tell(self.tr("{0} words copied.").format(f"{len(keys):,}"))

    def import_list(self) -> None:
        """Ask for a list of words, and show what it would change."""
        from app.ui.words.import_dialog import ImportListDialog

        dialog = ImportListDialog(self._runner, self._pages.window())
        dialog.planned.connect(self._take_list)
        dialog.open()

    def _take_list(self, planned: PlannedList) -> None:
        try:
            # They do nothing without a status; a status without them wouldn't be seen in a text.
            self._study.phrases.add(planned.plan.phrases)
        except StorageError as error:
            self._notice.fail(str(error))
        else:
            self.many.mark_described(planned.plan.statuses, planned.facts)

    def export_list(self) -> None:
        """Ask which words go into which kind of list, and write it."""
        from app.ui.words.export_dialog import ExportListDialog

        chosen = self.page.table.chosen() if self.lists_words else ()
        window = self._pages.window()
        dialog = ExportListDialog(self._runner, self._own_files, chosen, window)
        dialog.written.connect(self._tell_list)
        dialog.open()

    def _tell_list(self, written: tuple[Path, int]) -> None:
        path, count = written
        self._notice.tell(self.tr("{0}: {1} words.").format(path, f"{count:,}"))

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

    def note(self) -> None:
        """Ask for a note on the chosen words."""
        from app.ui.words.note_dialog import NoteDialog

        chosen = self.page.table.chosen()
        if len(chosen) > FEW:
            self._notice.tell(self.tr("Choose {0} words at most for one note.").format(FEW))
        elif len(chosen):
            keys = self._study.library.words.keys(chosen)
            dialog = NoteDialog(self._study.library, keys, self._pages.window())
            dialog.finished.connect(self.page.table.words.refresh)
            dialog.kept.connect(self._tell_note)
            dialog.open()

    def _tell_note(self, before: Mapping[WordKey, str]) -> None:
        text = self.tr("Note kept.")
        self._notice.tell(text, self.tr("Undo"), partial(self._put_notes, before))

    def _put_notes(self, notes: Mapping[WordKey, str]) -> None:
        try:
            self._study.library.notes.put_many(notes)
        except StorageError as error:
            self._notice.fail(str(error))
        self.page.table.words.refresh()

    def stop(self) -> None:
        """The window closes."""
        for page in (self._page, self._coverage):
            if page is not None:
                page.stop()

    def _show_sentence(self, shown: Shown) -> None:
        """Show a place that has the word in its text."""
        sentence, key = shown.sentence, shown.row.key
        if sentence is None and self._go_to_phrase(key):
            return
        if sentence is None:
            said = self.tr("“{0}” stands in none of your texts.")
            self._notice.tell(said.format(key.simplified))
            return
        self._open_lesson(sentence.lesson)
        self.leave()
        lesson = self._study.lesson
        if lesson is None or lesson.id != sentence.lesson:
            return
        for number, pair in enumerate(lesson.pairs):
            for place, token in enumerate(pair.tokens):
                if token.is_word and token.key == key:
                    self._study.go(Spot(number, place))
                    return

    def _go_to_phrase(self, key: WordKey) -> bool:
        """Show the first place that has these words marked as a phrase; False if none has."""
        if key not in self._study.library.phrases.all():
            return False
        for passage in self._study.library.texts.find(key.simplified, most=_LOOKED_AT):
            self._open_lesson(passage.lesson)
            lesson = self._study.lesson
            for number, pair in enumerate(lesson.pairs if lesson is not None else ()):
                for found in find_phrases(pair.tokens, {key}):
                    self.leave()
                    self._study.go(Spot(number, found.first))
                    return True
        return False
