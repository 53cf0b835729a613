"""Lesson files in the window: saved, opened, opened again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lesson.model import Pair, WordKey
from app.lesson_file.package import read_lesson_file, write_lesson_file
from app.ui.dialogs.lesson_file import LessonFileDialog
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.vocabulary.statuses import Status
from tests.ui.test_accessibility import nameless

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

IMPORTANT = WordKey("重要", "zhòng yào")


def saved(window: MainWindow, qtbot: QtBot, path: Path) -> Path:
    window.notice.dismiss()
    window.commands["lesson_file"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LessonFileDialog)
    assert nameless(dialog) == []
    dialog.author.setText("Ms Li")
    dialog.place.set_path(path)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.notice.message == f"{path.name} is ready.", timeout=20_000)
    return path


def test_a_lesson_is_saved_and_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = saved(window, qtbot, tmp_path / "lesson.duidu")
    file = read_lesson_file(path)
    assert (file.author, file.revision, file.learner) == ("Ms Li", 1, None)
    window.notice.dismiss()
    window.desk.texts.read([path])
    qtbot.waitUntil(lambda: "in your library now" in window.notice.message, timeout=30_000)
    assert len(window.study.library.lessons()) == 2
    window.study.marks.set((IMPORTANT,), Status.LEARNING_2)
    window.notice.dismiss()
    window.desk.texts.take([path])
    qtbot.waitUntil(lambda: "is up to date" in window.notice.message, timeout=30_000)
    assert window.study.library.statuses() == {IMPORTANT: Status.LEARNING_2}
    assert len(window.study.library.lessons()) == 2


def test_a_newer_edition_of_the_open_lesson_keeps_the_place(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = saved(window, qtbot, tmp_path / "lesson.duidu")
    window.notice.dismiss()
    window.desk.texts.read([path])
    qtbot.waitUntil(lambda: "in your library now" in window.notice.message, timeout=30_000)
    window.study.go(Spot(3, 0))
    window.study.keep_place()
    file = read_lesson_file(path)
    first = Pair(("一个新的开头。",), ("A new beginning.",), opens=True)
    newer = replace(file, revision=2, pairs=(first, *file.pairs), sections=())
    write_lesson_file(newer, path)
    window.notice.dismiss()
    window.desk.texts.read([path])
    qtbot.waitUntil(lambda: "is up to date" in window.notice.message, timeout=30_000)
    assert window.study.lesson is not None
    assert len(window.study.lesson.pairs) == 6
    assert window.study.spot is not None
    assert window.study.spot.pair == 4


def test_a_damaged_file_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bad.duidu"
    path.write_bytes(b"nothing of the kind")
    window.desk.texts.read([path])
    qtbot.waitUntil(lambda: "bad.duidu" in window.notice.message, timeout=30_000)
    assert len(window.study.library.lessons()) == 1
