"""Writing files that people keep: the whole new file or the untouched old one, never half."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import StorageError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a temporary file beside `path` that takes its place when the block succeeds.

    The folder is made if missing. The old file stays as it was when the block raises.
    Raises `StorageError` when the place can't be written.
    """
    if "\0" in str(path):
        raise StorageError(f"“{path.name!r}” is no name for a file. Choose another.")
    temporary: Path | None = None
    try:
        if path.is_dir():
            raise StorageError(f"“{path}” is a folder. Give the name of a file.")
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name[:40]}.{os.urandom(6).hex()}")
        temporary.open("xb").close()
        yield temporary
        _flush(temporary)
        temporary.replace(path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StorageError(
            f"“{path}” can't be written ({reason}). Choose another place or free some space."
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write `text` as UTF-8 with `\\n` line ends, atomically. Raises `StorageError`."""
    with replacing(path) as temporary:
        temporary.write_bytes(text.encode())


def cell(text: str) -> str:
    """The text as one cell of tab-separated output."""
    return " ".join(text.replace("\t", " ").splitlines())


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
