"""Bookmarks in lessons and tags on them, kept in the library's file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.library import database


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place in a lesson as repaired: pair and token, from 0. `made` is Unix time in seconds."""

    pair: int
    token: int
    made: float


class KeptBookmarks:
    """The bookmarks of all lessons. Repairs move them along. Every method is one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def of(self, lesson: str) -> tuple[Bookmark, ...]:
        """The bookmarks of the lesson with this id, in text order."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT pair, token, made FROM bookmark WHERE lesson = ? ORDER BY pair, token",
                (lesson,),
            )
            return tuple(Bookmark(*row) for row in rows)

    def add(self, lesson: str, pair: int, token: int = 0) -> None:
        """Set a bookmark; one there is stays. For a lesson that is gone nothing happens."""
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.execute(
                "INSERT OR IGNORE INTO bookmark SELECT id, ?, ?, ? FROM lesson WHERE id = ?",
                (pair, token, time.time(), lesson),
            )

    def remove(self, lesson: str, pair: int, token: int = 0) -> None:
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.execute(
                "DELETE FROM bookmark WHERE lesson = ? AND pair = ? AND token = ?",
                (lesson, pair, token),
            )


class KeptTags:
    """The tags of all lessons. Every method is one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self) -> dict[str, tuple[str, ...]]:
        """The tags of each lesson that has any, by id, in alphabetical order."""
        found: dict[str, tuple[str, ...]] = {}
        with database.explained(self._path):
            for lesson, name in self._connection.execute(
                "SELECT lesson, name FROM tag ORDER BY lesson, name"
            ):
                found[lesson] = (*found.get(lesson, ()), name)
        return found

    def put(self, lesson: str, names: Iterable[str]) -> None:
        """Give the lesson these tags and no others; blanks around a name don't count."""
        kept = {" ".join(name.split()) for name in names} - {""}
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.execute("DELETE FROM tag WHERE lesson = ?", (lesson,))
            self._connection.executemany(
                "INSERT INTO tag SELECT id, ? FROM lesson WHERE id = ?",
                [(name, lesson) for name in kept],
            )
