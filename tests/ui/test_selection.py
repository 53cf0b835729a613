"""Selecting a span of the Chinese, by keys and by dragging, looks it up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.lesson.model import Lesson
from app.ui.dictionary.word_links import WordLinks
from app.ui.main_window import MainWindow
from app.ui.reader.selection import Selection, Span
from app.vocabulary.statuses import Status
from tests.ui.conftest import headword, place_of, put

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_RIGHT, _LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left


def selected(window: MainWindow) -> str:
    found = window.study.selection.text(window.study.lesson)
    return found.text if found is not None else ""


def press(window: MainWindow, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window.reader, key, _SHIFT)


def test_shift_and_arrows_extend_from_the_word_in_hand(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 2)  # 重要
    press(window, qtbot, _RIGHT, _RIGHT)
    assert selected(window) == "重要区域"
    assert headword(window) == "重要区域"
    spoken = window.reader.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Selected: 重要区域" in spoken
    press(window, qtbot, _LEFT, _LEFT, _LEFT)
    assert selected(window) == "重"
    assert headword(window) == "重"
    press(window, qtbot, _LEFT)
    assert selected(window) == "是"


def test_it_goes_to_the_left_too_and_ends_with_the_pair(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 2)
    press(window, qtbot, _LEFT)
    assert selected(window) == "是重要"
    press(window, qtbot, *[_LEFT] * 9)
    assert selected(window) == "重庆是重要"


def test_a_selection_that_is_a_word_is_explained(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 2)
    press(window, qtbot, _LEFT, _LEFT)  # 庆是重要
    press(window, qtbot, _RIGHT, _RIGHT, _RIGHT)  # 要
    assert headword(window) == "要"
    labels = [label.text() for label in window.panel.findChildren(QLabel) if label.isVisible()]
    assert any("want" in text for text in labels)


def test_a_phrase_shows_its_status_and_is_marked_in_the_panel(
    window: MainWindow, qtbot: QtBot
) -> None:
    put(window, 0, 2)  # 重要
    statuses = window.panel.head.statuses
    press(window, qtbot, _RIGHT)
    press(window, qtbot, _RIGHT)
    assert selected(window) == "重要区域"
    assert statuses.isVisible()
    qtbot.keyClick(window.reader, Qt.Key.Key_4)
    buttons = statuses.findChildren(QPushButton)
    assert [button.text() for button in buttons if button.isChecked()] == ["4"]
    next(button for button in buttons if button.text() == "2").click()
    phrase = window.study.phrase
    assert phrase is not None
    assert window.study.statuses == {phrase: Status.LEARNING_2}
    assert selected(window) == "重要区域"


def test_words_in_a_selection_are_links(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 2)
    press(window, qtbot, _RIGHT, _RIGHT)
    inside = next(
        part
        for part in window.panel.findChildren(WordLinks)
        if part.isVisible() and "区域" in part.label.text()
    )
    assert inside.label.text().index("重要") < inside.label.text().index("区域")
    inside.label.linkActivated.emit("1")
    assert headword(window) == "区域"


def test_going_on_selects_nothing(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 2)
    press(window, qtbot, _RIGHT)
    qtbot.keyClick(window.reader, _RIGHT)
    assert selected(window) == ""
    assert headword(window) == "区域"


def test_dragging_selects_and_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    viewport = window.reader.viewport()
    start, end = place_of(window, 2, 1), place_of(window, 2, 2)
    before = viewport.grab().toImage()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start - QPoint(8, 0))
    qtbot.mouseMove(viewport, start - QPoint(9, 0))
    assert selected(window) == ""
    qtbot.mouseMove(viewport, end - QPoint(8, 0))
    assert selected(window) == "积极参"
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert headword(window) == "积极参"
    assert viewport.grab().toImage() != before
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert selected(window) == ""
    assert headword(window) == "参与"


def test_dragging_to_the_left_has_both_ends(window: MainWindow, qtbot: QtBot) -> None:
    viewport = window.reader.viewport()
    start, end = place_of(window, 2, 2), place_of(window, 2, 1)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start - QPoint(8, 0))
    qtbot.mouseMove(viewport, end + QPoint(8, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    assert selected(window) == "极参"


def test_an_empty_span_and_one_of_another_lesson_are_none(sample: Lesson) -> None:
    selection = Selection()
    selection.take(Span(0, 2, 2))
    assert selection.span is None
    selection.take(Span(99, 0, 1))
    assert selection.text(sample) is None


def test_the_pinyin_of_a_part_of_a_word(sample: Lesson) -> None:
    selection = Selection()
    selection.take(Span(0, 4, 1))
    found = selection.text(sample)
    assert found is not None
    assert (found.text, found.pinyin) == ("庆是重", ("qìng", "shì", "zhòng"))
