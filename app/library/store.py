"""The library: what a person keeps. One `Library` serves one thread."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from app.lesson.model import Lesson, WordKey
from app.library import database, stored_lesson
from app.library.kept_places import KeptBookmarks, KeptTags
from app.library.kept_repairs import KeptRepairs
from app.library.kept_statuses import KeptStatuses
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.library.concordance import Concordance
    from app.library.exported_notes import ExportedNotes
    from app.library.kept_choices import KeptChoices
    from app.library.kept_corrections import KeptCorrections
    from app.library.kept_words import KeptNotes, KeptPhrases
    from app.library.lesson_words import LessonWords
    from app.library.removed_lesson import RemovedLesson
    from app.library.text_search import TextSearch
    from app.library.word_table import WordTable


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader stands: a pair and a token of it, both counted from 0."""

    pair: int = 0
    token: int = 0


@dataclass(frozen=True, slots=True)
class LessonEntry:
    """What a list of lessons shows of one.

    `pairs` counts them, `at_pair` is where the reader stands; `added` and `opened` are Unix times,
    `opened` 0 for a lesson that never was.
    """

    id: str
    title: str
    translated_title: str
    source: str = ""
    pairs: int = 0
    at_pair: int = 0
    added: float = 0.0
    opened: float = 0.0
    tags: tuple[str, ...] = ()


