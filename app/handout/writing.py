"""A handout as a file, in whichever format, with its key or without."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from app.errors import InputError
from app.handout.content import Handout
from app.handout.pdf import Paper, render_pdf
from app.output import replacing
from app.progress import Progress, silent, span


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

    The key's file has the handout's name with “key” after it. Folders are made if need be. Each
    file appears whole or, with `StorageError` (or whatever `progress` raises), not at all; what
    was there before stays until then. Raises `InputError` where a key is wanted of sheets that
    have none, and what the formats raise.
    """
    if key is KeyPlace.FILE and not handout.has_key:
        raise InputError("These sheets have no answers. Leave the key out, or add an exercise.")
    files = _files(handout, path, key)
    for number, (place, shown) in enumerate(files.items()):
        stretch = span(progress, number / len(files), (number + 1) / len(files))
        stretch(0.0, "Setting the pages")
        data = _data(shown, form, paper, templates)
        stretch(0.9, "Saving the handout")
        with replacing(place) as part:
            part.write_bytes(data)
    progress(1.0, "The handout is ready")
    return tuple(files)


def key_path(path: Path) -> Path:
    """Where the key of a handout goes that has a file of its own."""
    return path.with_name(f"{path.stem} key{path.suffix}")


def _files(handout: Handout, path: Path, key: KeyPlace) -> dict[Path, Handout]:
    """What goes into which file."""
    if key is KeyPlace.END:
        return {path: handout}
    files = {path: handout.without_key()}
    if key is KeyPlace.FILE:
        files[key_path(path)] = handout.key_alone()
    return files


def _data(handout: Handout, form: HandoutFormat, paper: Paper, templates: Path | None) -> bytes:
    if form is HandoutFormat.PDF:
        return render_pdf(handout, paper, templates)
    if form is HandoutFormat.DOCX:
        from app.handout.docx.document import docx_of  # slow to import

        return docx_of(handout, paper, templates)
    from app.handout.html import html_page

    return html_page(handout, templates).encode()
