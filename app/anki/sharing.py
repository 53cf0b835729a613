"""A word that several lessons have: one note, with a sentence from each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.anki.notes import Note, NoteKind
from app.library.exports import ExportRecord, OtherSentence

MOST_OTHERS = 3
"""Sentences of other lessons on a note; later ones stay out."""

_FIELD = "Spare1"  # of the note type as Anki knows it, whose fields can't be renamed
_LESSON_TAG = "duidu::"


def is_home(note: Note, record: ExportRecord) -> bool:
    """Whether the note left from its own lesson, under another title or with an edited text too."""
    return _same_lesson(note, record.lesson, record.origin)


def shared(note: Note, record: ExportRecord) -> tuple[Note, Mapping[str, OtherSentence]] | None:
    """The note as all lessons make it that it left from, and what the others add to it.

    The first lesson gives the fields, later ones each a sentence and a tag. None if the note
    belongs to another lesson and can't be shared: only words are.
    """
    others = {
        lesson: other
        for lesson, other in record.others.items()
        if not _same_lesson(note, lesson, other.origin)
    }
    if is_home(note, record):
        return _with_others(note, others), others
    if note.kind is not NoteKind.WORD or not record.fields:
        return None
    sentence = note.fields.get("Sentence", "")
    is_another = sentence and sentence != record.fields.get("Sentence")
    if is_another and len(others) < MOST_OTHERS:
        others[note.lesson] = OtherSentence(_shown(note.fields), note.tags, note.origin)
    first = replace(note, fields=record.fields, tags=record.tags)
    return _with_others(first, others), others


def _same_lesson(note: Note, lesson: str, origin: str) -> bool:
    return lesson == note.lesson or (origin != "" and origin == note.origin)


def fields_left(record: ExportRecord) -> Mapping[str, str]:
    """The fields with which all lessons together made the note leave last.

    Empty in a record of the time before they were kept.
    """
    return _fields(record.fields, record.others) if record.fields else {}


def _with_others(note: Note, others: Mapping[str, OtherSentence]) -> Note:
    if not others:
        return note
    tags = (tag for other in others.values() for tag in other.tags if tag.startswith(_LESSON_TAG))
    return replace(
        note,
        fields=_fields(note.fields, others),
        tags=tuple(dict.fromkeys((*note.tags, *tags))),
    )


def _fields(fields: Mapping[str, str], others: Mapping[str, OtherSentence]) -> Mapping[str, str]:
    if not others:
        return fields
    return {**fields, _FIELD: "".join(other.html for other in others.values())}


def _shown(fields: Mapping[str, str]) -> str:
    """The sentence, its translation and where they are from, as the card's back has them."""
    parts = (
        ("sentence ruby", "Sentence"),
        ("translation", "SentenceTranslation"),
        ("source", "Source"),
    )
    return "".join(
        f'<div class="{look}">{fields[name]}</div>' for look, name in parts if fields.get(name)
    )
