"""The line under the first text that says how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import paths, settings
from app.ui.main_window import MainWindow


def test_it_is_there_until_somebody_has_seen_it(window: MainWindow, qtbot: QtBot) -> None:
    assert window.first_steps.isVisible()
    assert window.reader.hasFocus()
    qtbot.mouseClick(window.first_steps.done, Qt.MouseButton.LeftButton)
    assert not window.first_steps.isVisible()
    window.close()
    assert settings.load(paths.settings_file()).first_steps is False


def test_it_is_not_in_the_way_of_other_pages(window: MainWindow) -> None:
    window.commands["words"].trigger()
    assert not window.first_steps.isVisible()
    window.commands["words"].trigger()
    window.words.leave()
    assert window.first_steps.isVisible()
