"""Opening the library's SQLite file: pragmas, migrations, and what to say when it fails."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.errors import StorageError

_PATIENCE = 10  # seconds to wait for another program that writes
_CACHE = 16_000  # KiB of the library that are kept in memory
_MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def connect(path: Path) -> sqlite3.Connection:
    """A connection in autocommit mode to the library at `path`, made or migrated if needed.

    One connection serves one thread. Raises `StorageError`.
    """
    with explained(path):
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            _use_write_ahead_log(connection)
            # A mark must survive not only a killed process but a power cut.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{_CACHE}")
            _migrate(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block's changes, or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # With a full disk SQLite has rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """All that the block reads is of one moment, whatever others write meanwhile."""
    is_outermost = not connection.in_transaction
    if is_outermost:
        connection.execute("BEGIN")
    try:
        yield
    finally:
        if is_outermost:
            connection.execute("ROLLBACK")  # nothing was written


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into a `StorageError` with a cure."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise StorageError(
            "The library “{0}” can't be opened or written ({1}). Check that the disk "
            "has room, the folder is writable and no other program holds the file.",
            path,
            error,
        ) from error
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError:
            raise  # misuse of the connection: our mistake, and no reason to move a file away
        raise StorageError(
            "The library “{0}” is damaged ({1}). Move the file away and start again, "
            "or put a copy of it in its place.",
            path,
            error,
        ) from error


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch to WAL. SQLite doesn't wait for others who are switching, so this does."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def newest_version() -> int:
    """The version of the schema that this Duidu makes."""
    return int(scripts()[-1].stem)


def scripts() -> list[Path]:
    """The migrations, oldest first; the name of each is the version it makes."""
    return sorted(_MIGRATIONS.glob("[0-9]*.sql"))


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    newest = newest_version()
    if version_of(connection) == newest:
        return
    with transaction(connection):
        # Another process may have migrated while this one waited for the lock.
        version = version_of(connection)
        if version > newest:
            raise StorageError(
                "The library “{0}” was made by a newer Duidu. Update Duidu to open it.", path
            )
        for script in scripts()[version:]:
            for statement in _statements(script.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {int(script.stem)}")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the schema that the file has; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    # executescript() would commit the open transaction first.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
