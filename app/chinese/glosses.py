"""What is said under a word: the meaning in a few letters, references followed."""

from __future__ import annotations

import re

from app.chinese.entry import Entry
from app.chinese.lexicon import Lexicon
from app.chinese.pinyin import HANZI, to_marks, toneless
from app.chinese.senses import USABLE, rating

LENGTH = 24
"""The characters that alternatives may take together; one alone may be longer."""

_LONGEST = 36
_REFERENCE = re.compile(
    r"^(?:\([^)]*\) )?[^|\[(]*?\b(?:variant of|form of|see also|see|same as|also written|"
    rf"equivalent to|abbr\. for|short name for) (?:[{HANZI}·]+\|)?([{HANZI}·]+)(?:\[([^\]]+)\])?"
)
_CITED = re.compile(rf"\s*[{HANZI}·，]+(\|[{HANZI}·，]+)?(\[[^\]]*\])?|\[[^\]]*\]")
_NOTE = re.compile(r"\s*\([^()]*\)")
_LEAD = re.compile(r"^(abbr\. (for|of|to)|short name for|lit\.|fig\.|also known as|used in) ")
_CUTS = (
    ": ",
    ", as in ",
    ", such as ",
    ", esp. ",
    ", usu. ",
    " indicating ",
    " used ",
    ", ",
    " and ",
    " or ",
)
_CLASSIFIER = re.compile(r"^classifier\b")


def follow_references(entry: Entry, lexicon: Lexicon) -> tuple[str, ...]:
    """The entry's senses; if all merely point to another headword, that one's come first."""
    if not entry.senses or rating(entry.senses[0]) < USABLE - 1:
        return entry.senses
    for sense in entry.senses:
        match = _REFERENCE.match(sense)
        target = match and _target(match[1], match[2], entry, lexicon)
        if target:
            usable = tuple(s for s in target.senses if rating(s) < USABLE)
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


def _target(word: str, reading: str | None, entry: Entry, lexicon: Lexicon) -> Entry | None:
    """The entry that a sense refers to: by its reading if one is given."""
    wanted = tuple(to_marks(part) for part in reading.split()) if reading else ()
    for found in lexicon.entries(word):
        is_it = found.pinyin == wanted or not wanted
        if is_it and found != entry and any(rating(sense) < USABLE for sense in found.senses):
            return found
    return None


def _plain(sense: str) -> str:
    """The sense without what stands in brackets, unless that is all there is."""
    cited = _CITED.sub("", sense)
    plain = cited
    while (shorter := _NOTE.sub("", plain)) != plain:
        plain = shorter
    plain = _LEAD.sub("", plain.strip(" ;,"))
    if not plain:
        plain = cited.strip(" ()")
    if _CLASSIFIER.match(plain):
        return "classifier"
    return " ".join(plain.split())


def _fitting(plain: str) -> str:
    """As many of the alternatives between semicolons as fit, the first one shortened."""
    first, *others = (part.strip() for part in plain.split(";"))
    for cut in _CUTS:
        if len(first) <= LENGTH:
            break
        first = first.split(cut)[0]
    if len(first) > _LONGEST:
        first = first[:_LONGEST].rsplit(" ", 1)[0] + "…"
    for other in others:
        if not other or len(first) + 2 + len(other) > LENGTH:
            break
        first += f"; {other}"
    return first
