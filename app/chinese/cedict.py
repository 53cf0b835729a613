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
_PARTED_UMLAUT = re.compile("([LlNn]u) : ([1-5])")  # some editions write [nu : 3]
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
        syllables = tuple(to_marks(part) for part in reading.split() if part not in _PUNCTUATION)
        if _CALENDAR.match(definitions):
            syllables = tuple(syllable.lower() for syllable in syllables)
        definitions = _PARTED_UMLAUT.sub(r"\1:\2", definitions)
        senses = [sense for part in definitions.split("/") if (sense := part.strip())]
        ordered = commonest_first(simplified, sort_senses(senses))
        yield Entry(simplified, traditional, syllables, ordered)
