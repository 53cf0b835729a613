"""Lesson and words -> the notes that Anki gets."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.anki.escaping import deck_part, escaped, plain, tag_part
from app.anki.meaning import classifiers, meaning
from app.anki.sentence import translation, with_gaps, with_readings
from app.chinese.levels import level_name
from app.chinese.orthography import word_pinyin
from app.lesson.model import Lesson, WordKey
from app.vocabulary.choice import ChosenWord

WORD = "word"
"""The kind of note for a word; it names the folder of its note type."""

_NAMESPACE = "duidu"
_YES = "yes"


class WordCard(StrEnum):
    """The cards a word may have; the value is the field that asks for the card."""

    RECOGNITION = "CardRecognition"
    PRODUCTION = "CardProduction"
    LISTENING = "CardListening"
    READING_ALOUD = "CardReadingAloud"


USUAL_CARDS = frozenset((WordCard.RECOGNITION, WordCard.PRODUCTION))


@dataclass(frozen=True, slots=True)
class Note:
    """What Anki shall hold of one word.

    `guid` is the note's identity in every collection, `kind` its note type, `lesson` and `origin`
    tell the lesson it was made from (see `ExportRecord`). `fields` maps the names of fields to
    HTML, empty fields left out. `due` is the note's place (from 1) among the new ones.
    """

    guid: str
    kind: str
    lesson: str
    origin: str
    fields: Mapping[str, str]
    tags: tuple[str, ...]
    due: int

    @property
    def content(self) -> str:
        """A hash of all that an update would change in Anki: the fields and the tags."""
        pieces = [self.kind, *self.tags]
        for name in sorted(self.fields):
            pieces += [name, self.fields[name]]
        return hashlib.sha256("\x1f".join(pieces).encode()).hexdigest()[:32]


def guid_of(kind: str, key: WordKey) -> str:
    """The guid of a word's note: the same in every lesson, on every machine, for ever."""
    identity = "\x1f".join((_NAMESPACE, kind, key.simplified, key.reading))
    digest = hashlib.sha256(identity.encode("utf-8", "replace")).digest()
    return base64.urlsafe_b64encode(digest[:12]).decode()


def default_deck(lesson: Lesson) -> str:
    """The name of the deck for a lesson where nobody chose one."""
    return f"Duidu::{deck_part(lesson.title)}"


def build_notes(
    lesson: Lesson, words: Iterable[ChosenWord], cards: Collection[WordCard] = USUAL_CARDS
) -> tuple[Note, ...]:
    """A note for each word, in the order given, with these kinds of cards."""
    origin = "\n".join(name for name in (lesson.title, lesson.source) if name)
    return tuple(
        Note(
            guid_of(WORD, word.token.key),
            WORD,
            lesson.id,
            origin,
            _fields(lesson, word, cards),
            _tags(lesson, word),
            place,
        )
        for place, word in enumerate(words, 1)
    )


def _fields(lesson: Lesson, word: ChosenWord, cards: Collection[WordCard]) -> dict[str, str]:
    token, pair = word.token, lesson.pairs[word.pair]
    simplified = token.simplified or token.text
    traditional = token.traditional or simplified
    fields = {
        "Key": escaped(f"{simplified} {token.key.reading}".strip()),
        "Simplified": escaped(simplified),
        "Traditional": escaped(traditional),
        "TraditionalDiffers": _YES if traditional != simplified else "",
        "Pinyin": escaped(word_pinyin(token)),
        "Meaning": meaning(token, pair),
        "Classifier": classifiers(token),
        "Sentence": with_readings(pair, token),
        "SentenceTranslation": translation(pair, token),
        "SentenceCloze": with_gaps(pair, token),
        "Source": escaped(" · ".join(_names(lesson, word.pair))),
        "HSK": level_name(token.hsk),
        **{card.value: _YES for card in cards},
    }
    # Pieces that are normalised each can still be otherwise when joined.
    return {
        name: unicodedata.normalize("NFC", value)
        for name, value in fields.items()
        if not _is_empty(value)
    }


def _is_empty(value: str) -> bool:
    """Whether Anki takes the field for empty, and so makes no card that needs it."""
    return not value.replace("<br>", "").strip()


def _names(lesson: Lesson, pair: int) -> list[str]:
    """The titles of lesson and section, each once, empty ones left out."""
    section = lesson.section_of(pair)
    names = [plain(lesson.title).strip(), plain(section.title).strip() if section else ""]
    return list(dict.fromkeys(name for name in names if name))


def _tags(lesson: Lesson, word: ChosenWord) -> tuple[str, ...]:
    tags = ["::".join(["duidu", *map(tag_part, _names(lesson, word.pair))])]
    if word.token.hsk is not None:
        tags.append(f"hsk::{level_name(word.token.hsk).replace('–', '-')}")
    return tuple(tags)
