"""A lesson as the content of a printed sheet, before anything is known of paper and type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.chinese.definitions import definitions
from app.chinese.levels import level_name
from app.chinese.orthography import word_pinyin
from app.handout.clusters import Cluster, clusters, unread_clusters
from app.lesson.model import Lesson, Pair, Role, Speaker, Token, WordKey
from app.vocabulary.choice import ChosenWord

_LINE = 48
"""Characters of a meaning that fit one line of the word list."""


@dataclass(frozen=True, slots=True)
class Row:
    """A pair as it is printed. `number` counts the pairs of the lesson from 1.

    `speaker` is given where a turn begins, `opens` where a paragraph does. `chinese` or
    `english` is empty where the pair has no such side.
    """

    number: int
    role: Role
    speaker: Speaker | None
    chinese: tuple[Cluster, ...]
    english: str
    opens: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the word list; `number` is that of the row where the word first occurs.

    `hsk` is the level as it is written ("4", "7–9"), empty for a word outside the lists.
    """

    hanzi: str
    pinyin: str
    meaning: str
    hsk: str
    number: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: a heading, the parallel text, the word list."""

    title: str
    translated_title: str
    source: str
    rows: tuple[Row, ...]
    words: tuple[Entry, ...]


def make_sheet(lesson: Lesson, words: Sequence[ChosenWord] = ()) -> Sheet:
    """The sheet of a lesson, its word list made of `words` in the order of their first use."""
    return Sheet(
        lesson.title,
        lesson.translated_title,
        lesson.source,
        tuple(_rows(lesson.pairs)),
        _entries(lesson, words),
    )


def _rows(pairs: Iterable[Pair]) -> Iterable[Row]:
    speaking: Speaker | None = None
    for number, pair in enumerate(pairs, start=1):
        turn = pair.speaker if pair.speaker != speaking else None
        speaking = pair.speaker
        chinese = clusters(pair.tokens) if pair.tokens else unread_clusters(pair.chinese)
        yield Row(number, pair.role, turn, chinese, _one_line(pair.english), pair.opens)


def _entries(lesson: Lesson, words: Sequence[ChosenWord]) -> tuple[Entry, ...]:
    first: dict[WordKey, tuple[int, int]] = {}
    for index, token in lesson.words():
        first.setdefault(token.key, (index, token.start))
    placed = [
        (first.get(word.token.key, (word.pair, word.token.start)), word.token) for word in words
    ]
    return tuple(
        Entry(
            token.text,
            word_pinyin(token),
            _meaning(token),
            level_name(token.hsk),
            index + 1,
        )
        for (index, _), token in sorted(placed, key=lambda item: item[0])
    )


def _meaning(token: Token) -> str:
    """The first sense, and the second if both are short enough for a line of the list."""
    senses = [_one_line(sense) for sense in definitions(token.senses)[:2]]
    both = "; ".join(senses)
    if len(both) <= _LINE:
        return both or _one_line(token.gloss)
    return senses[0]


def _one_line(text: str) -> str:
    return " ".join(text.split())
