"""Everything by keyboard: menus, the way of Tab, and keys that work wherever the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dictionary.status_row import StatusRow
from app.ui.main_window import MainWindow
from app.vocabulary.statuses import Status

# The offscreen platform can do none of this, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_f10_opens_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F10)
    menu = open_menu()
    assert [action.text() for action in menu.actions()][:2] == ["&File", "&Edit"]
    menu.close()


@pytest.mark.parametrize(("key", "first"), [(Qt.Key.Key_F, "Open text…"), (Qt.Key.Key_W, "New")])
def test_alt_and_a_letter_open_a_menu(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, first: str
) -> None:
    qtbot.keyClick(window.reader, key, Qt.KeyboardModifier.AltModifier)
    menu = open_menu()
    assert menu.actions()[0].text() == first
    menu.close()


def test_f8_shows_and_hides_the_panel(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F8)
    assert not window.panel.isVisible()
    qtbot.keyClick(window.reader, Qt.Key.Key_F8)
    assert window.panel.isVisible()


def part_of(window: MainWindow, widget: QWidget | None) -> str:
    parts = {
        "header": window.header,
        "sidebar": window.sidebar,
        "reader": window.reader,
        "panel": window.panel,
        "first steps": window.first_steps,
        "notice": window.notice,
    }
    for name, part in parts.items():
        if widget is not None and (widget is part or part.isAncestorOf(widget)):
            return name
    return "elsewhere"


def test_tab_goes_through_the_parts_as_they_are_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.header.menu_button.setFocus()
    way = ["header"]
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        part = part_of(window, QApplication.focusWidget())
        if part != way[-1]:
            way.append(part)
    assert way[:5] == ["header", "sidebar", "reader", "panel", "first steps"]
    assert "header" in way[5:]


def test_tab_enters_the_statuses_at_the_one_that_is_so(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_3)
    qtbot.keyClick(window.reader, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "3"
    qtbot.keyClick(focus, Qt.Key.Key_Tab)
    after = QApplication.focusWidget()
    row = window.panel.findChild(StatusRow)
    assert row is not None
    assert not row.isAncestorOf(after)


def test_statuses_can_be_given_from_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    word = window.study.word
    assert word is not None
    for place, key, status in (
        (window.header.export, Qt.Key.Key_2, Status.LEARNING_2),
        (window.sidebar.findChild(QListView), Qt.Key.Key_W, Status.KNOWN),
    ):
        place.setFocus()
        qtbot.keyClick(place, key)
        assert window.study.status(word) is status


def test_the_frame_of_the_word_in_hand_fades_when_keys_go_elsewhere(window: MainWindow) -> None:
    window.reader.setFocus()
    focused = window.reader.grab().toImage()
    window.header.export.setFocus()
    assert window.reader.grab().toImage() != focused
