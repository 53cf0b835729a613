"""Going from hit to hit."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from app.lesson.model import Language, Lesson
from app.lookup.text_search import Place
from app.ui.reader.cursor import Spot, first_word, nearest_word


def nearest_hit(places: Sequence[Place], spot: Spot, lesson: Lesson) -> int:
    """The number of the first hit at the spot or after it; that of the first one after the last.

    `places` are in text order, and there is at least one.
    """
    pair = lesson.pairs[spot.pair]
    start = pair.tokens[spot.token].start if spot.token is not None else 0
    number = bisect_left(places, (spot.pair, start), key=lambda place: _order(place, lesson))
    return number if number < len(places) else 0


def spot_of(place: Place, lesson: Lesson) -> Spot:
    """The word to take in hand for a hit: the one there, or the one that its English says."""
    if place.side is Language.CHINESE:
        return nearest_word(lesson, place.pair, place.start)
    pair = lesson.pairs[place.pair]
    for link in pair.links:
        if link.start < place.end and place.start < link.end and pair.tokens[link.token].is_word:
            return Spot(place.pair, link.token)
    return first_word(lesson, place.pair)


def _order(place: Place, lesson: Lesson) -> tuple[int, int]:
    """Where a hit stands in the text; the English of a pair comes after its Chinese."""
    before = len(lesson.pairs[place.pair].chinese) if place.side is Language.ENGLISH else 0
    return place.pair, before + place.start
