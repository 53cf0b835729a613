"""Sorted lines of bytes in a mapped file, found by how they begin."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping

_AFTER = b"\xff"  # greater than any byte of UTF-8


class SortedLines:
    """The lines that `encode_lines` stored under `name`."""

    def __init__(self, sections: Mapping[str, memoryview], name: str) -> None:
        self._text = sections[name]
        self._starts = sections[f"{name}_starts"].cast("I")

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._text[self._starts[number] : self._starts[number + 1] - 1])

    def beginning(self, prefix: bytes) -> range:
        """The numbers of the lines that begin with `prefix`."""
        numbers = range(len(self))
        first = bisect_left(numbers, prefix, key=self.__getitem__)
        return range(first, bisect_left(numbers, prefix + _AFTER, first, key=self.__getitem__))

    def matching(self, lines: range, pattern: re.Pattern[bytes]) -> list[int]:
        """The numbers among `lines` of those with a match of the pattern, which is searched for
        in all at once and finds line breaks as `\\n`."""
        import numpy as np

        first = self._starts[lines.start]
        text = bytes(self._text[first : self._starts[lines.stop]])
        places = [first + match.start() for match in pattern.finditer(text)]
        starts = np.frombuffer(self._starts, np.uint32)
        found: list[int] = (np.searchsorted(starts, places, "right") - 1).tolist()
        return found


def encode_lines(name: str, lines: Iterable[bytes]) -> dict[str, bytes]:
    """The sections of lines that are sorted already and have no line breaks."""
    starts = array("I", [0])
    for line in (listed := list(lines)):
        starts.append(starts[-1] + len(line) + 1)
    return {name: b"".join(line + b"\n" for line in listed), f"{name}_starts": starts.tobytes()}
