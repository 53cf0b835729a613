"""Looking up in the window: from each letter typed, or word stepped to, until it is painted."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library
from app.ui.lookup.palette import LookUp
from tests.ui.conftest import shown

_QUERIES = ("zhongguo", "zhong1guo2", "zg", "nv", "important", "to go on", "中国", "一带一路", "z")
_LETTER_MS, _WORD_MS = 50.0, 50.0  # what a letter and a word may take at the 95th percentile


def _milliseconds(work: Callable[[], object], then: Callable[[], object]) -> float:
    worked = time.thread_time()
    work()
    then()
    return 1000 * (time.thread_time() - worked)


def _percentile(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


@pytest.mark.benchmark
def test_letters_and_words_are_explained_at_once(
    qapp: QApplication, qtbot: QtBot, home: object, sample: Lesson
) -> None:
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
        windows = shown(qtbot, library)
        window = next(windows)
        window.look_up.look_up()
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, LookUp)
        qtbot.waitUntil(lambda: "Preparing" not in asked.state.text(), timeout=120_000)
        letters = [
            _milliseconds(partial(asked.query.setText, query[:end]), asked.list.viewport().repaint)
            for query in _QUERIES * 3
            for end in range(1, len(query) + 1)
        ]
        asked.reject()
        step = partial(qtbot.keyClick, window.reader, Qt.Key.Key_Right)
        words = [_milliseconds(step, window.panel.viewport().repaint) for _ in range(10)]
        assert next(windows, None) is None
    print()
    for name, times in (("letter", letters), ("word", words)):
        print(
            f"a {name}: median {statistics.median(times):.1f} ms, 95 % {_percentile(times):.1f} ms"
        )
    assert _percentile(letters) < _LETTER_MS
    assert _percentile(words) < _WORD_MS
