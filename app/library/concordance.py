"""Every occurrence of a word in the library, with its sentence and translation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice

from app.lesson.model import Pair, Role, WordKey
from app.library import database
from app.library.lesson_reader import LessonReader

_LOOKED_AT = 8
"""Of so many times the occurrences wanted, the best are given."""
_MANY = 500
_RUNNING_TEXT = frozenset({Role.BODY, Role.QUESTION, Role.ANSWER, Role.LIST_ITEM, Role.VERSE})
_SHORTEST, _LONGEST = 8, 60  # characters of a sentence that shows a word well


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a word stands: lesson, pair and token (from 0), as repaired.

    `start` and `end` are its place in `chinese`, the pair's text; `english` is the translation,
    in which `links` are the spans that say the word.
    """

    lesson: str
    title: str
    pair: int
    token: int
    chinese: str
    english: str
    start: int
    end: int
    links: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    worth: float
    occurrence: Occurrence


class Concordance(LessonReader):
    """The occurrences of words in one library."""

    def of(self, key: WordKey, most: int = 50) -> tuple[Occurrence, ...]:
        """At most `most` occurrences of this word, the sentences that show it best first.

        Looked for in the lessons opened or added last first; of a word that stands in very many
        places, only some are looked at. Each pair comes once.
        """
        with database.explained(self._path):
            found = list(islice(self._found(key), most * _LOOKED_AT))
        found.sort(key=lambda one: -one.worth)
        return tuple(one.occurrence for one in found[:most])

    def count(self, key: WordKey) -> int:
        """How often the word stands in all lessons as they were computed."""
        with database.explained(self._path):
            row = self._connection.execute(
                "SELECT running FROM word WHERE simplified = ? AND reading = ?",
                (key.simplified, key.reading),
            ).fetchone()
            return int(row[0]) if row else 0

    def _found(self, key: WordKey) -> Iterator[_Found]:
        values = key.simplified, key.reading
        (lessons,) = self._connection.execute(
            "SELECT coalesce(max(lessons), 0) FROM word WHERE simplified = ? AND reading = ?",
            values,
        ).fetchone()
        # In many: the lessons one by one as long as more are wanted. In few: only those few.
        tables = "lesson CROSS JOIN form" if lessons > _MANY else "form CROSS JOIN lesson"
        rows = self._connection.execute(
            "SELECT form.lesson, coalesce(lesson.repaired_title, lesson.title),"
            " EXISTS (SELECT 1 FROM repair WHERE repair.lesson = lesson.id), form.number, first"
            f" FROM {tables} ON lesson.id = form.lesson"
            " WHERE simplified = ? AND reading = ? AND kind IN ('word', 'name')"
            " ORDER BY max(added, opened) DESC, lesson.rowid",
            values,
        )
        for (lesson, title, repaired), forms in groupby(rows, key=lambda row: row[:3]):
            if repaired:
                yield from self._in_repaired(lesson, key)
            else:
                places = {number: first for *_, number, first in forms}
                yield from self._in_rows(lesson, title, frozenset(places), min(places.values()))

    def _in_repaired(self, lesson: str, key: WordKey) -> Iterator[_Found]:
        read = self._read(lesson)
        if read is None:
            return
        for number, pair in enumerate(read.pairs):
            for place, token in enumerate(pair.tokens):
                if token.is_word and token.key == key:
                    links = [(k.start, k.end) for k in pair.links if k.token == place]
                    yield _Found(
                        _worth(pair.chinese, pair.english, pair.role, _sure(pair), bool(links)),
                        Occurrence(
                            lesson, read.title, number, place, pair.chinese, pair.english,
                            token.start, token.end, tuple(links),
                        ),
                    )  # fmt: skip
                    break

    def _in_rows(
        self, lesson: str, title: str, forms: frozenset[int], first: int
    ) -> Iterator[_Found]:
        texts: dict[int, str] = {}
        likely = " OR ".join(["instr(',' || substr(tokens, 2, length(tokens) - 2) || ',', ?)"]
                             * len(forms))  # fmt: skip
        rows = self._connection.execute(
            "SELECT number, chinese, english, role, max(confidence, checked), tokens, links"
            f" FROM pair WHERE lesson = ? AND number >= ? AND ({likely}) ORDER BY number",
            (lesson, first, *(f",{form}," for form in forms)),
        )
        for number, chinese, english, role, sure, tokens, links in rows:
            numbers = json.loads(tokens)
            place = next(n for n, form in enumerate(numbers) if form in forms)
            for form in numbers[: place + 1]:
                if form not in texts:
                    texts[form] = self._text(lesson, form)
            start = sum(len(texts[form]) for form in numbers[:place])
            said = tuple((s, e) for token, s, e, _ in json.loads(links) if token == place)
            both = "".join(json.loads(chinese)), " ".join(json.loads(english))
            yield _Found(
                _worth(*both, Role(role), sure, bool(said)),
                Occurrence(
                    lesson, title, number, place, *both,
                    start, start + len(texts[numbers[place]]), said,
                ),
            )  # fmt: skip

    def _text(self, lesson: str, form: int) -> str:
        (text,) = self._connection.execute(
            "SELECT text FROM form WHERE lesson = ? AND number = ?", (lesson, form)
        ).fetchone()
        return str(text)


def _sure(pair: Pair) -> float:
    return 1.0 if pair.checked else pair.confidence


def _worth(chinese: str, english: str, role: Role, sure: float, linked: bool) -> float:
    """How well a pair shows a word: translated, surely aligned, a sentence of sensible length."""
    length = len(chinese)
    fitting = 1.0 if _SHORTEST <= length <= _LONGEST else 0.5 * min(1.0, _LONGEST / (length or 1))
    translated = sure if english else 0.0
    return 4 * translated + 2 * (role in _RUNNING_TEXT) + linked + fitting
