"""The dialog that makes a deck of the open lesson."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app import paths, settings
from app.anki.connect.client import USUAL_URL
from app.anki.deck import DeckPlan
from app.anki.notes import NoteKind, default_deck
from app.anki.remembered import DeckChoice, Target, as_json, from_json
from app.lesson.model import WordKey
from app.progress import Progress
from app.ui.decks import work
from app.ui.decks.card_preview import CardPreview
from app.ui.decks.draft import Row
from app.ui.decks.making import Making
from app.ui.decks.model import NoteModel
from app.ui.decks.names import kind_name, target_name
from app.ui.decks.table import NoteTable
from app.ui.dialogs.narrowing import Narrowing
from app.ui.dialogs.option_column import group_head, option_column
from app.ui.dialogs.remaking import Remaking
from app.ui.dialogs.word_choice import WordChoice
from app.ui.dialogs.writing_dialog import WritingDialog
from app.ui.query_field import QueryField
from app.ui.study import Study
from app.ui.telling import told
from app.ui.work import Written
from app.vocabulary.kept_choice import fitting

_SETTLE_MS = 60
_CARD_WIDTH = 360
_TARGETS = (Target.PACKAGE, Target.ANKI, Target.TEXT, Target.CSV, Target.PLECO, Target.QUIZLET)


class ExportDialog(WritingDialog):
    """Asks for words, notes and cards, shows them as they will be, and writes the deck.

    What is chosen is remembered for the lesson, whether or not the deck is written.
    `key_changed` carries another apiKey of AnkiConnect.
    """

    ending = ".apkg"
    memory = "deck"
    key_changed = Signal(str)
    anki_url = USUAL_URL

    def folder(self) -> Path:
        return paths.export_dir()

    def ask(self, study: Study) -> None:
        self.set_words(self.tr("Export a deck"), self.tr("Export"))
        self.choice = WordChoice(study, by_status=True)
        self.narrowing = Narrowing(self.lesson.sections)
        self.making = Making()
        self.deck = QLineEdit()
        self.deck.setAccessibleName(self.tr("Deck"))
        self.target = QComboBox()
        self.target.setAccessibleName(self.tr("Format"))
        for target in _TARGETS:
            self.target.addItem(target_name(target), target)
        self.key = QLineEdit(settings.load(paths.settings_file()).anki_key)
        self.key.setAccessibleName(self.tr("Key of AnkiConnect"))
        self.key.setPlaceholderText(self.tr("only if AnkiConnect has one"))
        self.key.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.overwrites = QCheckBox(self.tr("Overwrite what I edited in Anki"))
        self.notes = NoteModel(self)
        self.table = NoteTable(self.notes)
        self.card = CardPreview(self.palette().window().color().lightness() < 128)
        self.count = QLabel()
        self.count.setObjectName("quiet")
        self.count.setWordWrap(True)
        self._left_out: frozenset[WordKey] = frozenset()
        self._added: frozenset[WordKey] = frozenset()
        self._texts_left_out: frozenset[str] = frozenset()
        self.remaking = Remaking(
            self._runner,
            self.tr("Choosing the notes"),
            self._ask_for_draft,
            self._show_draft,
            self.fail,
            _SETTLE_MS,
            self,
        )
        self._lay_out()
        self._show_choice(self._remembered())
        for part in (self.choice, self.narrowing, self.making):
            part.changed.connect(self.remaking.later)
        self.everything.toggled.connect(self.remaking.later)
        self.overwrites.toggled.connect(self.remaking.later)
        self.key.editingFinished.connect(self._keep_key)
        self.deck.textChanged.connect(self.remaking.later)
        self.target.currentIndexChanged.connect(self._choose_target)
        self.sought.textChanged.connect(self._look_for)
        self.kind.currentIndexChanged.connect(self._look_for)
        self.notes.toggled.connect(self._take)
        self.table.walked.connect(self._walk)
        self.write.setEnabled(False)
        self.remaking.now()
        self.resize(1280, 800)
        self.choice.take_focus()

    def chosen(self) -> DeckChoice:
        """What is chosen now."""
        words = replace(
            self.narrowing.narrowed(self.choice.choice()),
            left_out=self._left_out,
            added=self._added,
        )
        plan = replace(
            self.making.plan(DeckPlan()), sections=words.sections, left_out=self._texts_left_out
        )
        deck = self.deck.text().strip() or default_deck(self.lesson)
        return DeckChoice(words, plan, deck, self._target)

    @property
    def _target(self) -> Target:
        return Target(self.target.currentData())

    @property
    def _kind(self) -> NoteKind | None:
        """The kind of notes that alone is looked at."""
        name = self.kind.currentData()
        return NoteKind(name) if name else None

    def task(self, path: Path) -> Callable[[Progress], Written]:
        return partial(work.write_deck, self._asked(), path)

    def start(self) -> None:
        if self._target is Target.ANKI:
            self.begin(partial(work.send_deck, self._asked()), self.finish)
        else:
            super().start()

    def show_words(self) -> None:
        self.remaking.later()

    def done(self, result: int) -> None:
        self._remember()
        self.remaking.cancel()
        super().done(result)

    # -- what is seen ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.sought = QueryField(self.tr("Find a note"), {"Down": self.table.setFocus})
        self.sought.setClearButtonEnabled(True)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of note"))
        self.kind.addItem(self.tr("All notes"), None)
        for kind in NoteKind:
            self.kind.addItem(kind_name(kind), kind)
        self.everything = QCheckBox(self.tr("Offer the text's other words too"))
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.sought, 1)
        above.addWidget(self.kind)
        listed = QVBoxLayout()
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(8)
        listed.addLayout(above)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.everything)
        shown = QWidget()
        shown.setLayout(listed)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(16)
        parts.addWidget(shown)
        parts.addWidget(self.card)
        parts.setStretchFactor(0, 1)
        parts.setSizes([500, _CARD_WIDTH])
        self.card.setMinimumWidth(260)
        shown.setMinimumWidth(300)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._options())
        middle.addWidget(parts, 1)
        self.room.addLayout(middle, 1)
        self.room.addWidget(self.count)
        self.room.addLayout(self._where())

    def _options(self) -> QScrollArea:
        head = group_head(self.tr("Words"))
        return option_column((head, self.choice, self.narrowing, self.making))

    def _where(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for column, (name, widget) in enumerate(
            ((self.tr("Format"), self.target), (self.tr("Deck"), self.deck))
        ):
            form.addWidget(QLabel(name), 0, 2 * column)
            form.addWidget(widget, 0, 2 * column + 1)
        self._file_name, self._key_name = QLabel(self.tr("File")), QLabel(self.tr("Key"))
        form.addWidget(self._file_name, 1, 0)
        form.addWidget(self.place, 1, 1, 1, 3)
        form.addWidget(self._key_name, 2, 0)
        form.addWidget(self.key, 2, 1)
        form.addWidget(self.overwrites, 2, 2, 1, 2)
        form.setColumnStretch(3, 1)
        return form

    def _show_choice(self, choice: DeckChoice) -> None:
        self._left_out, self._added = choice.words.left_out, choice.words.added
        self._texts_left_out = choice.plan.left_out
        self.choice.show_choice(choice.words)
        self.narrowing.show_choice(choice.words)
        self.making.show_plan(choice.plan)
        self.deck.setText(choice.deck)
        self.deck.setCursorPosition(0)
        self.target.setCurrentIndex(max(0, self.target.findData(choice.target)))
        self._show_place()

    def _show_place(self) -> None:
        """Ask for a file, or for what the running Anki wants to know."""
        to_anki = self._target is Target.ANKI
        for widget in (self._file_name, self.place):
            widget.setVisible(not to_anki)
        for other in (self._key_name, self.key, self.overwrites):
            other.setVisible(to_anki)
        self.place.set_ending(work.ending_of(self._target))

    def _choose_target(self) -> None:
        self.clear_failure()
        self._show_place()
        self.deck.setEnabled(self._target is not Target.QUIZLET)
        self.remaking.later()

    # -- what is remembered ------------------------------------------------------------------

    def _remembered(self) -> DeckChoice:
        usual = DeckChoice(self.choice.choice(), DeckPlan(), default_deck(self.lesson))
        choice = from_json(self.kept, usual)
        return replace(choice, words=fitting(choice.words, usual.words))

    def _remember(self) -> None:
        self.remember(as_json(self.chosen()))

    # -- the notes ---------------------------------------------------------------------------

    def _asked(self) -> work.Asked:
        return work.Asked(
            self.lesson,
            dict(self._study.statuses),
            self.chosen(),
            self.everything.isChecked(),
            anki_url=self.anki_url,
            anki_key=self.key.text().strip(),
            overwrites=self.overwrites.isChecked(),
        )

    def _keep_key(self) -> None:
        self.key_changed.emit(self.key.text().strip())
        self.remaking.later()

    def _ask_for_draft(self) -> Callable[[Progress], work.Drafted]:
        self._remember()
        if not self.notes.rows:
            self.count.setText(self.tr("Choosing the notes…"))
        return partial(work.make_draft, self._asked(), time.time())

    def _show_draft(self, drafted: work.Drafted) -> None:
        found = drafted.draft
        row = self.table.row
        self.notes.show_rows(found.rows)
        self._offer_kinds()
        place = self.notes.place_of(row.note.guid) if row is not None else None
        self.table.go(place if place is not None else 0)
        taken = sum(row.taken for row in found.rows)
        self.count.setText(self._told(drafted, taken))
        self.write.setEnabled(taken > 0 and not drafted.trouble)
        if drafted.trouble:
            self.fail(told(drafted.trouble))

    def _told(self, drafted: work.Drafted, taken: int) -> str:
        if not taken:
            return self.tr("Nothing is chosen. Choose other words on the left, or check some.")
        parts = [self.tr("Notes: {0}").format(taken)]
        plan = drafted.plan
        summary = plan.summary if plan is not None else drafted.draft.summary
        coming_back = len(plan.returning) if plan is not None else 0
        if self._target is Target.PACKAGE or plan is not None:
            parts += [
                text.format(number)
                for text, number in (
                    (self.tr("{0} new"), summary.new),
                    (self.tr("{0} come back, sent before and not in Anki now"), coming_back),
                    (self.tr("{0} changed"), summary.changed),
                    (self.tr("{0} as they were"), summary.unchanged),
                    (self.tr("{0} in another text's deck"), summary.elsewhere),
                    (self.tr("{0} no longer chosen, which Anki keeps"), summary.gone),
                    (self.tr("{0} with edits of yours"), len(plan.conflicts) if plan else 0),
                )
                if number
            ]
        return " · ".join(parts)

    def _offer_kinds(self) -> None:
        """Let a kind be asked for where there are several."""
        self.kind.setVisible(len(self.notes.kinds) > 1)
        if self._kind not in (None, *self.notes.kinds):
            self.kind.setCurrentIndex(0)

    def _look_for(self) -> None:
        self.notes.look_for(self.sought.text(), self._kind)
        self.table.go(0)

    def _walk(self, row: Row | None) -> None:
        self.card.show_note(row.note if row is not None else None)

    def _take(self, rows: Sequence[Row], taken: bool) -> None:
        """Remember by hand what was checked or unchecked, and find the notes anew."""
        for row in rows:
            handle = row.handle
            if handle.key is None:
                texts = self._texts_left_out
                self._texts_left_out = texts - handle.texts if taken else texts | handle.texts
                continue
            key = frozenset((handle.key,))
            self._left_out -= key
            self._added -= key
            if taken and not handle.by_rule:
                self._added |= key
            elif not taken and handle.by_rule:
                self._left_out |= key
        self.remaking.later()
