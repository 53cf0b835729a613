"""Searching the open text, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.lesson.model import Language, Lesson
from app.lookup.text_search import Place
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.ui.search.finding import nearest_hit, spot_of
from tests.ui.conftest import place_of, put
from tests.ui.test_accessibility import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def search(window: MainWindow, qtbot: QtBot, query: str) -> QLineEdit:
    qtbot.keyClick(window.reader, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    if query.isascii():
        qtbot.keyClicks(field, query)
    else:  # as an input method does
        field.insert(query)
    qtbot.wait(100)
    return field


def count(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.search.findChildren(QLabel))


@pytest.mark.parametrize(
    ("query", "hits", "word"),
    [
        ("重要", "1 of 2", "重要"),
        ("zhongqing", "Not in this text", "重庆"),
        ("chongqing", "1 of 5", "重庆"),
        ("cān yù", "1 of 1", "参与"),
        ("can1yu4", "1 of 1", "参与"),
        ("region", "1 of 1", "区域"),
    ],
)
def test_hanzi_pinyin_and_english_are_found(
    window: MainWindow, qtbot: QtBot, query: str, hits: str, word: str
) -> None:
    put(window, 0, 0)
    search(window, qtbot, query)
    assert count(window) == hits
    assert window.study.word is not None
    assert window.study.word.text == word


def test_enter_and_f3_go_from_hit_to_hit_and_around(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 0)
    field = search(window, qtbot, "重要")
    seen = [count(window)]
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, _SHIFT),
        (Qt.Key.Key_Return, _SHIFT),
    ):
        qtbot.keyClick(field, key, modifier)
        seen.append(count(window))
    assert seen == ["1 of 2", "2 of 2", "1 of 2", "2 of 2", "1 of 2"]
    assert field.hasFocus()


def test_searching_begins_at_the_word_in_hand(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 0)
    search(window, qtbot, "重要")
    assert count(window) == "2 of 2"
    assert window.study.spot == Spot(3, 1)


def test_esc_goes_back_to_the_place_and_read_here_stays(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 2)
    field = search(window, qtbot, "地位")
    assert window.study.spot == Spot(1, 3)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert window.study.spot == Spot(2, 2)
    assert window.reader.hasFocus()
    assert not window.search.isVisible()
    search(window, qtbot, "地位")
    window.search.close_here()
    assert window.study.spot == Spot(1, 3)
    assert window.reader.hasFocus()


def test_letters_typed_into_the_query_mark_no_words(window: MainWindow, qtbot: QtBot) -> None:
    before = dict(window.study.statuses)
    search(window, qtbot, "wi1b")
    assert dict(window.study.statuses) == before
    assert window.study.lesson is not None
    assert window.study.library.bookmarks.of(window.study.lesson.id) == ()


def colour_at(image: QImage, point: QPoint) -> str:
    return str(image.pixelColor(point).name())


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_hits_are_marked_in_the_text(window: MainWindow, qtbot: QtBot, theme: str) -> None:
    window.commands[f"theme_{theme}"].trigger()
    put(window, 1, 0)
    at = place_of(window, 3, 1)  # 重要
    before = window.reader.viewport().grab().toImage()
    search(window, qtbot, "重要")
    after = window.reader.viewport().grab().toImage()
    moved = place_of(window, 3, 1)
    assert colour_at(before, at + QPoint(0, 5)) != colour_at(after, moved + QPoint(0, 5))
    window.search.go_back()
    again = window.reader.viewport().grab().toImage()
    assert colour_at(again, at + QPoint(0, 5)) == colour_at(before, at + QPoint(0, 5))


def test_everything_in_the_bar_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    search(window, qtbot, "重要")
    assert nameless(window) == []


def test_another_text_ends_the_search(window: MainWindow, qtbot: QtBot, sample: Lesson) -> None:
    search(window, qtbot, "重要")
    window.study.open(sample.id)
    assert not window.search.isVisible()


def test_the_first_hit_is_the_one_at_the_word_in_hand_or_after(sample: Lesson) -> None:
    places = (
        Place(0, Language.CHINESE, 3, 5),
        Place(0, Language.ENGLISH, 0, 9),
        Place(3, Language.CHINESE, 2, 4),
    )
    assert nearest_hit(places, Spot(0, 0), sample) == 0
    assert nearest_hit(places, Spot(0, 3), sample) == 1
    assert nearest_hit(places, Spot(1, 0), sample) == 2
    assert nearest_hit(places, Spot(4), sample) == 0


def test_an_english_hit_takes_the_word_that_it_says_in_hand(sample: Lesson) -> None:
    assert spot_of(Place(0, Language.ENGLISH, 16, 20), sample) == Spot(0, 2)
    assert spot_of(Place(4, Language.ENGLISH, 0, 5), sample) == Spot(4)
