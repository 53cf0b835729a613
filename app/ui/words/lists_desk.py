"""Taking lists of words in and writing them out, from the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import StorageError
from app.ui.dialogs.own_files import OwnFiles
from app.ui.notice import Notice
from app.ui.preferences import Preferences
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.telling import told
from app.ui.words.many_marks import ManyMarks

if TYPE_CHECKING:
    from app.ui.words.list_work import PlannedList


class ListsDesk(QObject):
    """Asks in dialogs over `place`, and has the words of lists marked by `many`."""

    def __init__(
        self,
        place: QWidget,
        study: Study,
        preferences: Preferences,
        runner: TaskRunner,
        notice: Notice,
        many: ManyMarks,
    ) -> None:
        super().__init__(place)
        self._place = place
        self._study = study
        self._preferences = preferences
        self._runner = runner
        self._notice = notice
        self._many = many
        self._own_files = OwnFiles()

    def take_in(self) -> None:
        """Ask for a list of words, and show what it would change."""
        from app.ui.words.import_dialog import ImportListDialog

        kept = self._preferences.settings
        dialog = ImportListDialog(self._runner, kept, self._place.window())
        dialog.planned.connect(self._take)
        dialog.settings_changed.connect(self._keep)
        dialog.open()

    def write(self, chosen: Sequence[int]) -> None:
        """Ask which words go into which kind of list, these or all, and write it."""
        from app.ui.words.export_dialog import ExportListDialog

        dialog = ExportListDialog(self._runner, self._own_files, chosen, self._place.window())
        dialog.written.connect(self._tell)
        dialog.open()

    def _keep(self, values: dict[str, Any]) -> None:
        self._preferences.change(**values)

    def _take(self, planned: PlannedList) -> None:
        try:
            # They do nothing without a status; a status without them wouldn't be seen in a text.
            self._study.phrases.add(planned.plan.phrases)
        except StorageError as error:
            self._notice.fail(told(error))
        else:
            self._many.mark_described(planned.plan.statuses, planned.facts)

    def _tell(self, written: tuple[Path, int]) -> None:
        path, count = written
        self._notice.tell(self.tr("{0}: {1} words.").format(path, f"{count:,}"))
