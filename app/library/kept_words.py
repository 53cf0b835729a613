"""What a person said of words beside their status, kept in the library's file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.lesson.model import WordKey
from app.library import database


class KeptPhrases:
    """Several words that are marked like one. Every method is one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> frozenset[WordKey]:
        """The keys of all phrases; `vocabulary.phrases` finds them in a text."""
        with database.explained(self._path):
            rows = self._connection.execute("SELECT simplified, reading FROM phrase")
            return frozenset(WordKey(*row) for row in rows)

    def add(self, phrases: Iterable[WordKey]) -> None:
        now = time.time()
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.executemany(
                "INSERT OR IGNORE INTO phrase VALUES (?, ?, ?)",
                [(key.simplified, key.reading, now) for key in phrases],
            )

    def remove(self, phrases: Iterable[WordKey]) -> None:
        """Let these be several words again. A status that was given them stays."""
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM phrase WHERE simplified = ? AND reading = ?",
                [(key.simplified, key.reading) for key in phrases],
            )


class KeptNotes:
    """A learner's own notes, one a word. Every method is one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def get(self, key: WordKey) -> str:
        """The note on this word; '' if there is none."""
        with database.explained(self._path):
            row = self._connection.execute(
                "SELECT text FROM note WHERE simplified = ? AND reading = ?",
                (key.simplified, key.reading),
            ).fetchone()
            return str(row[0]) if row else ""

    def all(self) -> dict[WordKey, str]:
        with database.explained(self._path):
            rows = self._connection.execute("SELECT simplified, reading, text FROM note")
            return {WordKey(simplified, reading): text for simplified, reading, text in rows}

    def put(self, key: WordKey, text: str) -> None:
        """Keep this note in place of any there was; an empty one is none."""
        self.put_many({key: text})

    def put_many(self, notes: Mapping[WordKey, str]) -> None:
        """Keep these notes in place of those there were, all or none; an empty one is none."""
        now = time.time()
        rows = [(key.simplified, key.reading, text, now) for key, text in notes.items()]
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM note WHERE simplified = ? AND reading = ?", [row[:2] for row in rows]
            )
            self._connection.executemany(
                "INSERT INTO note VALUES (?, ?, ?, ?)", [row for row in rows if row[2].strip()]
            )
