"""All words that are marked or stand in a lesson, as a table that is fetched row by row."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.lesson.model import WordKey
from app.library import database
from app.library.word_query import GLOSS, WordQuery, ids_statement
from app.vocabulary.statuses import Status

_FIRST = "SELECT form.lesson, coalesce(repaired_title, title), form.first"
_OF_WORD = "simplified = ? AND reading = ? AND kind IN ('word', 'name')"
# A frequent word stands in all lessons; to sort them for each row would take too long.
_IN_RECENT = (
    f"{_FIRST} FROM (SELECT * FROM lesson ORDER BY max(added, opened) DESC LIMIT 40) AS lesson"
    f" CROSS JOIN form ON form.lesson = lesson.id AND {_OF_WORD} LIMIT 1"
)
_IN_ANY = (
    f"{_FIRST} FROM form CROSS JOIN lesson ON lesson.id = form.lesson WHERE {_OF_WORD} LIMIT 1"
)
_ROW = (
    f"SELECT simplified, reading, status, hsk, rank, lessons, running, changed, {GLOSS},"
    " (SELECT text FROM note WHERE note.simplified = word.simplified"
    "  AND note.reading = word.reading) FROM word WHERE id = ?"
)


@dataclass(frozen=True, slots=True)
class WordRow:
    """What the table shows of a word.

    `hsk` and `rank` as in `Token`; `lessons` counts those that have the word, `running` how
    often it stands in them; `changed` is when the status last did (Unix time; 0: never);
    `gloss` is '' for a word that stands in no lesson, `note` '' where the learner made none.
    """

    id: int
    key: WordKey
    status: Status
    hsk: int | None
    rank: int | None
    lessons: int
    running: int
    changed: float
    gloss: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class NextSentence:
    """The first sentence with a word in a lesson: the one opened or added last, if it is among
    the newest lessons, else any. `pair` is its number as computed."""

    lesson: str
    title: str
    pair: int
    chinese: str
    english: str


class WordTable:
    """The words of one library. Sorting gives ids alone; rows are asked for as they are seen."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def ids(self, query: WordQuery) -> Sequence[int]:
        """The ids of the words that the query asks for, in its order."""
        with database.explained(self._path):
            return array("q", (row[0] for row in self._connection.execute(*ids_statement(query))))

    def rows(self, ids: Iterable[int]) -> tuple[WordRow, ...]:
        """The rows of these words in this order; a word that is gone meanwhile is left out."""
        found = []
        with database.explained(self._path):
            for one in ids:
                row = self._connection.execute(_ROW, (one,)).fetchone()
                if row is not None:
                    simplified, reading, status, hsk, rank, lessons, running, *rest = row
                    changed, gloss, note = rest
                    found.append(
                        WordRow(
                            one,
                            WordKey(simplified, reading),
                            Status(status),
                            hsk,
                            rank,
                            lessons,
                            running,
                            changed,
                            gloss or "",
                            note or "",
                        )
                    )
        return tuple(found)

    def keys(self, ids: Iterable[int]) -> tuple[WordKey, ...]:
        """The keys of these words, for marking many at once."""
        with database.explained(self._path):
            rows = (
                self._connection.execute(
                    "SELECT simplified, reading FROM word WHERE id = ?", (one,)
                ).fetchone()
                for one in ids
            )
            return tuple(WordKey(*row) for row in rows if row is not None)

    def ids_of(self, keys: Iterable[WordKey]) -> Sequence[int]:
        """The ids of these words in this order; a word that isn't in the table is left out."""
        with database.explained(self._path):
            rows = (
                self._connection.execute(
                    "SELECT id FROM word WHERE simplified = ? AND reading = ?",
                    (key.simplified, key.reading),
                ).fetchone()
                for key in keys
            )
            return array("q", (row[0] for row in rows if row is not None))

    def next_sentence(self, key: WordKey) -> NextSentence | None:
        """A sentence that has the word; None for a word that stands in no lesson."""
        with database.explained(self._path):
            values = key.simplified, key.reading
            row = (
                self._connection.execute(_IN_RECENT, values).fetchone()
                or self._connection.execute(_IN_ANY, values).fetchone()
            )
            if row is None:
                return None
            lesson, title, pair = row
            chinese, english = self._connection.execute(
                "SELECT chinese, english FROM pair WHERE lesson = ? AND number = ?", (lesson, pair)
            ).fetchone()
        return NextSentence(
            lesson, title, pair, "".join(json.loads(chinese)), " ".join(json.loads(english))
        )
