"""Whether one English word is a form of another, and what part of speech its form betrays."""

from __future__ import annotations

from functools import lru_cache

from app.alignment.irregular_forms import BASES
from app.alignment.stems import american, plain

_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=50_000)
def forms(word: str) -> frozenset[str]:
    """The word (lower case) with its regular endings: plural, past, participle, comparative."""
    found = {word, word + "s", word + "ed", word + "ing", word + "er", word + "est", word + "'s"}
    if word.endswith("e"):
        found |= {word + "d", word[:-1] + "ing", word + "r", word + "st"}
    elif word.endswith("y"):
        found |= {word[:-1] + "ies", word[:-1] + "ied", word[:-1] + "ier", word[:-1] + "iest"}
    elif word.endswith(("s", "x", "z", "ch", "sh", "o")):
        found.add(word + "es")
    if len(word) > 2 and word[-1] not in _VOWELS and word[-2] in _VOWELS:
        found |= {word + word[-1] + ending for ending in ("ed", "ing", "er", "est")}
    return frozenset(found)


def is_form(word: str, base: str) -> bool:
    """Whether `word` is an inflected form of `base`: developing of develop, not development."""
    low = plain(word).replace("’", "'")
    return american(low) in forms(american(base)) or BASES.get(low, low) == base


def looks_verbal(word: str, before: str) -> bool:
    """Whether a word after `before` has the form of a verb."""
    low = plain(word)
    if before.lower() in ("to", "will", "would", "can", "could", "may", "must", "should"):
        return True
    base = BASES.get(low)
    return low.endswith(("ing", "ed")) or (base is not None and base != low)
