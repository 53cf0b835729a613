"""The fonts a sheet is set in, and which characters they have."""

from __future__ import annotations

import struct
from bisect import bisect_right
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from app.errors import MissingPartError

_PACKAGE = "pylopdf_fonts_zh_cn"
_FILES = ("NotoSerifSC-Regular.otf", "NotoSansSC-Regular.otf")

_FROM_TYPST = (
    (0x20, 0x7E),  # Latin
    (0xA0, 0x377),  # Latin, phonetic letters, combining marks
    (0x384, 0x3CE),  # Greek
    (0x400, 0x45F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin with two marks
    (0x2010, 0x2040),  # dashes, quotation marks
    (0x2070, 0x20BF),  # superscripts, currencies
    (0x2190, 0x22FF),  # arrows, mathematical operators
    (0x25A0, 0x25FF),  # geometric shapes
)
"""What the fonts inside Typst have, besides."""


def font_folder() -> Path:
    """The folder with Noto Serif SC and Noto Sans SC; `MissingPartError` if it isn't there."""
    spec = find_spec(_PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place)
        if all((folder / name).is_file() for name in _FILES):
            return folder
    raise MissingPartError(
        "The Chinese fonts for printing are missing. Install the package "
        "pylopdf-fonts-zh-cn, or remove the folder .venv and start Duidu again."
    )


@cache
def has_glyph(char: str) -> bool:
    """Whether a sheet can show the character."""
    code = ord(char)
    return any(first <= code <= last for first, last in _FROM_TYPST) or any(
        _within(code, *_coverage(font_folder() / name)) for name in _FILES
    )


def _within(code: int, firsts: tuple[int, ...], lasts: tuple[int, ...]) -> bool:
    place = bisect_right(firsts, code) - 1
    return place >= 0 and code <= lasts[place]


@cache
def _coverage(path: Path) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first and last code points of every range in a font's character map.

    Reads the `cmap` subtable of format 12 ("segmented coverage", OpenType 1.9), which every font
    with characters beyond U+FFFF has.
    """
    data = path.read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sLLL", data, 12 + 16 * index) for index in range(count))
    table = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (subtables,) = struct.unpack_from(">H", data, table + 2)
    for index in range(subtables):
        (offset,) = struct.unpack_from(">L", data, table + 8 + 8 * index)
        start = table + offset
        if struct.unpack_from(">H", data, start)[0] == 12:
            (groups,) = struct.unpack_from(">L", data, start + 12)
            ranges = [struct.unpack_from(">LL", data, start + 16 + 12 * i) for i in range(groups)]
            return tuple(first for first, _ in ranges), tuple(last for _, last in ranges)
    raise MissingPartError("The font {0} can't be read. Install its package again.", path.name)
