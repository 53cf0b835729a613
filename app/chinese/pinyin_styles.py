"""How a token's syllables are written over it: with tone marks, with numbers, or in zhuyin."""

from __future__ import annotations

from enum import StrEnum

from app.chinese.pinyin import to_numbers
from app.chinese.zhuyin import to_zhuyin


class PinyinStyle(StrEnum):
    """A way to write a syllable."""

    MARKS = "marks"
    NUMBERS = "numbers"
    ZHUYIN = "zhuyin"


_UNREAD = "?"


def styled(syllables: tuple[str, ...], style: PinyinStyle) -> tuple[str, ...]:
    """The syllables, given with tone marks, in this style; the `?` of an unread hanzi stays."""
    if style is PinyinStyle.MARKS:
        return syllables
    write = to_numbers if style is PinyinStyle.NUMBERS else to_zhuyin
    return tuple(one if one == _UNREAD else write(one) for one in syllables)
