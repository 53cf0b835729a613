"""A lesson from the clipboard to the deck, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.correcting.dialog import CorrectDialog
from app.ui.decks.dialog import ExportDialog
from app.ui.dialogs.import_text import ImportDialog
from app.ui.main_window import MainWindow
from app.vocabulary.statuses import Status

# The offscreen platform has no window manager and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")

TEXT = (
    "今天天气很好。\nThe weather is fine today.\n\n"
    "我们去公园散步。\nWe go for a walk in the park.\n"
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 60
WAIT = 20_000
Kind = TypeVar("Kind", bound=QDialog)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key wherever the focus is."""
    where = QApplication.focusWidget() or QApplication.activeWindow()
    assert where is not None
    qtbot.keyClick(where, key, modifier or Qt.KeyboardModifier.NoModifier)


def write(qtbot: QtBot, text: str) -> None:
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget(), letter)


def back_to(window: MainWindow, qtbot: QtBot) -> None:
    """What a window manager does when a dialog is closed, as `dialog_of` when one opens."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=WAIT)


def tab_to(qtbot: QtBot, wanted: Callable[[QWidget], bool]) -> None:
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is not None and wanted(focus):
            return
        press(qtbot, Qt.Key.Key_Tab)
    pytest.fail("Tab doesn't come there")


def dialog_of(qtbot: QtBot, kind: type[Kind]) -> Kind:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=WAIT)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()), timeout=WAIT)
    return dialog


def test_a_text_is_imported_read_marked_corrected_searched_and_exported(
    window: MainWindow, qtbot: QtBot
) -> None:
    study = window.study
    QApplication.clipboard().setText(TEXT)
    press(qtbot, Qt.Key.Key_V, CTRL | SHIFT)
    asked = dialog_of(qtbot, ImportDialog)
    qtbot.waitUntil(asked.write.isEnabled, timeout=WAIT)
    tab_to(qtbot, lambda focus: focus is asked.write)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: study.lesson is not None and len(study.lesson.pairs) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=WAIT)

    back_to(window, qtbot)
    press(qtbot, Qt.Key.Key_Right)
    assert study.word is not None
    assert study.word.text == "天气"
    press(qtbot, Qt.Key.Key_3)
    assert study.status(study.word) is Status.LEARNING_3

    press(qtbot, Qt.Key.Key_E, SHIFT)
    dialog_of(qtbot, CorrectDialog)
    press(qtbot, Qt.Key.Key_A, CTRL)
    write(qtbot, "the weather outside")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: study.word is not None and study.word.gloss == "the weather outside", timeout=WAIT
    )

    back_to(window, qtbot)
    press(qtbot, Qt.Key.Key_F, CTRL)
    write(qtbot, "park")
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=WAIT)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: study.spot is not None and study.spot.pair == 1, timeout=WAIT)
    press(qtbot, Qt.Key.Key_Escape)

    press(qtbot, Qt.Key.Key_E, CTRL)
    deck = dialog_of(qtbot, ExportDialog)
    qtbot.waitUntil(deck.write.isEnabled, timeout=WAIT)
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any(paths.export_dir().glob("*.apkg")), timeout=WAIT)
