"""The notes of an Anki package, read without Anki: a zip with a SQLite file in it."""

from __future__ import annotations

import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

from app.errors import InputError, MissingPartError
from app.importing.archive import MAX_UNPACKED_BYTES, opened, read_part
from app.vocabulary.lists.anki_fields import fields_entry, plain_field
from app.vocabulary.lists.entry import MATURE, ListEntry, ListFormat, WordList
from app.vocabulary.statuses import Status

# The newest first: beside it, the older ones hold only a note that asks to update Anki.
_PACKED = "collection.anki21b"
_COLLECTIONS = (_PACKED, "collection.anki21", "collection.anki2")
_UNPACKERS = ("compression.zstd", "backports.zstd")  # of Python 3.14, and for the older ones
_MOST_NOTES = 200_000
_LONGEST_NOTE = 200_000  # characters
_NOTES = """
    SELECT substr(flds, 1, ?), max(coalesce(ivl, 0)), max(coalesce(type, 0))
    FROM notes LEFT JOIN cards ON cards.nid = notes.id
    GROUP BY notes.id ORDER BY notes.id LIMIT ?
"""


def read_package(path: Path, mature: int = MATURE) -> WordList:
    """The words of the notes in a package (`.apkg`, `.colpkg`).

    A word with a card whose interval is at least `mature` days counts as known, one with a card
    in review as status 3. Raises
    `InputError` if the file is no package or damaged, and `MissingPartError` if it is packed as
    newer Anki does and nothing is installed that unpacks it.
    """
    with opened(path) as archive:
        names = frozenset(archive.namelist())
        name = next((name for name in _COLLECTIONS if name in names), None)
        if name is None:
            raise InputError(
                "“{0}” is no Anki package. Export the deck from Anki again.", path.name
            )
        entries = tuple(_entries(archive, name, path, mature))
        return WordList(ListFormat.PACKAGE, entries, only_raises=True)


def _entries(archive: zipfile.ZipFile, name: str, path: Path, mature: int) -> list[ListEntry]:
    with tempfile.TemporaryDirectory(prefix="duidu-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "collection.db"
        data = read_part(archive, name, path)
        file.write_bytes(_unpacked(data, path) if name == _PACKED else data)
        try:
            return [
                fields_entry(fields, _status(interval, kind, mature))
                for fields, interval, kind in _notes(file)
            ]
        except sqlite3.Error as error:
            raise InputError(
                "“{0}” is damaged ({1}). Export the deck from Anki again.", path.name, error
            ) from error


def _unpacked(data: bytes, path: Path) -> bytes:
    """The collection packed with Zstandard (RFC 8878), within the bounds of archives."""
    zstd = next(filter(None, map(_module, _UNPACKERS)), None)
    if zstd is None:
        raise MissingPartError(
            "“{0}” is packed as newer Anki does, and the package backports.zstd that "
            "unpacks it is missing. Export it with “Support older Anki versions” "
            "ticked.",
            path.name,
        )
    try:
        unpacker = zstd.ZstdDecompressor()
        unpacked: bytes = unpacker.decompress(data, max_length=MAX_UNPACKED_BYTES)
    except zstd.ZstdError as error:
        raise InputError(
            "“{0}” is damaged ({1}). Export the deck from Anki again.", path.name, error
        ) from error
    if not unpacker.eof:
        raise InputError(
            "“{0}” is damaged or too large. Export the deck from Anki again, or a part.", path.name
        )
    return unpacked


def _module(name: str) -> Any:
    """The module, or None where it isn't installed."""
    try:
        return import_module(name)
    except ImportError:
        return None


def _notes(file: Path) -> Iterator[tuple[list[str], object, object]]:
    """The plain fields of each note, its longest interval (days), its furthest type of card."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        tables = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name IN ('notes', 'cards')"
            " AND type = 'table' AND sql NOT LIKE '%virtual%'"
        ).fetchone()
        if tables != (2,):
            raise sqlite3.DatabaseError("it has no notes")
        for text, interval, kind in connection.execute(_NOTES, (_LONGEST_NOTE, _MOST_NOTES)):
            yield [plain_field(field) for field in str(text).split("\x1f")], interval, kind


def _status(interval: object, kind: object, mature: int) -> Status | None:
    if isinstance(interval, int) and interval >= mature:
        return Status.KNOWN
    return Status.LEARNING_3 if isinstance(kind, int) and kind > 0 else None
