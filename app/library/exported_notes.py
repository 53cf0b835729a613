"""What each Anki note looked like when it was last exported, kept in the library's file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.library import database
from app.library.exports import ExportRecord


class ExportedNotes:
    """The `ExportRecords` of one library."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def get(self, guids: Iterable[str], /) -> dict[str, ExportRecord]:
        """The record of each of these notes that has been exported before."""
        found = {}
        with database.explained(self._path):
            for guid in guids:
                row = self._connection.execute(
                    "SELECT content, modified, lesson, origin FROM exported_note WHERE guid = ?",
                    (guid,),
                ).fetchone()
                if row is not None:
                    found[guid] = ExportRecord(*row)
        return found

    def put(self, records: Mapping[str, ExportRecord], /) -> None:
        """Keep these records, all or none."""
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.executemany(
                "INSERT OR REPLACE INTO exported_note VALUES (?, ?, ?, ?, ?)",
                [(guid, r.content, r.modified, r.lesson, r.origin) for guid, r in records.items()],
            )
