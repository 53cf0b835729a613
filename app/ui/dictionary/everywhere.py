"""Every place of a word in the library. Knows no Qt; runs in the background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app import paths
from app.lesson.model import Lesson, Pair, WordKey
from app.library.concordance import Occurrence
from app.library.store import Library
from app.progress import Progress

_MOST = 400


@dataclass(frozen=True, slots=True)
class Everywhere:
    """`here` are all places in the open text, in its order, each pair once, and `count_here` how
    often the word stands there; `elsewhere` are places in other texts, together as they are in
    one text, and `count` how often it stands in all of them."""

    key: WordKey
    here: tuple[Occurrence, ...]
    count_here: int
    elsewhere: tuple[Occurrence, ...]
    count: int


def everywhere(lesson: Lesson | None, key: WordKey, progress: Progress) -> Everywhere:
    """Where the word stands. Raises `StorageError`."""
    progress(0.0, "")
    here = list(occurrences(lesson, key)) if lesson is not None else []
    progress(0.1, "")
    with Library(paths.library_file()) as library:
        found = library.occurrences.of(key, _MOST)
        total = library.occurrences.count(key)
    own = lesson.id if lesson is not None else ""
    others = [one for one in found if one.lesson != own]
    lessons = list(dict.fromkeys(one.lesson for one in others))
    order = {lesson_id: number for number, lesson_id in enumerate(lessons)}
    others.sort(key=lambda one: (order[one.lesson], one.pair))
    first = {one.pair: one for one in reversed(here)}
    count = max(total - len(here), len(others))
    return Everywhere(key, tuple(first.values())[::-1], len(here), tuple(others), count)


def occurrences(lesson: Lesson, key: WordKey) -> Iterator[Occurrence]:
    """Every place of the word in the lesson, in text order."""
    for number, pair in enumerate(lesson.pairs):
        for position, token in enumerate(pair.tokens):
            if token.simplified == key.simplified and token.is_word and token.key == key:
                yield occurrence_of(lesson, number, pair, position)


def occurrence_of(lesson: Lesson, number: int, pair: Pair, position: int) -> Occurrence:
    """The place of one token of the lesson's pair with this number."""
    token = pair.tokens[position]
    links = tuple((link.start, link.end) for link in pair.links if link.token == position)
    chinese, english = pair.chinese, pair.english
    return Occurrence(
        lesson.id, lesson.title, number, position, chinese, english, token.start, token.end, links
    )
