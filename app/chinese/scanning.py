"""Tell hanzi, numbers, other scripts, blanks and punctuation apart, any Unicode text whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.hanzi import HANZI
from app.lesson.model import TokenKind

# What changes the look of the character before it and must not be parted from it: combining
# marks, variation selectors, skin tones, and joiners with what they join.
_MARK = (
    "(?:[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff]"
    "|\u200d.?)"
)
_MARKED = re.compile(_MARK)
_LETTER = rf"(?:[^\W_{HANZI}]|[\u0300-\u036f])"
_PIECES = re.compile(
    rf"(?P<hanzi>[{HANZI}]++)"
    rf"|(?P<number>\d++(?:[.,:：．]\d++)*+[%％‰]?+(?!{_LETTER}))"
    rf"|(?P<latin>[^\W_{HANZI}]{_LETTER}*+(?:[’'&-]{_LETTER}++)*+)"
    r"|(?P<space>\s++)"
    rf"|(?P<mark>{_MARK}++)"
    r"|(?P<other>(?P<same>.)(?P=same)*+)",
    re.DOTALL,
)
_LONGEST = 20_000  # characters of a stretch
_NEAR = 1_000  # characters from its end
_BREAK = re.compile(r"[\s。！？；，、]")
_KINDS = {
    "number": TokenKind.NUMBER,
    "latin": TokenKind.LATIN,
    "space": TokenKind.SPACE,
    "mark": TokenKind.PUNCTUATION,
    "other": TokenKind.PUNCTUATION,
}


class Stretch(NamedTuple):
    """A part of a text and where it starts there."""

    text: str
    start: int


def scan(text: str) -> Iterator[tuple[str, TokenKind | None]]:
    """The pieces of `text` in order, nothing lost; the kind is None for a run of hanzi."""
    for match in _PIECES.finditer(text):
        group = match.lastgroup
        assert group is not None  # every alternative is a named group
        kind = _KINDS.get(group)
        if kind is TokenKind.LATIN and match[0].isnumeric():  # ①, Ⅳ
            kind = TokenKind.NUMBER
        yield match[0], kind


def changes_the_last(piece: str) -> bool:
    """Whether the piece only changes the look of the character before it."""
    return _MARKED.match(piece) is not None


def stretches(text: str) -> list[Stretch]:
    """The text in parts of bounded length, so that no work on one takes long.

    It is parted after punctuation or a blank where there is any near the end.
    """
    parts = []
    start = 0
    while len(text) - start > _LONGEST:
        end = start + _LONGEST
        breaks = list(_BREAK.finditer(text, end - _NEAR, end))
        end = breaks[-1].end() if breaks else end
        parts.append(Stretch(text[start:end], start))
        start = end
    return [*parts, Stretch(text[start:], start)]
