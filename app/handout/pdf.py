"""A sheet as a PDF, set by Typst with the templates in `resources/handout`."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import InputError
from app.handout.fonts import font_folder
from app.handout.sheet import Sheet
from app.handout.template_data import sheet_json
from app.output import replacing
from app.paths import resources_dir
from app.progress import Progress, silent

if TYPE_CHECKING:
    import typst


class Paper(StrEnum):
    """A paper size, named as Typst names it."""

    A4 = "a4"
    LETTER = "us-letter"


def write_pdf(
    sheet: Sheet, path: Path, paper: Paper = Paper.A4, progress: Progress = silent
) -> None:
    """Write the sheet to `path`, making its folder if need be.

    The file appears whole or, with `StorageError` (or whatever `progress` raises), not at all;
    what was there before stays until then.
    """
    progress(0.0, "Setting the pages")
    pages = render_pdf(sheet, paper)
    progress(0.9, "Saving the handout")
    with replacing(path) as part:
        part.write_bytes(pages)
    progress(1.0, "The handout is ready")


def render_pdf(sheet: Sheet, paper: Paper = Paper.A4) -> bytes:
    """The sheet as a PDF file: tagged, fonts embedded, the same bytes for the same sheet.

    `MissingPartError` if the fonts aren't there, `InputError` for a template that is broken.
    """
    import typst

    folder = resources_dir() / "handout"
    try:
        pages = typst.compile(
            folder / "sheet.typ",
            root=folder,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"sheet": sheet_json(sheet), "paper": paper.value},
        )
    except typst.TypstError as error:
        raise InputError(
            f"The handout template in {folder} has a mistake: {error.message}. "
            "Correct it, or put the original templates back."
        ) from error
    assert isinstance(pages, bytes)
    return pages


@cache
def _fonts() -> typst.Fonts:
    """Only fonts that come with Duidu, so that a sheet looks the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[font_folder()])
