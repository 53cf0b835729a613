"""Word documents (DOCX): styles say what is a heading, tables what belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.importing.archive import checked
from app.importing.damage import damage_told, damaged
from app.importing.document import Document, Line, with_headings
from app.importing.language import language_of
from app.importing.tables import is_header, joined_cells, paired_cells
from app.lesson.model import Language, Role
from app.progress import Progress, silent

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.styles.style import BaseStyle

_ADVICE = "Open it in Word or LibreOffice and save it anew."
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING = re.compile(r"^(?:heading|标题|標題) ?([1-9])$", re.I)
_CONTENTS = re.compile(r"^(?:toc|table of figures|index)\b|^(?:目录|目錄)", re.I)
_NAMED_ROLES = {
    "title": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    "caption": Role.CAPTION,
}
# Readings over characters, deleted text, field codes; text boxes are read after their paragraph.
_NOT_TEXT = {
    f"{_W}{n}" for n in ("rt", "del", "moveFrom", "instrText", "txbxContent", "pPr", "rPr")
}
_NOT_TEXT.add(_FALLBACK)
_BREAKS = {f"{_W}{name}": text for name, text in (("br", "\n"), ("cr", "\n"), ("tab", "\t"))}
_BETWEEN_REPORTS = 200
_LEAST_SHARE_OF_NOTES = 0.5


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says: heading level, role, whether it is a line of contents."""

    level: int = 0
    role: Role | None = None
    contents: bool = False


@dataclass(slots=True)
class _Reader:
    """Gathers the lines while the body is walked."""

    styles: Mapping[str, _Style]
    progress: Progress
    lines: list[Line] = field(default_factory=list)
    group: int = 0
    next_row: int = 0

    def read(self, parent: BaseOxmlElement) -> None:
        for number, element in enumerate(parent):
            if number % _BETWEEN_REPORTS == 0:
                self.progress(number / len(parent), "Reading the document")
            if element.tag == f"{_W}p":
                self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                self._table(element)
            elif element.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
                self.read(element)

    def _paragraph(self, element: BaseOxmlElement) -> None:
        style = self.styles.get(_value(element, "pPr/pStyle"), _Style())
        if not style.contents:
            level = style.level or _outline_level(element)
            role = style.role
            if role is None and not level and element.find(_path("pPr/numPr")) is not None:
                role = Role.LIST_ITEM
            texts = [text.strip() for text in "".join(_pieces(element)).split("\n")]
            if level:
                texts = [" ".join(texts).strip()]
            self.group += 1
            self.lines += [Line(text, self.group, level, role) for text in texts if text]
        for box in element.iter(f"{_W}txbxContent"):
            if all(ancestor.tag != _FALLBACK for ancestor in box.iterancestors()):
                self.read(box)

    def _table(self, table: BaseOxmlElement) -> None:
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue
            start = len(self.lines)
            cells = [self._cell(cell) for cell in row.findall(_path("tc"))]
            if any(line.row is not None for cell in cells for line in cell):
                continue
            if is_header([" ".join(line.text for line in cell) for cell in cells]):
                del self.lines[start:]
                continue
            paired = paired_cells(cells, self.next_row)
            if paired is None and self.next_row and _reaches_down(row):
                self.lines[start:] = joined_cells(cells, self.next_row - 1) or self.lines[start:]
            if paired is not None:
                self.lines[start:] = paired
                self.next_row += 1

    def _cell(self, cell: BaseOxmlElement) -> list[Line]:
        start = len(self.lines)
        self.read(cell)
        return self.lines[start:]


def _reaches_down(row: BaseOxmlElement) -> bool:
    """Whether a cell of the row is the lower part of one merged down over rows."""
    merges = row.findall(_path("tc/tcPr/vMerge"))
    return any(merge.get(f"{_W}val", "continue") == "continue" for merge in merges)


def read_word(path: Path, progress: Progress = silent) -> Document:
    """The document's paragraphs, tables and text boxes, in order.

    Foot- and endnotes come last. Left out are headers, footers, the table of contents, deletions
    and readings over characters. Raises `InputError` for a damaged document.
    """
    import docx

    data = checked(path)
    with damage_told(path, _ADVICE):
        document = docx.Document(data)
        body = document.element.body
        styles = _styles(document)
        notes = list(_notes(document))
    if body is None:
        raise damaged(path, _ADVICE)
    reader = _Reader(styles, progress)
    reader.read(body)
    end = len(reader.lines)
    for note in notes:
        reader.read(note)
    found = _wanted_if_translated(reader.lines[end:])
    return Document((*with_headings(reader.lines[:end]), *found))


def _notes(document: WordDocument) -> Iterator[BaseOxmlElement]:
    """The footnotes and endnotes, without the lines that part them from the text."""
    from docx.oxml.parser import parse_xml

    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in ("footnotes", "endnotes") and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                if note.get(f"{_W}type", "normal") == "normal":
                    yield note


def _wanted_if_translated(notes: Sequence[Line]) -> list[Line]:
    """The lines of the notes, ignored if one language has many more: a translator's, say."""
    told = [language_of(line.text) for line in notes]
    counts = [told.count(language) for language in Language]
    ignored = min(counts) < _LEAST_SHARE_OF_NOTES * max(counts)
    return [replace(line, role=Role.BODY, ignored=ignored) for line in notes]


def _path(path: str) -> str:
    return "/".join(_W + name for name in path.split("/"))


def _value(element: BaseOxmlElement, path: str) -> str:
    found = element.find(_path(path))
    return "" if found is None else str(found.get(f"{_W}val", ""))


def _outline_level(element: BaseOxmlElement) -> int:
    """The heading level (1 for the highest) that paragraph properties state; 0 for none."""
    stated = _value(element, "pPr/outlineLvl")
    return int(stated) + 1 if stated in tuple("01234567") else 0


def _pieces(element: BaseOxmlElement) -> Iterator[str]:
    for child in element:
        if child.tag in _NOT_TEXT:
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        else:
            yield from _pieces(child)


def _styles(document: WordDocument) -> dict[str, _Style]:
    return {style.style_id: _style(style) for style in document.styles if style.style_id}


def _style(style: BaseStyle) -> _Style:
    """What the style, or the nearest one that it is based on, says."""
    seen: set[str] = set()
    current: BaseStyle | None = style
    while current is not None and current.style_id not in seen:
        seen.add(current.style_id)
        name = current.name or ""
        heading = _HEADING.match(name)
        level = int(heading[1]) if heading else _outline_level(current.element)
        role = _NAMED_ROLES.get(name.lower())
        if name.lower().startswith(("list bullet", "list number")):
            role = Role.LIST_ITEM
        if level or role or _CONTENTS.match(name):
            return _Style(level, role, _CONTENTS.match(name) is not None)
        current = getattr(current, "base_style", None)
    return _Style()
