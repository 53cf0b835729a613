"""A text in a file of its own, read as any file is."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from app.importing.paragraph import Paragraph
from app.importing.reader import read_paragraphs
from app.importing.understanding import Understanding
from app.lesson.model import Role

_APART = (Role.TITLE, Role.SUBTITLE, Role.HEADING, Role.CAPTION)


def paragraphs_from_text(text: str, markdown: bool = False) -> tuple[Paragraph, ...]:
    """The paragraphs of the text."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / ("text.md" if markdown else "text.txt")
        path.write_text(text, encoding="utf-8")
        return read_paragraphs(path)


def is_paired(understood: Understanding) -> bool:
    """Whether the source itself says what belongs together, throughout running text."""
    running = [p for p in understood.paragraphs if p.role not in _APART]
    return bool(running) and all(p.row is not None for p in running)
