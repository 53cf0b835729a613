"""Which cells of a sheet are merged: what openpyxl leaves out when it reads row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from app.importing.tables import Merged

_REFERENCE = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"'
)
_CHUNK = 1 << 16
_LONGEST_ELEMENT = 200
_MOST_MERGED = 20_000
_MOST_ROWS = 200


def merged_down(sheet: IO[bytes]) -> Iterator[Merged]:
    """The cells of a sheet's XML that are merged over several rows, counted from 0.

    One over more rows than a text's paragraph can have lines parts the sheet, not a text.
    """
    from openpyxl.utils.cell import range_boundaries

    found = 0
    for reference in _references(sheet):
        left, top, _, bottom = range_boundaries(reference)
        if 1 < bottom - top + 1 <= _MOST_ROWS and found < _MOST_MERGED:
            found += 1
            yield Merged(left - 1, top - 1, bottom - 1)


def _references(sheet: IO[bytes]) -> Iterator[str]:
    rest = b""
    while chunk := sheet.read(_CHUNK):
        text = rest + chunk
        end = 0
        for match in _REFERENCE.finditer(text):
            end = match.end()
            yield match[1].decode("ascii")
        rest = text[max(end, len(text) - _LONGEST_ELEMENT) :]
