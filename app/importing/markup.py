"""The lines of an HTML document: headings, paragraphs, list items, tables, verse."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.importing.document import Line
from app.importing.tables import is_header, joined_cells, paired_cells
from app.importing.verse import is_verse
from app.lesson.model import Role

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MAX_DEPTH = 2_000
MAX_ATTRIBUTES = 2_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{10000,}")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ROLES = {"li": Role.LIST_ITEM, "figcaption": Role.CAPTION, "caption": Role.CAPTION}
_BLOCKS_LIST = (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table "
    "caption tbody td tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCKS_LIST.split())
# Never text to be read: rt and rp hold readings over characters.
_SKIPPED_LIST = (
    "audio button canvas datalist dialog embed head iframe math meter noscript object option "
    "progress rp rt rtc script select style svg template textarea title video"
)
# Elements that have no end, or whose end may be left out.
_SELF_CLOSING_LIST = (
    "area base br col colgroup dd dt embed hr img input li link meta optgroup option p param rb rp "
    "rt source tbody td tfoot th thead tr track wbr"
)
_SELF_CLOSING = frozenset(_SELF_CLOSING_LIST.split())
_SKIPPED = frozenset(_SKIPPED_LIST.split())


def is_overgrown(html: str) -> bool:
    """Whether elements nest far deeper, or have far more attributes, than in any text.

    Parsing takes time with the square of both.
    """
    if any(len(tag.split()) > MAX_ATTRIBUTES for tag in _LONG_TAG.findall(html)):
        return True
    still_open: Counter[str] = Counter()
    depth = 0
    for closing, name in _TAG.findall(html):
        tag = name.lower()
        if tag in _SELF_CLOSING:
            continue
        if not closing:
            still_open[tag] += 1
            depth += 1
        elif still_open[tag]:
            still_open[tag] -= 1
            depth -= 1
        if depth > MAX_DEPTH:
            return True
    return False


def is_skipped(node: LexborNode) -> bool:
    """Whether nothing in this element is text to be read, wherever it stands."""
    if node.tag in _SKIPPED:
        return True
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


@dataclass(slots=True)
class _Row:
    """A table row being read: where its cells' lines begin among all lines, and the number of
    the pair that a cell from a row above reaches down from."""

    starts: list[int] = field(default_factory=list)
    above: int | None = None


@dataclass(slots=True)
class _Reader:
    """Gathers the lines while the tree is walked."""

    lines: list[Line] = field(default_factory=list)
    linked: list[float] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    in_link: int = 0
    link_length: int = 0
    group: int = 0
    rows: list[_Row] = field(default_factory=list)
    next_row: int = 0
    reaching: int = 0
    contexts: list[tuple[int, Role | None, bool]] = field(default_factory=list)

    def text(self, text: str) -> None:
        kept = text if self.contexts and self.contexts[-1][2] else _BLANKS.sub(" ", text)
        self.pieces.append(kept)
        if self.in_link:
            self.link_length += _letters(kept)

    def flush(self) -> None:
        """End the line (or the lines, where line breaks part them) being gathered."""
        texts = [text.strip() for text in "".join(self.pieces).split("\n")]
        texts = [text for text in texts if text]
        # The bars and arrows between the links of a menu say nothing.
        share = self.link_length / max(1, sum(map(_letters, texts)))
        self.pieces.clear()
        self.link_length = 0
        if not texts:
            return
        self.group += 1
        level, role, _ = self.contexts[-1] if self.contexts else (0, None, False)
        if level:
            texts = [" ".join(texts)]
        elif role is None and is_verse(texts):
            role = Role.VERSE
        self.lines.extend(Line(text, self.group, level, role) for text in texts)
        self.linked.extend([share] * len(texts))

    def enter(self, tag: str, rows_down: int = 1) -> None:
        if tag in _BLOCKS:
            self.flush()
            level, role, preformatted = self.contexts[-1] if self.contexts else (0, None, False)
            level = _HEADINGS.get(tag, level)
            self.contexts.append((level, _ROLES.get(tag, role), preformatted or tag == "pre"))
        if tag == "tr":
            above = self.next_row - 1 if self.reaching and self.next_row else None
            self.reaching = max(0, self.reaching - 1)
            self.rows.append(_Row(above=above))
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].starts.append(len(self.lines))
            self.reaching = max(self.reaching, rows_down - 1)
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "a":
            self.in_link += 1

    def leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.flush()
            self.contexts.pop()
        if tag == "tr" and self.rows:
            self._end_row(self.rows.pop())
        elif tag == "a":
            self.in_link -= 1

    def _end_row(self, row: _Row) -> None:
        if not row.starts or self.rows:
            return
        ends = [*row.starts[1:], len(self.lines)]
        cells = [self.lines[a:b] for a, b in zip(row.starts, ends, strict=True)]
        if is_header([" ".join(line.text for line in cell) for cell in cells]):
            paired: list[Line] | None = []
        elif row.above is not None and (more := joined_cells(cells, row.above)) is not None:
            self._put(row.starts[0], more)
            return
        else:
            paired = paired_cells(cells, self.next_row)
        if paired is not None:
            self.next_row += 1
            self._put(row.starts[0], paired)

    def _put(self, start: int, lines: list[Line]) -> None:
        """Put these lines, none of them a link, in place of those from `start` on."""
        self.lines[start:] = lines
        self.linked[start:] = [0.0] * len(lines)


def lines_of_tree(
    root: LexborNode, omitted: frozenset[int] = frozenset()
) -> list[tuple[Line, float]]:
    """The lines under a node, each with the share of it that is a link (0 to 1).

    `omitted` are the `mem_id`s of elements to be left out with all that is in them.
    """
    reader = _Reader()
    for node, leaving in _walk(root, omitted):
        if leaving:
            reader.leave(node.tag or "")
        elif node.is_text_node:
            reader.text(node.text_content or "")
        else:
            reader.enter(node.tag or "", _rows_down(node))
    reader.flush()
    return list(zip(reader.lines, reader.linked, strict=True))


def _rows_down(node: LexborNode) -> int:
    """Over how many rows a table's cell reaches."""
    if node.tag not in ("td", "th"):
        return 1
    stated = node.attributes.get("rowspan") or ""
    return int(stated) if stated.isdecimal() and len(stated) < 4 else 1


def _walk(root: LexborNode, omitted: frozenset[int]) -> Iterator[tuple[LexborNode, bool]]:
    """Every element twice, entering and leaving; every text once. Depth costs no recursion."""
    stack = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        yield node, leaving
        if leaving or node.is_text_node:
            continue
        stack.append((node, True))
        children = [
            child
            for child in node.iter(include_text=True)
            if child.is_text_node or not (is_skipped(child) or child.mem_id in omitted)
        ]
        stack.extend((child, False) for child in reversed(children))


def demoted(lines: list[Line], least: int) -> list[Line]:
    """The lines with their headings' levels moved down so that the highest is `least`."""
    levels = [line.level for line in lines if line.level]
    shift = least - min(levels) if levels else 0
    return [replace(line, level=line.level + shift) if line.level else line for line in lines]
