"""The lines of a PDF's pages: their text, place and size, in the order the file has them."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

_LINE_ENDS = "\r\n"
# How PDFium writes a hyphen at a line's end, besides U+002D itself.
_HYPHENS = "\x02\ufffe\u00ad\u2010"
_CLOSING_MARKS = re.compile(r"[。，、；：！？”’」』》）】…,.!?;:\"')\]]+")
_COLUMN_GAP = 2.5
_OUT_OF_PLACE = 0.5
_BLANK = 0.15
_LEAST_SIZE = 6.0
_MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of a page, in points from the lower left corner; `size` is that of its type."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page's lines and its height in points."""

    lines: tuple[PdfLine, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    index: int
    left: float
    bottom: float
    right: float
    top: float


def page_of(page: Any) -> PdfPage:
    """The lines of a `pypdfium2.PdfPage`."""
    text_page = page.get_textpage()
    try:
        lines = [
            line
            for characters in _mended(_lines(_characters(text_page)))
            if (line := _line(_in_place(characters), text_page)) is not None
        ]
    finally:
        text_page.close()
    return PdfPage(tuple(_with_marks(lines)), page.get_height())


def _with_marks(lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """The lines, each with the closing marks that hang behind it and are drawn apart."""
    last: PdfLine | None = None
    for line in lines:
        if last is not None and _hangs_behind(line, last):
            last = replace(last, text=last.text + line.text, right=line.right)
            continue
        if last is not None:
            yield last
        last = line
    if last is not None:
        yield last


def _hangs_behind(line: PdfLine, before: PdfLine) -> bool:
    middle = (line.bottom + line.top) / 2
    return (
        _CLOSING_MARKS.fullmatch(line.text) is not None
        and before.bottom - 0.3 * before.size < middle < before.top + 0.3 * before.size
        and -before.size < line.left - before.right < before.size
    )


def _characters(text_page: Any) -> Iterator[_Character]:
    import pypdfium2.raw as pdfium

    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    places = [ctypes.byref(place) for place in (left, right, bottom, top)]
    for index in range(min(text_page.count_chars(), _MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        # Half of a pair that a broken font table names is no character.
        character = chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else ""
        pdfium.FPDFText_GetCharBox(text_page, index, *places)
        yield _Character(character, index, left.value, bottom.value, right.value, top.value)


def _lines(characters: Iterator[_Character]) -> Iterator[list[_Character]]:
    line: list[_Character] = []
    extent: _Extent | None = None
    for character in characters:
        if not character.text or character.text in _LINE_ENDS:
            if line:
                yield line
            line, extent = [], None
            continue
        if character.text.isspace():
            line.append(character)
            continue
        if extent is not None and extent.excludes(character):
            yield line
            line, extent = [], None
        line.append(character)
        extent = _Extent.of(character) if extent is None else extent.with_(character)
    if line:
        yield line


def _mended(lines: Iterator[list[_Character]]) -> Iterator[list[_Character]]:
    """The lines, with pieces put in their place that the file draws after the rest of a line."""
    last: list[_Character] = []
    for line in lines:
        if last and (place := _gap_for(line, last)) is not None:
            behind = last[place + 1 :] if last[place].text.isspace() else last[place:]
            last = [*last[:place], *(c for c in line if not c.text.isspace()), *behind]
        else:
            if last:
                yield last
            last = line
    if last:
        yield last


def _gap_for(piece: list[_Character], line: list[_Character]) -> int | None:
    """Where in the line the piece belongs: between characters that leave it room; None: nowhere."""
    shown = [c for c in line if not c.text.isspace()]
    inked = [c for c in piece if not c.text.isspace()]
    if not shown or not inked:
        return None
    left, right = inked[0].left, inked[-1].right
    middle = (min(c.bottom for c in inked) + max(c.top for c in inked)) / 2
    within = min(c.bottom for c in shown) <= middle <= max(c.top for c in shown)
    if not within or not shown[0].right <= left < right <= shown[-1].left:
        return None
    for before, behind in pairwise(shown):
        if before.right <= left and right <= behind.left:
            return line.index(before) + 1
    return None


@dataclass(frozen=True, slots=True)
class _Extent:
    """How far a line has come: its right edge, its bottom and its top."""

    right: float
    bottom: float
    top: float

    @classmethod
    def of(cls, character: _Character) -> _Extent:
        return cls(character.right, character.bottom, character.top)

    def with_(self, character: _Character) -> _Extent:
        return _Extent(
            character.right, min(self.bottom, character.bottom), max(self.top, character.top)
        )

    def excludes(self, character: _Character) -> bool:
        """Whether a gap as wide as a column's is before it, or it stands on another line.

        Commas, quotation marks and 一 are flat: only what lies well outside is elsewhere.
        """
        size = max(self.top - self.bottom, character.top - character.bottom, _LEAST_SIZE)
        far = character.left - self.right > _COLUMN_GAP * size or character.right < self.right - (
            _COLUMN_GAP * size
        )
        middle = (character.bottom + character.top) / 2
        return far or not self.bottom - 0.6 * size < middle < self.top + 0.6 * size


def _in_place(characters: list[_Character]) -> list[_Character]:
    """The characters from left to right: some programs draw a line's quotation marks last."""
    shown = [c for c in characters if not c.text.isspace()]
    if all(b.left > a.left - _OUT_OF_PLACE * (a.top - a.bottom) for a, b in pairwise(shown)):
        return characters
    ordered = sorted(shown, key=lambda c: c.left)
    placed = ordered[:1]
    for a, b in pairwise(ordered):
        gap = b.left - a.right > _BLANK * max(a.top - a.bottom, b.top - b.bottom)
        if gap and (_is_latin(a.text) or _is_latin(b.text)):
            placed.append(_Character(" ", b.index, a.right, b.bottom, b.left, b.top))
        placed.append(b)
    return placed


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _line(characters: list[_Character], text_page: Any) -> PdfLine | None:
    shown = [c for c in characters if not c.text.isspace()]
    if not shown:
        return None
    text = "".join(c.text for c in characters).strip()
    if text[-1] in _HYPHENS:
        text = text[:-1] + "-"
    return PdfLine(
        # Fonts of many PDFs name radicals and ligatures for the characters they look like.
        text="".join(_canonical(c) for c in text),
        left=min(c.left for c in shown),
        right=max(c.right for c in shown),
        bottom=min(c.bottom for c in shown),
        top=max(c.top for c in shown),
        size=_size(shown[len(shown) // 2].index, text_page),
    )


def _canonical(character: str) -> str:
    looks_alike = "\u2e80" <= character <= "\u2fdf" or "\ufb00" <= character <= "\ufb06"
    return unicodedata.normalize("NFKC", character) if looks_alike else character


def _size(index: int, text_page: Any) -> float:
    """The size at which a character is shown: of its font, scaled by its matrix."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    size = float(pdfium.FPDFText_GetFontSize(text_page, index))
    if pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix)):
        size *= math.hypot(matrix.b, matrix.d)
    return size
