"""The table of contents of an EPUB: which page, or which place on it, begins a chapter."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from app.importing.document import Line

_BLANKS = re.compile(r"\s+")
_NUMBERED_BY_A_PROGRAM = re.compile(r"^(?:section|page|untitled|start|unknown)?[\s_-]*\d*$", re.I)
_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: its title, the page, and whether it names a place on the page."""

    title: str
    page: str
    is_within: bool


def name_in(folder: str, href: str) -> str:
    """The archive's name for what a link in a file of that folder points to."""
    return posixpath.normpath(posixpath.join(folder, unquote(href.partition("#")[0])))


def entries_of(contents: Element, folder: str) -> list[Entry]:
    """The entries of an NCX file or of the navigation document of an EPUB 3, in order."""
    points = [e for e in contents.iter() if _local(e) == "navPoint"]
    pairs = [(_label(point), _source(point)) for point in points]
    if not points:
        pairs = [
            (_text(link), link.get("href", ""))
            for nav in _contents_navs(contents)
            for link in nav.iter()
            if _local(link) == "a"
        ]
    return [Entry(title, name_in(folder, to), "#" in to) for title, to in pairs if title and to]


def _contents_navs(root: Element) -> list[Element]:
    navs = [e for e in root.iter() if _local(e) == "nav"]
    stated = [nav for nav in navs if "toc" in [value for _, value in nav.items()]]
    return stated or navs[:1]


def with_chapters(lines: Sequence[Line], entries: Iterable[Entry]) -> list[Line]:
    """The lines of a page whose markup has no headings, with those that the contents name.

    Entries for the page as a whole that no line of it says are put before the first.
    """
    if any(line.level for line in lines) or not lines:
        return list(lines)
    found, heads = list(lines), []
    places: dict[str, int] = {}
    for place, line in enumerate(lines):
        places.setdefault(_key(line.text), place)
    for entry in entries:
        at = places.get(_key(entry.title))
        if at is not None:
            found[at] = replace(found[at], level=_LEVEL, role=None)
        elif not entry.is_within and not _NUMBERED_BY_A_PROGRAM.match(entry.title):
            heads.append(Line(entry.title, lines[0].group, level=_LEVEL))
    return heads + found


def _key(text: str) -> str:
    return _BLANKS.sub("", text).casefold()


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _label(point: Element) -> str:
    return next((_text(e) for e in point if _local(e) == "navLabel"), "")


def _source(point: Element) -> str:
    return next((e.get("src", "") for e in point if _local(e) == "content"), "")
