"""Writing words as a list that other programs read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from app import paths
from app.ui.dialogs.file_place import FilePlace
from app.ui.dialogs.own_files import OwnFiles
from app.ui.dialogs.replacing import Replacing
from app.ui.dialogs.work_dialog import WorkDialog
from app.ui.tasks import TaskRunner
from app.ui.words.formats import ENDINGS, add_formats
from app.ui.words.list_work import write_words
from app.vocabulary.lists.entry import WRITABLE, ListFormat


class ExportListDialog(WorkDialog):
    """Writes the chosen words, or all that are marked; `written` carries the path and how many.

    A file that isn't among Duidu's `own_files` is replaced only when that was asked and said.
    """

    def __init__(
        self,
        runner: TaskRunner,
        own_files: OwnFiles,
        chosen: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, parent)
        self._replacing = Replacing(own_files, self)
        self._chosen = chosen
        self._path: Path | None = None
        self.set_words(self.tr("Words as a list"), self.tr("Export"))
        self.which, self.forms = QComboBox(), QComboBox()
        self.which.setAccessibleName(self.tr("Words"))
        self.forms.setAccessibleName(self.tr("Format"))
        self.which.addItem(self.tr("All that are marked"))
        if len(chosen):
            self.which.addItem(self.tr("The {0} chosen ones").format(f"{len(chosen):,}"))
            self.which.setCurrentIndex(1)
        add_formats(self.forms, WRITABLE)
        ending = ENDINGS[self.form]
        self.place = FilePlace(paths.export_dir() / f"words{ending}", ending)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Words"), self.which)
        form.addRow(self.tr("Format"), self.forms)
        form.addRow(self.tr("File"), self.place)
        self.room.addLayout(form)
        self.room.addStretch(1)
        self.forms.currentIndexChanged.connect(self._rename)
        self.place.changed.connect(self._replacing.forget)
        self.resize(620, 300)

    @property
    def form(self) -> ListFormat:
        """The format that is chosen."""
        return WRITABLE[self.forms.currentIndex()]

    def start(self) -> None:
        path = self.place.path()
        if path is None:
            self.fail(self.tr("Say where the file goes: type a file name or browse."))
        elif self._replacing.may_write((path,)):
            self._path = path
            ids = self._chosen if self.which.currentIndex() == 1 else None
            self.begin(partial(write_words, ids, self.form, path), self._keep)

    def _keep(self, count: int) -> None:
        if self._path is not None:
            self._replacing.wrote((self._path,))
            self.finish((self._path, count))

    def _rename(self) -> None:
        self.place.set_ending(ENDINGS[self.form])
