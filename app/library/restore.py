"""A backup takes the library's place, at once or not at all; the old library is kept beside it."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app import output
from app.errors import StorageError
from app.library import database
from app.library.backup import ENDING, WORKSPACE, Manifest, Unpacked, back_up, unpacked
from app.progress import Progress, silent, span

_PATIENCE = 10  # seconds to wait for another program that writes
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_LIVE = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: what the backup says of itself, and where the old library is now."""

    manifest: Manifest
    kept: Path | None


def restore(backup: Path, library: Path, settings: Path, progress: Progress = silent) -> Restored:
    """Put the content of the backup into the place of library and settings.

    The old library with its settings becomes a backup beside it, `library-before-….duidu-backup`;
    one that is too damaged for that is moved aside as it is. Killed at any moment, this leaves the
    old library or the new one. A window that has the library open must open it anew.

    Raises `InputError` if the backup is none, damaged or of a newer Duidu; nothing is changed
    then. Raises `StorageError` if the library can't be written.
    """
    with (
        _workspace(library.parent) as folder,
        unpacked(backup, folder, span(progress, 0.0, 0.4)) as content,
    ):
        kept = _keep(library, settings, span(progress, 0.4, 0.9))
        progress(0.9, "Restoring the library")
        _replace(library, content)
        if content.settings is not None:
            output.write_text(settings, content.settings)
        progress(1.0, "Restoring the library")
        return Restored(content.manifest, kept)


@contextmanager
def _workspace(parent: Path) -> Iterator[Path]:
    """A folder beside the library, where there is room for a new one."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(
            prefix=WORKSPACE, dir=parent, ignore_cleanup_errors=True
        )
    except OSError as error:
        raise StorageError(
            "Nothing can be written to “{0}” ({1}). Check that the folder is writable "
            "and the disk has room.",
            parent,
            error.strerror or error,
        ) from error
    with folder as name:
        yield Path(name)


def _keep(library: Path, settings: Path, progress: Progress) -> Path | None:
    """Keep what there is beside it; None if there is nothing."""
    if not library.exists():
        return None
    stamp = time.strftime("%Y-%m-%d-%H%M%S")
    kept = _free(library.with_name(f"{library.stem}-before-{stamp}{ENDING}"))
    try:
        back_up(library, settings, kept, progress)
    except StorageError as error:
        if type(error.__cause__) is not sqlite3.DatabaseError:
            raise  # no room or no permission, which is no reason to move a library away
        kept = _free(library.with_name(f"{library.stem}-damaged-{stamp}{library.suffix}"))
        _move_aside(library, kept)
    return kept


def _free(path: Path) -> Path:
    """The path, or one like it that isn't taken."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _move_aside(library: Path, kept: Path) -> None:
    try:
        # The library itself goes last: without it, nothing would say whose log the others are.
        for part in reversed(_LIVE):
            live = library.with_name(library.name + part)
            if live.exists():
                live.replace(kept.with_name(kept.name + part))
    except OSError as error:
        raise StorageError(
            "The damaged library “{0}” can't be moved aside ({1}). Close what has it open.",
            library,
            error.strerror or error,
        ) from error


def _impatient() -> Callable[[int, int, int], None]:
    """Ends the wait for another program that writes; SQLite's backup would wait for ever."""
    deadline = time.monotonic() + _PATIENCE

    def step(state: int, remaining: int, total: int) -> None:
        if state in _BUSY and time.monotonic() > deadline:
            raise sqlite3.OperationalError("another program writes to it")

    return step


def _replace(library: Path, content: Unpacked) -> None:
    """One transaction of SQLite's: whoever has the library open sees the old one or the new one."""
    with (
        database.explained(library),
        closing(sqlite3.connect(content.library)) as source,
        closing(sqlite3.connect(library, timeout=_PATIENCE)) as target,
    ):
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target, progress=_impatient())
    # What an older Duidu made is brought up to date here, so that it can be said if it can't be.
    database.connect(library).close()
