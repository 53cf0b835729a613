"""What is left out where there is no room, what stands in the margin, and how words are framed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from app.lesson.model import Lesson, Pair, Token, TokenKind
from app.progress import silent
from app.ui.dialogs.about import AboutDialog
from app.ui.dictionary.everywhere import everywhere, occurrence_of
from app.ui.dictionary.markup import sentence_with
from app.ui.dictionary.occurrences import Occurrences
from app.ui.main_window import MainWindow
from app.ui.segmented import Segmented
from app.ui.theme import load_theme
from tests.ui.conftest import place_of, put

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def has_colour(image: QImage, colour: str, left: int, right: int, rows: range) -> bool:
    wanted = QColor(colour).rgb()
    return any(image.pixel(x, y) == wanted for x in range(left, right) for y in rows)


def test_the_header_leaves_its_switches_to_the_menu_in_a_narrow_window(
    window: MainWindow,
) -> None:
    switches = window.header.findChildren(Segmented)
    assert all(switch.isVisible() for switch in switches)
    window.resize(700, 600)
    QApplication.processEvents()
    assert not any(switch.isVisible() for switch in switches)
    for button in (window.header.handout, window.header.export):
        assert button.width() >= button.sizeHint().width()


def test_large_text_takes_the_room_of_the_panel(window: MainWindow) -> None:
    window.resize(900, 700)
    QApplication.processEvents()
    assert window.panel.isVisible()
    for _ in range(4):
        window.commands["larger"].trigger()
    assert not window.panel.isVisible()


def test_a_doubtful_pair_is_marked_and_says_why(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    reader = window.reader
    image = reader.viewport().grab().toImage()
    left, right = round(reader.columns.number), round(reader.columns.chinese)
    doubt = load_theme("light").doubt
    for row, doubtful in enumerate((False, False, True, True, False)):
        top = reader.rowViewportPosition(row)
        rows = range(top, top + reader.rowHeight(row))
        assert has_colour(image, doubt, left, right, rows) is doubtful
        at = QPoint(left, top + reader.rowHeight(row) // 2)
        event = QHelpEvent(QEvent.Type.ToolTip, at, reader.viewport().mapToGlobal(at))
        QApplication.sendEvent(reader.viewport(), event)
        assert ("Doubtful" in told[-1]) is doubtful


def test_the_frame_leaves_the_mark_after_the_word_whole(window: MainWindow) -> None:
    # Without pinyin, which may reach over the mark.
    window.commands["pinyin_none"].trigger()
    reader = window.reader
    put(window, 3, 1)
    x = place_of(window, 3, 2).x() - round(reader.layout_of(3).type.hanzi.pixelSize() / 2)
    middle = place_of(window, 3, 1).y()
    image = reader.viewport().grab().toImage()
    frame = [
        column
        for column in range(x - 8, x + 20)
        if QColor(image.pixel(column, middle)).lightness() < 140
        and QColor(image.pixel(column, middle)).red() > 140
    ]
    assert frame
    assert max(frame) <= x + 1


def test_a_long_pair_is_shortened_around_the_word() -> None:
    text = "我们积极参与共建。" * 100
    start = text.index("参与", 400)
    token = Token("参与", start, TokenKind.WORD)
    pair = Pair((text,), (), tokens=(token,))
    lesson = Lesson("long", "", "", (pair,))
    shown = sentence_with(occurrence_of(lesson, 0, pair, 0), "#aa0000")
    assert '<span style="color:#aa0000">参与</span>' in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < 130


def test_a_pair_is_listed_once_however_often_it_has_the_word(
    window: MainWindow, sample: Lesson
) -> None:
    first, *others = sample.pairs
    twice = tuple(token._replace(start=token.start + 7) for token in first.tokens)
    doubled = replace(
        first,
        chinese_sentences=(first.chinese, first.chinese),
        tokens=first.tokens + twice,
    )
    lesson = replace(sample, pairs=(doubled, *others))
    window.study.library.put_lesson(lesson, 1)
    found = everywhere(lesson, first.tokens[0].key, silent)
    places = Occurrences(lambda _: False)
    places.show_places(found, load_theme("light"))
    told = [label.text() for label in places.findChildren(QLabel) if not label.isHidden()]
    assert "IN THIS TEXT · 4" in told
    assert sum("重庆" in text for text in told) == 3


def test_the_sign_of_duidu_is_large(window: MainWindow, qtbot: QtBot) -> None:
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    sign = dialog.findChild(QLabel, "sign")
    assert sign is not None
    assert sign.fontInfo().pixelSize() >= 48
