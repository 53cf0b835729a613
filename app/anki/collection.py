"""A collection file as an Anki package carries it: genanki's schema, deck and note types.

Imports genanki: import this module on first need only. The rows of notes and cards are written
here, for genanki stamps each with the present time and wants every field filled of a front that
is made of filters.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from operator import itemgetter
from pathlib import Path

import genanki

from app.anki.changes import BASE_TIME, NoteChange
from app.anki.note_type import NoteType, note_type
from app.progress import Progress

_CREDIT = (
    "Made with Duidu. Definitions: CC-CEDICT, published by MDBG under CC BY-SA 4.0. "
    "The sentences belong to the text's publisher."
)
_STEP = 500
_FIRST_ID = BASE_TIME * 1000
_ID_RANGE = 86_400_000
_CARDS_PER_NOTE = 256

# Anki reckons sfld's sort form and csum anew on import; usn -1 says "not yet synchronised".
_INSERT_NOTE = """
    INSERT INTO notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
    VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"""
_INSERT_CARD = """
    INSERT INTO cards (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses,
                       left, odue, odid, flags, data)
    VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"""


def write_collection(
    path: Path, notes: Sequence[NoteChange], deck_name: str, progress: Progress
) -> None:
    """Write the notes, each modified at its time, as an Anki collection (schema 11).

    The same notes and times always give the same rows. Raises `sqlite3.Error`.
    """
    types = {kind: note_type(kind) for kind in sorted({leaving.note.kind for leaving in notes})}
    deck = deck_id(deck_name)
    # In the order of their ids, as SQLite stores them: that saves a third of the time.
    numbered = sorted(zip(_note_numbers(notes), notes, strict=True), key=itemgetter(0))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        cursor = connection.cursor()
        _write_heads(cursor, deck, deck_name, types.values())
        for done in range(0, len(numbered), _STEP):
            progress(done / len(numbered), "Writing notes")
            step = numbered[done : done + _STEP]
            cursor.executemany(
                _INSERT_NOTE,
                (_note_row(types[leaving.note.kind], leaving, n) for n, leaving in step),
            )
            cursor.executemany(
                _INSERT_CARD,
                (
                    row
                    for number, leaving in step
                    for row in _card_rows(types[leaving.note.kind], leaving, number, deck)
                ),
            )
        connection.commit()


def deck_id(name: str) -> int:
    """The id of a deck of this name; always the same one. Anki itself goes by the name."""
    return (1 << 30) + _number(name) % (1 << 30)


def _write_heads(
    cursor: sqlite3.Cursor, deck: int, deck_name: str, types: Iterable[NoteType]
) -> None:
    """The tables, the deck and the note types, each modified at its own time."""
    genanki.Package([]).write_to_db(cursor, BASE_TIME, iter(()))
    for definition in types:
        head = genanki.Deck(deck, deck_name, description=_CREDIT)
        head.add_model(_model(definition))
        head.write_to_db(cursor, definition.modified, iter(()))


def _note_row(
    definition: NoteType, leaving: NoteChange, number: int
) -> tuple[int, str, int, int, str, str, str]:
    note = leaving.note
    return (
        _FIRST_ID + number,
        note.guid,
        definition.id,
        leaving.modified,
        f" {' '.join(note.tags)} ",
        "\x1f".join(definition.values(note.fields)),
        note.fields.get(definition.sort_field, ""),
    )


def _card_rows(
    definition: NoteType, leaving: NoteChange, number: int, deck: int
) -> Iterator[tuple[int, int, int, int, int, int]]:
    note = leaving.note
    first = _FIRST_ID + number * _CARDS_PER_NOTE
    cards = definition.cards_of(note.fields)[:_CARDS_PER_NOTE]
    for place, position in enumerate(cards):
        yield first + place, _FIRST_ID + number, deck, position, leaving.modified, note.due


def _note_numbers(notes: Sequence[NoteChange]) -> Iterator[int]:
    """A number below 86,400,000 for each note, from its guid: the milliseconds in its id.

    Spread out, so that the ids of different lessons seldom meet in one collection.
    """
    taken: set[int] = set()
    for leaving in notes:
        number = _number(leaving.note.guid) % _ID_RANGE
        while number in taken:
            number = (number + 1) % _ID_RANGE
        taken.add(number)
        yield number


def _number(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8])


def _model(definition: NoteType) -> genanki.Model:
    names = [field.name for field in definition.fields]
    return genanki.Model(
        definition.id,
        definition.name,
        fields=[
            {"name": field.name, "id": field.id, "description": field.description}
            for field in definition.fields
        ],
        templates=[
            {"name": card.name, "id": card.id, "qfmt": card.front, "afmt": card.back}
            for card in definition.cards
        ],
        css=definition.style,
        model_type=genanki.Model.CLOZE if definition.is_cloze else genanki.Model.FRONT_BACK,
        sort_field_index=names.index(definition.sort_field),
    )
