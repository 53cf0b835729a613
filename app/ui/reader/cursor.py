"""Where the reader stands in a lesson, and how to get from word to word."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from app.lesson.model import Lesson, Token


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A pair of the lesson and one of its words; `token` is None in a pair without words."""

    pair: int
    token: int | None = None


def word_at(lesson: Lesson, spot: Spot | None) -> Token | None:
    """The word at the spot, if there is one."""
    if spot is None or spot.token is None:
        return None
    return lesson.pairs[spot.pair].tokens[spot.token]


def words_of(lesson: Lesson, pair: int) -> list[int]:
    """The positions of the words among the pair's tokens."""
    return [i for i, token in enumerate(lesson.pairs[pair].tokens) if token.is_word]


def next_word(lesson: Lesson, spot: Spot, by: int) -> Spot:
    """The word after (`by` 1) or before (-1) this one, crossing pairs; the same at the ends."""
    return next(_words_from(lesson, spot, by), spot)


def first_word(lesson: Lesson, pair: int, last: bool = False) -> Spot:
    """The first (or last) word of the pair."""
    words = words_of(lesson, pair)
    if not words:
        return Spot(pair)
    return Spot(pair, words[-1 if last else 0])


def next_where(lesson: Lesson, spot: Spot, wanted: Callable[[Token], bool]) -> Spot | None:
    """The next word after this one that is wanted, going on from the start after the end."""
    around = chain(_words_from(lesson, spot, 1), _words_from(lesson, Spot(0), 1))
    for found in around:
        token = word_at(lesson, found)
        if token is not None and wanted(token) and found != spot:
            return found
    return None


def valid(lesson: Lesson, pair: int, token: int) -> Spot:
    """The spot as remembered, moved to one that the lesson has."""
    pair = max(0, min(pair, len(lesson.pairs) - 1))
    tokens = lesson.pairs[pair].tokens
    if 0 <= token < len(tokens) and tokens[token].is_word:
        return Spot(pair, token)
    return first_word(lesson, pair)


def nearest_word(lesson: Lesson, pair: int, offset: int) -> Spot:
    """The word that holds this character of the pair's Chinese, else the last one before it."""
    tokens = lesson.pairs[pair].tokens
    found = (i for i in reversed(words_of(lesson, pair)) if tokens[i].start <= offset)
    word = next(found, None)
    return first_word(lesson, pair) if word is None else Spot(pair, word)


def _words_from(lesson: Lesson, spot: Spot, by: int) -> Iterator[Spot]:
    words = words_of(lesson, spot.pair)
    if spot.token is not None:
        at = spot.token
        words = [i for i in words if (i > at if by > 0 else i < at)]
    yield from (Spot(spot.pair, i) for i in words[::by])
    pair = spot.pair + by
    while 0 <= pair < len(lesson.pairs):
        yield from (Spot(pair, i) for i in words_of(lesson, pair)[::by])
        pair += by
