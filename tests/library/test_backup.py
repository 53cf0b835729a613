"""A backup is whole or it is not there; restoring it leaves the old library or the new one."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Cancelled, InputError, StorageError
from app.lesson.model import Lesson, WordKey
from app.library.backup import back_up
from app.library.restore import restore
from app.library.rotation import DAYS, WEEKS, back_up_daily, daily_backups, kept
from app.library.store import Library
from app.vocabulary.statuses import Status

KEY = WordKey("重庆", "chóng qìng")
CHECKOUT = Path(__file__).resolve().parents[2]


class Shelf:
    """A library, settings and a backup in one folder."""

    def __init__(self, folder: Path, sample: Lesson) -> None:
        self.library = folder / "data" / "library.db"
        self.settings = folder / "settings.json"
        self.backup = folder / "b.duidu-backup"
        self.library.parent.mkdir()
        self.settings.write_text('{"theme": "dark"}', encoding="utf-8")
        with Library(self.library) as library:
            library.put_lesson(sample, analysis=1)
            library.put_statuses({KEY: Status.KNOWN})

    def status(self) -> Status:
        with Library(self.library) as library:
            return library.statuses().get(KEY, Status.NEW)

    def mark(self, status: Status) -> None:
        with Library(self.library) as library:
            library.put_statuses({KEY: status})


@pytest.fixture
def shelf(tmp_path: Path, sample: Lesson) -> Shelf:
    return Shelf(tmp_path, sample)


def test_a_backup_brings_everything_back(shelf: Shelf, sample: Lesson) -> None:
    made = back_up(shelf.library, shelf.settings, shelf.backup)
    assert (made.counts["lessons"], made.counts["words"], made.counts["pairs"]) == (1, 1, 5)
    shelf.mark(Status.LEARNING_1)
    shelf.settings.write_text("{}")
    done = restore(shelf.backup, shelf.library, shelf.settings)
    assert done.manifest == made
    assert shelf.status() is Status.KNOWN
    assert json.loads(shelf.settings.read_text()) == {"theme": "dark"}
    with Library(shelf.library) as library:
        assert library.lesson(sample.id) == sample
    assert done.kept.parent == shelf.library.parent
    restore(done.kept, shelf.library, shelf.settings)
    assert shelf.status() is Status.LEARNING_1
    assert shelf.settings.read_text() == "{}"


def test_a_backup_is_made_while_the_library_is_in_use(shelf: Shelf) -> None:
    with Library(shelf.library) as library:
        library.put_statuses({KEY: Status.LEARNING_4})  # in the write-ahead log only
        back_up(shelf.library, shelf.settings, shelf.backup)
        library.put_statuses({KEY: Status.LEARNING_5})
        restore(shelf.backup, shelf.library, shelf.settings)
        assert library.statuses() == {KEY: Status.LEARNING_4}


def test_restoring_where_there_is_nothing(shelf: Shelf, tmp_path: Path) -> None:
    back_up(shelf.library, shelf.settings, shelf.backup)
    shelf.library = tmp_path / "other" / "library.db"
    done = restore(shelf.backup, shelf.library, tmp_path / "other" / "settings.json")
    assert done.kept is None
    assert shelf.status() is Status.KNOWN
    assert [path.name for path in shelf.library.parent.iterdir() if path.name[0] == "."] == []


def test_a_damaged_library_is_moved_aside(shelf: Shelf) -> None:
    back_up(shelf.library, shelf.settings, shelf.backup)
    broken = b"no database, just words " * 400
    shelf.library.write_bytes(broken)
    with pytest.raises(StorageError, match="damaged"):
        back_up(shelf.library, shelf.settings, shelf.backup.with_name("other"))
    done = restore(shelf.backup, shelf.library, shelf.settings)
    assert done.kept.read_bytes() == broken
    assert shelf.status() is Status.KNOWN


def test_a_newer_library_is_neither_backed_up_nor_replaced(shelf: Shelf) -> None:
    back_up(shelf.library, shelf.settings, shelf.backup)
    with closing(sqlite3.connect(shelf.library)) as raw:
        raw.execute("PRAGMA user_version = 999")
    with pytest.raises(StorageError, match="newer Duidu"):
        restore(shelf.backup, shelf.library, shelf.settings)
    with pytest.raises(StorageError, match="newer Duidu"):
        shelf.status()


def _rewritten(backup: Path, name: str, content: bytes | None) -> None:
    with zipfile.ZipFile(backup) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts.pop(name)
    with zipfile.ZipFile(backup, "w") as archive:
        for one, kept_content in parts.items():
            archive.writestr(one, kept_content)
        if content is not None:
            archive.writestr(name, content)


def _manifest(**said: object) -> bytes:
    whole = {"format": "duidu-backup", "version": 1, "app": "1", "schema": 5, "made": 1.0}
    return json.dumps({**whole, "counts": {}, **said}).encode()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("manifest.json", None, "no backup"),
        ("manifest.json", b"{", "no backup"),
        ("manifest.json", b"[]", "no backup"),
        ("manifest.json", b"[" * 100_000, "no backup"),
        ("manifest.json", b" " * 2_000_000, "no backup"),
        ("manifest.json", _manifest(), "no backup"),
        ("manifest.json", _manifest(schema=999), "newer Duidu"),
        ("manifest.json", _manifest(version=2), "newer Duidu"),
        ("manifest.json", _manifest(counts=3), "no backup"),
        ("manifest.json", _manifest(counts={"lessons": float("inf")}), "no backup"),
        ("library.db", None, "no backup"),
        ("library.db", b"", "no backup"),
        ("library.db", b"words " * 5000, "no backup"),
    ],
)
def test_what_is_no_whole_backup_changes_nothing(
    shelf: Shelf, name: str, content: bytes | None, said: str
) -> None:
    back_up(shelf.library, shelf.settings, shelf.backup)
    _rewritten(shelf.backup, name, content)
    shelf.mark(Status.LEARNING_1)
    with pytest.raises(InputError, match=said):
        restore(shelf.backup, shelf.library, shelf.settings)
    assert shelf.status() is Status.LEARNING_1
    assert [path.name for path in shelf.library.parent.iterdir() if "before" in path.name] == []


def test_a_backup_with_any_byte_changed_is_refused_or_the_same(shelf: Shelf) -> None:
    back_up(shelf.library, shelf.settings, shelf.backup)
    whole = shelf.backup.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        broken = bytearray(whole)
        broken[place] ^= 0x41
        shelf.backup.write_bytes(broken)
        with suppress(InputError):
            restore(shelf.backup, shelf.library, shelf.settings)
        assert shelf.status() is Status.KNOWN


def test_a_truncated_one_a_folder_and_none(shelf: Shelf, tmp_path: Path) -> None:
    back_up(shelf.library, shelf.settings, shelf.backup)
    shelf.backup.write_bytes(shelf.backup.read_bytes()[:-200])
    with pytest.raises(InputError, match="no backup"):
        restore(shelf.backup, shelf.library, shelf.settings)
    with pytest.raises(InputError, match="no file"):
        restore(tmp_path / "none", shelf.library, shelf.settings)
    with pytest.raises(StorageError):
        restore(tmp_path, shelf.library, shelf.settings)
    with pytest.raises(InputError, match="no library"):
        back_up(tmp_path / "none.db", shelf.settings, shelf.backup)


def test_a_stopped_backup_leaves_nothing(shelf: Shelf) -> None:
    def stop(done: float, message: str, /) -> None:
        if done > 0.5:
            raise Cancelled

    before = sorted(path.name for path in shelf.backup.parent.iterdir())
    with pytest.raises(Cancelled):
        back_up(shelf.library, shelf.settings, shelf.backup, stop)
    assert sorted(path.name for path in shelf.backup.parent.iterdir()) == before


_RESTORER = """
import sys
from pathlib import Path
from app.library.restore import restore
print("go", flush=True)
for _ in range(1000):
    restore(*map(Path, sys.argv[1:]))
