"""What counts as a Chinese character, everywhere: a syllable of pinyin stands for each."""

from __future__ import annotations

import re

HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The inside of a regular expression's class that matches one hanzi."""

_HANZI = re.compile(f"[{HANZI}]")


def hanzi_count(text: str) -> int:
    """How many characters of `text` are hanzi."""
    return len(_HANZI.findall(text))


def is_hanzi(character: str) -> bool:
    """Whether the character is one."""
    return _HANZI.match(character) is not None
