"""The page of all words answers with 100,000 of them as with ten: run with --benchmarks."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from app import paths
from app.lesson.model import WordKey
from app.library.store import Library
from app.library.word_query import WordQuery
from app.ui.main_window import MainWindow
from app.ui.words.page import WordsPage
from app.vocabulary.statuses import Status
from tests.ui.conftest import library, window

__all__ = ["library", "window"]

WORDS = 100_000
_ROUNDS = 5
_MOST_OF_ONE, _MOST_OF_ALL = 6, 3
"""So many times as long as with ten words, which fill half of the window, may it be silent."""


class _Silence:
    """The longest time (ms) that the event loop let nobody in."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, 1000 * (now - self._last))
        self._last = now

    def forget(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()


@pytest.mark.benchmark
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_hundred_thousand_words(window: MainWindow, qtbot: QtBot) -> None:
    silence = _Silence()
    first = _longest(silence, window, qtbot, window.commands["words"].trigger)
    page = window.words.page
    few = _silences(silence, window, qtbot)
    keys = [
        WordKey(chr(0x4E00 + n % 20_000) + chr(0x4E00 + n // 20_000), "shì") for n in range(WORDS)
    ]
    with Library(paths.library_file()) as filled:
        filled.put_statuses(dict.fromkeys(keys, Status.LEARNING_1))
    page.look()
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    assert page.table.words.rowCount() > WORDS
    many = _silences(silence, window, qtbot)
    start = time.perf_counter()
    window.study.library.words.ids(WordQuery())
    print(f"\nlongest silence in ms; the page made and shown for the first time {first:.1f}")
    print(f"{'':22}{'10 words':>10}{f'{WORDS:,}':>10}")
    for act, longest in many.items():
        print(f"{act:22}{few[act]:10.1f}{longest:10.1f}")
    print(f"the search, which another thread does, {1000 * (time.perf_counter() - start):.1f}")
    assert all(longest < _MOST_OF_ONE * few[act] for act, longest in many.items())
    assert sum(many.values()) < _MOST_OF_ALL * sum(few.values())


def _silences(silence: _Silence, window: MainWindow, qtbot: QtBot) -> dict[str, float]:
    """The longest silence (ms, the median of some rounds) after each act."""
    page = window.words.page
    table = page.table
    show = window.commands["words"].trigger
    acts: dict[str, Callable[[], object]] = {
        "text shown": show,
        "words shown again": show,
        "sorted": partial(table.horizontalHeader().sectionClicked.emit, 1),
        "scrolled to the middle": lambda: table.scrollTo(
            table.words.index(table.words.rowCount() // 2, 0)
        ),
        "paged": partial(qtbot.keyClick, table, Qt.Key.Key_PageDown),
        "all chosen": table.selectAll,
        "filtered": partial(page.filters.text.setText, "shi"),
        "filter cleared": partial(page.filters.text.setText, ""),
    }
    rounds: dict[str, list[float]] = {act: [] for act in acts}
    for _ in range(_ROUNDS):
        for act, do in acts.items():
            rounds[act].append(_longest(silence, window, qtbot, do))
    return {act: statistics.median(taken) for act, taken in rounds.items()}


def _longest(
    silence: _Silence, window: MainWindow, qtbot: QtBot, act: Callable[[], object]
) -> float:
    silence.forget()
    act()
    page: WordsPage = window.words.page
    qtbot.wait(180)  # what is typed is looked for a moment later
    qtbot.waitUntil(lambda: not page.busy, timeout=20_000)
    qtbot.wait(40)
    return silence.longest
