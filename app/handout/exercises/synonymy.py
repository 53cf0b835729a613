"""Whether a reader could take one word for another, so that both would answer one question."""

from __future__ import annotations

import re
from functools import lru_cache

from app.alignment.english_words import GRAMMAR
from app.alignment.stems import stem
from app.chinese.definitions import definitions
from app.lesson.model import Token

_SENSES = 3
_WORD = re.compile(r"[a-z\u00c0-\u024f]+")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_VAGUE = frozenset(("one", "sb", "sth", "something", "someone", "person", "thing", "make", "etc"))


def interchangeable(one: Token, other: Token) -> bool:
    """Whether the two share a meaning: a word of the first senses, or one is part of the other."""
    if one.simplified in other.simplified or other.simplified in one.simplified:
        return True
    return bool(_meanings(one.senses, one.gloss) & _meanings(other.senses, other.gloss))


@lru_cache(maxsize=4096)
def _meanings(senses: tuple[str, ...], gloss: str) -> frozenset[str]:
    """The stems of the words that tell what the first senses mean."""
    texts = (*definitions(senses)[:_SENSES], gloss)
    words = (word for text in texts for word in _WORD.findall(_ASIDE.sub(" ", text.lower())))
    return frozenset(stem(word) for word in words if word not in GRAMMAR and word not in _VAGUE)
