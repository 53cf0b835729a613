"""A deck as a table that people look at: CSV (RFC 4180) for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from app.anki.notes import Note, NoteKind
from app.anki.plain_text import (
    example_of,
    head_of,
    meaning_of,
    reading_of,
    told,
    translation_of,
)
from app.vocabulary.lists.tables import safe

_HEAD = (
    "kind", "Chinese", "traditional", "pinyin", "zhuyin", "meaning", "measure word",
    "sentence", "translation", "HSK", "source", "notes", "tags",
)  # fmt: skip
_MARK = "\ufeff"  # without it a spreadsheet takes the file for one in the system's old encoding


def spreadsheet(notes: Sequence[Note], deck: str) -> tuple[str, int]:
    """A row a note, no cell of which a spreadsheet takes for a formula."""
    text = io.StringIO()
    text.write(_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEAD)
    writer.writerows([safe(cell) for cell in _row(note)] for note in notes)
    return text.getvalue(), len(notes)


def _row(note: Note) -> tuple[str, ...]:
    fields = note.fields
    is_word = note.kind is NoteKind.WORD
    return (
        note.kind,
        head_of(note),
        told(fields.get("Traditional", "")),
        reading_of(note),
        told(fields.get("Zhuyin", "")),
        meaning_of(note),
        told(fields.get("Classifier", "")),
        example_of(note) if is_word else "",
        translation_of(note) if is_word else "",
        fields.get("HSK", ""),
        told(fields.get("Source", "")),
        told(fields.get("Notes", "")),
        " ".join(note.tags),
    )
