"""The fields of a note as plain text: for a table, a spreadsheet, another program."""

from __future__ import annotations

import html
import re

from app.anki.notes import Note, NoteKind

GAP = "＿＿"

_READING = re.compile(r" ?([^ \[\]>]+?)\[([^\]]*)\]")
_CLOZE = re.compile(r"\{\{c\d+::(.*?)(?:::.*?)?\}\}")
_BETWEEN = re.compile(r"</li>\s*<li>|</div>\s*<div>|<br>")
_TAG = re.compile(r"<[^>]*>")
_BLANKS = re.compile(r"\s+")


def told(field: str) -> str:
    """A field without markup, the parts of a list parted by semicolons."""
    return _clean(_TAG.sub("", _BETWEEN.sub("; ", field)))


def head_of(note: Note) -> str:
    """What the note is about: the word, the character, or the sentence."""
    fields = note.fields
    if note.kind is NoteKind.CLOZE:
        return told(_CLOZE.sub(GAP, fields.get("Text", "")))
    if note.kind is NoteKind.SENTENCE:
        return told(_READING.sub(r"\1", fields.get("Sentence", "")))
    return told(fields.get("Simplified", fields.get("Character", "")))


def reading_of(note: Note) -> str:
    """The pinyin of a word or character, and of all the syllables of a sentence."""
    if note.kind in (NoteKind.WORD, NoteKind.CHARACTER):
        return told(note.fields.get("Pinyin", ""))
    ruby = _READING.findall(note.fields.get("Sentence", ""))
    return " ".join(told(reading) for _, reading in ruby)


def meaning_of(note: Note) -> str:
    """What it means, or the translation of a sentence."""
    return told(note.fields.get("Meaning", note.fields.get("Translation", "")))


def example_of(note: Note) -> str:
    """The Chinese sentence that shows a word, without its readings."""
    return told(_READING.sub(r"\1", note.fields.get("Sentence", "")))


def translation_of(note: Note) -> str:
    """The translation of the sentence that shows a word."""
    return told(note.fields.get("SentenceTranslation", ""))


def _clean(text: str) -> str:
    return _BLANKS.sub(" ", html.unescape(text)).strip()
