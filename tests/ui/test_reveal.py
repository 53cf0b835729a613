"""Showing a pair layer by layer, one pair alone, and both scripts at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.lesson.model import Token
from app.settings import GlossMode, PinyinMode, Script
from app.ui.main_window import MainWindow
from app.ui.reader.writing import other_script
from tests.ui.conftest import put

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def shown(window: MainWindow, pair: int, token: int) -> tuple[str, str]:
    """The pinyin and the gloss that are set with a word."""
    boxes = window.reader.layout_of(pair).block.boxes_of(token)
    return boxes[0][1].ruby, boxes[0][1].gloss


def test_space_reveals_pinyin_then_gloss_then_translation(window: MainWindow, qtbot: QtBot) -> None:
    window._preferences.change(pinyin=PinyinMode.NONE, gloss=GlossMode.NONE, translation=False)
    put(window, 2, 2)
    low = window.reader.layout_of(2).height
    assert shown(window, 2, 2) == ("", "")
    qtbot.keyClick(window.reader, Qt.Key.Key_Space)
    assert shown(window, 2, 2) == ("cānyù", "")
    assert shown(window, 2, 1) == ("", "")
    assert window.reader.layout_of(2).height > low
    qtbot.keyClick(window.reader, Qt.Key.Key_Space)
    assert shown(window, 2, 2) == ("cānyù", "participate")
    assert window.reader.is_veiled(2)
    qtbot.keyClick(window.reader, Qt.Key.Key_Space)
    assert not window.reader.is_veiled(2)
    qtbot.keyClick(window.reader, Qt.Key.Key_Space)
    assert not window.reader.is_veiled(2)
    assert window.reader.is_veiled(0)


def test_what_is_shown_already_is_no_layer(window: MainWindow, qtbot: QtBot) -> None:
    window._preferences.change(pinyin=PinyinMode.ALL, translation=False)
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_Space)
    assert shown(window, 2, 2)[1] == "participate"


def test_another_text_begins_hidden_again(window: MainWindow, qtbot: QtBot) -> None:
    window._preferences.change(pinyin=PinyinMode.NONE)
    put(window, 2, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_Space)
    window.study.open("sample-0001")
    assert shown(window, 2, 2) == ("", "")


def test_focus_makes_one_pair_large_and_puts_it_in_the_middle(
    window: MainWindow, qtbot: QtBot
) -> None:
    put(window, 2, 0)
    size = window.reader.layout_of(2).type.hanzi.pixelSize()
    qtbot.keyClick(window.reader, Qt.Key.Key_F)
    assert window.commands["focus"].isChecked()
    layout = window.reader.layout_of(2)
    assert layout.type.hanzi.pixelSize() > 1.5 * size
    assert layout.english_y > layout.chinese_y
    assert not window.reader.grab().isNull()
    qtbot.keyClick(window.reader, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(window.reader, Qt.Key.Key_F)
    assert window.reader.layout_of(2).type.hanzi.pixelSize() == size


def test_repairing_shows_both_columns_in_focus_too(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_F)
    qtbot.keyClick(window.reader, Qt.Key.Key_F2)
    assert window.reader.columns.divider is not None


def test_both_scripts_stand_one_under_the_other(window: MainWindow) -> None:
    window._preferences.change(script=Script.BOTH, gloss=GlossMode.NONE)
    assert shown(window, 2, 2)[1] == "參與"
    window._preferences.change(gloss=GlossMode.ALL)
    assert shown(window, 2, 2)[1].startswith("參與 ")


@pytest.mark.parametrize(
    ("text", "simplified", "traditional", "other"),
    [("参与", "参与", "參與", "參與"), ("參與", "参与", "參與", "参与"), ("我", "我", "我", "")],
)
def test_the_other_script(
    window: MainWindow, text: str, simplified: str, traditional: str, other: str
) -> None:
    assert window.study.lesson is not None
    word = window.study.lesson.pairs[2].tokens[2]
    token = Token(text, 0, word.kind, word.pinyin, simplified, traditional)
    assert other_script(token) == other
