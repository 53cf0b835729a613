"""Where a dictionary entry points: its variants, abbreviations and cited words, as links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.chinese.entry import Entry, read_as
from app.chinese.lexicon import Lexicon
from app.chinese.pinyin import to_marks
from app.hanzi import HANZI

_WORD = rf"[{HANZI}A-Z0-9·，]*[{HANZI}][{HANZI}A-Z0-9·，]*"
_CITED = re.compile(rf"(?:{_WORD}\|)?({_WORD})(?:\[([^\]]+)\])?")
_COUNTED = re.compile(r"(?:^|\()CL:[^()]*")


class Relation(StrEnum):
    """What the entry is to the word that it points to."""

    VARIANT = "variant of"
    SEE = "see"
    ABBREVIATION = "abbr. for"
    SAME = "same as"
    MENTION = "mentions"


_LEADS = (
    (Relation.VARIANT, re.compile(r"\b(variant|form) of $")),
    (Relation.ABBREVIATION, re.compile(r"\b(abbr\. (for|of|to)|short name for|short for) $")),
    (Relation.SAME, re.compile(r"\b(same as|equivalent to|also written|also called|aka) $")),
    (Relation.SEE, re.compile(r"\b(see also|see|cf\.?|used in) $")),
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to another headword. `entry` is the one with the reading that is cited, if the
    lexicon has the word at all; `reading` has tone marks and is empty where none is cited.
    """

    relation: Relation
    word: str
    reading: str
    entry: Entry | None


def references(entry: Entry, lexicon: Lexicon) -> tuple[Reference, ...]:
    """The links in the entry's senses, in order, each word once; classifiers are none."""
    found: dict[tuple[str, str], Reference] = {}
    for sense in entry.senses:
        plain = _COUNTED.sub("", sense)
        for match in _CITED.finditer(plain):
            word, reading = match[1], _marks(match[2] or "")
            if word in (entry.simplified, entry.traditional) and not reading:
                continue
            target = read_as(lexicon.entries(word), reading)
            relation = _relation(plain[: match.start()])
            found.setdefault((word, reading), Reference(relation, word, reading, target))
    return tuple(found.values())


def _relation(lead: str) -> Relation:
    return next((kind for kind, ending in _LEADS if ending.search(lead)), Relation.MENTION)


def _marks(reading: str) -> str:
    return " ".join(to_marks(syllable) for syllable in reading.split())
