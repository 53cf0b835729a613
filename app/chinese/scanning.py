"""Tell hanzi, numbers, other scripts, blanks and punctuation apart, any Unicode text whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.chinese.pinyin import HANZI
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
_KINDS = {
    "number": TokenKind.NUMBER,
    "latin": TokenKind.LATIN,
    "space": TokenKind.SPACE,
    "mark": TokenKind.PUNCTUATION,
    "other": TokenKind.PUNCTUATION,
}


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
