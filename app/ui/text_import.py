"""How texts come in: chosen, dropped, pasted or named on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ui import work
from app.ui.dialogs.file_choice import ask_for_files, ask_for_folder, dropped_files
from app.ui.notice import Notice
from app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from app.ui.dialogs.import_draft import Draft


class TextImport(QObject):
    """Reads texts, asks about them in the import dialog, and keeps them in the library.

    `imported` carries a `work.Imported`, `opened` what became of a lesson file (`Opened`);
    `given_up` comes when the dialog is closed without.
    """

    imported = Signal(object)
    opened = Signal(object)
    given_up = Signal()

    def __init__(self, window: QWidget, runner: TaskRunner, notice: Notice) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._notice = notice
        self._left: Draft | None = None

    def choose_files(self) -> None:
        """Ask for files and read them."""
        self.read(ask_for_files(self._window))

    def choose_folder(self) -> None:
        """Ask for a folder and read the texts in it."""
        self.read(ask_for_folder(self._window))

    def paste(self) -> None:
        """Read the text on the clipboard."""
        self.read_text(QGuiApplication.clipboard().text())

    def drop(self, event: QDropEvent) -> None:
        """Read what is dropped; with Shift held, import it at once if nothing is doubtful."""
        files = dropped_files(event.mimeData())
        if not files and event.mimeData().hasUrls():
            self._notice.fail(
                self.tr("Only files of this computer can be opened. Save the page first.")
            )
        elif not files:
            self.read_text(event.mimeData().text())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.take(files)
        else:
            self.read(files)

    def read(self, files: Sequence[Path]) -> None:
        """Read the files, which make one text together, and show what was understood.

        Lesson files are opened, each for itself.
        """
        files = self._without_lessons(files)
        if files:
            self._runner.run(self._title(files), partial(work.read_texts, files), self._show)

    def read_text(self, text: str) -> None:
        """Read the text and show what was understood."""
        if text.strip():
            title = self.tr("Reading the text")
            self._runner.run(title, partial(work.read_pasted, text), self._show)
        else:
            self._notice.fail(
                self.tr("There is no text to paste. Copy a text and its translation first.")
            )

    def take(self, files: Sequence[Path]) -> None:
        """Import the files, which make one text together; ask only if something is doubtful.

        Lesson files are opened, each for itself.
        """
        files = self._without_lessons(files)
        if files:
            self._runner.run(self._title(files), partial(work.import_texts, files), self._show)

    def _without_lessons(self, files: Sequence[Path]) -> Sequence[Path]:
        """Open those that are lesson files; the others."""
        from app.lesson_file.model import ENDING

        lessons = [file for file in files if file.suffix.lower() == ENDING]
        if lessons:
            task = partial(work.open_lesson_files, lessons)
            self._runner.run(self._title(lessons), task, self.opened.emit)
        return [file for file in files if file not in lessons]

    def _title(self, files: Sequence[Path]) -> str:
        if len(files) == 1:
            return self.tr("Importing “{0}”").format(files[0].name)
        return self.tr("Importing {0} files").format(len(files))

    def _show(self, read: object) -> None:
        if isinstance(read, work.Imported):
            self.imported.emit(read)
            return
        from app.ui.dialogs.import_draft import Draft
        from app.ui.dialogs.import_text import ImportDialog

        assert isinstance(read, Draft)
        if self._left is not None and self._left.goes_on_from(read):
            read = self._left
        self._left = None
        dialog = ImportDialog(read, self._runner, self._window)
        dialog.written.connect(self.imported)
        dialog.rejected.connect(partial(self._leave, read))
        dialog.open()

    def _leave(self, draft: Draft) -> None:
        """Keep what somebody corrected before closing the dialog: they may have slipped."""
        if draft.is_corrected:
            self._left = draft
            self._notice.tell(
                self.tr("The text was not imported. Your corrections are kept."),
                self.tr("Go on"),
                partial(self._show, draft),
            )
        self.given_up.emit()
