"""What a person chose about a lesson in a dialog, remembered until the next time."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from app.library import database


class KeptChoices:
    """A JSON object by lesson and by what was chosen for. Every method is one transaction."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def get(self, lesson: str, name: str) -> dict[str, Any]:
        """What was chosen last; empty if nothing was, or what is kept can't be read."""
        with database.explained(self._path):
            row = self._connection.execute(
                "SELECT value FROM remembered WHERE lesson = ? AND name = ?", (lesson, name)
            ).fetchone()
        try:
            kept = json.loads(row[0]) if row else {}
        except json.JSONDecodeError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def put(self, lesson: str, name: str, value: dict[str, Any]) -> None:
        """Remember this instead; nothing is kept of a lesson that isn't in the library."""
        text = json.dumps(value, ensure_ascii=False)
        with database.explained(self._path), database.transaction(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO remembered SELECT id, ?, ? FROM lesson WHERE id = ?",
                (name, text, lesson),
            )
