"""A list of words in a file, in any of the formats."""

from __future__ import annotations

from pathlib import Path

from app.errors import InputError
from app.importing.decoding import read_bytes, text_of
from app.vocabulary.lists.entry import MATURE, ListFormat, WordList
from app.vocabulary.lists.texts import parse_list

_ZIP = b"PK\x03\x04"
_PACKAGES = (".apkg", ".colpkg")


def read_list(path: Path, form: ListFormat | None = None, mature: int = MATURE) -> WordList:
    """The words of the file, in this format or in the one that it seems to be in.

    From an interval of `mature` days a word of an Anki package counts as known. Raises
    `InputError` if it can't be read, is damaged or has no entries.
    """
    if form is ListFormat.PACKAGE or (form is None and _is_package(path)):
        from app.vocabulary.lists.anki_package import read_package

        words = read_package(path, mature)
    else:
        words = parse_list(text_of(read_bytes(path), path), form)
    if not words.entries:
        raise InputError("“{0}” has no words in it. Choose a list with a word a line.", path.name)
    return words


def _is_package(path: Path) -> bool:
    if path.suffix.lower() in _PACKAGES:
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_ZIP)) == _ZIP
    except OSError:
        return False  # reading it as text says why it can't be read
