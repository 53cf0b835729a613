"""English definitions: the best first, and short enough to stand under a word."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NOTE = re.compile(r"\s*\([^()]*\)\s*")
_BRACKET = re.compile(r"\[[^\]]*\]")
_LAST = re.compile(r"^(CL:|Taiwan pr\.|also pr\.|\(Tw\)$)")
_POINTER = re.compile(
    r"^(\([^)]*\) )?((old|archaic|Japanese|erhua|ancient|nonstandard simplified) )?"
    r"(variant of|form of|see |see also|same as|also written|equivalent to|used in )"
)
_SURNAME = re.compile(r"^(\(?surname\b|[A-Z]\w+ \(surname\))")
_VULGAR = re.compile(r"\((vulgar|slang|Internet slang|derog\.|taboo)|\b(vulgar|fuck|cunt|penis|shit)\b")
_DATED = re.compile(r"^\((old|archaic|dialect|Tw|literary|HK|Cantonese)\b|\((old|archaic)\)$|^\(arch")
_ABBREVIATION = re.compile(r"^abbr\. (for|of|to)\b")

GLOSS_LENGTH = 24
"""Characters a gloss under a word may take before alternatives are left out."""


def rating(sense: str) -> int:
    """How far down a sense belongs, from 0 for an ordinary one to 5 for mere notes."""
    if _LAST.match(sense):
        return 5
    if _POINTER.match(sense):
        return 4
    if _SURNAME.match(sense):
        return 3
    if _VULGAR.search(sense):
        return 3
    if _DATED.search(sense):
        return 2
    if _ABBREVIATION.match(sense):
        return 1
    return 0


def sort_senses(senses: Iterable[str]) -> tuple[str, ...]:
    """The senses with pointers, surnames, dated and vulgar ones after the ordinary ones."""
    return tuple(sorted(senses, key=rating))


def short_gloss(sense: str) -> str:
    """The sense without brackets, cut to the alternatives that fit under a word."""
    plain = _NOTE.sub(" ", _BRACKET.sub("", sense)).strip(" ;,")
    if not plain:
        plain = sense.strip("()")
    kept = ""
    for alternative in plain.split(";"):
        longer = f"{kept}; {alternative.strip()}" if kept else alternative.strip()
        if kept and len(longer) > GLOSS_LENGTH:
            break
        kept = longer
    return kept
