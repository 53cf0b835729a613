"""The dialog that writes the lesson for others to open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit

from app import paths
from app.lesson_file.making import KEPT, Imprint
from app.lesson_file.model import ENDING
from app.progress import Progress
from app.ui.dialogs.writing_dialog import WritingDialog
from app.ui.study import Study
from app.ui.work import Written, write_lesson_file


class LessonFileDialog(WritingDialog):
    """Asks who made the lesson and where it goes, and writes it."""

    ending = ENDING
    needs_words = False

    def folder(self) -> Path:
        return paths.handout_dir()

    def ask(self, study: Study) -> None:
        self.set_words(self.tr("Save as lesson file"), self.tr("Save"))
        kept = study.library.choices.get(self.lesson.id, KEPT)
        told = QLabel(
            self.tr(
                "The text with its pairs, your corrections, the words chosen for the handout and "
                "your questions. Whoever opens it in Duidu has them at once; a newer edition "
                "keeps their marks."
            )
        )
        told.setObjectName("quiet")
        told.setWordWrap(True)
        self.author = QLineEdit(str(kept.get("author", "")))
        self.author.setAccessibleName(self.tr("Author"))
        self.licence = QLineEdit(str(kept.get("licence", "")))
        self.licence.setAccessibleName(self.tr("Licence"))
        self.licence.setPlaceholderText(self.tr("who may use it, and how"))
        self.with_learner = QCheckBox(self.tr("With my marks and notes on its words"))
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Author"), self.author)
        form.addRow(self.tr("Licence"), self.licence)
        form.addRow("", self.with_learner)
        form.addRow(self.tr("File"), self.place)
        self.room.addWidget(told)
        self.room.addLayout(form)
        self.room.addStretch(1)
        self.resize(620, 330)
        self.author.setFocus()

    def task(self, path: Path) -> Callable[[Progress], Written]:
        imprint = Imprint(
            date.today().isoformat(), self.author.text().strip(), self.licence.text().strip()
        )
        learner = self.with_learner.isChecked()
        return partial(write_lesson_file, self.lesson.id, imprint, learner, path)
