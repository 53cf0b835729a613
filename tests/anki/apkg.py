"""An Anki package read back without Anki and without our own code."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


@dataclass(frozen=True)
class PackedNote:
    """A note of a package: fields by name, and the kinds of its cards with their due number."""

    fields: dict[str, str]
    tags: str
    modified: int
    deck: str
    cards: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Packed:
    """What a package holds: note types as Anki's JSON, notes by guid."""

    note_types: dict[str, dict[str, Any]]
    notes: dict[str, PackedNote]


def unpacked(package: Path, folder: Path) -> Path:
    """The package's collection file, put into the folder."""
    with zipfile.ZipFile(package) as archive:
        return Path(archive.extract("collection.anki2", folder))


def read_package(package: Path) -> Packed:
    with TemporaryDirectory() as folder:
        database = unpacked(package, Path(folder))
        with closing(sqlite3.connect(database)) as source:
            ((models, decks),) = source.execute("SELECT models, decks FROM col").fetchall()
            rows = source.execute("SELECT id, guid, mid, mod, tags, flds FROM notes").fetchall()
            cards = source.execute("SELECT nid, did, ord, due FROM cards ORDER BY ord").fetchall()
    types, names = json.loads(models), json.loads(decks)
    by_note: dict[int, list[tuple[int, int, int]]] = {}
    for note, *card in cards:
        by_note.setdefault(note, []).append(tuple(card))
    notes = {}
    for number, guid, mid, modified, tags, values in rows:
        kind = types[str(mid)]
        held = by_note.get(number, [])
        notes[guid] = PackedNote(
            dict(zip((f["name"] for f in kind["flds"]), values.split("\x1f"), strict=True)),
            tags,
            modified,
            names[str(held[0][0])]["name"] if held else "",
            # A cloze note has one template, whatever the number of the card.
            tuple(
                (kind["tmpls"][position * (1 - kind["type"])]["name"], due)
                for _, position, due in held
            ),
        )
    return Packed({kind["name"]: kind for kind in types.values()}, notes)
