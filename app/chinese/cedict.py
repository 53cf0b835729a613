"""CC-CEDICT's text format: one headword reading a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from app.chinese.common_senses import commonest_first
from app.chinese.entry import Entry
from app.chinese.pinyin import to_marks
from app.chinese.senses import sort_senses

_LINE = re.compile(r"^(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*$")
# CC-CEDICT writes months and weekdays with capitals as English does; pinyin does not
# (GB/T 16159-2012, 6.3).
_CALENDAR = re.compile(
    "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May/|June|July|August"
    "|September|October|November|December"
)
_PARTED = " : "
_PARTED_UMLAUT = re.compile(f"([LlNn]u){_PARTED}([1-5])")  # some editions write [nu : 3]
_PUNCTUATION = frozenset("，,、·・；！？")


def parse(lines: Iterable[str]) -> Iterator[Entry]:
    """The entries of a file in CC-CEDICT's format, senses best first.

    Lines that are comments or not in the format are passed over, as other readers of the
    format do; so are those whose two forms differ in length.
    """
    for line in lines:
        match = _LINE.match(line)
        if match is None or line.startswith("#"):
            continue
        traditional, simplified, reading, definitions = match.groups()
        if len(traditional) != len(simplified):
            continue
        parts = reading.split()
        if not _PUNCTUATION.isdisjoint(parts):
            parts = [part for part in parts if part not in _PUNCTUATION]
        syllables = tuple(map(to_marks, parts))
        if not reading.islower() and _CALENDAR.match(definitions):
            syllables = tuple(map(str.lower, syllables))
        if _PARTED in definitions:
            definitions = _PARTED_UMLAUT.sub(r"\1:\2", definitions)
        senses = tuple(filter(None, map(str.strip, definitions.split("/"))))
        ordered = commonest_first(simplified, sort_senses(senses))
        yield Entry(simplified, traditional, syllables, ordered)
