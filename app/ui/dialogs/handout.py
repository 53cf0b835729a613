"""The dialog that prints a lesson."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout

from app import paths
from app.progress import Progress
from app.ui.dialogs.word_choice import WordChoice, add_choice
from app.ui.dialogs.writing_dialog import WritingDialog
from app.ui.study import Study
from app.ui.work import Written, write_handout


class HandoutDialog(WritingDialog):
    """Asks for the words of the list, the paper and the file, and writes the PDF."""

    ending = ".pdf"

    def folder(self) -> Path:
        return paths.handout_dir()

    def ask(self, study: Study) -> None:
        self.choice = WordChoice(study)
        self.set_words(self.tr("Print a handout"), self.tr("Make the PDF"))
        self.listed = QCheckBox(self.tr("With a word list"))
        self.listed.setChecked(True)
        self.listed.toggled.connect(self.choice.setEnabled)
        self.paper = QComboBox()
        self.paper.addItems([self.tr("A4"), self.tr("US Letter")])
        self.paper.setAccessibleName(self.tr("Paper"))
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(16)
        form.addRow("", self.listed)
        add_choice(form, self.tr("Words"), self.choice)
        form.addRow(self.tr("Paper"), self.paper)
        form.addRow(self.tr("File"), self.place)
        self.room.addLayout(form)
        self.room.addStretch(1)
        self.resize(620, 400)
        self.choice.take_focus()

    def task(self, path: Path) -> Callable[[Progress], Written]:
        words = self.choice.words() if self.listed.isChecked() else ()
        letter = self.paper.currentIndex() == 1
        return partial(write_handout, self.lesson, words, letter, path)
