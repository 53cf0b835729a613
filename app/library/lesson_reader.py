"""What answers from a library's tables, and from the lessons where these don't say enough."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from app.lesson.model import Lesson


class LessonReader:
    """Has the library at `path` open; `read` gives a lesson by its id, as repaired."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        read: Callable[[str], Lesson | None],
    ) -> None:
        self._connection = connection
        self._path = path
        self._read = read
