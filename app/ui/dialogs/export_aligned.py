"""The dialog that writes the aligned text for other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFormLayout

from app import paths
from app.progress import Progress
from app.ui.dialogs.writing_dialog import WritingDialog
from app.ui.study import Study
from app.ui.work import Written, write_aligned

_ENDINGS = (".tmx", ".tsv")


class AlignedDialog(WritingDialog):
    """Asks for the format and the file, and writes the pairs."""

    ending = _ENDINGS[0]
    needs_words = False

    def folder(self) -> Path:
        return paths.aligned_dir()

    def ask(self, study: Study) -> None:
        self.set_words(self.tr("Export the aligned text"), self.tr("Export"))
        self.format = QComboBox()
        self.format.addItems(
            [self.tr("Translation memory (TMX)"), self.tr("Table of two columns (TSV)")]
        )
        self.format.setAccessibleName(self.tr("Format"))
        self.format.currentIndexChanged.connect(self._choose_format)
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.tr("File"), self.place)
        self.room.addLayout(form)
        self.room.addStretch(1)
        self.resize(620, 240)

    def task(self, path: Path) -> Callable[[Progress], Written]:
        return partial(write_aligned, self.lesson, path)

    def _choose_format(self, number: int) -> None:
        self.place.set_ending(_ENDINGS[number])
