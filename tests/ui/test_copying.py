"""Copying in one form or another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lesson.model import Lesson
from app.ui.copying import CopyForm, Piece, copied
from app.ui.main_window import MainWindow
from tests.ui.conftest import put


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (CopyForm.HANZI, "参与"),
        (CopyForm.PINYIN, "cānyù"),
        (CopyForm.BOTH, "参与 cānyù"),
        (CopyForm.TRANSLATION, "We actively participate. We build <b>together</b> & {{share}}"),
        (CopyForm.ALL, "参与 cānyù\nto participate (in sth)\n我们积极参与共建。\nWe actively"),
    ],
)
def test_a_word_in_each_form(sample: Lesson, form: CopyForm, text: str) -> None:
    assert copied(Piece(sample.pairs[2], 4, 6), form).startswith(text)


def test_a_sentence_has_its_marks_in_pinyin_too(sample: Lesson) -> None:
    pair = sample.pairs[1]
    piece = Piece(pair, 0, len(pair.chinese))
    assert copied(piece, CopyForm.PINYIN) == "Chóngqìng shì shénme dìwèi?"
    both = copied(piece, CopyForm.BOTH)
    assert both == "重庆是什么地位？\nChóngqìng shì shénme dìwèi?"
    assert copied(piece, CopyForm.ALL).splitlines() == [*both.splitlines(), pair.english]


def test_a_part_of_a_word_has_its_own_syllables(sample: Lesson) -> None:
    assert copied(Piece(sample.pairs[0], 1, 4), CopyForm.BOTH) == "庆是重\nqìng shì zhòng"


def test_a_pair_without_translation_has_none_to_copy(sample: Lesson) -> None:
    assert copied(Piece(sample.pairs[3], 0, 2), CopyForm.TRANSLATION) == ""


def test_keys_copy_the_word_in_hand_or_the_selection(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 0, 2)
    qtbot.keyClick(window.reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "重要"
    qtbot.keyClick(window.reader, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "重要区"
    qtbot.keyClick(window.reader, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.clipboard().text() == "重要区\nzhòngyào qū"
    window.commands["copy_translation"].trigger()
    assert QApplication.clipboard().text() == "Chongqing is an Important Region"
    assert "Copied" in window.notice.message
