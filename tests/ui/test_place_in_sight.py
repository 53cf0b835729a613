"""The word in hand stays in sight, and pages lead on, whatever the heights of the pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, Pair, Token
from app.library.store import Library, Place
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from tests.ui.conftest import place_of, put, shown


def _repeated(pair: Pair, times: int) -> Pair:
    """The pair with its Chinese said again and again."""
    text = pair.chinese
    tokens: list[Token] = []
    for turn in range(times):
        tokens += [token._replace(start=token.start + turn * len(text)) for token in pair.tokens]
    return replace(pair, chinese_sentences=(text * times,), tokens=tuple(tokens))


@pytest.fixture
def long_window(qtbot: QtBot, library: Library, sample: Lesson) -> Iterator[MainWindow]:
    """A window on short pairs around one that is taller than the window."""
    pairs = (*sample.pairs[:4] * 3, _repeated(sample.pairs[2], 120), *sample.pairs[:4] * 3)
    lesson = replace(sample, id="tall", pairs=pairs, sections=())
    library.put_lesson(lesson, ANALYSIS_VERSION)
    for window in shown(qtbot, library):
        window.desk.open_lesson("tall")
        yield window


def in_sight(window: MainWindow) -> bool:
    spot = window.study.spot
    assert spot is not None
    assert spot.token is not None
    return window.reader.viewport().rect().contains(place_of(window, spot.pair, spot.token))


def spot_of(window: MainWindow) -> Spot:
    assert window.study.spot is not None
    return window.study.spot


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_PageUp])
def test_pages_go_one_way_to_the_end(long_window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    last = Spot(24, 1)
    first, end = (Spot(0, 0), last) if key == Qt.Key.Key_PageDown else (last, Spot(0, 0))
    put(long_window, first.pair, first.token or 0)
    went = [spot_of(long_window)]
    for _ in range(40):
        qtbot.keyClick(long_window.reader, key)
        if spot_of(long_window) == went[-1]:
            break
        went.append(spot_of(long_window))
        assert in_sight(long_window)
    assert went == sorted(went, reverse=key == Qt.Key.Key_PageUp)
    assert went[-1] == end
    assert sum(spot.pair == 12 for spot in went) > 2
    assert len(went) < 30


@pytest.mark.parametrize("command", ["larger", "smaller", "pinyin_none"])
def test_another_size_keeps_the_word_in_sight(long_window: MainWindow, command: str) -> None:
    put(long_window, 12, 400)
    assert in_sight(long_window)
    for _ in range(4):
        long_window.commands[command].trigger()
        assert in_sight(long_window)


@pytest.mark.parametrize("size", [(1300, 430), (700, 860), (1700, 600)])
def test_another_window_keeps_the_word_in_sight(
    long_window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    put(long_window, 12, 250)
    assert in_sight(long_window)
    long_window.resize(*size)
    QApplication.processEvents()
    assert in_sight(long_window)


def test_a_message_moves_no_text(long_window: MainWindow, qtbot: QtBot) -> None:
    put(long_window, 12, 250)
    reader = long_window.reader
    before = reader.viewport().mapToGlobal(place_of(long_window, 12, 5))
    height = reader.viewport().height()
    long_window.notice.tell("Done.")
    qtbot.waitUntil(lambda: reader.viewport().height() < height)
    assert in_sight(long_window)
    if reader.viewport().rect().contains(place_of(long_window, 12, 5)):
        assert reader.viewport().mapToGlobal(place_of(long_window, 12, 5)) == before


def test_a_key_brings_the_word_that_it_marks_into_sight(
    long_window: MainWindow, qtbot: QtBot
) -> None:
    put(long_window, 2, 1)
    bar = long_window.reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not in_sight(long_window)
    qtbot.keyClick(long_window.reader, Qt.Key.Key_3)
    assert in_sight(long_window)


def test_a_text_opens_without_scrolling_where_the_place_is_in_sight_anyway(
    qtbot: QtBot, library: Library
) -> None:
    library.keep_place("sample-0001", Place(1, 1))
    for window in shown(qtbot, library):
        assert window.study.spot == Spot(1, 1)
        assert window.reader.verticalScrollBar().value() == 0
