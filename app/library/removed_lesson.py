"""A lesson taken out of the library, and how it comes back just as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_PARTS = ("section", "form", "pair", "repair", "bookmark", "tag", "remembered", "lesson_correction")


@dataclass(frozen=True, slots=True)
class RemovedLesson:
    """All that the library knew of a lesson: its rows by table, repairs and place among them.

    The marks of its words and the records of what was exported were never removed.
    """

    id: str
    title: str
    rows: Mapping[str, Sequence[tuple[Any, ...]]]


def take(connection: sqlite3.Connection, lesson: str) -> RemovedLesson | None:
    """Remove the lesson with this id; None if there is none."""
    found = connection.execute(
        "SELECT coalesce(repaired_title, title) FROM lesson WHERE id = ?", (lesson,)
    ).fetchone()
    if found is None:
        return None
    rows = {"lesson": connection.execute("SELECT * FROM lesson WHERE id = ?", (lesson,)).fetchall()}
    for table in _PARTS:
        # The names of the tables are this module's own.
        selected = connection.execute(f"SELECT * FROM {table} WHERE lesson = ?", (lesson,))
        rows[table] = selected.fetchall()
    connection.execute("DELETE FROM lesson WHERE id = ?", (lesson,))
    return RemovedLesson(lesson, found[0], rows)


def put_back(connection: sqlite3.Connection, removed: RemovedLesson) -> None:
    """Add the rows again, in place of a lesson with that id unless somebody repaired that one."""
    (repaired,) = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM repair WHERE lesson = ?)", (removed.id,)
    ).fetchone()
    if repaired:
        return
    connection.execute("DELETE FROM lesson WHERE id = ?", (removed.id,))
    for table, rows in removed.rows.items():
        if rows:
            places = ", ".join("?" * len(rows[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