class Library(AbstractContextManager["Library"]):
    """Lessons, marks and export records in one SQLite file.

    Every method is one transaction and done when it returns. All raise `StorageError`.
    `exports` keeps what exported notes looked like, `repairs` what a person repaired in the pairs,
    `corrections` what in the analysis; `marks` the statuses with their history, `phrases` and
    `notes` what else was said of words, `bookmarks` and `tags` of lessons;
    `choices` what was chosen in dialogs about a lesson. `words`, `lesson_words`, `occurrences`
    and `texts` answer questions over the whole library.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = database.connect(path)
        self.repairs = KeptRepairs(self._connection, path)
        self.marks = KeptStatuses(self._connection, path)
        self.bookmarks = KeptBookmarks(self._connection, path)
        self.tags = KeptTags(self._connection, path)

    # A window shows its text before it needs any of these, so they are loaded when asked for.

    @cached_property
    def exports(self) -> ExportedNotes:
        from app.library.exported_notes import ExportedNotes

        return ExportedNotes(self._connection, self._path)

    @cached_property
    def corrections(self) -> KeptCorrections:
        from app.library.kept_corrections import KeptCorrections

        return KeptCorrections(self._connection, self._path)

    @cached_property
    def phrases(self) -> KeptPhrases:
        from app.library.kept_words import KeptPhrases

        return KeptPhrases(self._connection, self._path)

    @cached_property
    def choices(self) -> KeptChoices:
        from app.library.kept_choices import KeptChoices

        return KeptChoices(self._connection, self._path)

    @cached_property
    def notes(self) -> KeptNotes:
        from app.library.kept_words import KeptNotes

        return KeptNotes(self._connection, self._path)

    @cached_property
    def words(self) -> WordTable:
        from app.library.word_table import WordTable

        return WordTable(self._connection, self._path)

    @cached_property
    def lesson_words(self) -> LessonWords:
        from app.library.lesson_words import LessonWords

        return LessonWords(self._connection, self._path)

    @cached_property
    def occurrences(self) -> Concordance:
        from app.library.concordance import Concordance

        return Concordance(self._connection, self._path, self.lesson)

    @cached_property
    def texts(self) -> TextSearch:
        from app.library.text_search import TextSearch

        return TextSearch(self._connection, self._path, self.lesson)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def lessons(self) -> tuple[LessonEntry, ...]:
        """All lessons, the last opened or added first."""
        tags = self.tags.all()
        with database.explained(self._path):
            rows = self._connection.execute(
                "SELECT id, coalesce(repaired_title, title),"
                " coalesce(repaired_translated_title, translated_title), source, pairs, at_pair,"
                " added, opened FROM lesson ORDER BY max(added, opened) DESC, id"
            )
            return tuple(LessonEntry(*(*row, tags.get(row[0], ()))) for row in rows)

    def put_lesson(self, lesson: Lesson, analysis: int) -> None:
        """Add the lesson, or renew it where one with its id is kept; place and repairs stay.

        The lesson is as computed, without its repairs. `analysis` is the version of the
        analysis that made its tokens.
        """
        repaired = self._repaired(lesson)
        with database.explained(self._path), database.transaction(self._connection):
            for table in ("section", "form", "pair"):
                self._connection.execute(f"DELETE FROM {table} WHERE lesson = ?", (lesson.id,))
            self._connection.execute(
                "INSERT INTO lesson (id, title, translated_title, source, analysis, added)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " title = excluded.title, translated_title = excluded.translated_title,"
                " source = excluded.source, analysis = excluded.analysis",
                (
                    lesson.id,
                    lesson.title,
                    lesson.translated_title,
                    lesson.source,
                    analysis,
                    time.time(),
                ),
            )
            self._connection.execute(
                "UPDATE lesson SET repaired_title = ?, repaired_translated_title = ?, pairs = ?"
                " WHERE id = ?",
                (repaired.title, repaired.translated_title, len(repaired.pairs), lesson.id),
            )
            stored_lesson.write(self._connection, lesson)
            self.texts.put(repaired)

    def lesson(self, lesson: str) -> Lesson | None:
        """The lesson with this id as its repairs make it."""
        computed = self.computed_lesson(lesson)
        return self._repaired(computed) if computed else None

    def _repaired(self, computed: Lesson) -> Lesson:
        if not self.repairs.has(computed.id):
            return computed
        # Imported here, not above: a window that opens a text needn't be able to repair it yet.
        from app.lesson.history import Repairs

        return Repairs(computed, self.repairs).lesson

    def computed_lesson(self, lesson: str) -> Lesson | None:
        """The lesson with this id as it was computed: to repair it or to analyse it anew."""
        with self.snapshot():
            row = self._connection.execute(
                "SELECT title, translated_title, source FROM lesson WHERE id = ?", (lesson,)
            ).fetchone()
            if row is None:
                return None
            title, translated_title, source = row
            return Lesson(
                lesson,
                title,
                translated_title,
                stored_lesson.read_pairs(self._connection, lesson),
                stored_lesson.read_sections(self._connection, lesson),
                source,
            )

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All that the block reads is of one moment, whatever others write meanwhile."""
        with database.explained(self._path), database.snapshot(self._connection):
            yield

    def size_of(self, lesson: str) -> int:
        """How many pairs the lesson with this id has; 0 if there is none."""
        with database.explained(self._path):
            row = self._connection.execute(
                "SELECT pairs FROM lesson WHERE id = ?", (lesson,)
            ).fetchone()
            return int(row[0]) if row else 0

    def analysis_of(self, lesson: str) -> int | None:
        """The version of the analysis that made this lesson's tokens."""
        with database.explained(self._path):
            row = self._connection.execute(
                "SELECT analysis FROM lesson WHERE id = ?", (lesson,)
            ).fetchone()
            return int(row[0]) if row else None

    def remove_lesson(self, lesson: str) -> RemovedLesson | None:
        """Take the lesson out and give what `put_back` needs; None if there is none.

        Marks and export records stay: they belong to the learner.
        """
        from app.library import removed_lesson

        with database.explained(self._path), database.transaction(self._connection):
            return removed_lesson.take(self._connection, lesson)

    def put_back(self, removed: RemovedLesson) -> None:
        """Have a removed lesson again just as it was, with its repairs and its place."""
        from app.library import removed_lesson

        with database.explained(self._path), database.transaction(self._connection):
            removed_lesson.put_back(self._connection, removed)

    def place(self, lesson: str) -> Place:
        """Where the reader stood when this lesson was last open."""
        with database.explained(self._path):
            row = self._connection.execute(
                "SELECT at_pair, at_token FROM lesson WHERE id = ?", (lesson,)
            ).fetchone()
            return Place(*row) if row else Place()

    def keep_place(self, lesson: str, place: Place) -> None:
        with database.explained(self._path):
            self._connection.execute(
                "UPDATE lesson SET at_pair = ?, at_token = ?, opened = ? WHERE id = ?",
                (place.pair, place.token, time.time(), lesson),
            )

    def statuses(self) -> dict[WordKey, Status]:
        """The status of every word that has one other than new."""
        return self.marks.all()

    def put_statuses(self, statuses: Mapping[WordKey, Status]) -> None:
        """Store the status of each of these words, all or none."""
        self.marks.put(statuses)
