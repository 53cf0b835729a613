"""Work off the UI thread: what its callers hear of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.progress import Progress
from app.ui.tasks import TaskRunner

_TIMES = 50


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def done(self, result: object) -> None:
        self.heard.append(result)

    def ended(self) -> None:
        self.heard.append("end")


def _result(number: int, _: Progress) -> int:
    return number


def test_the_end_of_the_shortest_work_is_heard(qapp: QApplication, qtbot: QtBot) -> None:
    runner, listener = TaskRunner(), _Listener()
    for number in range(_TIMES):
        task = runner.run("", partial(_result, number), listener.done)
        sum(range(20_000))  # a caller that takes its time to connect
        task.ended.connect(listener.ended)
        qtbot.waitUntil(lambda: not runner.busy)
    expected = [heard for number in range(_TIMES) for heard in (number, "end")]
    qtbot.waitUntil(lambda: listener.heard == expected)
