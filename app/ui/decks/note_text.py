"""The fields of a note as plain text, for a table. Knows no Qt."""

from __future__ import annotations

import html
import re
import unicodedata

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


def sought_in(*texts: str) -> str:
    """The texts as one in which words are found however they are typed: without tones and case."""
    plain = unicodedata.normalize("NFD", "\n".join(texts)).casefold()
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return f"{unicodedata.normalize('NFC', bare)}\n{unicodedata.normalize('NFC', plain)}"


def _clean(text: str) -> str:
    return _BLANKS.sub(" ", html.unescape(text)).strip()
