"""Long texts are read in the background; meanwhile the window answers and nothing goes astray."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library, Place
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.vocabulary.coverage import coverage
from app.vocabulary.statuses import Status
from tests.ui.conftest import put, shown
from tests.ui.repairing import Key, press

BOOKS = ("book-1", "book-2")
LENGTH = 400


@pytest.fixture
def shelf(qtbot: QtBot, library: Library, sample: Lesson) -> Iterator[MainWindow]:
    """A window on the sample, with two long texts in the library."""
    pairs = (sample.pairs * LENGTH)[:LENGTH]
    pairs = tuple(replace(pair, confidence=1.0) for pair in pairs)
    for book in BOOKS:
        library.put_lesson(replace(sample, id=book, title=book, pairs=pairs), ANALYSIS_VERSION)
    for window in shown(qtbot, library):
        window.desk.open_lesson("sample-0001")
        yield window


def open_id(window: MainWindow) -> str:
    return window.study.lesson.id if window.study.lesson is not None else ""


def has_other_cursor() -> bool:
    """Whether the pointer shows that one has to wait."""
    return QGuiApplication.overrideCursor() is not None


def read(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is being read."""
    qtbot.waitUntil(lambda: not (window.desk.opening.busy or window.runner.busy), timeout=20_000)


def test_it_is_shown_where_it_was_left_with_its_counts(shelf: MainWindow, qtbot: QtBot) -> None:
    shelf.study.library.keep_place("book-1", Place(300, 2))
    put(shelf, 0, 1)
    shelf.desk.mark(Status.LEARNING_2)
    gone: list[str] = []
    shelf.desk.open_lesson("book-1", lambda: gone.append(open_id(shelf)))
    assert open_id(shelf) == "sample-0001"
    read(shelf, qtbot)
    assert gone == ["book-1"]
    assert shelf.study.spot == Spot(300, 2)
    lesson = shelf.study.lesson
    assert lesson is not None
    assert lesson == shelf.study.library.lesson("book-1")
    assert shelf.study.counts.coverage == coverage(lesson, shelf.study.statuses)
    assert shelf.study.counts.marked == 1


def test_keys_typed_meanwhile_mark_nothing(shelf: MainWindow, qtbot: QtBot) -> None:
    put(shelf, 0, 1)
    shelf.desk.open_lesson("book-1")
    assert shelf.study.busy
    assert has_other_cursor()
    for key in (Qt.Key.Key_W, Qt.Key.Key_3, Qt.Key.Key_Right):
        qtbot.keyClick(shelf, key)
        qtbot.keyClick(shelf.reader, key)
    assert shelf.study.statuses == {}
    assert shelf.study.library.place("sample-0001") == Place(0, 1)
    read(shelf, qtbot)
    assert not has_other_cursor()
    assert shelf.reader.isEnabled()
    qtbot.keyClick(shelf.reader, Qt.Key.Key_W)
    assert list(shelf.study.statuses.values()) == [Status.KNOWN]


def test_of_several_asked_for_the_last_is_opened(shelf: MainWindow, qtbot: QtBot) -> None:
    gone: list[str] = []
    for book in (*BOOKS, "sample-0001", "book-1", "book-2"):
        shelf.desk.open_lesson(book, partial(gone.append, book))
    read(shelf, qtbot)
    assert open_id(shelf) == "book-2"
    assert gone[-1] == "book-2"
    assert "book-1" not in gone
    shelf.desk.open_lesson("book-1")
    shelf.desk.opening.open("sample-0001")
    assert open_id(shelf) == "sample-0001"
    assert not shelf.study.busy
    read(shelf, qtbot)
    assert open_id(shelf) == "sample-0001"


def test_a_text_that_was_removed_meanwhile_leaves_the_open_one(
    shelf: MainWindow, qtbot: QtBot
) -> None:
    shelf.desk.open_lesson("book-1", lambda: pytest.fail("there is nothing to go on with"))
    with Library(paths.library_file()) as library:
        library.remove_lesson("book-1")
    read(shelf, qtbot)
    assert open_id(shelf) == "sample-0001"
    assert not shelf.study.busy


def test_what_is_repaired_while_its_text_is_read_anew_stays(
    shelf: MainWindow, qtbot: QtBot
) -> None:
    shelf.desk.open_lesson("book-1")
    read(shelf, qtbot)
    shelf.desk.opening.open("book-1")
    assert not shelf.study.busy
    put(shelf, 5, 0)
    press(shelf, qtbot, Key.Key_F2)
    press(shelf, qtbot, Key.Key_S)
    lesson = shelf.study.lesson
    assert lesson is not None
    changed = [pair.chinese for pair in lesson.pairs]
    put(shelf, 7, 1)
    read(shelf, qtbot)
    assert shelf.study.lesson is not None
    assert [pair.chinese for pair in shelf.study.lesson.pairs] == changed
    assert shelf.study.spot == Spot(7, 1)


def test_one_repaired_before_is_opened_as_repaired(shelf: MainWindow, qtbot: QtBot) -> None:
    shelf.desk.open_lesson("book-1")
    read(shelf, qtbot)
    lesson = shelf.study.lesson
    assert lesson is not None
    repairs = shelf.study.repairs
    assert repairs is not None
    from app.lesson import repair

    shelf.study.repair(repair.merge_next(lesson, 3))
    shelf.desk.open_lesson("sample-0001")
    shelf.desk.open_lesson("book-1")
    read(shelf, qtbot)
    lesson = shelf.study.lesson
    assert lesson is not None
    assert len(lesson.pairs) == LENGTH - 1
    assert shelf.study.counts.coverage == coverage(lesson, {})


def test_the_window_closes_while_one_is_read(shelf: MainWindow) -> None:
    shelf.desk.open_lesson("book-1")
    shelf.close()
    assert not has_other_cursor()


def test_a_text_is_opened_while_another_one_is_imported(shelf: MainWindow, qtbot: QtBot) -> None:
    import threading

    done = threading.Event()
    shelf.runner.run("", lambda _: done.wait(20), lambda _: None, quiet=True)
    shelf.desk.open_lesson("book-2")
    qtbot.waitUntil(lambda: open_id(shelf) == "book-2", timeout=10_000)
    done.set()


def test_one_that_is_open_from_the_start_is_counted_too(
    qtbot: QtBot, library: Library, sample: Lesson
) -> None:
    book = replace(sample, id="book", title="book", pairs=(sample.pairs * LENGTH)[:LENGTH])
    library.put_lesson(book, ANALYSIS_VERSION)
    library.put_statuses({next(token.key for _, token in sample.words()): Status.KNOWN})
    library.keep_place("book", Place(10, 0))
    for window in shown(qtbot, library):
        assert open_id(window) == "book"
        assert window.study.counts.coverage == coverage(book, library.statuses())
