"""Writing files that people keep: the whole new file or the untouched old one, never half."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.errors import StorageError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary file that takes the place of `path` when the block succeeds.

    The folder is made if missing. The old file stays as it was when the block raises. A link is
    followed, so that the file it names is the one replaced. Raises `StorageError` when the place
    can't be written or holds anything but a file.
    """
    place = _place(path)
    temporary: Path | None = None
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_name(f".{place.name[:40]}.{os.urandom(6).hex()}")
        temporary.open("xb").close()
        yield temporary
        _flush(temporary)
        temporary.replace(place)
    except (FileExistsError, NotADirectoryError) as error:
        raise StorageError(
            "“{0}” can't be written: a part of its path is a file, not a folder. "
            "Choose another place.",
            path,
        ) from error
    except OSError as error:
        raise StorageError(
            "“{0}” can't be written ({1}). Choose another place or free some space.",
            path,
            error.strerror or error,
        ) from error
    finally:
        if temporary is not None:
            with suppress(OSError):  # gone already, or held by another program for a moment
                temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with `\\n` line ends, atomically. Raises `StorageError`."""
    with replacing(path) as temporary:
        temporary.write_bytes(text.encode())


def cell(text: str) -> str:
    """The text as one cell of tab-separated output."""
    return " ".join(text.replace("\t", " ").splitlines())


def _place(path: Path) -> Path:
    """The file that `path` names, links followed; it need not be there."""
    if "\0" in str(path) or not path.name:
        raise StorageError("“{0}” is no name for a file. Give one.", path)
    try:
        place = path.resolve()
        is_folder, is_other = place.is_dir(), place.exists() and not place.is_file()
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before 3.13
        raise StorageError("“{0}” can't be a file ({1}). Choose another.", path, error) from error
    if is_folder:
        raise StorageError("“{0}” is a folder. Give the name of a file.", path)
    if is_other:
        raise StorageError("“{0}” is a device, not a file. Give the name of a file.", path)
    return place


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
