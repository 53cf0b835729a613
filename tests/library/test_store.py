"""What the library keeps, it keeps."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import StorageError
from app.lesson.model import Lesson, WordKey
from app.library.exports import ExportRecord
from app.library.store import Library, Place
from app.vocabulary.statuses import Status

KEY = WordKey("重庆", "chóng qìng")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def test_a_lesson_comes_back_as_it_was(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=3)
    with Library(path) as library:
        assert library.lesson(sample.id) == sample
        assert library.analysis_of(sample.id) == 3
        assert [entry.title for entry in library.lessons()] == [sample.title]
        assert library.lesson("other") is None
        assert library.analysis_of("other") is None


def test_renewing_a_lesson_keeps_place_and_marks(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        library.keep_place(sample.id, Place(2, 1))
        library.put_statuses({KEY: Status.LEARNING_2})
        renewed = replace(sample, title="新", pairs=sample.pairs[:3], sections=())
        library.put_lesson(renewed, analysis=2)
        assert library.lesson(sample.id) == renewed
        assert library.place(sample.id) == Place(2, 1)
        assert library.statuses() == {KEY: Status.LEARNING_2}


def test_removing_a_lesson_leaves_nothing_of_it_but_the_learner_s_words(
    path: Path, sample: Lesson
) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        library.put_statuses({KEY: Status.KNOWN})
        library.remove_lesson(sample.id)
        assert library.lessons() == ()
        assert library.statuses() == {KEY: Status.KNOWN}
    with sqlite3.connect(path) as raw:
        for table in ("section", "form", "pair"):
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    raw.close()


def test_the_last_opened_lesson_comes_first(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        library.put_lesson(replace(sample, id="b"), analysis=1)
        library.keep_place(sample.id, Place())
        assert [entry.id for entry in library.lessons()] == [sample.id, "b"]


def test_a_failed_renewal_changes_nothing(path: Path, sample: Lesson) -> None:
    broken = replace(sample, title="broken", pairs=(replace(sample.pairs[0], role=None),))
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        with pytest.raises(AttributeError):
            library.put_lesson(broken, analysis=2)
        assert library.lesson(sample.id) == sample


def test_new_is_no_mark(path: Path) -> None:
    with Library(path) as library:
        library.put_statuses({KEY: Status.IGNORED, WordKey("得", "dé"): Status.LEARNING_1})
        library.put_statuses({KEY: Status.NEW})
        assert library.statuses() == {WordKey("得", "dé"): Status.LEARNING_1}


def test_export_records_come_back(path: Path) -> None:
    records = {"a": ExportRecord("hash", 1_700_000_000, "l"), "b": ExportRecord("other", 5, "l")}
    with Library(path) as library:
        library.exports.put(records)
        library.exports.put({"b": ExportRecord("newer", 6, "m")})
    with Library(path) as library:
        assert library.exports.get(["a", "b", "c"]) == {
            "a": records["a"],
            "b": ExportRecord("newer", 6, "m"),
        }


def test_a_newer_library_is_left_alone(path: Path) -> None:
    Library(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 999")
    raw.close()
    with pytest.raises(StorageError, match="newer Duidu"):
        Library(path)


@pytest.mark.parametrize("content", [b"no database, just words " * 40, os.urandom(8192)])
def test_a_damaged_library_says_so_and_stays(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StorageError, match=r"library\.db"):
        Library(path)
    assert path.read_bytes() == content


def test_a_library_in_a_place_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError):
        Library(tmp_path / "file" / "library.db")


def test_our_own_mistake_is_not_called_damage(path: Path) -> None:
    library = Library(path)
    library.close()
    with pytest.raises(sqlite3.ProgrammingError):
        library.statuses()


def test_a_full_disk_is_told_and_the_library_goes_on(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_statuses({KEY: Status.LEARNING_1})
    with Library(path) as library:
        library._connection.execute("PRAGMA max_page_count = 20")
        many = {WordKey(str(n), "x" * 100): Status.KNOWN for n in range(5000)}
        with pytest.raises(StorageError, match="full"):
            library.put_statuses(many)
        assert library.statuses() == {KEY: Status.LEARNING_1}
        library.put_statuses({KEY: Status.LEARNING_2})
        assert library.statuses() == {KEY: Status.LEARNING_2}


def test_many_openers_at_once_migrate_once(path: Path) -> None:
    failures: list[BaseException] = []

    def open_it() -> None:
        try:
            Library(path).close()
        except BaseException as error:  # noqa: BLE001 - handed to the asserting thread
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


_MARKER = """
import sys
from pathlib import Path
from app.lesson.model import WordKey
from app.library.store import Library
from app.vocabulary.marking import Marking
from app.vocabulary.statuses import Status
marking = Marking(Library(Path(sys.argv[1])))
for n in range(100000):
    marking.set([WordKey(str(n), "")], Status.LEARNING_1)
    print(n, flush=True)
"""


def test_an_acknowledged_mark_survives_a_kill(path: Path) -> None:
    for round_ in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", _MARKER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        for _ in range(3 + 7 * round_):
            last = process.stdout.readline()
        process.kill()
        said = [last, *process.stdout.readlines()]
        process.wait()
        process.stdout.close()
        with Library(path) as library:
            kept = {key.simplified for key in library.statuses()}
        assert {line.strip() for line in said} <= kept
        path.unlink()
        for beside in path.parent.glob("library.db-*"):
            beside.unlink()
