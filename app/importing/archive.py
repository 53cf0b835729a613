"""Zip archives (DOCX, XLSX, EPUB) are opened within bounds, so that none can fill the memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import InputError
from app.importing.damage import damage_told, damaged
from app.importing.decoding import MAX_FILE_BYTES, read_bytes

MAX_ENTRIES = 20_000
MAX_UNPACKED_BYTES = 400_000_000
MAX_MARKUP_BYTES = 60_000_000
"""Of one part with markup: its tree takes some ten times as much memory."""
_MAX_RATIO = 200
_SUSPICIOUS_BYTES = 5_000_000
_MARKUP = (".xml", ".rels", ".opf", ".ncx", ".xhtml", ".html", ".htm")
_ADVICE = "Get the file again, or open it in its own program and save it anew."


def checked(path: Path) -> io.BytesIO:
    """The archive's bytes, its claims checked: number, sizes and ratio of entries, encryption.

    Python's `zipfile` never unpacks more of an entry than the size claimed for it, so claims
    within bounds keep what is unpacked within them. Raises `InputError`.
    """
    data = io.BytesIO(read_bytes(path, MAX_FILE_BYTES))
    with damage_told(path, _ADVICE), zipfile.ZipFile(data) as archive:
        entries = archive.infolist()
    _check(entries, path)
    data.seek(0)
    return data


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive, checked. Raises `InputError`."""
    data = checked(path)
    with zipfile.ZipFile(data) as archive:
        yield archive


def _check(entries: list[zipfile.ZipInfo], path: Path) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise InputError(
            "“{0}” is protected by a password. Remove it in its own program first.", path.name
        )
    markup = [e.file_size for e in entries if e.filename.lower().endswith(_MARKUP)]
    if (
        len(entries) > MAX_ENTRIES
        or sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES
        or sum(markup) > MAX_MARKUP_BYTES
        or any(_is_suspicious(entry) for entry in entries)
    ):
        raise InputError(
            "“{0}” would unpack to more than Duidu can take. If it is a real text, "
            "split it into parts first.",
            path.name,
        )
    if any(e.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for e in entries):
        raise damaged(path, _ADVICE)


def _is_suspicious(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(_SUSPICIOUS_BYTES, _MAX_RATIO * max(entry.compress_size, 1))


def read_part(archive: zipfile.ZipFile, name: str, path: Path) -> bytes:
    """One part of the archive. Raises `InputError` if it is missing or damaged."""
    with damage_told(path, _ADVICE):
        return archive.read(name)
