"""A repair by key in a window with 10,000 pairs: until it is painted, against opening the text."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library
from app.ui.reader.cursor import Spot
from tests.benchmarks.test_repair import long_lesson
from tests.ui.conftest import shown

_ROUNDS = 8
_CTRL, _NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.mark.benchmark
def test_a_repair_costs_a_small_share_of_opening_the_text(
    qapp: QApplication, qtbot: QtBot, home: Path, sample: Lesson
) -> None:
    keys = {
        "merge": (Qt.Key.Key_M, _NONE),
        "split": (Qt.Key.Key_S, _NONE),
        "check": (Qt.Key.Key_C, _NONE),
        "undo": (Qt.Key.Key_Z, _CTRL),
        "redo": (Qt.Key.Key_Y, _CTRL),
        "text down to the end of a chapter of 500": (Qt.Key.Key_Return, _NONE),
    }
    wall: dict[str, list[float]] = {}
    processor: dict[str, list[float]] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        start, worked = time.perf_counter(), time.thread_time()
        work()
        window.reader.viewport().repaint()
        wall.setdefault(name, []).append(1000 * (time.perf_counter() - start))
        processor.setdefault(name, []).append(1000 * (time.thread_time() - worked))

    lesson = long_lesson(sample)
    with Library(paths.library_file()) as library:
        library.put_lesson(lesson, ANALYSIS_VERSION)
        windows = shown(qtbot, library)
        window = next(windows)
        timed("open the text", lambda: window.study.open(lesson.id))
        qtbot.keyClick(window.reader, Qt.Key.Key_F2)
        for number in range(_ROUNDS):
            window.study.go(Spot(5000 + 3 * number, 2))
            qtbot.wait(300)
            for name, (key, modifier) in keys.items():
                timed(name, partial(qtbot.keyClick, window.reader, key, modifier))
                qtbot.wait(50)
        assert next(windows, None) is None
    print()
    for name, taken in wall.items():
        print(
            f"{name:42} median {statistics.median(taken):7.1f} ms  most {max(taken):7.1f} ms"
            f"  of the processor {statistics.median(processor[name]):7.1f} ms"
        )
    whole = processor["open the text"][0]
    for name in keys:
        assert statistics.median(processor[name]) < whole / 5
