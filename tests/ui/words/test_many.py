"""Marking many words at once, and phrases: counted before, one step back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lesson.model import WordKey
from app.library.store import Library
from app.progress import silent
from app.ui.main_window import MainWindow
from app.ui.reader.selection import Span
from app.ui.words import many_marks, work
from app.ui.words.mark_dialog import MarkDialog, Scope
from app.vocabulary.statuses import Status
from tests.ui.conftest import put
from tests.ui.test_accessibility import nameless
from tests.ui.words.test_page import CHONGQING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
_CONTROL = Qt.KeyboardModifier.ControlModifier


def asked(window: MainWindow, qtbot: QtBot, scope: str) -> MarkDialog:
    window.commands[f"mark_{scope}"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MarkDialog)
    counted(dialog, qtbot)
    return dialog


def counted(dialog: MarkDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)
    qtbot.wait(10)


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=10_000)
    qtbot.wait(10)


def test_a_section_becomes_known_but_what_was_marked_stays(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    put(window, 2, 2)
    window.desk.mark(Status.LEARNING_2)
    dialog = asked(window, qtbot, "section")
    assert nameless(dialog) == []
    assert set(dialog.marks.values()) == {Status.KNOWN}
    assert len(dialog.marks) == 8
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    kept = library.statuses()
    assert kept[WordKey("参与", "cān yù")] is Status.LEARNING_2
    assert sum(status is Status.KNOWN for status in kept.values()) == 8
    assert WordKey("区域", "qū yù") not in kept
    window.commands["undo"].trigger()
    assert library.statuses() == {WordKey("参与", "cān yù"): Status.LEARNING_2}


def test_the_page_is_what_is_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    assert len(asked(window, qtbot, "page").marks) == 10
    QApplication.activeModalWidget().reject()
    window.resize(1200, 420)
    for _ in range(6):
        window.commands["larger"].trigger()
    qtbot.waitUntil(lambda: 0 <= window.reader.rowAt(window.reader.viewport().height() - 1) < 2)
    assert len(asked(window, qtbot, "page").marks) < 10


def test_words_of_the_text_up_to_a_level(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, "section")
    dialog._levels.setCurrentIndex(0)
    counted(dialog, qtbot)
    assert dialog.scope is Scope.LEVEL_IN_TEXT
    assert {key.simplified for key in dialog.marks} == {"是", "重要", "我们", "什么"}


def test_all_words_of_a_level_are_marked_in_the_background_and_back(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    dialog = asked(window, qtbot, "level")
    dialog._levels.setCurrentIndex(0)
    counted(dialog, qtbot)
    many = len(dialog.marks)
    assert many > 400
    dialog.accept()
    assert window.study.busy
    idle(window, qtbot)
    assert len(library.statuses()) == many
    window.commands["undo"].trigger()
    idle(window, qtbot)
    assert library.statuses() == {}
    assert window.study.statuses == {}
    window.commands["redo"].trigger()
    idle(window, qtbot)
    assert len(library.statuses()) == many == len(window.study.statuses)
    rows = library.words.rows(library.words.ids(_query("学习")))
    assert {row.key.simplified: row.hsk for row in rows}["学习"] == 1


def _query(text: str) -> object:
    from app.library.word_query import WordQuery

    return WordQuery(text=text)


def test_stopping_half_way_leaves_everything_as_it_was(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.errors import Cancelled

    monkeypatch.setattr(work, "_AT_ONCE", 3)
    keys = [WordKey(f"字{n}", "zì") for n in range(10)]
    library.put_statuses({keys[0]: Status.LEARNING_4})

    def stop_late(share: float, message: str, /) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        work.mark_words(dict.fromkeys(keys, Status.KNOWN), stop_late)
    assert library.statuses() == {keys[0]: Status.LEARNING_4}
    work.mark_words(dict.fromkeys(keys, Status.KNOWN), silent)
    assert set(library.statuses().values()) == {Status.KNOWN}


def test_many_rows_are_one_step_too(
    window: MainWindow, qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_marks, "FEW", 3)
    ids = library.words.ids(_query(""))
    window.words.many.mark_rows(ids, Status.LEARNING_1)
    idle(window, qtbot)
    assert len(window.study.statuses) == 10
    window.words.many._notice._do()
    idle(window, qtbot)
    assert window.study.statuses == library.statuses() == {}


@pytest.fixture
def selected(window: MainWindow) -> Callable[[int, int], None]:
    """Select these characters of the first pair: 重庆是重要区域."""

    def select(first: int, last: int) -> None:
        put(window, 0, 0)
        window.study.selection.take(Span(0, first, last))

    return select


def test_a_selected_phrase_is_marked_like_a_word(
    window: MainWindow, qtbot: QtBot, library: Library, selected: Callable[[int, int], None]
) -> None:
    first_pair = QRect(0, 0, 700, 180)
    before = window.reader.grab(first_pair).toImage()
    selected(3, 7)
    qtbot.keyClick(window.reader, Qt.Key.Key_2)
    phrase = WordKey("重要区域", "zhòng yào qū yù")
    assert library.statuses() == {phrase: Status.LEARNING_2}
    assert library.phrases.all() == {phrase}
    put(window, 0, 0)
    marked = window.reader.grab(first_pair).toImage()
    assert marked != before
    pair = window.study.lesson.pairs[0]
    assert [(s.first, s.last) for s in window.study.phrases.of(pair)] == [(2, 4)]
    qtbot.keyClick(window.reader, Qt.Key.Key_Z, _CONTROL)
    assert library.statuses() == {}
    assert window.study.phrases.of(pair) == {}
    assert window.reader.grab(first_pair).toImage() != marked


def test_one_selected_word_is_no_phrase(
    window: MainWindow, qtbot: QtBot, library: Library, selected: Callable[[int, int], None]
) -> None:
    selected(0, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    assert library.statuses() == {CHONGQING: Status.LEARNING_3}
    assert library.phrases.all() == frozenset()


def test_a_phrase_is_among_all_words_and_found_in_its_text(
    window: MainWindow, qtbot: QtBot, library: Library, selected: Callable[[int, int], None]
) -> None:
    selected(3, 7)
    window.desk.mark(Status.LEARNING_2)
    window.commands["words"].trigger()
    page = window.words.page
    qtbot.waitUntil(lambda: not page.busy)
    qtbot.wait(10)
    assert page.table.words.index(0, 0).data() == "重要区域"
    put(window, 2, 0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert window.study.spot.pair == 0
    assert window.study.word.text == "重要"
