"""Where in a text a correction holds: known by the letters around it, not by a number.

Numbers of pairs and characters change when pairs are repaired, sentences edited or the text is
imported anew; the letters beside a word seldom do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

REACH = 10
"""How many letters on each side an anchor remembers."""

_ENOUGH = 6
"""The fewest letters in common by which a place is known again after a change beside it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The letters (simplified, without marks and blanks) before and after a stretch of text."""

    before: str
    after: str


def anchor_at(letters: str, start: int, end: int) -> Anchor:
    """The anchor of `letters[start:end]` in a text of nothing but letters."""
    return Anchor(letters[max(0, start - REACH) : start], letters[end : end + REACH])


def anchored(letters: str, text: str, anchor: Anchor) -> tuple[int, ...]:
    """Where in `letters` those places of `text` begin that the anchor means.

    All that have its letters on both sides; they read the same, so they are the same. Where
    none has, because something beside it was edited, the one that has most of them, if that is
    at least half.
    """
    wanted = len(anchor.before) + len(anchor.after)
    scored = [(_common(letters, start, text, anchor), start) for start in _finds(letters, text)]
    whole = tuple(start for score, start in scored if score == wanted)
    if whole:
        return whole
    best = max(scored, default=(0, 0))
    alone = sum(score == best[0] for score, _ in scored) == 1
    known = best[0] >= _ENOUGH and 2 * best[0] >= wanted
    return (best[1],) if alone and known else ()


def _finds(letters: str, text: str) -> Iterator[int]:
    start = letters.find(text)
    while start >= 0:
        yield start
        start = letters.find(text, start + 1)


def _common(letters: str, start: int, text: str, anchor: Anchor) -> int:
    """How many of the anchor's letters stand around the place, counted outwards from it."""
    end = start + len(text)
    before = letters[max(0, start - len(anchor.before)) : start]
    after = letters[end : end + len(anchor.after)]
    return _run(before[::-1], anchor.before[::-1]) + _run(after, anchor.after)


def _run(found: str, wanted: str) -> int:
    pairs = enumerate(zip(found, wanted, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(found), len(wanted)))
