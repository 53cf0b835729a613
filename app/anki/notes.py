"""What every note has, whatever its kind: identity, source, tags and clean fields."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.anki.escaping import deck_part, escaped, plain, tag_part
from app.chinese.levels import level_name
from app.lesson.model import Lesson
from app.vocabulary.statuses import Status

YES = "yes"
"""The value of a field that only asks for something: a card, a look."""

_NAMESPACE = "duidu"


class NoteKind(StrEnum):
    """What a note is about; the value names the folder of its note type."""

    WORD = "word"
    SENTENCE = "sentence"
    CLOZE = "cloze"
    CHARACTER = "character"


@dataclass(frozen=True, slots=True)
class Note:
    """What Anki shall hold of one word, sentence or character.

    `guid` is the note's identity in every collection, `kind` its note type, `lesson` and `origin`
    tell the lesson it was made from (see `ExportRecord`). `fields` maps the names of fields to
    HTML, empty fields left out. `due` is the note's place (from 1) among the new ones.
    """

    guid: str
    kind: NoteKind
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


def guid_of(kind: NoteKind, *identity: str) -> str:
    """The guid of the note about this: the same in every lesson, on every machine, for ever.

    A word is identified by its simplified form and its reading.
    """
    named = "\x1f".join((_NAMESPACE, kind, *identity))
    digest = hashlib.sha256(named.encode("utf-8", "replace")).digest()
    return base64.urlsafe_b64encode(digest[:12]).decode()


def default_deck(lesson: Lesson) -> str:
    """The name of the deck for a lesson where nobody chose one."""
    return f"Duidu::{deck_part(lesson.title)}"


def origin_of(lesson: Lesson) -> str:
    """Title and source of the lesson, by which it is known again when its text was edited."""
    return "\n".join(name for name in (lesson.title, lesson.source) if name)


def source_of(lesson: Lesson, pair: int) -> str:
    """Lesson and section of a pair as the field Source has them."""
    return escaped(" · ".join(_names(lesson, pair)))


def tags_of(
    lesson: Lesson, pair: int, level: int | None = None, status: Status = Status.NEW
) -> tuple[str, ...]:
    """The tags of what stands in this pair: `duidu::<lesson>::<section>`, `hsk::<level>`,
    `status::<1 to 5, known or ignored>`.
    """
    tags = ["::".join(["duidu", *map(tag_part, _names(lesson, pair))])]
    if level is not None:
        tags.append(f"hsk::{level_name(level).replace('–', '-')}")
    if status is not Status.NEW:
        name = str(int(status)) if status.is_learning else status.name.lower()
        tags.append(f"status::{name}")
    return tuple(tags)


def filled(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields that Anki doesn't take for empty, as Anki normalises them."""
    # Pieces that are normalised each can still be otherwise when joined.
    return {
        name: unicodedata.normalize("NFC", value)
        for name, value in fields.items()
        if value.replace("<br>", "").strip()
    }


def _names(lesson: Lesson, pair: int) -> list[str]:
    """The titles of lesson and section, each once, empty ones left out."""
    section = lesson.section_of(pair)
    names = [plain(lesson.title).strip(), plain(section.title).strip() if section else ""]
    return list(dict.fromkeys(name for name in names if name))
