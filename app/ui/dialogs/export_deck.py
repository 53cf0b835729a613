"""The dialog that makes an Anki deck."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
)

from app import paths
from app.anki.notes import default_deck
from app.progress import Progress
from app.ui.dialogs.preview import PreviewModel
from app.ui.dialogs.word_choice import WordChoice, add_choice
from app.ui.dialogs.writing_dialog import WritingDialog
from app.ui.study import Study
from app.ui.work import Written, write_deck

_WIDTHS = (110, 140, 260)


class ExportDialog(WritingDialog):
    """Asks which words go where, shows their notes, and writes the deck."""

    ending = ".apkg"

    def folder(self) -> Path:
        return paths.export_dir()

    def ask(self, study: Study) -> None:
        self.choice = WordChoice(study)
        self.set_words(self.tr("Export an Anki deck"), self.tr("Export"))
        self.deck = QLineEdit(default_deck(self.lesson))
        self.deck.setAccessibleName(self.tr("Deck"))
        self.count = QLabel()
        self.count.setObjectName("quiet")
        self.preview = PreviewModel(self)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        add_choice(form, self.tr("Words"), self.choice)
        form.addRow(self.tr("Deck"), self.deck)
        form.addRow(self.tr("File"), self.place)
        self.room.addLayout(form)
        self.room.addSpacing(4)
        self.room.addWidget(self.count)
        self.room.addWidget(self._table(), 1)
        self.choice.changed.connect(self.show_words)
        self.show_words()
        self.resize(860, 680)
        self.choice.take_focus()

    def task(self, path: Path) -> Callable[[Progress], Written]:
        words = self.choice.words()
        deck = self.deck.text().strip() or default_deck(self.lesson)
        return partial(write_deck, self.lesson, words, deck, path)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.preview)
        table.setAccessibleName(self.tr("Notes of the deck"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in enumerate(_WIDTHS):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        return table

    def show_words(self) -> None:
        words = self.choice.words()
        self.preview.show_words(words, self.lesson)
        if words:
            self.count.setText(self.tr("Notes: {0}").format(len(words)))
        else:
            self.count.setText(self.tr("No word of this text is chosen."))
        self.write.setEnabled(bool(words))
