"""Times of the window on a long text, in a process of its own.

`python -m tests.benchmarks.reader_times LESSON` prints milliseconds and megabytes as JSON. Of
times taken often, the 95th percentile is given.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app import paths
from app.library.store import Library
from app.settings import PinyinMode
from app.ui.lookup.dictionary import Dictionary
from app.ui.main_window import MainWindow
from app.ui.opening import make_application, open_window
from app.ui.preferences import Preferences
from app.ui.reader.cursor import Spot
from app.vocabulary.statuses import Status

_STEP = 53  # pixels of a turn of the wheel
_FRAMES, _JUMPS = 300, 60
_SETTLE_S = 15.0  # until all pairs are measured
_WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Silence:
    """The longest time (ms) in which the window did nothing else."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._hear)
        self._timer.start()
        self.begin()

    def begin(self) -> None:
        self.most, self._heard = 0.0, time.perf_counter()

    def _hear(self) -> None:
        now = time.perf_counter()
        self.most = max(self.most, 1000 * (now - self._heard))
        self._heard = now


def main(book: str) -> dict[str, float]:
    """Open the book in a window on another text, and read in it as fast as hands allow."""
    make_application()
    library = Library(paths.library_file())
    window = open_window(library, [])
    window.resize(1200, 900)
    _until(lambda: window.furnished and not window.runner.busy)
    dictionary = window.findChild(Dictionary)
    assert dictionary is not None
    # Which is made the first time, with all the power there is.
    dictionary.need_index()
    _until(lambda: dictionary.index is not None)
    _idle(1.0)
    before, silence = _megabytes(), Silence()
    started = time.perf_counter()
    window.desk.open_lesson(book)
    _until(lambda: window.study.lesson is not None and window.study.lesson.id == book)
    opened = 1000 * (time.perf_counter() - started)
    _idle(0.5)
    found = {"opened": opened, "silence": silence.most}
    _idle(_SETTLE_S)
    found["megabytes"] = _megabytes() - before
    return found | _read(window)


def _read(window: MainWindow) -> dict[str, float]:
    reader, study, desk = window.reader, window.study, window.desk
    preferences = window.findChild(Preferences)
    assert study.lesson is not None
    assert preferences is not None
    chance, count = random.Random(3), len(study.lesson.pairs)

    def painted(does: Callable[[], object]) -> float:
        begun = time.perf_counter()
        does()
        reader.viewport().repaint()
        taken = 1000 * (time.perf_counter() - begun)
        QApplication.processEvents()
        return taken

    def jump() -> None:
        study.go(Spot(chance.randrange(count), 0))

    bar = reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    frames = [painted(lambda: bar.setValue(bar.value() + _STEP)) for _ in range(_FRAMES)]
    jumps = [painted(jump) for _ in range(_JUMPS)]
    _idle(1.0)
    modes = [painted(partial(preferences.change, pinyin=mode)) for mode in (*PinyinMode,) * 3]
    _idle(1.0)
    marks = [painted(partial(desk.mark, status)) for status in (*Status,) * 5]
    widths = [painted(partial(window.resize, width, 900)) for width in range(1000, 1400, 10)]
    return {
        "frame": _percentile(frames),
        "jump": _percentile(jumps),
        "pinyin": _percentile(modes),
        "mark": _percentile(marks),
        "resize": _percentile(widths),
    }


def _percentile(times: Iterable[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _until(true: Callable[[], bool]) -> None:
    while not true():
        QApplication.processEvents(_WAIT)


def _idle(seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def _megabytes() -> float:
    """What of this process is in memory; of Linux, where the benchmarks are run."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])), flush=True)
    os._exit(0)  # the window needn't be closed in order
