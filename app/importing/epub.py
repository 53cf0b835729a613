"""EPUB books, chapter by chapter in reading order.

Read with zipfile and an HTML parser: EbookLib is under the AGPL, and loads a book's pictures with
its text.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from app.errors import InputError
from app.importing.archive import opened, read_part
from app.importing.contents import Entry, entries_of, name_in, with_chapters
from app.importing.damage import damage_told, damaged
from app.importing.decoding import MAX_TEXT_BYTES
from app.importing.document import Document, Line
from app.importing.encodings import decode_declared
from app.importing.markup import demoted, is_overgrown, lines_of_tree
from app.lesson.model import Role
from app.progress import Progress, silent

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_ADVICE = "Get the book again, or mend it with Calibre."
_NCX = "application/x-dtbncx+xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_FRONT_MATTER = re.compile(
    r"\b(?:toc|cover|titlepage|title-page|copyright-page|landmarks|lo[itv])\b"
)
_IMPRINT = re.compile(
    r"\bISBN\b|\ball rights reserved\b|图书在版编目|圖書在版編目|版权所有|版權所有", re.I
)
_LONGEST_IMPRINT = 3_000
_NO_TITLE = re.compile(r"^(?:unknown|untitled|no title|未知|无标题|無標題)\b", re.I)
_FONT_SCRAMBLING = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


@dataclass(frozen=True, slots=True)
class _Book:
    title: str
    pages: tuple[str, ...]
    contents: tuple[Entry, ...] = ()


def read_epub(path: Path, progress: Progress = silent) -> Document:
    """The book's title and chapters; headings become sections.

    Left out are the table of contents, the cover, the title page and what is not in the
    reading order. Raises `InputError` for a damaged or protected book.
    """
    lines: list[Line] = []
    missing = 0
    with opened(path) as archive:
        _refuse_protected(archive, path)
        book = _book(archive, path)
        known = set(archive.namelist())
        size = 0
        for number, name in enumerate(book.pages):
            progress(number / len(book.pages), "Reading the book")
            if name not in known:
                missing += 1
                continue
            data = read_part(archive, name, path)
            size += len(data)
            if size > 2 * MAX_TEXT_BYTES:
                raise InputError("“{0}” is too long a book. Split it into parts first.", path.name)
            group = lines[-1].group + 1 if lines else 0
            rows = 1 + max((line.row for line in lines if line.row is not None), default=-1)
            lines += [
                replace(
                    line,
                    group=line.group + group,
                    row=None if line.row is None else line.row + rows,
                )
                for line in _page_lines(data, [e for e in book.contents if e.page == name])
            ]
    if book.title and not _NO_TITLE.match(book.title):
        # A row of its own: in a book in both languages its title needs no counterpart.
        row = 1 + max((line.row for line in lines if line.row is not None), default=-1)
        lines.insert(0, Line(book.title, role=Role.TITLE, row=row))
    warning = f"“{path.name}”: {missing} of its {len(book.pages)} chapters are missing."
    return Document(tuple(lines), warnings=(warning,) if missing else ())


def _refuse_protected(archive: zipfile.ZipFile, path: Path) -> None:
    name = "META-INF/encryption.xml"
    if name not in archive.namelist():
        return
    root = _parsed(read_part(archive, name, path), path)
    methods = [e.get("Algorithm", "") for e in root.iter() if _local(e) == "EncryptionMethod"]
    if any(not method.startswith(_FONT_SCRAMBLING) for method in methods):
        raise InputError(
            "“{0}” is protected against copying (DRM), so that Duidu can't read it. "
            "Use a copy without protection.",
            path.name,
        )


def _parsed(data: bytes, path: Path) -> Element:
    from defusedxml.ElementTree import fromstring

    with damage_told(path, _ADVICE):
        root: Element = fromstring(data)
    return root


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _book(archive: zipfile.ZipFile, path: Path) -> _Book:
    container = _parsed(read_part(archive, "META-INF/container.xml", path), path)
    packages = [e.get("full-path", "") for e in container.iter() if _local(e) == "rootfile"]
    if not packages:
        raise damaged(path, _ADVICE)
    package = _parsed(read_part(archive, packages[0], path), path)
    folder = posixpath.dirname(packages[0])
    titles = [(e.text or "").strip() for e in package.iter() if _local(e) == "title"]
    pages = tuple(dict.fromkeys(_pages(package, folder)))
    if not pages:
        raise damaged(path, _ADVICE)
    contents = tuple(_contents(archive, package, folder))
    return _Book(next(filter(None, titles), ""), pages, contents)


def _contents(archive: zipfile.ZipFile, package: Element, folder: str) -> Iterator[Entry]:
    """The entries of the first table of contents that can be read; none if there is none."""
    known = set(archive.namelist())
    items = [e for e in package.iter() if _local(e) == "item"]
    items.sort(key=lambda e: "nav" not in e.get("properties", "").split())
    for item in items:
        name = name_in(folder, item.get("href", ""))
        is_contents = "nav" in item.get("properties", "").split()
        if name not in known or not (is_contents or item.get("media-type") == _NCX):
            continue
        try:
            root = _parsed(read_part(archive, name, Path(name)), Path(name))
        except InputError:
            # The book can be read without.
            continue
        if entries := entries_of(root, posixpath.dirname(name)):
            yield from entries
            return


def _pages(package: Element, folder: str) -> Iterator[str]:
    """The names of the pages in reading order, without cover and contents."""
    elements = list(package.iter())
    covers = {
        name_in(folder, e.get("href", ""))
        for e in elements
        if _local(e) == "reference" and e.get("type") in ("cover", "toc", "title-page")
    }
    items = {
        e.get("id", ""): name_in(folder, e.get("href", ""))
        for e in elements
        if _local(e) == "item"
        and e.get("media-type", _PAGES[0]) in _PAGES
        and "nav" not in e.get("properties", "").split()
    }
    for element in elements:
        if _local(element) == "itemref" and element.get("linear") != "no":
            name = items.get(element.get("idref", ""))
            if name and name not in covers:
                yield name


def _page_lines(data: bytes, entries: Sequence[Entry]) -> list[Line]:
    from selectolax.lexbor import LexborHTMLParser

    text = decode_declared(data) or ""
    body = None if is_overgrown(text) else LexborHTMLParser(text).body
    if body is None or _is_front_matter(body):
        return []
    omitted = frozenset(node.mem_id for node in body.css("nav, aside, sup a, a[role=doc-noteref]"))
    lines = with_chapters([line for line, _ in lines_of_tree(body, omitted)], entries)
    if any(line.level for line in lines):
        # A book that marks its headings needs no guesses at more.
        lines = [
            line if line.level or line.role else replace(line, role=Role.BODY) for line in lines
        ]
    if _is_imprint(lines):
        lines = [replace(line, ignored=True) for line in lines]
    return demoted(lines, 2)


def _is_imprint(lines: Sequence[Line]) -> bool:
    """Whether the page says who owns and printed the book; no translation has the same."""
    marks = sum(_IMPRINT.search(line.text) is not None for line in lines)
    return marks > 0 and sum(len(line.text) for line in lines) < _LONGEST_IMPRINT


def _is_front_matter(body: LexborNode) -> bool:
    holders = [body, *(section for section in body.css("section")[:1])]
    return any(_FRONT_MATTER.search(node.attributes.get("epub:type") or "") for node in holders)
