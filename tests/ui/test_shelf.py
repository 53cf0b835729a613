"""The library: sorted, tagged, searched, removed from and brought back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library
from app.ui.library.passage_delegate import found_in
from app.ui.library.passages import around
from app.ui.library.shelf import LibraryDialog
from app.ui.library.shelf_model import ADDED, KNOWN, TITLE, ShelfModel
from app.ui.main_window import MainWindow
from app.vocabulary.coverage import Coverage
from tests.ui.conftest import shown
from tests.ui.test_accessibility import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def texts(qtbot: QtBot, library: Library, sample: Lesson) -> Iterator[MainWindow]:
    """A window on three lessons, the sample open."""
    for number, title in ((2, "另一篇"), (3, "第三篇")):
        changed = replace(sample, id=f"other-{number}", title=title)
        library.put_lesson(changed, ANALYSIS_VERSION)
    library.tags.put("other-2", ["news"])
    for window in shown(qtbot, library):
        window.desk.open_lesson("sample-0001")
        yield window


def opened(window: MainWindow, command: str, qtbot: QtBot) -> LibraryDialog:
    window.commands[command].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LibraryDialog)
    qtbot.waitUntil(lambda: not dialog.runner.busy, timeout=10_000)
    return dialog


def ids(dialog: LibraryDialog) -> list[str]:
    return [dialog.lessons.entry(row).id for row in range(dialog.lessons.rowCount())]


def test_it_shows_progress_and_how_much_is_known(texts: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(texts, "library", qtbot)
    assert dialog.chosen() == ["sample-0001"]
    assert nameless(dialog) == []
    row = dialog.lessons.row_of("sample-0001")
    assert dialog.lessons.index(row, KNOWN).data() == "0 %"
    spoken = dialog.lessons.index(row, KNOWN).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "0% known · 0% learning · 100% new"
    assert "重庆" in dialog.lessons.index(row, TITLE).data()
    dialog.reject()


def test_titles_and_tags_are_found_while_one_types(texts: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(texts, "library", qtbot)
    qtbot.keyClicks(dialog.query, "news")
    qtbot.waitUntil(lambda: ids(dialog) == ["other-2"])
    dialog.query.setText("no such title")
    qtbot.waitUntil(lambda: ids(dialog) == [])
    assert dialog._body.currentWidget() is dialog._nothing
    dialog.reject()


def test_enter_twice_opens_the_first_that_is_found(texts: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(texts, "library", qtbot)
    dialog.query.setText("第三")
    qtbot.keyClick(dialog.query, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.table
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert texts.study.lesson is not None
    assert texts.study.lesson.id == "other-3"


def test_enter_opens_the_chosen_lesson(texts: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(texts, "library", qtbot)
    dialog.table.choose(["other-3"])
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert texts.study.lesson is not None
    assert texts.study.lesson.id == "other-3"


def test_the_down_key_leads_from_the_query_to_the_lessons(texts: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(texts, "library", qtbot)
    qtbot.keyClicks(dialog.query, "news")
    qtbot.keyClick(dialog.query, Qt.Key.Key_Down)
    assert dialog.focusWidget() is dialog.table
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert texts.study.lesson is not None
    assert texts.study.lesson.id == "other-2"


def test_many_places_are_said_to_be_the_first_ones(
    texts: MainWindow, library: Library, qtbot: QtBot, sample: Lesson
) -> None:
    many = replace(sample, id="many", title="很多", pairs=sample.pairs * 200)
    library.put_lesson(many, ANALYSIS_VERSION)
    dialog = opened(texts, "search_library", qtbot)
    dialog.query.setText("重庆")
    qtbot.waitUntil(lambda: dialog.hits.model().rowCount() > 0, timeout=10_000)
    assert dialog._count.text() == f"The first {dialog.hits.model().rowCount()} places"
    dialog.reject()


def test_many_lessons_are_removed_and_come_back(
    texts: MainWindow, qtbot: QtBot, library: Library
) -> None:
    dialog = opened(texts, "library", qtbot)
    dialog.table.selectAll()
    assert len(dialog.chosen()) == 3
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: ids(dialog) == [] and not dialog.runner.busy, timeout=10_000)
    assert library.lessons() == ()
    assert texts.windowTitle() == "Duidu"
    assert not dialog.undo_button.isHidden()
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: len(ids(dialog)) == 3, timeout=10_000)
    assert dict(library.tags.all()) == {"other-2": ("news",)}
    assert texts.study.lesson is not None
    dialog.reject()


def test_tags_of_many_lessons_are_set_and_single_ones_stay(
    texts: MainWindow, qtbot: QtBot, library: Library
) -> None:
    dialog = opened(texts, "library", qtbot)
    dialog.table.selectAll()
    assert dialog.tags.text() == ""
    dialog.tags.setText("class 3， easy")
    dialog.tags.editingFinished.emit()
    qtbot.waitUntil(lambda: not dialog.runner.busy, timeout=10_000)
    assert library.tags.all()["other-2"] == ("class 3", "easy", "news")
    assert library.tags.all()["other-3"] == ("class 3", "easy")
    assert dialog.tag.findText("easy") > 0
    dialog.reject()


def test_a_column_sorts_and_sorts_the_other_way(texts: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(texts, "library", qtbot)
    dialog.table.sort_on(ADDED)
    falling = ids(dialog)
    dialog.table.sort_on(ADDED)
    assert ids(dialog) == falling[::-1]
    assert dialog.chosen() == ["sample-0001"]
    dialog.reject()


@pytest.mark.parametrize("query", ["积极参与", "actively partic"])
def test_all_texts_are_searched_and_the_place_is_gone_to(
    texts: MainWindow, qtbot: QtBot, query: str
) -> None:
    dialog = opened(texts, "search_library", qtbot)
    qtbot.keyClicks(dialog.query, query) if query.isascii() else dialog.query.setText(query)
    qtbot.waitUntil(lambda: dialog.hits.model().rowCount() == 3, timeout=10_000)
    row = dialog.hits.model().index(0, 1).data()
    assert "参与" in row
    qtbot.keyClick(dialog.query, Qt.Key.Key_Return)
    wanted = dialog._passages.passage(dialog.hits.currentIndex().row()).lesson
    qtbot.keyClick(dialog.hits, Qt.Key.Key_Return)
    dialog.open_chosen()
    assert texts.study.lesson is not None
    assert texts.study.lesson.id == wanted
    assert texts.study.spot is not None
    assert texts.study.spot.pair == 2


def test_what_is_found_late_in_a_sentence_is_seen() -> None:
    text = "a" * 100 + "needle" + "b" * 30
    assert around(text, "Needle").startswith("…" + "a" * 24 + "needle")
    assert around("short needle", "needle") == "short needle"


def test_ten_thousand_lessons_are_sorted_at_once(texts: MainWindow, library: Library) -> None:
    (entry, *_) = library.lessons()
    model = ShelfModel()
    many = [replace(entry, id=str(n), title=f"第{n}篇") for n in range(10_000)]
    start = time.perf_counter()
    model.put(many)
    model.put_coverages({one.id: Coverage(n, 1, 1) for n, one in enumerate(many)})
    model.sort_by(KNOWN, True)
    model.look_for("99", "")
    assert model.entry(0).id == "9999"
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("我们合作，再合作。", "合作", ["合作", "合作"]),
        ("Cooperation and co-operation", "cooperation AND", ["Cooperation", "and"]),
        ("understand and", "and", ["and"]),
        ("nothing", "missing", []),
        ("İstanbul and more", "and", []),
    ],
)
def test_what_was_found_is_marked(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in found_in(text, query)] == found


def test_a_long_sentence_begins_with_a_whole_word() -> None:
    text = "a long beginning of some sentence that goes on until it comes to the needle in it"
    assert around(text, "needle") == "…until it comes to the needle in it"


def test_after_closing_the_list_there_is_still_a_way_back(texts: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(texts, "library", qtbot)
    dialog.table.choose(["other-2", "other-3"])
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(dialog.taken_out) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: not dialog.runner.busy, timeout=10_000)
    dialog.reject()
    assert texts.notice.message == "2 lessons removed."
    undo = next(b for b in texts.notice.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    qtbot.waitUntil(lambda: not texts.runner.busy, timeout=10_000)
    assert {entry.id for entry in texts.study.library.lessons()} == {
        "sample-0001",
        "other-2",
        "other-3",
    }


def test_with_nothing_left_in_sight_the_way_back_has_the_focus(
    texts: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(texts, "library", qtbot)
    dialog.query.setText("news")
    qtbot.keyClick(dialog.query, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(dialog.taken_out) == 1, timeout=10_000)
    assert dialog.focusWidget() is dialog.undo_button
    dialog.reject()
