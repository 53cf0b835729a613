"""Bookmarks, and going to the next marked word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from app import paths
from app.library.rotation import backup_folder, daily_backups
from app.library.store import Library
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from tests.ui.conftest import put

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def bookmarks(window: MainWindow) -> QListView:
    lists = window.sidebar.findChildren(QListView)
    return next(found for found in lists if found.accessibleName() == "Bookmarks")


def shown(window: MainWindow) -> list[str]:
    model = bookmarks(window).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_b_sets_a_bookmark_and_takes_it_away(window: MainWindow, qtbot: QtBot) -> None:
    assert not bookmarks(window).isVisible()
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_B)
    put(window, 0, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_B)
    assert shown(window) == ["1  重要区域", "3  参与共建。"]
    assert bookmarks(window).isVisible()
    with Library(paths.library_file()) as other:
        assert len(other.bookmarks.of("sample-0001")) == 2
    qtbot.keyClick(window.reader, Qt.Key.Key_B)
    assert shown(window) == ["3  参与共建。"]


def test_enter_in_the_list_goes_to_the_bookmark(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_B)
    put(window, 0, 0)
    listed = bookmarks(window)
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(0, 0))
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert window.study.spot == Spot(2, 2)


def test_shift_enter_goes_to_the_next_marked_word(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_2)
    put(window, 0, 0)
    qtbot.keyClick(window.reader, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.study.spot == Spot(2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.notice.message == "There is no other marked word in this text."


def test_the_library_is_searchable_and_backed_up_after_the_start(window: MainWindow) -> None:
    assert window.study.library.texts.missing() == ()
    assert len(daily_backups(backup_folder())) == 1
