"""What the parts of a deck are called in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.anki.changes import Change, NoteChange
from app.anki.notes import NoteKind
from app.anki.remembered import Target
from app.anki.sentence_notes import SentenceCard
from app.anki.word_notes import WordCard

_CARDS = (*WordCard, *SentenceCard)


def kind_name(kind: NoteKind) -> str:
    """The notes of this kind."""
    return {
        NoteKind.WORD: QCoreApplication.translate("decks", "Words"),
        NoteKind.SENTENCE: QCoreApplication.translate("decks", "Sentences"),
        NoteKind.CLOZE: QCoreApplication.translate("decks", "Clozes"),
        NoteKind.CHARACTER: QCoreApplication.translate("decks", "Characters"),
    }[kind]


def word_card_name(card: WordCard) -> str:
    """A kind of card that words have."""
    return {
        WordCard.RECOGNITION: QCoreApplication.translate("decks", "Recognition"),
        WordCard.PRODUCTION: QCoreApplication.translate("decks", "Production"),
        WordCard.LISTENING: QCoreApplication.translate("decks", "Listening"),
        WordCard.READING_ALOUD: QCoreApplication.translate("decks", "Reading aloud"),
    }[card]


def sentence_card_name(card: SentenceCard) -> str:
    """A kind of card that sentences have."""
    return {
        SentenceCard.READING: QCoreApplication.translate("decks", "Chinese to English"),
        SentenceCard.TRANSLATING: QCoreApplication.translate("decks", "English to Chinese"),
        SentenceCard.LISTENING: QCoreApplication.translate("decks", "Listening"),
    }[card]


def card_name(kind: NoteKind, template: str, position: int) -> str:
    """A card of a note: by the name of its template, or by the number of its gap."""
    if kind is NoteKind.CLOZE:
        return QCoreApplication.translate("decks", "Gap {0}").format(position + 1)
    known = {
        "Recognition": QCoreApplication.translate("decks", "Recognition"),
        "Production": QCoreApplication.translate("decks", "Production"),
        "Listening": QCoreApplication.translate("decks", "Listening"),
        "Reading aloud": QCoreApplication.translate("decks", "Reading aloud"),
        "Chinese to English": QCoreApplication.translate("decks", "Chinese to English"),
        "English to Chinese": QCoreApplication.translate("decks", "English to Chinese"),
        "Writing": QCoreApplication.translate("decks", "Writing"),
    }
    return known.get(template, template)


def target_name(target: Target) -> str:
    """Where the notes go."""
    return {
        Target.PACKAGE: QCoreApplication.translate("decks", "Anki package (.apkg)"),
        Target.ANKI: QCoreApplication.translate("decks", "The running Anki"),
        Target.TEXT: QCoreApplication.translate("decks", "Text for Anki (.txt)"),
        Target.CSV: QCoreApplication.translate("decks", "Spreadsheet (.csv)"),
        Target.PLECO: QCoreApplication.translate("decks", "Pleco flashcards (.txt)"),
        Target.QUIZLET: QCoreApplication.translate("decks", "Quizlet (.txt)"),
    }[target]


def change_name(change: NoteChange) -> str:
    """What the export does to a note; of a changed one, what differs."""
    if change.change is Change.CHANGED:
        differing = ", ".join(field_names(change)) or QCoreApplication.translate("decks", "tags")
        return QCoreApplication.translate("decks", "changed: {0}").format(differing)
    return {
        Change.NEW: QCoreApplication.translate("decks", "new"),
        Change.UNCHANGED: QCoreApplication.translate("decks", "as it was"),
        Change.ELSEWHERE: QCoreApplication.translate("decks", "in another text's deck"),
    }[change.change]


def field_names(change: NoteChange) -> tuple[str, ...]:
    """The fields that differ, each kind of them once."""
    return tuple(dict.fromkeys(map(field_name, change.fields)))


def field_name(field: str) -> str:
    """What a field of a note type holds."""
    if field in _CARDS or field == "TypeAnswer":
        return QCoreApplication.translate("decks", "cards")
    return {
        "Simplified": QCoreApplication.translate("decks", "word"),
        "Traditional": QCoreApplication.translate("decks", "traditional form"),
        "TraditionalDiffers": QCoreApplication.translate("decks", "traditional form"),
        "Pinyin": QCoreApplication.translate("decks", "pinyin"),
        "Zhuyin": QCoreApplication.translate("decks", "zhuyin"),
        "Meaning": QCoreApplication.translate("decks", "meaning"),
        "Classifier": QCoreApplication.translate("decks", "measure words"),
        "HanziColoured": QCoreApplication.translate("decks", "tone colours"),
        "Sentence": QCoreApplication.translate("decks", "sentence"),
        "SentenceCloze": QCoreApplication.translate("decks", "sentence"),
        "Text": QCoreApplication.translate("decks", "sentence"),
        "SentenceTranslation": QCoreApplication.translate("decks", "translation"),
        "Translation": QCoreApplication.translate("decks", "translation"),
        "Words": QCoreApplication.translate("decks", "words"),
        "Components": QCoreApplication.translate("decks", "components"),
        "Speaker": QCoreApplication.translate("decks", "speaker"),
        "Notes": QCoreApplication.translate("decks", "notes"),
        "Source": QCoreApplication.translate("decks", "source"),
        "HSK": QCoreApplication.translate("decks", "HSK level"),
        "Spare1": QCoreApplication.translate("decks", "sentences of other texts"),
    }.get(field, field)
