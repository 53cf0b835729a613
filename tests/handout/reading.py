"""What a PDF says, asked of a reader that isn't ours."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True, slots=True)
class Printed:
    """`pages` holds the text of each page in content order, `size` the first page in points."""

    pages: tuple[str, ...]
    size: tuple[float, float]
    metadata: dict[str, str]
    outline: tuple[str, ...]
    tagged: bool

    @property
    def text(self) -> str:
        """All text, line ends as blanks."""
        return " ".join(" ".join(self.pages).split())


def read(pdf: bytes) -> Printed:
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages, size = [], (0.0, 0.0)
        for index, page in enumerate(document):
            text = page.get_textpage()
            pages.append(text.get_text_range())
            size = size if index else page.get_size()
            text.close()
            page.close()
        outline = tuple(mark.get_title() for mark in document.get_toc())
        metadata = document.get_metadata_dict()
        return Printed(tuple(pages), size, metadata, outline, document.is_tagged())
    finally:
        document.close()


def span_of(pdf: bytes, characters: str) -> tuple[float, float]:
    """The least and the greatest x, in points, of any of these characters on any page."""
    document = pypdfium2.PdfDocument(pdf)
    edges: list[float] = []
    try:
        for page in document:
            text = page.get_textpage()
            for index, char in enumerate(text.get_text_range()[: text.count_chars()]):
                if char in characters:
                    left, _, right, _ = text.get_charbox(index)
                    edges += (left, right)
            text.close()
            page.close()
    finally:
        document.close()
    return min(edges), max(edges)


def in_order(text: str, *parts: str) -> bool:
    """Whether the parts occur in the text one after the other."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return True
