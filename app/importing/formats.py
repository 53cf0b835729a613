"""Which kind of file it is, told from its content first and its name second."""

from __future__ import annotations

import re
import zipfile
from enum import Enum, auto
from pathlib import Path

from app.errors import InputError
from app.importing.encodings import decode


class Format(Enum):
    """The kinds of file that can be read."""

    TEXT = auto()
    MARKDOWN = auto()
    DOCX = auto()
    EPUB = auto()
    HTML = auto()
    PDF = auto()
    SUBTITLES = auto()
    MEMORY = auto()
    TABLE = auto()
    XLSX = auto()


_BY_SUFFIX = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".epub": Format.EPUB,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".pdf": Format.PDF,
    ".srt": Format.SUBTITLES,
    ".vtt": Format.SUBTITLES,
    ".ass": Format.SUBTITLES,
    ".ssa": Format.SUBTITLES,
    ".tmx": Format.MEMORY,
    ".tsv": Format.TABLE,
    ".tab": Format.TABLE,
    ".csv": Format.TABLE,
    ".xlsx": Format.XLSX,
    ".xlsm": Format.XLSX,
}
SUFFIXES = tuple(_BY_SUFFIX)
"""The endings of the names of files that can be read, in lower case."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_KINDLE_SUFFIXES = (".mobi", ".azw", ".azw3", ".azw4", ".kfx", ".prc")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"AT&TFORM")
_WEB_ARCHIVES = (b"bplist00", b"From: <Saved by", b"MIME-Version: 1.0")
_PARTS = (
    ("word/document.xml", Format.DOCX),
    ("xl/workbook.xml", Format.XLSX),
    ("META-INF/container.xml", Format.EPUB),
)
_STARTS = (
    (re.compile(r"WEBVTT\b"), Format.SUBTITLES),
    (re.compile(r"\[Script Info\]", re.I), Format.SUBTITLES),
    (re.compile(r"\d+\s*\n\d+:\d\d:\d\d[,.]\d+\s*-->"), Format.SUBTITLES),
    (re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE tmx[^>]*>\s*)?<tmx\b", re.I), Format.MEMORY),
    (
        re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!DOCTYPE html|html\b)", re.I | re.S),
        Format.HTML,
    ),
)
_HEAD = 4096


def format_of(path: Path) -> Format:
    """The kind of this file.

    Raises `InputError` for kinds that can't be read, saying what to do, and for one that is
    missing. A file of no known kind is taken for a text.
    """
    head = _head(path)
    _refuse_others(path, head)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive_format(path)
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    named = _BY_SUFFIX.get(path.suffix.lower(), Format.TEXT)
    start = (decode(head) or decode(head[:-1]) or head.decode("utf-8", "ignore")).lstrip(
        "\ufeff \r\n"
    )
    for pattern, found in _STARTS:
        if pattern.match(start.replace("\r\n", "\n")):
            return found
    # The name lies: what is inside isn't packed, so only a text is left.
    return Format.TEXT if named in (Format.DOCX, Format.EPUB, Format.PDF, Format.XLSX) else named


def _head(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError):
        # Whoever reads it says what is wrong.
        return b""


def _refuse_others(path: Path, head: bytes) -> None:
    name, suffix = f"“{path.name}”", path.suffix.lower()
    if head.startswith(_OLE):
        raise _old_office(path)
    if head[60:68] in (b"BOOKMOBI", b"TEXtREAd") or (head and suffix in _KINDLE_SUFFIXES):
        raise InputError(
            "{0} is a Kindle book, which Duidu can't read. Convert it to EPUB, for "
            "example with Calibre, and open that.",
            name,
        )
    if head.startswith(b"{\\rtf"):
        raise InputError(
            "{0} is in Rich Text Format. Open it in a word processor and save it as .docx.", name
        )
    if head.startswith(_WEB_ARCHIVES):
        raise InputError(
            "{0} is a web archive. Open it in the browser and save it as “Web page, HTML only”.",
            name,
        )
    if head.startswith(_PICTURES):
        raise InputError(
            "{0} is a picture, and Duidu can't read text in pictures. Make a text of "
            "it with an OCR program first.",
            name,
        )


def _old_office(path: Path) -> InputError:
    try:
        with path.open("rb") as file:
            encrypted = _ENCRYPTED in file.read(2_000_000)
    except OSError:
        encrypted = False
    name, suffix = f"“{path.name}”", path.suffix.lower()
    if encrypted:
        return InputError(
            "{0} is protected by a password. Remove it in its own program first.", name
        )
    kind, new = ("Excel", ".xlsx") if suffix in (".xls", ".xlsx", ".xlsm") else ("Word", ".docx")
    return InputError(
        "{0} is in the old {1} format. Open it in {1} or LibreOffice and save it as {2}.",
        name,
        kind,
        new,
    )


def _archive_format(path: Path) -> Format:
    by_suffix = _BY_SUFFIX.get(path.suffix.lower())
    packed = (Format.DOCX, Format.EPUB, Format.XLSX)
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = archive.read("mimetype")[:80] if _is_small(archive, "mimetype") else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        # Its reader will say that it is damaged.
        return by_suffix if by_suffix in packed else Format.DOCX
    for part, found in _PARTS:
        if part in names:
            return found
    if b"opendocument" in kind:
        raise InputError(
            "“{0}” is an OpenDocument file. Open it in LibreOffice and save it as {1}.",
            path.name,
            ".xlsx" if b"spreadsheet" in kind else ".docx",
        )
    if by_suffix in packed:
        return by_suffix
    raise InputError("“{0}” is an archive. Unpack it first and open the files in it.", path.name)


def _is_small(archive: zipfile.ZipFile, name: str) -> bool:
    return name in archive.namelist() and archive.getinfo(name).file_size < 1000
