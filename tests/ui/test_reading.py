"""Reading by keyboard and mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.library.store import Place
from app.settings import PinyinMode
from app.ui.dictionary.occurrence import Occurrence
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.ui.segmented import Segmented
from tests.ui.conftest import headword, place_of, put


def word(window: MainWindow) -> str:
    return window.study.word.text if window.study.word else ""


def test_the_lesson_read_last_is_open_on_its_first_word(window: MainWindow) -> None:
    assert window.study.lesson is not None
    assert window.study.spot == Spot(0, 0)
    assert window.reader.hasFocus()
    assert headword(window) == "重庆"


def test_arrows_go_from_word_to_word_across_pairs_and_past_marks(
    window: MainWindow, qtbot: QtBot
) -> None:
    put(window, 1, 3)
    assert word(window) == "地位"
    qtbot.keyClick(window.reader, Qt.Key.Key_Right)
    assert window.study.spot == Spot(2, 0)
    qtbot.keyClick(window.reader, Qt.Key.Key_Left)
    assert window.study.spot == Spot(1, 3)
    assert headword(window) == "地位"


def test_the_ends_of_the_text_hold(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_Left)
    assert window.study.spot == Spot(0, 0)
    put(window, 3, 1)
    qtbot.keyClick(window.reader, Qt.Key.Key_Right)
    assert window.study.spot == Spot(3, 1)


def test_home_end_and_pages(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 1)
    qtbot.keyClick(window.reader, Qt.Key.Key_End)
    assert word(window) == "共建"
    qtbot.keyClick(window.reader, Qt.Key.Key_Home)
    assert word(window) == "我们"
    qtbot.keyClick(window.reader, Qt.Key.Key_PageUp)
    assert window.study.spot is not None
    assert window.study.spot.pair == 0
    qtbot.keyClick(window.reader, Qt.Key.Key_PageDown)
    assert window.study.spot.pair > 0


def test_a_click_takes_the_word_under_it(window: MainWindow, qtbot: QtBot) -> None:
    viewport = window.reader.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place_of(window, 2, 2))
    assert word(window) == "参与"


def test_a_click_on_an_english_word_takes_the_chinese_one_it_says(
    window: MainWindow, qtbot: QtBot
) -> None:
    reader = window.reader
    layout = reader.layout_of(2)
    line = layout.english.lineAt(0)
    x = reader.columns.english + line.naturalTextWidth() * 0.6
    y = reader.rowViewportPosition(2) + layout.english_y + line.height() / 2
    at = QPoint(round(x), round(y))
    spot = reader.spot_at(at)
    assert spot == Spot(2, 2)
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert word(window) == "参与"


def test_pointing_shows_a_word_and_leaving_goes_back(window: MainWindow, qtbot: QtBot) -> None:
    viewport = window.reader.viewport()
    with qtbot.waitSignal(window.reader.pointed):
        qtbot.mouseMove(viewport, place_of(window, 2, 2))
    assert headword(window) == "参与"
    assert word(window) == "重庆"
    with qtbot.waitSignal(window.reader.pointed):
        qtbot.mouseMove(viewport, QPoint(3, 3))
    assert headword(window) == "重庆"


def test_translations_are_hidden_until_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["translation"].trigger()
    assert window.reader.is_veiled(0)
    qtbot.keyClick(window.reader, Qt.Key.Key_T)
    assert not window.reader.is_veiled(0)
    assert window.reader.is_veiled(1)
    qtbot.keyClick(window.reader, Qt.Key.Key_T)
    assert window.reader.is_veiled(0)


def test_the_panel_doesnt_give_a_hidden_translation_away(window: MainWindow, qtbot: QtBot) -> None:
    def told() -> str:
        labels = [label for label in window.panel.findChildren(QLabel) if label.isVisible()]
        places = [place for place in window.panel.findChildren(Occurrence) if place.isVisible()]
        return " ".join(
            [label.text() for label in labels] + [place.accessibleName() for place in places]
        )

    put(window, 2, 2)
    qtbot.waitUntil(lambda: "We actively" in told() and "says “participate”" in told())
    window.commands["translation"].trigger()
    qtbot.waitUntil(lambda: "We actively" not in told())
    assert "says “participate”" not in told()
    spoken = window.reader.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "We actively" not in spoken
    qtbot.keyClick(window.reader, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: "We actively" in told() and "says “participate”" in told())


def test_pinyin_stands_over_all_unknown_or_no_words(window: MainWindow, qtbot: QtBot) -> None:
    def rubies() -> list[str]:
        lines = window.reader.layout_of(0).block.lines
        return [box.ruby for line in lines for box in line.boxes]

    assert rubies() == ["Chóngqìng", "shì", "zhòngyào", "qūyù"]
    window.commands[f"pinyin_{PinyinMode.UNKNOWN}"].trigger()
    qtbot.keyClick(window.reader, Qt.Key.Key_W)
    assert rubies() == ["", "shì", "zhòngyào", "qūyù"]
    window.commands[f"pinyin_{PinyinMode.NONE}"].trigger()
    assert rubies() == ["", "", "", ""]


def test_pinyin_is_seen_where_the_pointer_is_and_nothing_moves(
    window: MainWindow, qtbot: QtBot
) -> None:
    reader = window.reader

    def ink(token: int) -> int:
        """How many pixels above the word aren't of the ground's colour."""
        layout = reader.layout_of(2)
        line, box = layout.block.boxes_of(token)[0]
        x, y = reader.columns.chinese + box.x, reader.rowViewportPosition(2) + layout.chinese_y
        top, height = y + line.top + 4, line.baseline - line.top - layout.type.hanzi.pixelSize()
        area = QRect(round(x), round(top), round(box.width), round(height - 6))
        image = reader.viewport().grab(area).toImage()
        ground = image.pixel(0, 0)
        points = ((i, j) for i in range(image.width()) for j in range(image.height()))
        return sum(image.pixel(i, j) != ground for i, j in points)

    put(window, 0, 0)
    before = reader.layout_of(2).height
    full = ink(2)
    assert full > 20
    window.commands[f"pinyin_{PinyinMode.POINTED}"].trigger()
    assert reader.layout_of(2).height == before
    pinyin = window.header.findChildren(Segmented)[0]
    assert not [button for button in pinyin.findChildren(QPushButton) if button.isChecked()]
    assert ink(2) == 0
    qtbot.mouseMove(reader.viewport(), place_of(window, 2, 2))
    qtbot.waitUntil(lambda: ink(2) > 20)
    assert ink(3) == 0
    put(window, 2, 3)
    qtbot.waitUntil(lambda: ink(3) > 20)


def test_text_grows_and_shrinks_within_limits(window: MainWindow) -> None:
    before = window.reader.layout_of(2).height
    window.commands["larger"].trigger()
    assert window.reader.layout_of(2).height > before
    for _ in range(20):
        window.commands["smaller"].trigger()
    assert window.reader.layout_of(2).height < before
    window.commands["normal"].trigger()
    assert window.reader.layout_of(2).height == before


def test_c_copies_both_sides(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 1, 0)
    qtbot.keyClick(window.reader, Qt.Key.Key_C)
    copied = QApplication.clipboard().text()
    assert copied == "重庆是什么地位？\nWhat role does Chongqing play?"


def test_the_place_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 3)
    window.close()
    place = window.study.library.place("sample-0001")
    assert (place.pair, place.token) == (2, 3)


def test_the_place_is_kept_while_reading_not_only_on_leaving(
    window: MainWindow, qtbot: QtBot
) -> None:
    put(window, 1, 2)
    library = window.study.library
    qtbot.waitUntil(lambda: library.place("sample-0001") == Place(1, 2), timeout=5_000)
