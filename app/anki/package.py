"""Notes -> an Anki package (.apkg) that updates what Anki has and never duplicates it."""

from __future__ import annotations

import sqlite3
import tempfile
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

from app.anki.changes import ExportSummary, NoteChange, planned_changes
from app.anki.escaping import deck_part
from app.anki.notes import Note
from app.errors import InputError, StorageError
from app.library.exports import ExportRecords
from app.output import replacing
from app.progress import Progress, silent, span

_COLLECTION = "collection.anki2"
_LEVEL = 3  # takes half the time of the usual one, for a file that is a sixth larger
_ZIP_TIME = (2025, 12, 1, 0, 0, 0)
_MOST_LEVELS = 8  # a screen shows no more; Anki refuses decks that are much deeper


def write_package(
    notes: Sequence[Note],
    deck_name: str,
    path: Path,
    records: ExportRecords,
    *,
    now: float | None = None,
    progress: Progress = silent,
) -> ExportSummary:
    """Write the notes as a deck (`::` in its name nests) and remember how each one left.

    `now` is the modification time of notes that changed (Unix seconds; the present by
    default). The same notes with the same records give the same file, byte for byte, as long
    as SQLite and zlib are the same. A package that was there is replaced only when all is
    written. Raises `InputError` when there is no note, `StorageError`, and what `progress`
    raises.
    """
    if not notes:
        raise InputError("There is no word to export. Mark some words, or choose all new ones.")
    name = checked_deck_name(deck_name)
    changes = planned_changes(notes, records, time.time() if now is None else now)
    with replacing(path) as target:
        pack(changes.notes, name, target, progress)
        # Before the file takes its place: if all ends here, the next export writes the same
        # times once more. The other way round it would take the same content for a newer one.
        records.put(changes.records)
    return changes.summary


def pack(notes: Sequence[NoteChange], deck_name: str, path: Path, progress: Progress) -> None:
    """Write the notes as they leave, each modified at its time; `path` is overwritten.

    Raises `StorageError`, `OSError` where `path` can't be written, and what `progress` raises.
    """
    with tempfile.TemporaryDirectory(prefix="duidu-") as folder:
        collection = Path(folder) / _COLLECTION
        _write_collection(collection, notes, deck_name, span(progress, 0.0, 0.7))
        _write_zip(path, collection, span(progress, 0.7, 1.0))
        progress(1.0, "Writing the deck")


def checked_deck_name(wanted: str) -> str:
    """The name as Anki takes it. Raises `InputError` if there is none, or too many levels."""
    parts = [deck_part(part) for part in wanted.split("::") if part.strip()]
    if not 0 < len(parts) <= _MOST_LEVELS:
        raise InputError(
            "“{0}” can't be the name of a deck. Give one of at most {1} levels, parted by “::”.",
            wanted,
            _MOST_LEVELS,
        )
    return "::".join(parts)


def _write_collection(
    path: Path, notes: Sequence[NoteChange], deck_name: str, progress: Progress
) -> None:
    from app.anki.collection import write_collection

    try:
        write_collection(path, notes, deck_name, progress)
    except sqlite3.Error as error:
        raise StorageError(
            "The deck can't be written to the folder for temporary files ({0}). Free "
            "some space there and try again.",
            error,
        ) from error


def _write_zip(path: Path, collection: Path, progress: Progress) -> None:
    progress(0.0, "Compressing the deck")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in ((_COLLECTION, collection.read_bytes()), ("media", b"{}")):
            package.writestr(_entry(name), data, compresslevel=_LEVEL)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o644 << 16
    return entry
