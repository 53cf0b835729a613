"""Opens the library and the backups, and does what is asked for there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.commands import Actions
from app.ui.desk import Desk
from app.ui.notice import Notice
from app.ui.preferences import Preferences
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from app.library.removed_lesson import RemovedLesson
    from app.library.restore import Restored
    from app.library.text_search import Passage


class LibraryDesk(QObject):
    """`changed` says that the list of lessons is another, `restored` that all is: it carries what
    is to be said of that.
    """

    changed = Signal()
    restored = Signal(str)

    def __init__(
        self,
        window: QWidget,
        study: Study,
        preferences: Preferences,
        themes: ThemeChoice,
        runner: TaskRunner,
        notice: Notice,
        desk: Desk,
        commands: Actions,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._study = study
        self._preferences = preferences
        self._themes = themes
        self._runner = runner
        self._notice = notice
        self._open_lesson = desk.open_lesson
        self._opening = desk.opening
        self.changed.connect(desk.show_library)
        self._commands = commands
        commands.bind(
            {
                "library": self.show_library,
                "search_library": self.search_texts,
                "backups": self.show_backups,
            }
        )

    def show_library(self) -> None:
        """Show all lessons."""
        self._show(False)

    def search_texts(self) -> None:
        """Look for something in the texts of all lessons."""
        self._show(True)

    def show_backups(self) -> None:
        """Show the backups."""
        from app.ui.library.backups import BackupsDialog

        dialog = BackupsDialog(self._runner, self._window)
        dialog.written.connect(self._follow_restore)
        dialog.backed_up.connect(self._tell_backup)
        dialog.open()

    def _show(self, everywhere: bool) -> None:
        from app.ui.library.shelf import LibraryDialog

        dialog = LibraryDialog(self._study, self._themes, self._window)
        dialog.lesson_wanted.connect(self._open_lesson)
        dialog.passage_wanted.connect(self._go)
        dialog.removed.connect(self._follow_removal)
        dialog.changed.connect(self._follow_return)
        dialog.import_wanted.connect(self._commands["open"].trigger)
        dialog.finished.connect(lambda: self._offer_return(dialog.taken_out))
        dialog.search_texts(everywhere)
        dialog.open()

    def _go(self, passage: Passage, query: str) -> None:
        from app.ui.library.passages import spot_of

        def go() -> None:
            if self._study.lesson is not None and self._study.lesson.pairs:
                self._study.go(spot_of(self._study.lesson, passage, query))

        self._open_lesson(passage.lesson, go)

    def _follow_removal(self, removed: Sequence[RemovedLesson]) -> None:
        open_one = self._study.lesson
        if open_one is not None and any(one.id == open_one.id for one in removed):
            self._study.close()
            self._opening.open_last()
        self.changed.emit()

    def _offer_return(self, removed: Sequence[RemovedLesson]) -> None:
        """The list is closed: the way back stays a moment longer."""
        if removed:
            one, several = self.tr("1 lesson removed."), self.tr("{0} lessons removed.")
            told = (one if len(removed) == 1 else several).format(len(removed))
            self._notice.tell(told, self.tr("Undo"), partial(self._put_back, removed))

    def _put_back(self, removed: Sequence[RemovedLesson]) -> None:
        from app.ui.library import work

        back = partial(work.put_back, removed)
        self._runner.run(self.tr("Putting lessons back"), back, self._follow_return)

    def _follow_return(self, _count: int = 0) -> None:
        if self._study.lesson is None:
            self._opening.open_last()
        self.changed.emit()

    def _follow_restore(self, restored: Restored) -> None:
        self._preferences.reload()
        from app.ui.library.backups import moment

        told = self.tr("The backup of {0} is restored.").format(moment(restored.manifest.made))
        if restored.kept is not None:
            kept = self.tr("The library before it is kept: {0}.").format(restored.kept.name)
            told = f"{told} {kept}"
        self.restored.emit(told)

    def _tell_backup(self, path: Path) -> None:
        self._notice.tell(self.tr("{0} is written and checked.").format(path.name))
