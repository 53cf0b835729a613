"""The signs by which the reading of a hanzi is told: what stands around it in its sentence.

Hanzi are taken in their simplified form, so that traditional text shows the same signs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.lesson.model import TokenKind

_BOUND = "^"
_CLASSES = {TokenKind.NUMBER: "0", TokenKind.LATIN: "A"}
RULED = "r"
"""What begins the shape of a word whose reading a rule of grammar has given."""

NO_PART = "."
"""The part of speech of what is no word."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a stretch of text as the signs see them.

    `words` are simplified forms; for figures, foreign letters and punctuation there is one
    character. `parts` are the letters of their parts of speech. `text` is the words joined
    between two bounds on each side, `starts` where each word begins in it.
    """

    words: Sequence[str]
    parts: Sequence[str]
    text: str
    starts: Sequence[int]

    @classmethod
    def of(cls, forms: Sequence[tuple[str, str, TokenKind]], parts: Sequence[str | None]) -> Line:
        """The line of words given as text, simplified form and kind, each with its part."""
        words = [simplified or _CLASSES.get(kind) or text[:1] for text, simplified, kind in forms]
        text = _BOUND * 2 + "".join(words) + _BOUND * 2
        starts = list(accumulate(map(len, words), initial=2))
        return cls(words, [part or NO_PART for part in parts], text, starts)


def signs(line: Line, index: int, place: int, shape: str) -> list[str]:
    """The signs of the hanzi at `place` in the word at `index`, which has this `word_shape`.

    A sign is a letter that says what is meant and what is found. The first is always the shape
    with the place of the hanzi in the word.
    """
    words, parts, text = line.words, line.parts, line.text
    word = words[index]
    here = line.starts[index] + place
    before, after = text[here - 1], text[here + 1]
    part_before = parts[index - 1] if index else _BOUND
    part_after = parts[index + 1] if index + 1 < len(parts) else _BOUND
    found = [
        "k" + shape + position(word, place),
        "l" + before,
        "r" + after,
        "L" + text[here - 2] + before,
        "R" + after + text[here + 2],
        "m" + before + after,
        "p" + part_before,
        "n" + part_after,
    ]
    if not place and index and len(words[index - 1]) > 1:
        found.append("P" + words[index - 1])
    if place == len(word) - 1 and index + 1 < len(words) and len(words[index + 1]) > 1:
        found.append("N" + words[index + 1])
    return found


def word_signs(word: str, place: int) -> list[str]:
    """Those signs of the hanzi at `place` that show when the word stands alone."""
    padded = _BOUND * 2 + word + _BOUND * 2
    here = place + 2
    found = []
    if place:
        found.append("l" + padded[here - 1])
        if place > 1:
            found.append("L" + padded[here - 2 : here])
    if place + 1 < len(word):
        found.append("r" + padded[here + 1])
        if place + 2 < len(word):
            found.append("R" + padded[here + 1 : here + 3])
        if place:
            found.append("m" + padded[here - 1] + padded[here + 1])
    return found


def word_shape(kind: TokenKind, readings: int, is_ruled: bool = False) -> str:
    """What kind of word it is: one whose reading a rule has given, a name or another, and whether
    the dictionary has it in no reading, in one or in several."""
    letter = RULED if is_ruled else "n" if kind is TokenKind.NAME else "w"
    return letter + str(min(readings, 2))


def position(word: str, place: int) -> str:
    """Where in the word the hanzi stands: alone, first, last or in the middle."""
    if len(word) == 1:
        return "s"
    return "i" if not place else "f" if place == len(word) - 1 else "m"
