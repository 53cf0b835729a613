"""Full-text search over all lessons: hanzi as they stand together, English by words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.hanzi import HANZI
from app.lesson.model import Lesson, Pair
from app.library import database
from app.library.lesson_reader import LessonReader
from app.progress import Progress, silent

_SPAN = 1 << 20  # rows of the index that each lesson has; the migration says it too
# The tokeniser would take a row of hanzi for one word. What it takes for a blank parts them.
_PART = "\u200b"
_AFTER_HANZI = re.compile(f"(?<=[{HANZI}])(?=.)", re.DOTALL)
_HANZI = re.compile(f"[{HANZI}]")
_TERM = re.compile(f"[{HANZI}]+|[^\\W_]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A pair that was found: the lesson's id and title, the pair as repaired, its two texts."""

    lesson: str
    title: str
    pair: int
    chinese: str
    english: str


class TextSearch(LessonReader):
    """The index of all lessons' texts, as repaired."""

    def find(self, text: str, most: int = 200) -> tuple[Passage, ...]:
        """The pairs that have all words of `text`, those of the lessons added last first.

        Hanzi written together, in either script, are looked for as they stand; the last English
        word may be the beginning of one. At most `most` are given, none for a text without
        letters. Lessons that `missing` counts aren't searched: `index_missing` first.
        """
        query = _query(text)
        if not query:
            return ()
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT searchable.lesson, coalesce(lesson.repaired_title, lesson.title),"
                f" found.place % {_SPAN}, found.chinese, found.english"
                " FROM (SELECT rowid AS place, chinese, english FROM passage"
                "       WHERE passage MATCH ? ORDER BY rowid DESC LIMIT ?) AS found"
                f" JOIN searchable ON searchable.number = found.place / {_SPAN}"
                " JOIN lesson ON lesson.id = searchable.lesson"
                " ORDER BY searchable.number DESC, found.place",
                (query, most),
            )
            return tuple(
                Passage(lesson, title, pair, chinese.replace(_PART, ""), english)
                for lesson, title, pair, chinese, english in rows
            )

    def missing(self) -> tuple[str, ...]:
        """The ids of the lessons whose texts aren't in the index as they are now."""
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT id FROM lesson LEFT JOIN searchable ON searchable.lesson = lesson.id"
                " WHERE coalesce(stale, 1) ORDER BY added"
            )
            return tuple(lesson for (lesson,) in rows)

    def index_missing(self, progress: Progress = silent) -> None:
        """Bring the index up to date: after repairs, and once for a library of an older Duidu.

        One transaction a lesson, so that it can be stopped and goes on later.
        """
        missing = self.missing()
        for number, lesson in enumerate(missing):
            progress(number / len(missing), "Indexing the library")
            read = self._read(lesson)
            if read is not None:
                with database.explained(self._path), database.transaction(self._connection):
                    self.put(read)

    def put(self, lesson: Lesson) -> None:
        """Index the lesson as it is here. Part of a transaction that the caller has begun."""
        self._connection.execute(
            "INSERT INTO searchable (lesson) VALUES (?)"
            " ON CONFLICT (lesson) DO UPDATE SET stale = 0",
            (lesson.id,),
        )
        (number,) = self._connection.execute(
            "SELECT number FROM searchable WHERE lesson = ?", (lesson.id,)
        ).fetchone()
        first = number * _SPAN
        self._connection.execute(
            "DELETE FROM passage WHERE rowid BETWEEN ? AND ?", (first, first + _SPAN - 1)
        )
        self._connection.executemany(
            "INSERT INTO passage (rowid, chinese, english, variant) VALUES (?, ?, ?, ?)",
            ((first + place, *_indexed(pair)) for place, pair in enumerate(lesson.pairs)),
        )


def _indexed(pair: Pair) -> tuple[str, str, str]:
    """What the index holds of a pair: Chinese, English, and the Chinese in the other script."""
    text = pair.chinese
    others = (
        "".join(token.simplified or token.text for token in pair.tokens),
        "".join(token.traditional or token.text for token in pair.tokens),
    )
    variant = next((other for other in others if other not in ("", text)), "")
    return _parted(text), pair.english, _parted(variant)


def _parted(text: str) -> str:
    return _AFTER_HANZI.sub(_PART, text)


def _query(text: str) -> str:
    """The query in FTS5's language, every term quoted; '' where there is nothing to look for."""
    terms = _TERM.findall(text)
    quoted = [f'"{" ".join(term) if _is_chinese(term) else term}"' for term in terms]
    if terms and not _is_chinese(terms[-1]) and not text[-1:].isspace():
        quoted[-1] += " *"
    return " AND ".join(quoted)


def _is_chinese(term: str) -> bool:
    return _HANZI.match(term) is not None
