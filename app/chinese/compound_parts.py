"""What a hanzi means as the first and as the last part of compounds.

The sense of it that recurs in the meanings of the dictionary's own compounds: 肥 is 'fat', but
what ends with it (化肥, 磷肥) is a fertilizer.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.chinese.entry import Entry
from app.chinese.senses import USABLE, is_measure, rating

FIRST, LAST = 0, 1

PartMeanings = Mapping[str, Sequence[str]]
"""By hanzi and reading, divided by a blank, the meanings as the first and as the last part;
'' where compounds don't tell."""

_WORD = re.compile("[a-z]{2,}")
_ARTICLE = re.compile("^(?:to|an?) ")
_NOTE = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_NOTHING = """
to of in on an at by or as is be it up and the etc for from with one used sth sb into that
who when which where out off over under not also esp usu fig lit bound form other make made
get give take have has do being become about more most some any all thing things person
people see such
"""
_SAYS_NOTHING = frozenset(_NOTHING.split())
_ALTERNATIVE = " or "  # what says two things names no part
_LONGEST = 24  # characters of a meaning
_LEAST = 3  # compounds that must have it
_MORE = 1.5  # times as many as have the usual sense


def learn_parts(entries: Sequence[Entry], usual: Mapping[str, Sequence[Entry]]) -> PartMeanings:
    """The meanings that differ from the usual one; `usual` are the entries by headword."""
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in entries:
        if len(entry.simplified) == 1 and not entry.is_name:
            key = part_key(entry.simplified, entry.pinyin[0])
            for meaning in _meanings(entry):
                for word in _words(meaning):
                    said[key][word].add(meaning)
    counts: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for entry in entries:
        if not 1 < len(entry.simplified) == len(entry.pinyin) < 4 or entry.is_name:
            continue
        words = {word for sense in entry.senses for word in _words(sense)}
        for place in (FIRST, LAST):  # as indices 0 and -1
            key = part_key(entry.simplified[-place], entry.pinyin[-place])
            if key in said:
                meant = [meanings for word in words if (meanings := said[key].get(word))]
                counts[key, place].update(set().union(*meant))
    found: dict[str, list[str]] = {}
    for (key, place), counted in counts.items():
        rank, meaning = min(((-n, said) for said, n in counted.items()), default=(0, ""))
        first = _usual(key, usual)
        if -rank >= _LEAST and -rank > _MORE * counted[first]:
            found.setdefault(key, ["", ""])[place] = _ARTICLE.sub("", meaning)
    return found


def part_key(hanzi: str, reading: str) -> str:
    """What the meanings of a hanzi in a reading are found by."""
    return f"{hanzi} {reading.lower()}"


def _usual(key: str, usual: Mapping[str, Sequence[Entry]]) -> str:
    hanzi, reading = key.split(" ")
    for entry in usual.get(hanzi, ()):
        if entry.pinyin[0].lower() == reading:
            return next(_meanings(entry), "")
    return ""


def _meanings(entry: Entry) -> Iterator[str]:
    """The alternatives of the ordinary senses."""
    for sense in entry.senses:
        if rating(sense) >= USABLE or is_measure(sense):
            continue
        for part in _NOTE.sub("", sense).split(";"):
            meaning = " ".join(part.split()).strip(" ,")
            is_short = 0 < len(meaning) <= _LONGEST and _ALTERNATIVE not in meaning
            if is_short and meaning.isascii():
                yield meaning


def _words(text: str) -> set[str]:
    return {
        word for word in _WORD.findall(_NOTE.sub("", text.lower())) if word not in _SAYS_NOTHING
    }
