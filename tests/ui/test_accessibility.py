"""What a screen reader is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.dictionary.occurrence import Occurrence
from app.ui.dictionary.status_row import StatusRow
from app.ui.main_window import MainWindow
from app.ui.segmented import Segmented
from tests.ui.conftest import put

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def nameless(root: QWidget) -> list[str]:
    """The widgets below `root` that can take the focus and say nothing when they do."""
    found = []
    for widget in root.findChildren(QWidget):
        shown = widget.isVisibleTo(root) and not widget.objectName().startswith("qt_")
        if shown and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            if not (told and told.text(QAccessible.Text.Name)):
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_everything_in_the_window_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    window.notice.tell("Done.", "Look", print)
    places = window.panel.findChildren
    qtbot.waitUntil(lambda: any(place.isVisible() for place in places(Occurrence)), timeout=10_000)
    assert nameless(window) == []


def test_everything_in_the_dialogs_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    for command in ("export", "handout", "shortcuts", "about"):
        window.commands[command].trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        assert nameless(dialog) == []
        dialog.close()


def test_a_row_speaks_the_pair_the_speaker_and_the_word_in_hand(window: MainWindow) -> None:
    put(window, 2, 2)
    told = QAccessible.queryAccessibleInterface(window.reader)
    rows = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    spoken = next(row for row in rows if "积极" in row)
    for part in ("德米特里", "Dzmitry", "我们积极参与共建。", "We actively participate."):
        assert part in spoken
    assert "Word: 参与, cānyù: to participate (in sth)" in spoken
    other = next(row for row in rows if "No translation." in row)
    assert "Word:" not in other


def test_foreign_markup_is_shown_not_obeyed(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 2)

    def told() -> str:
        return " ".join(label.text() for label in window.panel.findChildren(QLabel))

    qtbot.waitUntil(lambda: "&lt;b&gt;together" in told())


def test_exclusive_buttons_are_told_as_such_and_named_once(window: MainWindow) -> None:
    buttons = [
        button
        for part in (*window.header.findChildren(Segmented), window.panel.findChild(StatusRow))
        for button in part.findChildren(QPushButton)
    ]
    told = [QAccessible.queryAccessibleInterface(button) for button in buttons]
    assert {interface.role() for interface in told} == {QAccessible.Role.RadioButton}
    names = [interface.text(QAccessible.Text.Name) for interface in told]
    assert "Pinyin: None" in names
    assert "Translation" in names
    assert "Translation: Translation" not in names
