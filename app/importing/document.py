"""What is read from a file before anybody asks for its language: lines, and what is known of them.

Every kind of file becomes a `Document`; only then are bilingual lines parted, languages told
and roles found, in one way for all kinds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.lesson.model import Language, Role


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a whole paragraph where the file knows its paragraphs.

    `group` counts the groups that blank lines part, `level` is the level of a marked heading
    (0: none). `role` and `language` are what the file itself states. Lines with the same `row`
    stand in one row of a table, or one unit of a translation memory: they say the same.
    """

    text: str
    group: int = 0
    level: int = 0
    role: Role | None = None
    language: Language | None = None
    row: int | None = None


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
