"""Reading a book of 10,000 pairs: how long it takes to open, to scroll, to jump and to mark."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

from app import paths
from app.chinese.lexicon import open_lexicon
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library, Place
from app.progress import silent
from app.ui import work
from tests.benchmarks.made_book import made_lesson, made_words
from tests.benchmarks.test_first_paint import WINDOW, waited

_PAIRS, _VOCABULARY, _RUNS = 10_000, 12_000, 5
_MOST = {
    "later": 800,
    "silence": 60,
    "megabytes": 150,
    "frame": 8,
    "jump": 30,
    "pinyin": 100,
    "mark": 16,
}


def _start(compiled: Path) -> float:
    """Milliseconds until the window is painted."""
    return 1000 * median([waited(WINDOW, compiled) for _ in range(_RUNS + 1)][1:])


@pytest.mark.benchmark
def test_a_book(
    home: Path, tmp_path: Path, sample: Lesson, capsys: pytest.CaptureFixture[str]
) -> None:
    book = made_lesson("book", made_words(_VOCABULARY), _PAIRS, random.Random(1))
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
        usual = _start(tmp_path)
        library.put_lesson(book, ANALYSIS_VERSION)
        later = _start(tmp_path) - usual
        library.keep_place(sample.id, Place())  # the text that is open when the next one is
    work.ready_index(open_lexicon(), silent)
    command = [sys.executable, "-m", "tests.benchmarks.reader_times", book.id]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = {"later": later, **json.loads(done.stdout)}
    with capsys.disabled():
        print()
        for name, figure in found.items():
            print(f"{name:10} {figure:7.1f}")
    for name, most in _MOST.items():
        assert found[name] <= most, name
