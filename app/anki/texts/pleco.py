"""Pleco's flashcard text (https://iphone.pleco.com/manual/30200/flash.html#import)."""

from __future__ import annotations

from collections.abc import Sequence

from app.anki.notes import Note, NoteKind
from app.anki.plain_text import head_of, meaning_of, told
from app.chinese.pinyin import to_numbers
from app.output import cell

_CATEGORY_SEPARATOR = "/"


def pleco(notes: Sequence[Note], deck: str) -> tuple[str, int]:
    """Words and characters, a line each: hanzi, numbered pinyin, meaning; the deck as category.

    Sentences are left out: Pleco's cards are of words.
    """
    words = [note for note in notes if note.kind in (NoteKind.WORD, NoteKind.CHARACTER)]
    category = _CATEGORY_SEPARATOR.join(
        part.replace(_CATEGORY_SEPARATOR, "-") for part in deck.split("::")
    )
    lines = [f"// {cell(category)}", *map(_line, words)]
    return "".join(f"{line}\n" for line in lines), len(words)


def _line(note: Note) -> str:
    simplified = head_of(note)
    traditional = told(note.fields.get("Traditional", "")).partition(" ")[0]
    both = f"{simplified}[{traditional}]" if traditional not in ("", simplified) else simplified
    key = told(note.fields.get("Key", ""))
    reading = key.removeprefix(simplified) if note.kind is NoteKind.WORD else _reading(note)
    numbered = "".join(to_numbers(syllable) for syllable in reading.split())
    return "\t".join(map(cell, (both, numbered, meaning_of(note))))


def _reading(note: Note) -> str:
    """The first of a character's readings: Pleco takes one."""
    return told(note.fields.get("Pinyin", "")).partition(";")[0].partition(",")[0]
