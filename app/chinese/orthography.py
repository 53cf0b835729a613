"""Pinyin syllables joined to words, as Hanyu Pinyin orthography (GB/T 16159-2012) writes them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from app.lesson.model import Token

_NEEDS_APOSTROPHE = frozenset("aoe")
NAME_DOT = "·"
"""What stands between the parts of a foreign name."""


def joined(syllables: Iterable[str]) -> str:
    """One word of pinyin: Chóng + qìng → Chóngqìng, Xī + ān → Xī'ān.

    A capital begins a word of its own, as in Yīdài Yīlù or Běijīng Dàxué.
    """
    word = ""
    for syllable in syllables:
        if word and syllable[:1].isupper():
            word += " "
        elif word and _first_letter(syllable) in _NEEDS_APOSTROPHE:
            word += "'"
        word += syllable
    return word


def word_pinyin(token: Token) -> str:
    """The token's pinyin as one word; the dot between the parts of a foreign name stays."""
    syllables = iter(token.pinyin)
    parts = [joined(next(syllables, "") for _ in part) for part in token.text.split(NAME_DOT)[:-1]]
    return NAME_DOT.join([*parts, joined(syllables)])


def _first_letter(syllable: str) -> str:
    return unicodedata.normalize("NFD", syllable[:1]).lower()[:1]
