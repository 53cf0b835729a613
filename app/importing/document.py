"""What is read from a file before anybody asks for its language: lines, and what is known of them.

Every kind of file becomes a `Document`; only then are bilingual lines parted, languages told
and roles found, in one way for all kinds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.lesson.model import Language, Role

_CLOSED = re.compile(r"[。！？!?.…；;，,：:][”’」』\"')）】》♪]*$")
_MOST_IN_HEADINGS = 0.3


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a whole paragraph where the file knows its paragraphs.

    `group` counts the groups that blank lines part, `level` is the level of a marked heading
    (0: none). `role` and `language` are what the file itself states. Lines with the same `row`
    stand in one row of a table, or one unit of a translation memory: they say the same.
    What is `ignored` (pinyin, a book's imprint) is shown to the person, who may want it.
    """

    text: str
    group: int = 0
    level: int = 0
    role: Role | None = None
    language: Language | None = None
    row: int | None = None
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of one file in reading order.

    `wrapped` says that a line may end where a column did, not a paragraph. `warnings` are
    sentences for the person about what could not be read.
    """

    lines: tuple[Line, ...]
    wrapped: bool = False
    warnings: tuple[str, ...] = ()


def in_row(line: Line, row: int) -> Line:
    """The line as a part of that row; a row is running text unless the file says otherwise."""
    return replace(line, row=row, role=line.role or Role.BODY)


def with_headings(lines: Sequence[Line]) -> list[Line]:
    """The lines of a table, with the roles of rows left open that look like headings in prose.

    Most rows of prose are closed by punctuation; those of a word list aren't, and stay.
    """
    rows: dict[int, list[Line]] = {}
    for line in lines:
        if line.row is not None:
            rows.setdefault(line.row, []).append(line)
    unclosed = {
        row for row, cells in rows.items() if not any(_CLOSED.search(cell.text) for cell in cells)
    }
    length = {row: sum(len(cell.text) for cell in cells) for row, cells in rows.items()}
    if sum(length[row] for row in unclosed) > _MOST_IN_HEADINGS * sum(length.values()):
        return list(lines)
    return [
        replace(line, role=None) if line.row in unclosed and line.role is Role.BODY else line
        for line in lines
    ]
