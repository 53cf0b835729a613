"""Which words a lesson has and how often, without reading its text: for coverage in lists."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.lesson.model import WordKey
from app.library import database
from app.vocabulary.coverage import Coverage, WordCount, coverage_of
from app.vocabulary.statuses import Status

_WORDS = "kind IN ('word', 'name')"


class LessonWords:
    """The words of the lessons of one library, as computed."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def of(self, lesson: str) -> dict[WordKey, WordCount]:
        """The different words of the lesson with this id."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT simplified, reading, sum(running), max(hsk) FROM form"
                f" WHERE lesson = ? AND {_WORDS} GROUP BY simplified, reading ORDER BY min(number)",
                (lesson,),
            )
            return {
                WordKey(simplified, reading): WordCount(running, hsk)
                for simplified, reading, running, hsk in rows
            }

    def times(self, lesson: str) -> dict[WordKey, int]:
        """How often each of its words stands in the lesson."""
        return {key: count.running for key, count in self.of(lesson).items()}

    def coverages(self, lessons: Iterable[str]) -> dict[str, Coverage]:
        """The coverage of the running words of each of these lessons."""
        found = {}
        with database.explained(self._path):
            for lesson in lessons:
                counts = dict.fromkeys(range(len(Status)), 0)
                for status, running in self._connection.execute(
                    "SELECT coalesce(status, 0), sum(running)"
                    " FROM form LEFT JOIN mark USING (simplified, reading)"
                    f" WHERE lesson = ? AND {_WORDS} GROUP BY 1",
                    (lesson,),
                ):
                    counts[status] = running
                learning = sum(n for status, n in counts.items() if Status(status).is_learning)
                found[lesson] = Coverage(counts[Status.KNOWN], learning, counts[Status.NEW])
        return found

    def both(self, lesson: str) -> tuple[Coverage, Coverage]:
        """The coverage of the running words of this lesson, and of its different ones."""
        running, distinct = [0] * len(Status), [0] * len(Status)
        with database.explained(self._path):
            for status, times, words in self._connection.execute(
                "SELECT coalesce(status, 0), sum(times), count(*) FROM ("
                " SELECT simplified, reading, sum(running) AS times FROM form"
                f" WHERE lesson = ? AND {_WORDS} GROUP BY simplified, reading)"
                " LEFT JOIN mark USING (simplified, reading) GROUP BY 1",
                (lesson,),
            ):
                running[status], distinct[status] = times, words
        return coverage_of(running), coverage_of(distinct)

    def having(self, keys: Iterable[WordKey]) -> Mapping[WordKey, Mapping[str, int]]:
        """The lessons that have each of these words, and how often: to renew their coverage.

        With `Coverage.moved` a list follows a mark without counting anew.
        """
        found = {}
        with database.explained(self._path):
            for key in keys:
                rows = self._connection.execute(
                    "SELECT lesson, sum(running) FROM form"
                    f" WHERE simplified = ? AND reading = ? AND {_WORDS} GROUP BY lesson",
                    (key.simplified, key.reading),
                )
                found[key] = dict(rows.fetchall())
        return found
