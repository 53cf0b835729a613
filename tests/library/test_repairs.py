"""Repairs in the library's file: kept at once, apart from what was computed."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import StorageError
from app.lesson.applying import applied
from app.lesson.edit import EditName
from app.lesson.history import Repairs
from app.lesson.model import Language, Lesson, Pair, Role
from app.lesson.repair import check, edit_sentence, merge_next, split
from app.library import database
from app.library.store import Library, Place

ZH, EN = Language.CHINESE, Language.ENGLISH


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


def test_a_repaired_lesson_comes_back_repaired(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        repairs = Repairs(sample, library.repairs)
        repairs.apply(merge_next(repairs.lesson, 2))
        repairs.apply(split(repairs.lesson, 2, chinese=9))
        repairs.apply(check(repairs.lesson, 0))
        repairs.undo()
        shown = repairs.lesson
    with Library(path) as library:
        assert library.lesson(sample.id) == shown
        assert library.computed_lesson(sample.id) == sample
        again = Repairs(sample, library.repairs)
        assert (again.undo_name, again.redo_name) == (EditName.SPLIT, EditName.CHECK)
        again.redo()
        assert again.lesson.pairs[0].checked
        for _ in range(3):
            again.undo()
        assert again.lesson == sample
        assert library.lesson(sample.id) == sample


def test_a_renewed_lesson_keeps_its_repairs(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        Repairs(sample, library.repairs).apply(merge_next(sample, 2))
        renewed = replace(sample, pairs=(Pair(("新。",), ("New.",)), *sample.pairs), sections=())
        library.put_lesson(renewed, analysis=2)
        assert [pair.chinese for pair in library.lesson(sample.id).pairs] == [
            "新。",
            "重庆是重要区域",
            "重庆是什么地位？",
            "我们积极参与共建。重庆重要。",
            "",
        ]


def test_a_removed_lesson_takes_its_repairs_along(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        Repairs(sample, library.repairs).apply(merge_next(sample, 2))
        library.remove_lesson(sample.id)
        assert library.repairs.get(sample.id) == ()


def test_a_removed_lesson_comes_back_with_repairs_to_undo_and_to_redo(
    path: Path, sample: Lesson
) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        library.put_lesson(replace(sample, id="other"), analysis=1)
        repairs = Repairs(sample, library.repairs)
        repairs.apply(merge_next(repairs.lesson, 2))
        repairs.apply(check(repairs.lesson, 0))
        repairs.undo()
        library.keep_place(sample.id, Place(2, 1))
        shown, listed = repairs.lesson, library.lessons()
        removed = library.remove_lesson(sample.id)
        assert removed is not None
        library.put_back(removed)
    with Library(path) as library:
        assert library.lesson(sample.id) == shown
        assert library.computed_lesson(sample.id) == sample
        assert library.lessons() == listed
        assert library.place(sample.id) == Place(2, 1)
        assert library.analysis_of(sample.id) == 1
        again = Repairs(sample, library.repairs)
        assert (again.undo_name, again.redo_name) == (EditName.MERGE, EditName.CHECK)
        again.undo()
        assert library.lesson(sample.id) == sample


@pytest.mark.parametrize("repaired", [False, True])
def test_what_comes_back_takes_the_place_of_a_new_import_unless_that_was_repaired(
    path: Path, sample: Lesson, repaired: bool
) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        Repairs(sample, library.repairs).apply(merge_next(sample, 2))
        removed = library.remove_lesson(sample.id)
        assert removed is not None
        library.put_lesson(sample, analysis=1)
        if repaired:
            Repairs(sample, library.repairs).apply(check(sample, 0))
        library.put_back(removed)
        (kept,) = library.repairs.get(sample.id)
        assert kept.edit.name is (EditName.CHECK if repaired else EditName.MERGE)


def test_a_lesson_that_is_not_there_can_not_be_removed(path: Path) -> None:
    with Library(path) as library:
        assert library.remove_lesson("nothing") is None


def test_the_list_of_lessons_has_the_repaired_title(path: Path, sample: Lesson) -> None:
    title = replace(sample.pairs[0], role=Role.TITLE)
    lesson = replace(sample, pairs=(title, *sample.pairs[1:]))
    with Library(path) as library:
        library.put_lesson(lesson, analysis=1)
        repairs = Repairs(lesson, library.repairs)
        repairs.apply(edit_sentence(lesson, 0, ZH, 0, "新题目"))
        repairs.apply(edit_sentence(repairs.lesson, 0, EN, 0, "A New Title"))
        assert [(e.title, e.translated_title) for e in library.lessons()] == [
            ("新题目", "A New Title")
        ]
        library.put_lesson(lesson, analysis=2)
        assert [entry.title for entry in library.lessons()] == ["新题目"]
        repairs.undo()
        repairs.undo()
        assert [entry.title for entry in library.lessons()] == [lesson.title]


def test_the_place_in_the_text_follows_each_repair(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        library.keep_place(sample.id, Place(3, 1))
        repairs = Repairs(sample, library.repairs)
        repairs.apply(merge_next(repairs.lesson, 2))
        assert library.place(sample.id) == Place(2, 6)
        assert repairs.lesson.pairs[2].tokens[6].text == "重要"
        repairs.apply(merge_next(repairs.lesson, 0))
        assert library.place(sample.id) == Place(1, 6)
        repairs.undo()
        repairs.undo()
        assert library.place(sample.id) == Place(3, 1)


def test_a_library_of_the_first_version_is_brought_up_to_date(
    path: Path, sample: Lesson, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scripts = Path(database.__file__).parent / "migrations"
    first = tmp_path / "first"
    first.mkdir()
    (first / "0001.sql").write_bytes((scripts / "0001.sql").read_bytes())
    with monkeypatch.context() as patch:
        patch.setattr(database, "_MIGRATIONS", first)
        database.connect(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("INSERT INTO lesson VALUES ('a', '题', 'T', '', 1, 0.0, 0.0, 0, 0)")
        raw.execute(
            "INSERT INTO pair VALUES ('a', 0, '[\"一。\"]', '[]', 'body', NULL, NULL, 0.4, 1,"
            " '[]', '[]')"
        )
    raw.close()
    with Library(path) as library:
        lesson = library.lesson("a")
        assert lesson.pairs == (Pair(("一。",), (), confidence=0.4, opens=True),)
        assert [entry.title for entry in library.lessons()] == ["题"]
        Repairs(lesson, library.repairs).apply(check(lesson, 0))
        assert library.lesson("a").pairs[0].checked


def test_a_repair_that_cannot_be_stored_is_told_and_not_done(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        repairs = Repairs(sample, library.repairs)
        with sqlite3.connect(path) as raw:
            raw.execute("DROP TABLE repair")
        raw.close()
        with pytest.raises(StorageError):
            repairs.apply(merge_next(sample, 2))
        assert repairs.lesson == sample
        assert library.lessons()[0].title == sample.title


def test_a_lesson_that_was_removed_meanwhile_says_so(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
        repairs = Repairs(sample, library.repairs)
        repairs.apply(merge_next(sample, 2))
        library.remove_lesson(sample.id)
        with pytest.raises(StorageError, match="isn't in the library"):
            repairs.undo()
        with pytest.raises(StorageError, match="isn't in the library"):
            repairs.apply(check(repairs.lesson, 0))
        assert repairs.lesson == applied(sample, merge_next(sample, 2))


_REPAIRER = """
import sys
from pathlib import Path
from app.lesson.history import Repairs
from app.lesson.repair import check, edit_sentence
from app.lesson.model import Language
from app.library.store import Library
library = Library(Path(sys.argv[1]))
repairs = Repairs(library.computed_lesson("sample-0001"), library.repairs)
for n in range(100000):
    repairs.apply(edit_sentence(repairs.lesson, 3, Language.CHINESE, 0, f"第{n}次。"))
    if n % 5 == 4:
        repairs.undo()
        repairs.redo()
    print(n, flush=True)
"""


def test_an_acknowledged_repair_survives_a_kill(path: Path, sample: Lesson) -> None:
    with Library(path) as library:
        library.put_lesson(sample, analysis=1)
    expected = 0
    for round_ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", _REPAIRER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        for _ in range(2 + 5 * round_):
            last = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        said = [last, *process.stdout.readlines()]
        process.wait()
        process.stdout.close()
        expected += int(said[-1]) + 1
        with Library(path) as library:
            kept = library.repairs.get(sample.id)
            live = [repair for repair in kept if not repair.undone]
            assert expected <= len(kept) <= expected + 1
            assert len(live) >= expected
            repairs = Repairs(sample, library.repairs)
            assert repairs.unapplied == ()
            assert repairs.lesson.pairs[3].chinese == live[-1].edit.after[0].chinese
            expected = len(kept)
