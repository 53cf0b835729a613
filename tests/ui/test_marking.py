"""Marking words: seen at once, stored at once, undone at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.lesson.model import WordKey
from app.library.store import Library, Place
from app.ui.main_window import MainWindow
from app.vocabulary.statuses import Status
from tests.ui.conftest import put

CHONGQING = WordKey("重庆", "chóng qìng")


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Qt.Key.Key_1, Status.LEARNING_1),
        (Qt.Key.Key_5, Status.LEARNING_5),
        (Qt.Key.Key_W, Status.KNOWN),
        (Qt.Key.Key_I, Status.IGNORED),
        (Qt.Key.Key_Up, Status.LEARNING_1),
    ],
)
def test_a_key_marks_and_the_library_knows(
    window: MainWindow, qtbot: QtBot, library: Library, key: Qt.Key, status: Status
) -> None:
    qtbot.keyClick(window.reader, key)
    assert library.statuses() == {CHONGQING: status}


def test_undo_and_redo(window: MainWindow, qtbot: QtBot, library: Library) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    qtbot.keyClick(window.reader, Qt.Key.Key_W)
    qtbot.keyClick(window.reader, Qt.Key.Key_Z, control)
    assert library.statuses() == {CHONGQING: Status.LEARNING_3}
    qtbot.keyClick(window.reader, Qt.Key.Key_Z, control)
    assert library.statuses() == {}
    qtbot.keyClick(window.reader, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert library.statuses() == {CHONGQING: Status.LEARNING_3}


@pytest.mark.parametrize("key", [Qt.Key.Key_0, Qt.Key.Key_Backspace])
def test_a_word_is_new_again(
    window: MainWindow, qtbot: QtBot, library: Library, key: Qt.Key
) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_2)
    qtbot.keyClick(window.reader, key)
    assert library.statuses() == {}


def test_enter_goes_to_the_next_new_word_and_round(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 3)
    for _ in range(2):
        qtbot.keyClick(window.reader, Qt.Key.Key_W)
        qtbot.keyClick(window.reader, Qt.Key.Key_Return)
    assert window.study.word is not None
    assert window.study.word.text == "是"
    assert window.study.spot is not None
    assert window.study.spot.pair == 1


def test_the_panel_marks_too_and_shows_what_is_so(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    button = next(b for b in window.panel.findChildren(QPushButton) if b.text() == "Known")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert library.statuses() == {CHONGQING: Status.KNOWN}
    assert button.isChecked()
    qtbot.keyClick(window.reader, Qt.Key.Key_0)
    assert not button.isChecked()


def test_the_wash_is_painted_under_every_occurrence(window: MainWindow, qtbot: QtBot) -> None:
    before = window.reader.grab().toImage()
    put(window, 2, 0)
    qtbot.keyClick(window.reader, Qt.Key.Key_W)
    put(window, 0, 0)
    unmarked = window.reader.grab().toImage()
    assert unmarked != before
    qtbot.keyClick(window.reader, Qt.Key.Key_1)
    marked = window.reader.grab().toImage()
    for pair in (0, 1, 3):
        y = window.reader.rowViewportPosition(pair) + window.reader.rowHeight(pair) // 2
        rows = range(y - 20, y + 21)
        width = marked.width() // 2
        assert any(
            marked.pixel(x, row) != unmarked.pixel(x, row) for row in rows for x in range(width)
        )


def test_a_full_disk_is_told_and_nothing_is_marked(
    window: MainWindow, qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StorageError("The disk is full. Free some space.")

    monkeypatch.setattr(library, "put_statuses", refuse)
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    assert window.notice.message == "The disk is full. Free some space."
    assert window.study.statuses == {}


def test_undo_says_what_it_took_back(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    put(window, 2, 2)
    window.commands["undo"].trigger()
    assert window.notice.message == "重庆: back to New"
    window.commands["redo"].trigger()
    assert window.notice.message == "重庆: Learning 3 again"


def test_a_mark_keeps_the_place_it_was_made_at(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    assert library.place("sample-0001") == Place(2, 2)
