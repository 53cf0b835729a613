"""A handout as a file, in whichever format, with its key or without."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from app.errors import InputError
from app.handout.content import Handout
from app.handout.pdf import Paper, write_pdf
from app.progress import Progress, silent


class HandoutFormat(StrEnum):
    """The formats; the value is how the name of such a file ends."""

    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"

    @property
    def ending(self) -> str:
        return f".{self.value}"


class KeyPlace(StrEnum):
    """Where the answers are."""

    NONE = "none"
    END = "end"
    """After the sheets, on pages of their own."""
    FILE = "file"
    """In a file of their own."""


def write_handout(
    handout: Handout,
    path: Path,
    form: HandoutFormat = HandoutFormat.PDF,
    key: KeyPlace = KeyPlace.NONE,
    paper: Paper = Paper.A4,
    templates: Path | None = None,
    progress: Progress = silent,
) -> tuple[Path, ...]:
    """Write the handout and, if wanted, its key; the files written.

    The key's file has the handout's name with “key” after it. Raises `InputError` where a key is
    wanted of sheets that have none, and what the formats raise.
    """
    if key is KeyPlace.END:
        _write(handout, path, form, paper, templates, progress)
        return (path,)
    if key is KeyPlace.FILE and not handout.has_key:
        raise InputError("These sheets have no answers. Leave the key out, or add an exercise.")
    _write(handout.without_key(), path, form, paper, templates, progress)
    if key is KeyPlace.NONE:
        return (path,)
    answers = key_path(path)
    _write(handout.key_alone(), answers, form, paper, templates, progress)
    return (path, answers)


def key_path(path: Path) -> Path:
    """Where the key of a handout goes that has a file of its own."""
    return path.with_name(f"{path.stem} key{path.suffix}")


def _write(
    handout: Handout,
    path: Path,
    form: HandoutFormat,
    paper: Paper,
    templates: Path | None,
    progress: Progress,
) -> None:
    if form is HandoutFormat.PDF:
        write_pdf(handout, path, paper, templates, progress)
        return
    if form is HandoutFormat.DOCX:
        from app.handout.docx.document import write_docx  # slow to import

        write_docx(handout, path, paper, templates, progress)
        return
    from app.handout.html import write_html

    write_html(handout, path, templates, progress)
