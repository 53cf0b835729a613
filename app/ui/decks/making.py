"""What is made of the words: kinds of notes and cards, their order and look."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from app.anki.deck import DeckPlan, Order, SentencePick
from app.anki.notes import NoteKind
from app.anki.sentence_notes import SentenceCard
from app.anki.word_notes import WordCard
from app.chinese.tone_colours import ToneScheme
from app.ui.decks.names import kind_name, sentence_card_name, word_card_name
from app.ui.decks.switches import Switches
from app.ui.dialogs.option_column import group_head


class Making(QWidget):
    """`changed` says that other notes are made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = Switches(NoteKind, kind_name)
        self._word_cards = Switches(WordCard, word_card_name)
        self._sentence_cards = Switches(SentenceCard, sentence_card_name)
        self._typed = QCheckBox(self.tr("Type the answer"))
        self._sentences = _box(self.tr("Which sentences"))
        self._sentences.addItem(self.tr("Sentences of these words"), SentencePick.OF_WORDS)
        self._sentences.addItem(self.tr("All sentences"), SentencePick.ALL)
        self._order = _box(self.tr("Order of new cards"))
        self._order.addItem(self.tr("In the order of the text"), Order.TEXT)
        self._order.addItem(self.tr("Frequent words first"), Order.FREQUENCY)
        self._scheme = _box(self.tr("Tone colours"))
        for scheme, name in (
            (ToneScheme.OFF, self.tr("No tone colours")),
            (ToneScheme.PLECO, self.tr("Pleco's tone colours")),
            (ToneScheme.MDBG, self.tr("MDBG's tone colours")),
            (ToneScheme.HANPING, self.tr("Hanping's tone colours")),
            (ToneScheme.OWN, self.tr("My own tone colours")),
        ):
            self._scheme.addItem(name, scheme)
        self._heads = {
            NoteKind.WORD: group_head(self.tr("Cards of a word")),
            NoteKind.SENTENCE: group_head(self.tr("Cards of a sentence")),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (
            group_head(self.tr("Notes")),
            self._kinds,
            self._sentences,
            self._heads[NoteKind.WORD],
            self._word_cards,
            self._typed,
            self._heads[NoteKind.SENTENCE],
            self._sentence_cards,
            group_head(self.tr("Order and look")),
            self._order,
            self._scheme,
        ):
            column.addWidget(widget)
        for switches in (self._kinds, self._word_cards, self._sentence_cards):
            switches.changed.connect(self._change)
        for box in (self._sentences, self._order, self._scheme):
            box.currentIndexChanged.connect(self._change)
        self._typed.toggled.connect(self._change)

    def plan(self, plan: DeckPlan) -> DeckPlan:
        """The plan with what is said here."""
        return replace(
            plan,
            kinds=self._kinds.values(),
            word_cards=self._word_cards.values(),
            sentence_cards=self._sentence_cards.values(),
            sentences=SentencePick(self._sentences.currentData()),
            order=Order(self._order.currentData()),
            scheme=ToneScheme(self._scheme.currentData()),
            typed=self._typed.isChecked(),
        )

    def show_plan(self, plan: DeckPlan) -> None:
        """Show what the plan says; `changed` isn't emitted."""
        with QSignalBlocker(self):
            self._kinds.show_values(plan.kinds)
            self._word_cards.show_values(plan.word_cards)
            self._sentence_cards.show_values(plan.sentence_cards)
            for box, value in (
                (self._sentences, plan.sentences),
                (self._order, plan.order),
                (self._scheme, plan.scheme),
            ):
                box.setCurrentIndex(max(0, box.findData(value)))
            self._typed.setChecked(plan.typed)
        self._follow()

    def _change(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Offer only what matters for the kinds that are chosen."""
        kinds = self._kinds.values()
        words, sentences = NoteKind.WORD in kinds, NoteKind.SENTENCE in kinds
        of_words = (self._heads[NoteKind.WORD], self._word_cards, self._typed)
        for widget in of_words:
            widget.setVisible(words)
        self._typed.setEnabled(WordCard.PRODUCTION in self._word_cards.values())
        self._heads[NoteKind.SENTENCE].setVisible(sentences)
        self._sentence_cards.setVisible(sentences)
        self._sentences.setVisible(sentences or NoteKind.CLOZE in kinds)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box
