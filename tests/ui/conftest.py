"""A window on the sample lesson, in a home of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import paths
from app.lesson.model import Lesson
from app.library.store import Library
from app.ui.main_window import MainWindow
from app.ui.opening import open_window
from app.ui.reader.cursor import Spot


@pytest.fixture
def library(home: Path, sample: Lesson) -> Iterator[Library]:
    """A library that holds the sample, analysed by the analysis of today."""
    from app.lesson.build import ANALYSIS_VERSION

    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
        yield library


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, library: Library) -> Iterator[MainWindow]:
    """The window, complete and idle, with the sample open and the reader in focus."""
    yield from shown(qtbot, library)


@pytest.fixture
def repairing(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window while it repairs, the answer in hand."""
    put(window, 2, 0)
    qtbot.keyClick(window.reader, Qt.Key.Key_F2)
    assert window.study.hand.repairing
    return window


def shown(qtbot: QtBot, library: Library) -> Iterator[MainWindow]:
    window = open_window(library, [])
    qtbot.addWidget(window)
    window.resize(1300, 860)
    qtbot.waitUntil(lambda: window.furnished, timeout=20_000)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
    window.activateWindow()
    yield window
    window.close()


def put(window: MainWindow, pair: int, token: int) -> None:
    """Take the word at this place in hand."""
    window.study.go(Spot(pair, token))


def place_of(window: MainWindow, pair: int, token: int) -> QPoint:
    """The middle of a word, in the reader's viewport."""
    reader = window.reader
    layout = reader.layout_of(pair)
    line, box = layout.block.boxes_of(token)[0]
    x = reader.columns.chinese + box.x + box.width / 2
    y = reader.rowViewportPosition(pair) + layout.chinese_y + line.baseline - 4
    return QPoint(round(x), round(y))


def headword(window: MainWindow) -> str:
    """The word that the panel shows."""
    label = window.panel.findChild(QLabel, "headword")
    assert label is not None
    return str(label.text())
