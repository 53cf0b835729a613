"""Backups: one file with the whole library and the settings, checked by opening it."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app import __version__, output
from app.errors import InputError, StorageError
from app.library import database
from app.progress import Progress, silent, span

ENDING = ".duidu-backup"
WORKSPACE = ".duidu-work-"
"""How the names of folders begin in which a backup is made or unpacked."""
_FORMAT, _VERSION = "duidu-backup", 1
_MANIFEST, _LIBRARY, _SETTINGS = "manifest.json", "library.db", "settings.json"
_CHUNK = 1 << 20
_LARGEST_PART = 1_000_000  # bytes of manifest or settings
_COUNTED = {"lessons": "lesson", "pairs": "pair", "words": "mark", "corrections": "correction",
            "repairs": "repair"}  # fmt: skip
# What zipfile, zlib and json raise for damaged files; a password is a RuntimeError.
_DAMAGES = (
    zipfile.BadZipFile, zlib.error, TypeError, KeyError, ValueError, EOFError, NotImplementedError,
    RuntimeError, OverflowError, sqlite3.DatabaseError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself.

    `schema` is the version of the library's tables, `made` Unix time in seconds; `counts` has the
    rows of lessons, pairs, words with a status, corrections and repairs.
    """

    app: str
    schema: int
    made: float
    counts: dict[str, int]


def back_up(library: Path, settings: Path, target: Path, progress: Progress = silent) -> Manifest:
    """Write a backup of the library and the settings to `target`, and check it.

    The library may be in use meanwhile. `target` appears whole and checked, or not at all. Raises
    `InputError` if there is no library, `StorageError` if it is damaged or the target can't be
    written.
    """
    if not library.is_file():
        raise InputError("There is no library at “{0}” to back up yet.", library)
    with output.replacing(target) as temporary, _folder(target) as folder:
        copy = folder / _LIBRARY
        manifest = _copy(library, copy)
        progress(0.2, "Packing the library")
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            about = {"format": _FORMAT, "version": _VERSION, **asdict(manifest)}
            archive.writestr(_MANIFEST, json.dumps(about, indent=2) + "\n")
            if settings.is_file():
                archive.writestr(_SETTINGS, settings.read_bytes())
            _pack(archive, copy, span(progress, 0.2, 0.6))
        with unpacked(temporary, folder / "check", span(progress, 0.6, 1.0)):
            pass
    return manifest


def manifest_of(backup: Path) -> Manifest:
    """What the backup says of itself; it isn't checked beyond that.

    Raises `InputError` if it is no backup, damaged at once to be seen, or of a newer Duidu.
    """
    try:
        with zipfile.ZipFile(backup) as archive:
            return _manifest(archive, backup)
    except (*_DAMAGES, OSError) as error:
        raise _no_backup(backup) from error


def counts_of(library: Path) -> dict[str, int]:
    """What a backup made now would count. Raises `StorageError`."""
    if not library.is_file():
        return {}
    with (
        database.explained(library),
        closing(sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True)) as connection,
    ):
        return _counts(connection)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup found whole: its library in a temporary file, its settings if it has any."""

    manifest: Manifest
    library: Path
    settings: str | None


@contextmanager
def unpacked(backup: Path, folder: Path, progress: Progress = silent) -> Iterator[Unpacked]:
    """The backup's content in `folder`, which is made, as long as the block lasts.

    Raises `InputError` if it is no backup, damaged, or of a newer Duidu, and `StorageError` if
    there is no room for it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        library = folder / _LIBRARY
        with zipfile.ZipFile(backup) as archive:
            manifest = _manifest(archive, backup)
            _unpack(archive, library, span(progress, 0.0, 0.5))
            names = archive.namelist()
            settings = _part(archive, _SETTINGS).decode() if _SETTINGS in names else None
        progress(0.5, "Checking the backup")
        _check(library, manifest, backup)
        progress(1.0, "Checking the backup")
    except FileNotFoundError:
        raise InputError("There is no file “{0}”. Check its name and folder.", backup) from None
    except _DAMAGES as error:
        raise _no_backup(backup) from error
    except OSError as error:
        raise StorageError(
            "“{0}” can't be unpacked ({1}). Check that it can be read and that the disk has room.",
            backup,
            error.strerror or error,
        ) from error
    try:
        yield Unpacked(manifest, library, settings)
    finally:
        library.unlink(missing_ok=True)


def _copy(library: Path, copy: Path) -> Manifest:
    """A copy of the library as it stands at one moment."""
    with (
        database.explained(library),
        closing(sqlite3.connect(f"{library.absolute().as_uri()}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        schema = database.version_of(source)
        if schema > database.newest_version():
            raise StorageError(
                "The library “{0}” was made by a newer Duidu. Update Duidu to back it up.", library
            )
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        (found,) = target.execute("PRAGMA quick_check(1)").fetchone()
        if found != "ok":
            raise sqlite3.DatabaseError(found)
        return Manifest(__version__, database.version_of(target), time.time(), _counts(target))


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows there are of what counts; a table that an older library lacks has none."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    there = {name for (name,) in found}
    return {
        # The names of the tables are this module's own.
        name: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for name, table in _COUNTED.items()
        if table in there
    }


def _pack(archive: zipfile.ZipFile, copy: Path, progress: Progress) -> None:
    size, done = copy.stat().st_size, 0
    with copy.open("rb") as source, archive.open(_LIBRARY, "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
            done += len(chunk)
            progress(done / size, "Packing the library")


def _unpack(archive: zipfile.ZipFile, library: Path, progress: Progress) -> None:
    size, done = archive.getinfo(_LIBRARY).file_size, 0
    with archive.open(_LIBRARY) as source, library.open("wb") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
            done += len(chunk)
            progress(min(1.0, done / size), "Unpacking the backup")


def _manifest(archive: zipfile.ZipFile, backup: Path) -> Manifest:
    stored: Any = json.loads(_part(archive, _MANIFEST))
    if not isinstance(stored, dict) or stored.get("format") != _FORMAT:
        raise _no_backup(backup)
    schema, version = stored["schema"], stored["version"]
    if not isinstance(schema, int) or not isinstance(version, int):
        raise _no_backup(backup)
    if version > _VERSION or schema > database.newest_version():
        raise InputError("“{0}” was made by a newer Duidu. Update Duidu to restore it.", backup)
    counts = {name: int(count) for name, count in dict(stored["counts"]).items()}
    return Manifest(str(stored["app"]), schema, float(stored["made"]), counts)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > _LARGEST_PART:
        raise ValueError(name)
    return archive.read(name)


def _check(library: Path, manifest: Manifest, backup: Path) -> None:
    """Open the library and compare it with what the manifest says."""
    with closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        same = (
            found == "ok"
            and database.version_of(connection) == manifest.schema
            and _counts(connection) == manifest.counts
        )
    if not same:
        raise _no_backup(backup)


def _no_backup(backup: Path) -> InputError:
    return InputError("“{0}” is no backup of Duidu's, or it is damaged. Choose another.", backup)


@contextmanager
def _folder(target: Path) -> Iterator[Path]:
    """A temporary folder beside the target, where there is room if there is for it."""
    place = target.absolute().parent
    with tempfile.TemporaryDirectory(
        prefix=WORKSPACE, dir=place, ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder)
