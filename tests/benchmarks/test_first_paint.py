"""How long a person waits for the window, against the least that Qt can do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from app import paths
from app.lesson.model import Lesson
from app.library.store import Library

_RUNS = 7
_AT_MOST = 2.0

_END = """
import os, time
def end(*_):
    print(time.time(), flush=True)
    os._exit(0)
"""

_BARE = (
    _END
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, end)
application = QApplication([])
label = Label("Duidu")
label.show()
application.exec()
"""
)

# `furnish` is what the window does first when it has been painted.
WINDOW = (
    _END
    + """
from app.ui import application
from app.ui.main_window import MainWindow
MainWindow.furnish = end
application.run([])
"""
)


def waited(program: str, compiled: Path) -> float:
    """Seconds from the start of the process to the end of its first paint."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
        env=_environment(compiled),
    )
    return float(done.stdout) - begun


def _environment(compiled: Path) -> dict[str, str]:
    """Off the screen and, as on a person's machine, with modules compiled once."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(compiled)
    return environment


@pytest.mark.benchmark
def test_the_window_is_there_twice_as_late_as_a_bare_one_at_most(
    home: Path, tmp_path: Path, sample: Lesson, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library(paths.library_file()) as library:
        library.put_lesson(sample, 1)
    compiled = tmp_path / "compiled"
    times = [(waited(_BARE, compiled), waited(WINDOW, compiled)) for _ in range(_RUNS + 1)]
    bare, window = (median(column) for column in zip(*times[1:], strict=True))
    with capsys.disabled():
        print(f"\nfirst paint: bare {bare:.3f} s, window {window:.3f} s, {window / bare:.2f}×")
    assert window <= _AT_MOST * bare
