"""English definitions: which come first, and how they are said in a few letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_VULGAR = ("vulgar", "fuck", "cunt", "penis", "shit")
_DOWN = re.compile(
    r"(?P<note>^(CL:|Taiwan pr\.|also pr\.|\(Tw\)$))"
    r"|(?P<pointer>^(\([^)]*\) )?(unofficial |nonstandard simplified )?"
    r"((old|archaic|Japanese|erhua|ancient|dialect|popular|euphemistic|graphic) )?"
    r"(variant|form) of|^(contracted form|dialectal equivalent) of"
    r"|^(\([^)]*\) )?(see( also)? (?=[^ -~])|(same as|also written|equivalent to|used in) ))"
    r"|(?P<surname>^\(?((two-character )?surname\b|[A-Z]\w+ \(surname\)))"
    r"|(?P<vulgar>\((vulgar|slang|derog|taboo|Internet slang)\b|\([^)]*\bjocular\b"
    rf"|\b({'|'.join(_VULGAR)})\b)"
    r"|(?P<dated>^\((old|archaic|arch\.|dialect|Tw|HK|Cantonese|literary|classical)\b"
    r"|\((old|archaic|arch\.)\)$)"
    r"|(?P<abbreviation>^\(?abbr\. (for|of|to)\b)"
)
_MEASURE = re.compile(
    r"^(\(?classifier\b|\(?after a number|(currency )?unit|meter|metre|minute|hour|o'clock|year\b"
    r"|month\b|day\b|date\b|week\b|yuan|dollar|gram|kilogram|catty|time\b|times\b|percent)"
)
_RATINGS = {"note": 5, "pointer": 4, "surname": 3, "vulgar": 3, "dated": 2, "abbreviation": 1}

USABLE = 2
"""The least rating of senses that should not be the first of a word."""


@lru_cache(maxsize=50_000)
def rating(sense: str) -> int:
    """How far down a sense belongs, from 0 for an ordinary one to 5 for a mere note."""
    is_plain = "(" not in sense and not any(word in sense for word in _VULGAR)
    match = _DOWN.match(sense) if is_plain else _DOWN.search(sense)
    return _RATINGS[match.lastgroup] if match and match.lastgroup else 0


def points(sense: str) -> bool:
    """Whether the sense says nothing of the meaning: a note or a pointer to another word."""
    return rating(sense) >= _RATINGS["pointer"]


def is_measure(sense: str) -> bool:
    """Whether it is the sense of a word that follows a number: a measure word or a unit."""
    return _MEASURE.match(sense) is not None


def is_action(sense: str) -> bool:
    """Whether it is an ordinary sense of a verb."""
    return sense.startswith("to ") and rating(sense) == 0


def is_surname(sense: str) -> bool:
    """Whether the sense only says that the word is a surname."""
    return rating(sense) == _RATINGS["surname"] and "surname " in sense


def sort_senses(senses: Sequence[str]) -> tuple[str, ...]:
    """The senses with dated, vulgar, surname and pointing ones after the ordinary ones."""
    return tuple(sorted(senses, key=rating) if len(senses) > 1 else senses)
