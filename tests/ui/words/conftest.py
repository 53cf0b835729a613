"""The window with the page of all words in the text's place."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.words.page import WordsPage


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> WordsPage:
    """All words of the sample, the most frequent one first."""
    window.commands["words"].trigger()
    settle(window.words.page, qtbot)
    return window.words.page


def settle(page: WordsPage, qtbot: QtBot) -> None:
    """Wait until what was asked for is shown."""
    qtbot.wait(150)  # what is typed is looked for a moment later
    qtbot.waitUntil(lambda: not page.busy, timeout=10_000)
    qtbot.wait(10)


def column(page: WordsPage, place: int) -> list[str]:
    """What this column of the table says."""
    words = page.table.words
    return [str(words.index(row, place).data()) for row in range(words.rowCount())]
