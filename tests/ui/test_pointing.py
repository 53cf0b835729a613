"""What the panel shows is what gets marked, wherever the pointer and the keys have been."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.lesson.model import WordKey
from app.library.store import Library
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.vocabulary.statuses import Status
from tests.ui.conftest import headword, place_of

CANYU = WordKey("参与", "cān yù")
CHONGQING = WordKey("重庆", "chóng qìng")


def point_at(window: MainWindow, qtbot: QtBot, pair: int, token: int) -> None:
    place = place_of(window, pair, token)
    # From beside it: a pointer that was left there by another test doesn't move.
    qtbot.mouseMove(window.reader.viewport(), place - QPoint(2, 0))
    with qtbot.waitSignal(window.reader.pointed):
        qtbot.mouseMove(window.reader.viewport(), place)


def enter_panel(window: MainWindow, qtbot: QtBot) -> None:
    """Move the pointer from the text into the panel and let it rest there."""
    at = QPointF(5, 5)
    with qtbot.waitSignal(window.reader.pointed):
        QApplication.sendEvent(window.reader, QEvent(QEvent.Type.Leave))
        QApplication.sendEvent(window.panel, QEnterEvent(at, at, at))


def test_a_pointed_word_stays_for_the_pointer_to_mark_it(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    point_at(window, qtbot, 2, 2)
    enter_panel(window, qtbot)
    assert headword(window) == "参与"
    button = next(b for b in window.panel.findChildren(QPushButton) if b.text() == "3")
    button.click()
    assert library.statuses() == {CANYU: Status.LEARNING_3}
    assert headword(window) == "参与"
    assert window.study.spot == Spot(2, 2)


def test_leaving_the_panel_goes_back_to_the_word_in_hand(window: MainWindow, qtbot: QtBot) -> None:
    point_at(window, qtbot, 2, 2)
    enter_panel(window, qtbot)
    QApplication.sendEvent(window.panel, QEvent(QEvent.Type.Leave))
    assert headword(window) == "重庆"


def test_a_key_marks_the_word_in_hand_and_shows_it(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    point_at(window, qtbot, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_1)
    assert library.statuses() == {CHONGQING: Status.LEARNING_1}
    assert headword(window) == "重庆"


def test_a_wheel_changes_the_word_under_a_resting_pointer(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1300, 420)
    QApplication.processEvents()
    point = place_of(window, 1, 2)
    point_at(window, qtbot, 1, 2)
    reader = window.reader
    at = QPointF(point)
    down = QWheelEvent(
        at,
        QPointF(reader.viewport().mapToGlobal(point)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = reader.verticalScrollBar().value()
    with qtbot.waitSignal(reader.pointed) as told:
        QApplication.sendEvent(reader.viewport(), down)
    assert reader.verticalScrollBar().value() > before
    assert told.args == [reader.spot_at(point)]
    assert told.args != [Spot(1, 2)]


def test_a_veil_shows_that_it_can_be_clicked(window: MainWindow, qtbot: QtBot) -> None:
    reader = window.reader
    at = QPoint(round(reader.columns.english + 200), reader.rowViewportPosition(2) + 6)
    qtbot.mouseMove(reader.viewport(), at)
    assert reader.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    window.commands["translation"].trigger()
    qtbot.mouseMove(reader.viewport(), at + QPoint(1, 0))
    assert reader.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
