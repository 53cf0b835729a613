"""The corrections that a person made, for commands that analyse a text."""

from __future__ import annotations

from app import paths
from app.chinese.corrections.correction import Correction
from app.library.store import Library


def kept_corrections() -> tuple[Correction, ...]:
    """All corrections of the library; none where there is no library yet."""
    file = paths.library_file()
    if not file.exists():
        return ()
    with Library(file) as library:
        return library.corrections.all()
