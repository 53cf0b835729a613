"""The status of each word and every change of it, kept in the library's file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.lesson.model import WordKey
from app.library import database
from app.vocabulary.history import StatusChange
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class WordFacts:
    """What the dictionary knows of a word that need not stand in any lesson."""

    hsk: int | None
    rank: int | None


class KeptStatuses:
    """The statuses of one library. Every method is one transaction, done when it returns."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> dict[WordKey, Status]:
        """The status of every word that has one other than new."""
        with database.explained(self._path):
            rows = self._connection.execute("SELECT simplified, reading, status FROM mark")
            return {WordKey(word, reading): Status(status) for word, reading, status in rows}

    def put(self, statuses: Mapping[WordKey, Status], at: float | None = None) -> None:
        """Store the status of each of these words, all or none, changed now or `at` (Unix time)."""
        now = time.time() if at is None else at
        rows = [(k.simplified, k.reading, int(s), now) for k, s in statuses.items()]
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM mark WHERE simplified = ? AND reading = ?",
                [row[:2] for row in rows if row[2] == Status.NEW],
            )
            self._connection.executemany(
                "UPDATE word SET changed = ? WHERE simplified = ? AND reading = ?",
                [(now, *row[:2]) for row in rows if row[2] == Status.NEW],
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)",
                [row for row in rows if row[2] != Status.NEW],
            )
            self._connection.executemany("INSERT INTO status_change VALUES (?, ?, ?, ?)", rows)

    def history(self) -> tuple[StatusChange, ...]:
        """Every change ever made, in the order in which they were made."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT simplified, reading, status, changed FROM status_change ORDER BY rowid"
            )
            return tuple(
                StatusChange(WordKey(simplified, reading), Status(status), changed)
                for simplified, reading, status, changed in rows
            )

    def describe(self, facts: Mapping[WordKey, WordFacts]) -> None:
        """Say level and rank of words that stand in no lesson; words not in the table don't care.

        Lessons bring these along for theirs.
        """
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.executemany(
                "UPDATE word SET hsk = coalesce(hsk, ?), rank = coalesce(rank, ?)"
                " WHERE simplified = ? AND reading = ?",
                [(f.hsk, f.rank, k.simplified, k.reading) for k, f in facts.items()],
            )
