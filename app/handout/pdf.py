"""A handout as a PDF, set by Typst with the templates in `resources/handout`."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import InputError
from app.handout.content import Handout
from app.handout.fonts import font_folder
from app.handout.template_data import handout_json
from app.handout.templates import template_folder

if TYPE_CHECKING:
    import typst


class Paper(StrEnum):
    """A paper size, named as Typst names it."""

    A4 = "a4"
    LETTER = "us-letter"


def render_pdf(handout: Handout, paper: Paper = Paper.A4, templates: Path | None = None) -> bytes:
    """The handout as a PDF file: tagged, fonts embedded, the same bytes for the same handout.

    `templates` is the folder of a school's own templates. Raises `MissingPartError` if the fonts
    aren't there, `InputError` for a template that is broken.
    """
    import typst

    folder = template_folder(templates)
    try:
        pages = typst.compile(
            folder / "sheet.typ",
            root=folder,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs={"handout": handout_json(handout), "paper": paper.value},
        )
    except typst.TypstError as error:
        raise InputError(
            "The handout template in {0} has a mistake: {1}. Correct it, or put the "
            "original templates back.",
            folder,
            error.message,
        ) from error
    assert isinstance(pages, bytes)
    return pages


@cache
def _fonts() -> typst.Fonts:
    """Only fonts that come with Duidu, so that a sheet looks the same on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[font_folder()])
