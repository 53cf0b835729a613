"""Which files are meant: folders opened up, names in the order people count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from app.errors import InputError
from app.importing.formats import SUFFIXES
from app.paths import exists

MAX_FILES = 500


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, and the readable ones in the folders named, each once.

    Hidden files and folders are left out; chapter 2 comes before chapter 10. Raises `InputError`
    if a folder has nothing that can be read, or there are too many files.
    """
    found: list[Path] = []
    for path in paths:
        found += _inside(path) if exists(path) and path.is_dir() else [path]
        if len(found) > MAX_FILES:
            raise InputError("These are more than {0} files. Choose fewer at a time.", MAX_FILES)
    if not found:
        raise InputError("No file was named. Choose a text and its translation.")
    return tuple(dict.fromkeys(found))


def _inside(folder: Path) -> list[Path]:
    try:
        found = [
            path
            for path in folder.rglob("*")
            if path.suffix.lower() in SUFFIXES
            and path.is_file()
            and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        ]
    except OSError as error:
        raise InputError("“{0}” can't be read ({1}).", folder, error.strerror or error) from error
    if not found:
        raise InputError("“{0}” has no files in it that Duidu can read.", folder)
    return sorted(found, key=_natural)


def _natural(path: Path) -> list[tuple[int, int, str]]:
    """A key that sorts numbers within names by value."""
    pieces = re.split(r"(\d+)", str(path).casefold())
    return [(1, int(p), "") if p.isdecimal() else (0, 0, p) for p in pieces]