"""


def test_killed_while_restoring_the_library_is_the_old_one_or_the_new_one(
    shelf: Shelf, sample: Lesson
) -> None:
    with Library(shelf.library) as library:
        library.put_lesson(replace(sample, id="big", pairs=sample.pairs * 200), analysis=1)
    back_up(shelf.library, shelf.settings, shelf.backup)
    files = [str(path) for path in (shelf.backup, shelf.library, shelf.settings)]
    for round_ in range(6):
        shelf.mark(Status.LEARNING_2)
        with subprocess.Popen(
            [sys.executable, "-c", _RESTORER, *files], cwd=CHECKOUT, stdout=subprocess.PIPE
        ) as process:
            process.stdout.readline()
            time.sleep(0.02 + 0.05 * round_)
            process.kill()
        assert shelf.status() in (Status.LEARNING_2, Status.KNOWN)
        with closing(sqlite3.connect(shelf.library)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert raw.execute("SELECT count(*) FROM lesson").fetchone() == (2,)


def test_one_a_day_and_the_old_ones_go(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    days = [date(2026, 11, 1) + timedelta(days=n) for n in range(12)]
    for day in days:
        made = back_up_daily(shelf.library, shelf.settings, folder, day)
        assert made.is_file()
    (folder / "mine.duidu-backup").write_text("a person's own")
    assert set(daily_backups(folder).values()) == {date(2026, 11, 1), *days[-DAYS:]}
    assert back_up_daily(shelf.library, shelf.settings, folder, days[-1]) is None
    old, new = shelf.library.parent / ".duidu-work-old", folder / ".duidu-work-new"
    for left in (old, new):
        left.mkdir()
    os.utime(old, (1000, 1000))
    last = back_up_daily(shelf.library, shelf.settings, folder, date(2026, 11, 13))
    assert not old.exists()
    assert new.exists()
    last.unlink()
    assert (folder / "mine.duidu-backup").exists()
    assert back_up_daily(tmp_path / "none.db", shelf.settings, folder, date(2027, 1, 1)) is None


@given(st.sets(st.dates(date(2024, 1, 1), date(2026, 12, 31)), max_size=80))
def test_the_newest_days_and_weeks_are_kept(days: set[date]) -> None:
    left = kept(days)
    newest = sorted(days, reverse=True)
    assert set(newest[:DAYS]) <= left <= days
    assert len(left) <= DAYS + WEEKS
    assert len({day.isocalendar()[:2] for day in left}) >= min(
        WEEKS, len({day.isocalendar()[:2] for day in days})
    )
