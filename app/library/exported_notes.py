"""What each Anki note looked like when it was last exported, kept in the library's file."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.library import database
from app.library.exports import ExportRecord, OtherSentence

_FEW = 500  # names in one query
_FASTEST = 1


class ExportedNotes:
    """The `ExportRecords` of one library."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def get(self, guids: Iterable[str], /) -> dict[str, ExportRecord]:
        """The record of each of these notes that has been exported before."""
        found: dict[str, ExportRecord] = {}
        wanted = list(guids)
        with database.explained(self._path):
            for first in range(0, len(wanted), _FEW):
                some = wanted[first : first + _FEW]
                rows = self._connection.execute(
                    "SELECT guid, content, modified, lesson, origin, state FROM exported_note"
                    f" WHERE guid IN ({','.join('?' * len(some))})",
                    some,
                )
                found.update((guid, _record(*rest)) for guid, *rest in rows)
        return found

    def of_lesson(self, lesson: str, origin: str, /) -> frozenset[str]:
        """The guids of the notes that left from this lesson, or one of this origin if not ''."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT guid FROM exported_note WHERE lesson = ? OR (origin = ? AND origin != '')",
                (lesson, origin),
            ).fetchall()
        return frozenset(guid for (guid,) in rows)

    def put(self, records: Mapping[str, ExportRecord], /) -> None:
        """Keep these records, all or none."""
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.executemany(
                "INSERT OR REPLACE INTO exported_note VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (guid, r.content, r.modified, r.lesson, r.origin, _state(r))
                    for guid, r in records.items()
                ),
            )


def _state(record: ExportRecord) -> bytes:
    others = {lesson: [o.html, o.tags, o.origin] for lesson, o in record.others.items()}
    state = json.dumps([dict(record.fields), record.tags, others], ensure_ascii=False)
    return zlib.compress(state.encode(), _FASTEST)


def _record(
    content: str, modified: int, lesson: str, origin: str, state: bytes | None
) -> ExportRecord:
    if state is None:
        return ExportRecord(content, modified, lesson, origin)
    fields, tags, others = json.loads(zlib.decompress(state))
    kept = {
        name: OtherSentence(html, tuple(of), title) for name, (html, of, title) in others.items()
    }
    return ExportRecord(content, modified, lesson, origin, fields, tuple(tags), kept)
