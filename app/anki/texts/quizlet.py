"""Quizlet's import: term and definition parted by a tab, cards by the line's end."""

from __future__ import annotations

from collections.abc import Sequence

from app.anki.notes import Note, NoteKind
from app.anki.plain_text import head_of, meaning_of, reading_of
from app.output import cell


def quizlet(notes: Sequence[Note], deck: str) -> tuple[str, int]:
    """Words and characters with pinyin and meaning, sentences with their translation.

    Clozes are left out: their sentences come as such.
    """
    shown = [note for note in notes if note.kind is not NoteKind.CLOZE]
    return "".join(f"{cell(head_of(note))}\t{cell(_definition(note))}\n" for note in shown), len(
        shown
    )


def _definition(note: Note) -> str:
    if note.kind is NoteKind.SENTENCE:
        return meaning_of(note)
    return " – ".join(filter(None, (reading_of(note), meaning_of(note))))
