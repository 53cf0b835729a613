"""The repairs of every lesson, kept in the library's file."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from app.errors import StorageError
from app.lesson.edit import Edit, EditName, Repair
from app.lesson.model import Lesson
from app.library import database
from app.library.stored_pairs import pairs_from_json, pairs_to_json


class KeptRepairs:
    """The `RepairStore` of one library. Every method is one transaction, done when it returns.

    The place where the reader stands moves along with each change.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def has(self, lesson: str, /) -> bool:
        """Whether the lesson with this id has any."""
        with database.explained(self._path):
            (found,) = self._connection.execute(
                "SELECT EXISTS (SELECT 1 FROM repair WHERE lesson = ?)", (lesson,)
            ).fetchone()
            return bool(found)

    def get(self, lesson: str, /) -> tuple[Repair, ...]:
        """All repairs of the lesson with this id, in order."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT sequence, first, before, after, name, undone FROM repair"
                " WHERE lesson = ? ORDER BY sequence",
                (lesson,),
            )
            return tuple(
                Repair(
                    sequence,
                    Edit(first, pairs_from_json(before), pairs_from_json(after), EditName(name)),
                    bool(undone),
                )
                for sequence, first, before, after, name, undone in rows
            )

    def add(self, edit: Edit, before: Lesson, after: Lesson, /) -> int:
        """Keep an edit, forget those undone, and give its sequence."""
        row = (edit.name.value, edit.first, pairs_to_json(edit.before), pairs_to_json(edit.after))
        with database.explained(self._path), database.transaction(self._connection):
            self._require(before.id)
            self._connection.execute(
                "DELETE FROM repair WHERE lesson = ? AND undone = 1", (before.id,)
            )
            (last,) = self._connection.execute(
                "SELECT coalesce(max(sequence), 0) FROM repair WHERE lesson = ?", (before.id,)
            ).fetchone()
            self._connection.execute(
                "INSERT INTO repair (lesson, sequence, name, first, before, after, made)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (before.id, last + 1, *row, time.time()),
            )
            self._follow(edit, before, after)
        return int(last) + 1

    def set_undone(
        self, sequence: int, undone: bool, edit: Edit, before: Lesson, after: Lesson, /
    ) -> None:
        """Keep that a repair is undone, or done again; `edit` is what this did to the lesson."""
        with database.explained(self._path), database.transaction(self._connection):
            self._require(before.id)
            self._connection.execute(
                "UPDATE repair SET undone = ? WHERE lesson = ? AND sequence = ?",
                (int(undone), before.id, sequence),
            )
            self._follow(edit, before, after)

    def _require(self, lesson: str) -> None:
        if not self._connection.execute("SELECT 1 FROM lesson WHERE id = ?", (lesson,)).fetchone():
            raise StorageError(
                "This text isn't in the library any more. Import it again to repair it."
            )

    def _follow(self, edit: Edit, before: Lesson, after: Lesson) -> None:
        """Let the titles and the place in the lesson's row follow a change."""
        # Imported here, not above: a window that opens a text needn't be able to repair it yet.
        from app.lesson.places import moved_token

        place = self._connection.execute(
            "SELECT at_pair, at_token FROM lesson WHERE id = ?", (before.id,)
        ).fetchone()
        self._connection.execute(
            "UPDATE lesson SET at_pair = ?, at_token = ?, repaired_title = ?,"
            " repaired_translated_title = ? WHERE id = ?",
            (
                *moved_token(edit, before, after, *place),
                after.title,
                after.translated_title,
                before.id,
            ),
        )
