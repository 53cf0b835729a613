"""The pages of a PDF as pictures. Knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.pdfium import PDFIUM


@dataclass(frozen=True, slots=True)
class PdfPages:
    """A PDF with the size of each page (points), and on which page each title begins."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    starts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as rows of `stride` bytes, four a pixel: red, green, blue, and one unused."""

    data: bytes
    width: int
    height: int
    stride: int


def pages_of(pdf: bytes) -> PdfPages:
    """The PDF, and what is to be known of its pages. Waits for PDFium."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sizes = tuple(document.get_page_size(number) for number in range(len(document)))
            starts: dict[str, int] = {}
            for mark in document.get_toc():
                place = mark.get_dest()
                if place is not None:
                    starts.setdefault(mark.get_title(), place.get_index())
            return PdfPages(pdf, sizes, starts)
        finally:
            document.close()


def picture_of(pdf: bytes, page: int, scale: float) -> Picture:
    """The page (from 0) at so many pixels a point. The caller holds `PDFIUM`, or waits for it."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            bitmap = document[page].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            data = bytes(bitmap.buffer)
            return Picture(data, bitmap.width, bitmap.height, bitmap.stride)
        finally:
            document.close()
