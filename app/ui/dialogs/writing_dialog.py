"""What the dialogs that write a file have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.progress import Progress
from app.ui.dialogs.file_place import FilePlace
from app.ui.dialogs.own_files import OwnFiles
from app.ui.dialogs.work_dialog import WorkDialog
from app.ui.tasks import TaskRunner
from app.ui.work import Written


class WritingDialog(WorkDialog):
    """Writes a file to a place; `written` carries `Written`.

    A file that isn't among Duidu's `own_files` is replaced only when that was asked and said.
    """

    def __init__(
        self,
        runner: TaskRunner,
        own_files: OwnFiles,
        place: FilePlace,
        parent: QWidget | None,
    ) -> None:
        super().__init__(runner, parent)
        self._own_files = own_files
        self.place = place
        self._do = ""
        self._may_replace: Path | None = None
        self.place.changed.connect(self._forget_question)

    def set_words(self, title: str, do: str) -> None:
        """Name the dialog and the button that writes."""
        super().set_words(title, do)
        self._do = do

    def task(self, path: Path) -> Callable[[Progress], Written]:
        """The work that writes the file."""
        raise NotImplementedError

    def start(self) -> None:
        self._failure.hide()
        path = self.place.path()
        if path is None:
            self.fail(self.tr("Say where the file goes: type a file name or browse."))
            return
        if self._own_files.would_lose(path) and path != self._may_replace:
            self._ask_to_replace(path)
            return
        self._forget_question()
        self.begin(self.task(path), self._keep)

    def _keep(self, written: Written) -> None:
        self._own_files.add(written.path)
        self.finish(written)

    def _ask_to_replace(self, path: Path) -> None:
        self._may_replace = path
        self.write.setText(self.tr("Replace"))
        self.fail(self.tr("There is a file “{0}” already. Replace it?").format(path.name))

    def _forget_question(self) -> None:
        if self._may_replace is not None:
            self._may_replace = None
            self.write.setText(self._do)
            self._failure.hide()
