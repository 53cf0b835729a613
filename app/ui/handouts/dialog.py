"""The dialog that makes handouts of the open lesson."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import randrange
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
)

from app import paths
from app.handout.content import SheetKind
from app.handout.pdf import Paper
from app.handout.plan import HandoutPlan
from app.handout.remembered import LARGEST_SEED, HandoutChoice, as_json, from_json
from app.handout.writing import HandoutFormat, KeyPlace, key_path
from app.progress import Progress
from app.ui.dialogs.narrowing import Narrowing
from app.ui.dialogs.option_column import group_head, option_column
from app.ui.dialogs.remaking import Remaking
from app.ui.dialogs.word_choice import WordChoice
from app.ui.dialogs.words_by_hand import ByHand
from app.ui.dialogs.writing_dialog import WritingDialog
from app.ui.handouts import work
from app.ui.handouts.options import SheetOptions
from app.ui.handouts.page_view import PageView
from app.ui.handouts.sheet_list import SheetList
from app.ui.handouts.template_choice import TemplateChoice
from app.ui.study import Study
from app.ui.work import Written
from app.vocabulary.choice import Choice
from app.vocabulary.kept_choice import fitting

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_SETTLE_MS = 40
_VERSIONS = ("A", "B", "C", "D")


class HandoutDialog(WritingDialog):
    """Asks for sheets and words, shows the pages as they will print, prints and saves them.

    What is chosen is remembered for the lesson, whether or not anything is written.
    """

    ending = ".pdf"
    memory = "handout"

    def folder(self) -> Path:
        return paths.handout_dir()

    def ask(self, study: Study) -> None:
        self.set_words(self.tr("Make a handout"), self.tr("Save"))
        self.sheets = SheetList()
        self.options = SheetOptions()
        self.choice = WordChoice(study, by_status=True)
        self.narrowing = Narrowing(self.lesson.sections)
        self.by_hand = ByHand(self._study, self._runner, self._rule)
        self.pages = PageView()
        self.count = QLabel()
        self.count.setObjectName("quiet")
        self.key, self.form, self.paper, self.version = (QComboBox() for _ in range(4))
        self.shuffle = QPushButton(self.tr("Shuffle anew"))
        self.print_button = QPushButton(self.tr("Print…"))
        self.templates = TemplateChoice()
        self._seed = 1
        self._made: work.Pages | None = None
        self.remaking = Remaking(
            self._runner,
            self.tr("Setting the pages"),
            self._ask_for_pages,
            self._show_pages,
            self._show_trouble,
            _SETTLE_MS,
            self,
        )
        self._fill()
        self._lay_out()
        self._show_choice(self._remembered())
        for part in (self.sheets, self.options, self.choice, self.narrowing, self.by_hand):
            part.changed.connect(self.remaking.later)
        for box in (self.key, self.paper, self.version):
            box.currentIndexChanged.connect(self.remaking.later)
        self.form.currentIndexChanged.connect(self._choose_form)
        self.templates.changed.connect(self.remaking.later)
        self.templates.failed.connect(self.fail)
        self.sheets.walked.connect(self._walk)
        self.shuffle.clicked.connect(self._shuffle)
        self.print_button.clicked.connect(self._print)
        self.write.setEnabled(False)
        self.print_button.setEnabled(False)
        self._walk(self.sheets.kind)
        self.remaking.now()
        self.resize(1180, 820)
        self.sheets.setFocus(Qt.FocusReason.TabFocusReason)

    def chosen(self) -> HandoutChoice:
        """What is chosen now."""
        plan = replace(
            self.options.plan(HandoutPlan()),
            sheets=self.sheets.sheets(),
            version=self.version.currentText(),
            seed=self._seed,
        )
        return HandoutChoice(
            self.by_hand.corrected(self._rule()),
            plan,
            KeyPlace(self.key.currentData()),
            HandoutFormat(self.form.currentData()),
            Paper(self.paper.currentData()),
            self.templates.folder,
        )

    def files(self, path: Path) -> tuple[Path, ...]:
        apart = self.key.isEnabled() and self.key.currentData() == KeyPlace.FILE
        return (path, key_path(path)) if apart else (path,)

    def task(self, path: Path) -> Callable[[Progress], Written]:
        return partial(work.write, self._asked(), path)

    def show_words(self) -> None:
        self.remaking.later()

    def done(self, result: int) -> None:
        self._remember()
        self.remaking.cancel()
        super().done(result)

    # -- what is seen ----------------------------------------------------------------------

    def _fill(self) -> None:
        for box, name, choices in (
            (
                self.key,
                self.tr("Answers"),
                (
                    (KeyPlace.END, self.tr("At the end")),
                    (KeyPlace.FILE, self.tr("In a file of their own")),
                    (KeyPlace.NONE, self.tr("None")),
                ),
            ),
            (self.form, self.tr("Format"), [(form, form.name) for form in HandoutFormat]),
            (self.paper, self.tr("Paper"), ((Paper.A4, "A4"), (Paper.LETTER, "US Letter"))),
            (self.version, self.tr("Version"), [(letter, letter) for letter in _VERSIONS]),
        ):
            box.setAccessibleName(name)
            for value, label in choices:
                box.addItem(label, value)
        for button in (self.shuffle, self.print_button):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self._asking())
        middle.addWidget(self.pages, 1)
        self.room.addLayout(middle, 1)
        self.room.addWidget(self.count)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        boxes = (self.key, self.form, self.paper, self.version)
        for column, box in enumerate(boxes):
            form.addWidget(QLabel(box.accessibleName()), 0, 2 * column)
            form.addWidget(box, 0, 2 * column + 1)
        form.addWidget(self.shuffle, 0, 8)
        form.addWidget(self.templates, 0, 9)
        form.addWidget(self.print_button, 0, 11)
        form.setColumnStretch(10, 1)
        form.addWidget(QLabel(self.tr("File")), 1, 0)
        form.addWidget(self.place, 1, 1, 1, 11)
        self.room.addLayout(form)

    def _asking(self) -> QScrollArea:
        self._sheet_head = group_head("")
        return option_column(
            (
                group_head(self.tr("Sheets")),
                self.sheets,
                self._sheet_head,
                self.options,
                group_head(self.tr("Words")),
                self.choice,
                self.narrowing,
                self.by_hand,
            )
        )

    def _show_choice(self, choice: HandoutChoice) -> None:
        self._seed = choice.plan.seed
        self.templates.show_folder(choice.templates)
        self.sheets.show_sheets(choice.plan.sheets)
        self.options.show_plan(choice.plan)
        self.choice.show_choice(choice.words)
        self.narrowing.show_choice(choice.words)
        self.by_hand.show_choice(choice.words)
        for box, value in (
            (self.key, choice.key),
            (self.form, choice.form),
            (self.paper, choice.paper),
            (self.version, choice.plan.version),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.place.set_ending(HandoutFormat(self.form.currentData()).ending)

    def _rule(self) -> Choice:
        return self.narrowing.narrowed(self.choice.choice())

    def _choose_form(self) -> None:
        self.place.set_ending(HandoutFormat(self.form.currentData()).ending)
        self._remember()

    def _walk(self, kind: SheetKind) -> None:
        """Show how this sheet is made, and the page on which it begins."""
        row = self.sheets.currentItem()
        self._sheet_head.setText(row.text() if row is not None else "")
        self.options.show_kind(kind)
        if kind is SheetKind.READING and self.sheets.sheets()[:1] == (kind,):
            self.pages.go(0)
        elif self._made is not None and kind in self._made.titles:
            self.pages.go_to(self._made.titles[kind])

    # -- what is remembered ------------------------------------------------------------------

    def _remembered(self) -> HandoutChoice:
        usual = HandoutChoice(self.choice.choice())
        choice = from_json(self.kept, usual)
        return replace(choice, words=fitting(choice.words, usual.words))

    def _remember(self) -> None:
        self.remember(as_json(self.chosen()))

    # -- the pages ---------------------------------------------------------------------------

    def _asked(self) -> work.Asked:
        return work.Asked(self.lesson, dict(self._study.statuses), self.chosen())

    def _ask_for_pages(self) -> Callable[[Progress], work.Pages]:
        self._remember()
        if self._made is None:
            self.count.setText(self.tr("Setting the pages…"))
        return partial(work.make_pages, self._asked())

    def _show_pages(self, made: work.Pages) -> None:
        self.clear_failure()
        others = self._made is not None and made.titles != self._made.titles
        self._made = made
        self.pages.show_paper(made.paper)
        if others:
            self._walk(self.sheets.kind)
        self.key.setEnabled(made.has_key)
        told = self.tr("Pages: {0} · words: {1}").format(self.pages.count, made.words)
        self.count.setText(told)
        self._allow(True)

    def _show_trouble(self, sentence: str) -> None:
        self._made = None
        self.pages.show_paper(None)
        self.count.clear()
        self.fail(sentence)
        self._allow(False)

    def _allow(self, allowed: bool) -> None:
        self.write.setEnabled(allowed)
        self.print_button.setEnabled(allowed)

    def _shuffle(self) -> None:
        self._seed = (self._seed + randrange(1, LARGEST_SEED)) % (LARGEST_SEED + 1)
        self.remaking.later()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.lesson.title)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, max(1, self.pages.count))
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self._send(printer)

    def _send(self, printer: QPrinter) -> None:
        from app.ui.handouts.printing import print_pages

        if self._made is not None:
            task = partial(print_pages, self._made.paper, printer)
            self.begin(task, self._tell_printed)

    def _tell_printed(self, pages: int) -> None:
        self.count.setText(self.tr("Sent to the printer: {0} pages").format(pages))
