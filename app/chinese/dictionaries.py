"""The user's own dictionaries: a newer CC-CEDICT, and others in its format on top of it."""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from app import output, paths
from app.chinese import cedict
from app.errors import InputError, StorageError

BASE = "CC-CEDICT"
"""The name of the one that takes the place of the dictionary that comes with Duidu."""

_ENDING = ".u8"
_LARGEST = 64 * 2**20  # bytes, unpacked; CC-CEDICT has 10 million
_COMPLETE = 50_000  # entries, from which a file with CC-CEDICT's heading is the whole of it
_HEADING = re.compile(r"^# CC-CEDICT\b", re.MULTILINE)
_DATE = re.compile(r"^#! date=(\S+)", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
_ENDINGS = re.compile(r"\.(u8|txt|gz|zip|cedict)$", re.IGNORECASE)
_FORMAT = "A line of it looks like: 對讀 对读 [dui4 du2] /to read side by side/"


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A dictionary that the user has added; `date` is the one that the file gives, or ''."""

    name: str
    entries: int
    date: str

    @property
    def is_base(self) -> bool:
        """Whether it stands in place of the dictionary that comes with Duidu."""
        return self.name == BASE


def add(path: Path) -> Dictionary:
    """Keep a copy of the file: in place of the dictionary that comes with Duidu if it is the
    whole of CC-CEDICT, else on top of it. One of the same name is replaced.

    Raises `InputError` for a file that can't be read or isn't in CC-CEDICT's format, and
    `StorageError`.
    """
    text = _CONTROL.sub(" ", _text(path))
    count = _count(text)
    if not count:
        raise InputError("“{0}” has no entries in CC-CEDICT's format. {1}", path.name, _FORMAT)
    if count >= _COMPLETE and _HEADING.search(text):
        place = _folder() / f"{BASE}{_ENDING}"
    else:
        place = _added_folder() / _file_name(path)
    output.write_text(place, text)
    return Dictionary(place.stem, count, _date(text))


def installed() -> tuple[Dictionary, ...]:
    """What the user has added: the one in place of Duidu's first, then by name."""
    base = base_file()
    files = (*((base,) if base else ()), *added_files())
    return tuple(_described(path) for path in files)


def remove(name: str) -> None:
    """Forget the dictionary with this name. Raises `InputError` when there is none."""
    base = base_file()
    files = (*((base,) if base else ()), *added_files())
    found = next((path for path in files if path.stem.casefold() == name.casefold()), None)
    if found is None:
        known = ", ".join(path.stem for path in files)
        there = f"There are: {known}." if known else "None has been added."
        raise InputError("There is no dictionary “{0}”. {1}", name, there)
    try:
        found.unlink()
    except OSError as error:
        raise StorageError(
            "“{0}” can't be removed ({1}). Remove it by hand.", found, error.strerror or error
        ) from error


def base_file() -> Path | None:
    """The newer CC-CEDICT, if the user has added one."""
    path = _folder() / f"{BASE}{_ENDING}"
    return path if path.is_file() else None


def added_files() -> tuple[Path, ...]:
    """The dictionaries on top, by name."""
    return tuple(sorted(_added_folder().glob(f"*{_ENDING}")))


def _folder() -> Path:
    return paths.dictionaries_dir()


def _added_folder() -> Path:
    return _folder() / "added"


def _file_name(path: Path) -> str:
    stem = path.name
    while (shorter := _ENDINGS.sub("", stem)) != stem:
        stem = shorter
    name = paths.file_name(stem, _ENDING)
    if Path(name).stem.casefold() == BASE.casefold():
        raise InputError(
            "“{0}” isn't the whole of {1}. Give the file another name.", path.name, BASE
        )
    return name


def _described(path: Path) -> Dictionary:
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError as error:
        raise StorageError("“{0}” can't be read ({1}).", path, error.strerror or error) from error
    return Dictionary(path.stem, _count(text), _date(text))


def _count(text: str) -> int:
    return sum(1 for _ in cedict.parse(text.splitlines()))


def _date(text: str) -> str:
    found = _DATE.search(text)
    return found[1][:10] if found else ""


def _text(path: Path) -> str:
    """The file's text, unpacked."""
    try:
        with path.open("rb") as file:
            packed = file.read(_LARGEST + 1)
        content = b"".join(_unpacked(packed))
    except OSError as error:
        reason = error.strerror or "it is damaged"
        raise InputError("“{0}” can't be read ({1}). Give another file.", path, reason) from error
    except (EOFError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise InputError("“{0}” is damaged or locked. Download it again.", path.name) from error
    if len(content) > _LARGEST:
        raise InputError(
            "“{0}” is larger than {1} MB. No dictionary is; give another.",
            path.name,
            _LARGEST // 2**20,
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            "“{0}” is no text in UTF-8. Give a dictionary in CC-CEDICT's format.", path.name
        ) from error


def _unpacked(packed: bytes) -> Iterator[bytes]:
    """The content of a plain or packed file, at most one byte more than is allowed."""
    if packed.startswith(b"\x1f\x8b"):
        with gzip.open(BytesIO(packed)) as file:
            yield file.read(_LARGEST + 1)
    elif packed.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(packed)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if members:
                with archive.open(max(members, key=lambda member: member.file_size)) as file:
                    yield file.read(_LARGEST + 1)
    else:
        yield packed
