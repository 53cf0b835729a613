"""What is said under a word: the meaning in a few letters, references followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from app.chinese.entry import Entry
from app.chinese.pinyin import to_marks, toneless
from app.chinese.senses import USABLE, points, rating
from app.hanzi import HANZI

LENGTH = 24
"""The characters that alternatives may take together; one alone may be longer."""

_LONGEST = 40
_DEPTH = 3  # pointers that are followed from one headword to the next
_REFERENCE = re.compile(
    r"^(?:\([^)]*\) )?[^|\[(]*?\b(?:variant of|form of|see also|see|same as|also written|"
    r"equivalent to|abbr\. for|short name for) "
    rf"(?:[{HANZI}·，]+\|)?([{HANZI}·，]+)(?:\[([^\]]+)\])?"
)
_CITED = re.compile(rf"\s*[{HANZI}·，]+(\|[{HANZI}·，]+)?(\[[^\]]*\])?|\[[^\]]*\]")
_NOTE = re.compile(r"\s*\([^()]*\)")
_LEADS = ("abbr. ", "short name for ", "lit. ", "fig. ", "also known as ", "used in ")
_LEAD = re.compile(r"^(abbr\. (for|of|to)|short name for|lit\.|fig\.|also known as|used in) ")
_CUTS = (": ", ", as in ", ", such as ", ", esp. ", ", usu. ", " indicating ", " used ", ", ")
_CONJUNCTIONS = (" and ", " or ")
_PREPOSITION = re.compile("(by|into|of|to|from|in|on|with|for|at|as|than)$")
# What no conjunction ends: an article and the first of two adjectives, or one word.
_OPEN_NOUN = re.compile(r"\b(a|an|the|one's) \S+$|^(to )?\S+$")
_POINTING = ("of", "see", "as", "written", "to", "for")
_SYLLABLE = re.compile("[A-Za-zü:]+[1-5]")
_CLASSIFIER = re.compile(r"^classifier\b")


Lookup = Callable[[str], Sequence[Entry]]
"""Gives the entries of a headword."""


def follow_references(entry: Entry, lookup: Lookup) -> tuple[str, ...]:
    """The entry's senses; if all merely point to another headword, that one's come first."""
    return _followed(entry, lookup, _DEPTH)


def _followed(entry: Entry, lookup: Lookup, depth: int) -> tuple[str, ...]:
    if not depth or all(map(str.isascii, entry.senses)):  # no hanzi, so no pointer
        return entry.senses
    if rating(entry.senses[0]) < USABLE - 1:
        return entry.senses
    for sense in entry.senses:
        match = _REFERENCE.match(sense)
        target = match and _target(match[1], match[2], entry, lookup)
        if target:
            usable = tuple(s for s in _followed(target, lookup, depth - 1) if not points(s))
            return tuple(dict.fromkeys(usable + entry.senses))
    return entry.senses


def short_gloss(senses: tuple[str, ...], pinyin: tuple[str, ...] = ()) -> str:
    """The first sense without brackets and citations, cut to what fits under a word.

    A place whose English name is its pinyin (`pinyin`: one syllable a hanzi) is just that.
    """
    for sense in senses:
        plain = _plain(sense)
        if not plain:
            continue
        name = "".join(map(toneless, pinyin)).lower()
        first = plain.split(" ")[0].rstrip(",;")
        if name and first.lower() == name and first[0].isupper():
            return first
        return _fitting(plain)
    return ""


def _target(word: str, reading: str | None, entry: Entry, lookup: Lookup) -> Entry | None:
    """The entry that a sense refers to: the one with the reading given there, if any has it."""
    wanted = tuple(to_marks(part).lower() for part in _SYLLABLE.findall(reading or ""))
    others = [found for found in lookup(word) if found != entry]
    others.sort(key=lambda found: tuple(map(str.lower, found.pinyin)) != wanted)
    return next((found for found in others if found.senses), None)


def _plain(sense: str) -> str:
    """The sense without what stands in brackets, unless that is all there is."""
    if sense.isascii() and "(" not in sense and "[" not in sense:
        cited = plain = sense
    else:
        cited = plain = _CITED.sub("", sense)
    while "(" in plain and (shorter := _NOTE.sub("", plain)) != plain:
        plain = shorter
    plain = plain.strip(" ;,")
    if plain.startswith(_LEADS):
        plain = _LEAD.sub("", plain)
    if plain.endswith(_POINTING):
        pointer = _REFERENCE.match(sense)
        if pointer:
            return f"{plain} {pointer[1]}"
    if not plain:
        plain = cited.strip(" ()")
    elif cited.endswith(")") and _PREPOSITION.match(plain):
        plain = cited
    if _CLASSIFIER.match(plain):
        return "classifier"
    return " ".join(plain.split())


def _fitting(plain: str) -> str:
    """As many of the alternatives between semicolons as fit, the first one shortened."""
    first, *others = (part.strip() for part in plain.split(";"))
    if first.endswith(")") and len(first) <= _LONGEST:
        return first
    for cut in _CUTS:
        if len(first) <= LENGTH:
            break
        first = first.split(cut)[0]
    for cut in _CONJUNCTIONS if len(first) > _LONGEST else ():
        before = first.split(cut)[0]
        if len(first) > _LONGEST and not _OPEN_NOUN.search(before):
            first = before
    if len(first) > _LONGEST:
        first = first[:_LONGEST].rsplit(" ", 1)[0] + "…"
    for other in others:
        if not other or len(first) + 2 + len(other) > LENGTH:
            break
        first += f"; {other}"
    return first
