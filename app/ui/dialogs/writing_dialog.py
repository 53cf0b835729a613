"""What the dialogs that make a file of the open lesson have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app import paths
from app.lesson.model import Lesson
from app.progress import Progress
from app.ui.dialogs.file_place import FilePlace
from app.ui.dialogs.own_files import OwnFiles
from app.ui.dialogs.replacing import Replacing
from app.ui.dialogs.work_dialog import WorkDialog
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.work import Written


class WritingDialog(WorkDialog):
    """Writes a file to a place; `written` carries `Written`.

    A file that isn't among Duidu's `own_files` is replaced only when that was asked and said.
    What is chosen is remembered for the lesson under `memory`, if that has a name.
    Words that a repair left to be found are waited for, unless `needs_words` is false.
    """

    ending = ""
    needs_words = True
    memory = ""

    def __init__(
        self,
        study: Study,
        runner: TaskRunner,
        own_files: OwnFiles,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self._study = study
        self._replacing = Replacing(own_files, self)
        name = paths.file_name(self.lesson.title, self.ending)
        self.place = FilePlace(self.folder() / name, self.ending)
        self.kept = study.library.choices.get(self.lesson.id, self.memory)
        self._awaited: Path | None = None
        self._files: tuple[Path, ...] = ()
        self._lacking = 0
        self.place.changed.connect(self._replacing.forget)
        study.analysed.connect(self._follow_words)
        self.ask(study)

    @property
    def lesson(self) -> Lesson:
        """The lesson as it is now."""
        assert self._study.lesson is not None
        return self._study.lesson

    def folder(self) -> Path:
        """Where the file goes unless a person says otherwise; its name ends in `ending`."""
        raise NotImplementedError

    def ask(self, study: Study) -> None:
        """Fill the dialog with what it asks for."""
        raise NotImplementedError

    def task(self, path: Path) -> Callable[[Progress], Written]:
        """The work that writes the file."""
        raise NotImplementedError

    def files(self, path: Path) -> tuple[Path, ...]:
        """All files that the work writes if it is to write to `path`."""
        return (path,)

    def remember(self, value: dict[str, Any]) -> None:
        """Remember this as what is chosen."""
        if value != self.kept:
            self._study.library.choices.put(self.lesson.id, self.memory, value)
            self.kept = value

    def show_words(self) -> None:
        """Show the lesson's words, some of which were just found."""

    def start(self) -> None:
        self.clear_failure()
        path = self.place.path()
        if path is None:
            self.fail(self.tr("Say where the file goes: type a file name or browse."))
            return
        self._files = self.files(path)
        if not self._replacing.may_write(self._files):
            return
        self._lacking = len(self._study.stale()) if self.needs_words else 0
        if self._lacking:
            self._awaited = path
            self.set_busy(True)
            self._tell_lacking(self._lacking)
        else:
            self.begin(self.task(path), self._keep)

    def _follow_words(self) -> None:
        """Show what was found; if the file waits for it, go on once all is there."""
        self.show_words()
        if self._awaited is None:
            return
        lacking = len(self._study.stale())
        if lacking:
            self._tell_lacking(lacking)
            return
        path, self._awaited = self._awaited, None
        self.begin(self.task(path), self._keep)

    def _tell_lacking(self, lacking: int) -> None:
        self.write.setEnabled(False)
        done = 1 - lacking / max(lacking, self._lacking)
        self.show_progress(done, self.tr("Finding the words of repaired pairs"))

    def _keep(self, written: Written) -> None:
        self._replacing.wrote(self._files)
        self.finish(written)
