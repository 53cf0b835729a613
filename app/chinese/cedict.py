"""CC-CEDICT's text format: one headword reading a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.chinese.pinyin import to_marks

_LINE = re.compile(r"^(\S+) (\S+) \[([^\]]*)\] /(.*)/\s*$")
_PUNCTUATION = frozenset("，,、·・；！？")


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a headword.

    `pinyin` holds one syllable with tone mark for each hanzi, proper names capitalised and
    the neutral tone unmarked; `senses` the English definitions, best first.
    """

    simplified: str
    traditional: str
    pinyin: tuple[str, ...]
    senses: tuple[str, ...]

    @property
    def is_name(self) -> bool:
        """Whether the reading is a proper name's: written with a capital."""
        first = self.pinyin[0] if self.pinyin else ""
        is_letter = len(first) == 1 and first.isascii()  # as in "T xù"
        return first[:1].isupper() and not is_letter


def parse(lines: Iterable[str]) -> Iterator[Entry]:
    """The entries of a file in CC-CEDICT's format, senses in the file's order.

    Lines that are comments or not in the format are passed over, as other readers of the
    format do.
    """
    for line in lines:
        match = _LINE.match(line)
        if match is None or line.startswith("#"):
            continue
        traditional, simplified, reading, definitions = match.groups()
        syllables = tuple(
            to_marks(part) for part in reading.split() if part not in _PUNCTUATION
        )
        senses = tuple(sense for part in definitions.split("/") if (sense := part.strip()))
        yield Entry(simplified, traditional, syllables, senses)
