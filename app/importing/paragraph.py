"""What every importer makes."""

from __future__ import annotations

from dataclasses import dataclass

from app.lesson.model import Language, Role


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of one language that belongs together, as the text sets it.

    `text` is one line without surrounding blanks and without the speaker's label, which is
    in `speaker` on the paragraph that begins the turn, and on those that go on with it.
    Paragraphs with the same `row` stand in one row of a table, one unit of a translation memory
    or one subtitle: the source itself says that they belong together.
    """

    text: str
    language: Language
    role: Role = Role.BODY
    speaker: str = ""
    row: int | None = None
