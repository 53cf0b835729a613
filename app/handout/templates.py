"""The templates of handouts: ours, or a school's copy of them."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.errors import InputError
from app.paths import resources_dir

_EXPECTED = "sheet.typ"


def template_folder(own: Path | None = None) -> Path:
    """The folder of the templates. Raises `InputError` for one of a school's that has none."""
    if own is None:
        return resources_dir() / "handout"
    if not (own / _EXPECTED).is_file():
        raise InputError(
            "There are no handout templates in {0}. Let Duidu copy its own there "
            "first: handout --copy-templates FOLDER.",
            own,
        )
    return own


def copy_templates(target: Path) -> None:
    """Copy our templates to a new folder, to be changed there. Raises `InputError`."""
    if target.exists() and any(target.iterdir()):
        raise InputError("{0} is not empty. Name a new folder for the templates.", target)
    try:
        shutil.copytree(template_folder(), target, dirs_exist_ok=True)
    except OSError as error:
        raise InputError(
            "The templates can't be copied to {0}: {1}.", target, error.strerror
        ) from error
