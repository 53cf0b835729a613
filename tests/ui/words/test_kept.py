"""What was marked and noted on the page of words outlives a kill."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app import paths
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library

_KILLS = 3
_MARKER = """
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app import paths
from app.library.store import Library
from app.ui.opening import make_application, open_window
from app.vocabulary.statuses import Status

application = make_application()
library = Library(paths.library_file())
window = open_window(library, [])
while not window.furnished or window.runner.busy:
    QTest.qWait(10)
window.commands["words"].trigger()
page = window.words.page
QTest.qWait(50)
while page.busy:
    QTest.qWait(10)
for n in range(1000):
    index = page.table.words.index(n % page.table.words.rowCount(), 0)
    flag = QItemSelectionModel.SelectionFlag
    page.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
    word, status = index.data(), Status(1 + n // 10 % 5)
    QTest.keyClick(page.table, str(int(status)))
    print("mark", word, int(status), flush=True)
    QTest.keyClick(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    dialog.text.setPlainText(f"{n}")
    dialog.accept()
    print("note", word, n, flush=True)
"""


def test_marks_and_notes_outlive_a_kill(home: Path, sample: Lesson) -> None:
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, ANALYSIS_VERSION)
    chance = random.Random(7)
    for _ in range(_KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", _MARKER], stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(chance.randrange(3, 60))]
        process.kill()
        said += process.stdout.readlines()
        process.wait()
        process.stdout.close()
        told = [line.split() for line in said if line.endswith("\n")]
        assert len(told) >= 3
        with Library(paths.library_file()) as library:
            marks = {key.simplified: int(status) for key, status in library.statuses().items()}
            notes = {key.simplified: note for key, note in library.notes.all().items()}
        _hold(marks, {word: int(value) for kind, word, value in told if kind == "mark"}, told)
        _hold(notes, {word: value for kind, word, value in told if kind == "note"}, told)


def _hold(kept: Mapping[str, object], wanted: Mapping[str, object], told: list[list[str]]) -> None:
    """All that was told is kept; of the last word more may be, which wasn't told any more."""
    after = told[-1][1]
    assert {word: kept.get(word) for word in wanted if word != after} == {
        word: value for word, value in wanted.items() if word != after
    }
    assert after not in wanted or after in kept
