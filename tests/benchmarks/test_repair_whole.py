"""Repairs of all 10,000 pairs in a window: how long it doesn't answer, against opening the text."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library
from app.ui.reader.cursor import Spot
from tests.benchmarks.test_repair import long_lesson
from tests.ui.conftest import shown

_AFTER_MS = 1500  # counting and finding words go on a while


class Pulse(QObject):
    """Beats whenever the window could answer; remembers the longest silences, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(0)
        self.forget()

    def forget(self) -> None:
        self.wall = self.processor = 0.0
        self._last = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.wall = max(self.wall, 1000 * (now[0] - self._last[0]))
        self.processor = max(self.processor, 1000 * (now[1] - self._last[1]))
        self._last = now


@pytest.mark.benchmark
def test_the_window_answers_while_all_pairs_are_repaired(
    qapp: QApplication, qtbot: QtBot, home: Path, sample: Lesson
) -> None:
    silences: dict[str, tuple[float, float, float]] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        pulse.forget()
        start = time.perf_counter()
        work()
        qtbot.waitUntil(lambda: not window.study.busy, timeout=60_000)
        taken = 1000 * (time.perf_counter() - start)
        qtbot.wait(_AFTER_MS)
        silences[name] = pulse.wall, pulse.processor, taken

    right = replace(long_lesson(sample), sections=())
    wrong = replace(
        right,
        id="wrong",
        pairs=tuple(
            replace(
                pair,
                chinese_sentences=pair.english_sentences,
                english_sentences=pair.chinese_sentences,
                tokens=(),
            )
            for pair in right.pairs
        ),
    )
    with Library(paths.library_file()) as library:
        for lesson in (right, wrong):
            library.put_lesson(lesson, ANALYSIS_VERSION)
        windows = shown(qtbot, library)
        window = next(windows)
        pulse = Pulse()
        timed("open the text", lambda: window.study.open(right.id))
        qtbot.keyClick(window.reader, Qt.Key.Key_F2)
        window.study.go(Spot(0, 0))
        down, undo = window.commands["text_down"], window.commands["undo_repair"]
        timed("text down", down.trigger)
        timed("undo text down", undo.trigger)
        window.study.open(wrong.id)
        timed("exchange", window.commands["exchange"].trigger)
        assert window.study.lesson is not None
        assert window.study.lesson.pairs[0].chinese == right.pairs[0].chinese
        timed("undo exchange", undo.trigger)
        timed("redo exchange", window.commands["redo_repair"].trigger)
        assert next(windows, None) is None
    print()
    for name, (wall, processor, taken) in silences.items():
        print(
            f"{name:16} {taken:7.1f} ms, longest silence {wall:7.1f} ms,"
            f" of the processor {processor:7.1f} ms"
        )
    whole = silences.pop("open the text")[1]
    for _, processor, _ in silences.values():
        assert processor < whole / 10
