"""The question before files of somebody else's are replaced."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from app.ui.dialogs.own_files import OwnFiles
from app.ui.dialogs.work_dialog import WorkDialog


class Replacing(QObject):
    """Asks in the dialog, whose button then says “Replace”: pressing it again is the answer."""

    def __init__(self, own_files: OwnFiles, dialog: WorkDialog) -> None:
        super().__init__(dialog)
        self._own_files = own_files
        self._dialog = dialog
        self._asked: frozenset[Path] = frozenset()
        self._do = ""

    def may_write(self, files: Iterable[Path]) -> bool:
        """Whether these files may be written; if not, the question is in sight."""
        lost = tuple(file for file in files if self._own_files.would_lose(file))
        if set(lost) <= self._asked:
            self.forget()
            return True
        self.forget()
        self._asked, self._do = frozenset(lost), self._dialog.write.text()
        self._dialog.write.setText(self.tr("Replace"))
        if len(lost) == 1:
            told = self.tr("There is a file “{0}” already. Replace it?")
        else:
            told = self.tr("There are files “{0}” and “{1}” already. Replace them?")
        self._dialog.fail(told.format(*(file.name for file in lost)))
        return False

    def forget(self) -> None:
        """Something else is asked for: the question, if there is one, has no meaning any more."""
        if self._asked:
            self._asked = frozenset()
            self._dialog.write.setText(self._do)
            self._dialog.clear_failure()

    def wrote(self, files: Iterable[Path]) -> None:
        """These files were written, and may be written again without a question."""
        for file in files:
            self._own_files.add(file)
