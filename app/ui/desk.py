"""What the window's commands do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.errors import StorageError
from app.library.removed_lesson import RemovedLesson
from app.settings import PinyinMode, Theme
from app.ui import work
from app.ui.commands import COMMANDS, VIEWS, Actions, choice_of, status_name, status_of
from app.ui.correcting.corrector import Corrector
from app.ui.exports_desk import ExportsDesk
from app.ui.lesson_opening import LessonOpening
from app.ui.library.sidebar import Sidebar
from app.ui.notice import Notice
from app.ui.preferences import Preferences
from app.ui.reader.columns import LEAST_SHARE, MOST_SHARE
from app.ui.reader.cursor import Spot
from app.ui.reader.view import ReaderView
from app.ui.reader.walk import Walk
from app.ui.renewal import Renewal
from app.ui.repair_desk import RepairDesk
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.telling import told
from app.ui.text_import import TextImport
from app.ui.warming import import_dialogs
from app.vocabulary.marking import Change
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.lesson_file.opening import Opened
    from app.ui.words.desk import WordsDesk

_SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)


class Desk(QObject):
    """Carries out commands. `lexicon_opened` carries the `Lexicon` once it is there."""

    lexicon_opened = Signal(object)

    def __init__(
        self,
        window: QWidget,
        study: Study,
        preferences: Preferences,
        runner: TaskRunner,
        notice: Notice,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._study = study
        self._preferences = preferences
        self._runner = runner
        self._notice = notice
        self._sidebar: Sidebar | None = None
        self._repairs = RepairDesk(window, study, runner, notice)
        self.corrector = Corrector(window, study, runner, notice)
        self.lexicon_opened.connect(self.corrector.set_lexicon)
        self._renewal = Renewal(study, runner, self)
        self.opening = LessonOpening(study, self)
        self.opening.opened.connect(self.show_library)
        self.opening.failed.connect(notice.fail)
        self.opening.outdated.connect(self._read_again)
        study.contents_changed.connect(self.show_library)
        self.texts = TextImport(window, runner, notice)
        self.texts.imported.connect(self._open_imported)
        self.texts.opened.connect(self._show_opened)
        self.texts.given_up.connect(self._go_back)
        self.exports = ExportsDesk(window, study, preferences, runner, notice)
        self.words: WordsDesk | None = None

    def bind(self, commands: Actions, reader: ReaderView, sidebar: Sidebar) -> None:
        """Let the commands and the sidebar's wishes do their work."""
        self._sidebar = sidebar
        change, walk = self._preferences.change, Walk(self._study)
        slots: dict[str, Callable[..., object]] = {
            "open": self.texts.choose_files,
            "open_folder": self.texts.choose_folder,
            "paste": self.texts.paste,
            "export": self.exports.deck,
            "handout": self.exports.handout,
            "export_aligned": self.exports.aligned,
            "lesson_file": self.exports.lesson_file,
            "quit": self._window.close,
            "undo": self.undo,
            "correct": self.corrector.ask,
            "redo": self.redo,
            "copy": self.copy_pair,
            "next_word": partial(walk.word, 1),
            "previous_word": partial(walk.word, -1),
            "first_word": partial(walk.end_of_pair, False),
            "last_word": partial(walk.end_of_pair, True),
            "page_down": partial(reader.move_page, 1),
            "page_up": partial(reader.move_page, -1),
            "next_new": self.go_to_new,
            "step_up": partial(self._mark, partial(self._study.step, 1)),
            "step_down": partial(self._mark, partial(self._study.step, -1)),
            "translation": partial(self._switch, "translation"),
            "pair_translation": reader.toggle_translation,
            "reveal": reader.reveal,
            "focus": partial(self._switch, "focus"),
            "larger": partial(self.resize_text, 1),
            "smaller": partial(self.resize_text, -1),
            "normal": partial(change, text_scale=1.0),
            "sandhi": partial(self._switch, "sandhi"),
            "wider_chinese": partial(self.widen_chinese, 0.025),
            "narrower_chinese": partial(self.widen_chinese, -0.025),
            "sidebar": partial(self._switch, "sidebar"),
            "panel": partial(self._switch, "panel"),
            "read": reader.setFocus,
            "shortcuts": self.show_shortcuts,
            "about": self.show_about,
        }
        for command in COMMANDS:
            status = status_of(command)
            if status is not None:
                slots[command.id] = partial(self.mark, status)
        slots |= {f"pinyin_{mode}": partial(change, pinyin=mode) for mode in PinyinMode}
        for command in VIEWS:
            setting, value = choice_of(command)
            slots[command.id] = partial(change, **{setting: value})
        slots |= {f"theme_{theme}": partial(change, theme=theme) for theme in Theme}
        commands.bind(slots)
        self._repairs.bind(commands)
        sidebar.lesson_chosen.connect(self.open_lesson)
        sidebar.removal_wanted.connect(self.remove_lesson)
        sidebar.import_wanted.connect(self.texts.choose_files)
        sidebar.doubtful_wanted.connect(commands["next_doubtful"].trigger)
        sidebar.new_wanted.connect(self.go_to_new)
        sidebar.marked_wanted.connect(self.exports.deck)

    # -- texts -----------------------------------------------------------------------------

    def start(self, files: Sequence[str]) -> None:
        """Import what was asked for and, the first time, the text that comes with Duidu."""
        self.show_library()
        is_first_start = not self._study.library.lessons()
        self.texts.take([Path(name).expanduser() for name in files])
        if is_first_start:
            title = self.tr("Preparing your first text…")
            first = partial(work.import_text, work.first_text())
            self._runner.run(title, first, self._add_first, quiet=bool(files))
        if self._study.lesson is not None:
            renew = partial(work.renew_analysis, self._study.lesson.id)
            self._runner.run("", renew, self._renew, quiet=True)
        self._runner.run("", work.ready_lexicon, self.lexicon_opened.emit, quiet=True)
        self._runner.run("", work.care_for_library, lambda _: self.show_library(), quiet=True)
        self._runner.run("", import_dialogs, lambda _: None, quiet=True)

    def open_lesson(self, lesson_id: str, then: Callable[[], object] | None = None) -> None:
        """Open a lesson of the library and go on with `then`, if it could be opened."""
        if self._study.lesson is None or self._study.lesson.id != lesson_id:
            self.opening.open(lesson_id, then)
            # What was corrected everywhere while another lesson was read holds here too.
            renew = partial(work.renew_analysis, lesson_id)
            self._runner.run("", renew, self._renew, quiet=True)
        elif then is not None:
            then()

    def _open_imported(self, imported: work.Imported) -> None:
        self.opening.open(imported.lesson_id)
        if imported.doubtful == 0:
            text = self.tr("Imported. No pair is doubtful.")
            if imported.alone:
                alone = self.tr("Without counterpart: {0}.").format(imported.alone)
                text = f"{text} {alone}"
            self._notice.tell(text)
            return
        if imported.doubtful == 1:
            text = self.tr("Imported. 1 pair is doubtful: N goes to it.")
        else:
            text = self.tr("Imported. {0} pairs are doubtful: N goes to them.")
        self._notice.tell(
            text.format(imported.doubtful),
            self.tr("Next doubtful pair"),
            self._repairs.go_to_doubtful,
        )

    def _show_opened(self, opened: Opened) -> None:
        """Show the lesson of a lesson file, and tell what became of it."""
        lesson = self._study.lesson
        if lesson is not None and lesson.id == opened.lesson_id:
            # The place was moved along with the text; the one in hand is of the older edition.
            self._study.close()
        self.opening.open(opened.lesson_id)
        if opened.is_older:
            text = self.tr("You have a newer edition of “{0}” already; it stays.")
        elif opened.is_new:
            text = self.tr("“{0}” is in your library now.")
        else:
            text = self.tr("“{0}” is up to date. Your marks and your place are kept.")
        text = text.format(opened.title)
        if opened.lost_repairs:
            lost = self.tr("{0} of your repairs no longer fit its text.")
            text = f"{text} {lost.format(opened.lost_repairs)}"
        self._notice.tell(text)

    def _go_back(self) -> None:
        """Show the last text if Duidu was started to import another one, which wasn't wanted."""
        if self._study.lesson is None:
            self.opening.open_last(self._preferences.settings.last_lesson)

    def _add_first(self, lesson_id: str) -> None:
        if self._study.lesson is None:
            self.opening.open(lesson_id)
        self.show_library()

    def _renew(self, lesson_id: str | None) -> None:
        """Show the lesson as it was analysed anew, unless another was opened since."""
        if self._study.lesson is not None and self._study.lesson.id == lesson_id:
            self.opening.open(lesson_id)

    def _read_again(self, lesson_id: str) -> None:
        again = partial(work.read_again, lesson_id)
        self._runner.run("", again, self._renew, quiet=True)

    def remove_lesson(self, lesson_id: str) -> None:
        """Take a lesson out of the library, with a way back. Its words stay marked."""
        library, lesson = self._study.library, self._study.lesson
        try:
            if lesson is not None and lesson.id == lesson_id:
                self._study.keep_place()
            removed = library.remove_lesson(lesson_id)
            if removed is None:
                return
            if lesson is not None and lesson.id == lesson_id:
                self._study.close()
                self.opening.open_last()
        except StorageError as error:
            self._notice.fail(told(error))
            return
        self.show_library()
        text = self.tr("“{0}” was removed from the library.").format(removed.title)
        self._notice.tell(text, self.tr("Undo"), partial(self._put_back, removed))

    def _put_back(self, removed: RemovedLesson) -> None:
        try:
            self._study.library.put_back(removed)
        except StorageError as error:
            self._notice.fail(told(error))
        else:
            self.opening.open(removed.id)

    def show_library(self) -> None:
        """Show in the sidebar which lessons there are."""
        if self._sidebar is not None:
            self._sidebar.show_library(self._study.library.lessons())

    def leave(self) -> None:
        """The window closes: stop what runs and remember the place."""
        if self.words is not None:
            self.words.stop()
        self._renewal.stop()
        self.opening.stop()
        self.corrector.stop()
        self._runner.stop()
        try:
            self._study.keep_place()
        except StorageError as error:
            self._notice.fail(told(error))

    # -- words -----------------------------------------------------------------------------

    def mark(self, status: Status) -> None:
        """Give the word in hand, or those chosen on the page of all words, this status."""
        if self.words is None or not self.words.mark(status):
            self._mark(partial(self._study.mark, status))

    def mark_at(self, spot: Spot, status: Status) -> None:
        """Take the word at the spot in hand and give it this status."""
        self._study.go(spot)
        self.mark(status)

    def undo(self) -> None:
        """Take the last mark or correction back, and say which: its word may be out of sight."""
        if self.corrector.undo() or (self.words is not None and self.words.many.undo()):
            return
        self._mark(lambda: self._tell(self._study.undo(), self.tr("{0}: back to {1}")))

    def redo(self) -> None:
        """Make the mark or correction again that was taken back last, and say which it was."""
        if self.corrector.redo() or (self.words is not None and self.words.many.redo()):
            return
        self._mark(lambda: self._tell(self._study.redo(), self.tr("{0}: {1} again")))

    def _tell(self, change: Change | None, said: str) -> None:
        if change is not None and len(change.before) > 1:
            text = self.tr("{0} words are as they were before that.")
            self._notice.tell(text.format(len(change.before)))
            return
        for key in change.before if change is not None else ():
            status = status_name(self._study.statuses.get(key, Status.NEW))
            self._notice.tell(said.format(key.simplified, status))

    def _mark(self, change: Callable[[], None]) -> None:
        try:
            change()
        except StorageError as error:
            self._notice.fail(told(error))

    def go_to_new(self) -> None:
        """Go to the next new word, or say that there is none."""
        if not self._study.go_to_new() and self._study.lesson is not None:
            self._notice.tell(self.tr("There is no other new word in this text."))

    def copy_pair(self) -> None:
        """Copy the pair in hand, Chinese and English."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None:
            pair = lesson.pairs[spot.pair]
            QGuiApplication.clipboard().setText(f"{pair.chinese}\n{pair.english}".strip())
            self._notice.tell(self.tr("Copied."))

    def show_shortcuts(self) -> None:
        from app.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._preferences.settings.keys, self._window).open()

    def show_about(self) -> None:
        from app.ui.dialogs.about import AboutDialog

        AboutDialog(self._window).open()

    # -- looks -----------------------------------------------------------------------------

    def resize_text(self, by: int) -> None:
        """Make the reader's text one step larger (1) or smaller (-1)."""
        now = self._preferences.settings.text_scale
        nearest = min(range(len(_SIZES)), key=lambda n: abs(_SIZES[n] - now))
        size = _SIZES[max(0, min(len(_SIZES) - 1, nearest + by))]
        self._preferences.change(text_scale=size)

    def widen_chinese(self, by: float) -> None:
        """Give the Chinese this much more (negative: less) of the room for both columns."""
        share = self._preferences.settings.chinese_share + by
        share = max(LEAST_SHARE, min(MOST_SHARE, share))
        self._preferences.change(chinese_share=round(share, 3))

    def _switch(self, setting: str) -> None:
        value = getattr(self._preferences.settings, setting)
        self._preferences.change(**{setting: not value})
