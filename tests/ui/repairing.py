"""What tests of repairing share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.lesson.model import Lesson
from app.ui.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
NONE, CTRL, ALT = Modifier.NoModifier, Modifier.ControlModifier, Modifier.AltModifier
SHIFT = Modifier.ShiftModifier

QUESTION = ("重庆是什么地位？", "What role does Chongqing play?")
ANSWER = (
    "我们积极参与共建。",
    "We actively participate. We build <b>together</b> & {{share}} #it [here].",
)
ALONE, THANKS = ("重庆重要。", ""), ("", "Thank you very much!")


def press(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE
) -> None:
    qtbot.keyClick(window.reader, key, modifier)


def lesson_of(window: MainWindow) -> Lesson:
    assert window.study.lesson is not None
    return window.study.lesson


def texts(window: MainWindow) -> list[tuple[str, str]]:
    """The pairs as the study has them, which the reader must show."""
    pairs = lesson_of(window).pairs
    model = window.reader.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        pair.chinese for pair in pairs
    ]
    return [(pair.chinese, pair.english) for pair in pairs]


def word(window: MainWindow) -> str:
    return window.study.word.text if window.study.word else ""


def is_analysed(window: MainWindow) -> bool:
    return not window.study.stale() and not window.runner.busy
