"""The page of all words: finding, marking, notes, and the way into the text and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, WordKey
from app.library.store import Library
from app.library.word_query import Column
from app.ui.main_window import MainWindow
from app.ui.words.model import Place
from app.ui.words.note_dialog import NoteDialog
from app.ui.words.page import WordsPage
from app.vocabulary.statuses import Status
from tests.ui.test_accessibility import nameless
from tests.ui.words.conftest import column, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support")

CHONGQING = WordKey("重庆", "chóng qìng")
_CONTROL = Qt.KeyboardModifier.ControlModifier


def choose(page: WordsPage, *words: str) -> None:
    """Choose these words in the table; the last has the focus."""
    shown, flag = column(page, Place.WORD), QItemSelectionModel.SelectionFlag
    selection = page.table.selectionModel()
    selection.clearSelection()
    for word in words:
        index = page.table.words.index(shown.index(word), 0)
        selection.setCurrentIndex(index, flag.Select | flag.Rows)


def test_all_words_are_there_the_most_frequent_first(page: WordsPage) -> None:
    assert column(page, Place.WORD) == [
        "是", "我们", "什么", "重要", "积极", "地位", "区域", "参与", "重庆", "共建",
    ]  # fmt: skip
    assert column(page, Place.MEANING)[:2] == ["to be", "we"]
    assert column(page, Place.SENTENCE)[0] == "重庆是重要区域"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("重", {"重要", "重庆"}), ("zhong", {"重要"}), ("area", {"区域"}), ("是zz", set())],
)
def test_words_are_found_by_what_is_typed(
    page: WordsPage, qtbot: QtBot, typed: str, found: set[str]
) -> None:
    qtbot.keyClicks(page.filters.text, typed) if typed.isascii() else page.filters.text.setText(
        typed
    )
    settle(page, qtbot)
    assert set(column(page, Place.WORD)) == found


def test_chips_and_lists_leave_words_out(page: WordsPage, qtbot: QtBot, window: MainWindow) -> None:
    choose(page, "重庆", "区域")
    qtbot.keyClick(page.table, Qt.Key.Key_3)
    chip = next(b for b in page.filters.findChildren(QPushButton) if b.text() == "Learning 3")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle(page, qtbot)
    assert set(column(page, Place.WORD)) == {"重庆", "区域"}
    levels = next(b for b in page.findChildren(QComboBox) if b.accessibleName() == "HSK level")
    levels.setCurrentIndex(5)
    settle(page, qtbot)
    assert column(page, Place.WORD) == ["区域"]
    levels.setCurrentIndex(levels.count() - 1)
    settle(page, qtbot)
    assert column(page, Place.WORD) == ["重庆"]
    page.filters.clear()
    settle(page, qtbot)
    assert len(column(page, Place.WORD)) == 10


def test_only_the_words_of_one_text(
    page: WordsPage, qtbot: QtBot, library: Library, sample: Lesson
) -> None:
    library.put_lesson(replace(sample, id="other", pairs=sample.pairs[:1]), ANALYSIS_VERSION)
    page.enter()
    settle(page, qtbot)
    page.filters.choose_lesson("other")
    settle(page, qtbot)
    assert set(column(page, Place.WORD)) == {"重庆", "是", "重要", "区域"}


def test_titles_sort_and_turn_the_order_round(page: WordsPage, qtbot: QtBot) -> None:
    page.table.horizontalHeader().sectionClicked.emit(Place.READING)
    settle(page, qtbot)
    assert column(page, Place.READING)[0] == "cān yù"
    page.table.horizontalHeader().sectionClicked.emit(Place.READING)
    settle(page, qtbot)
    assert column(page, Place.READING)[-1] == "cān yù"
    assert page.filters.query().by is Column.READING


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Qt.Key.Key_1, Status.LEARNING_1),
        (Qt.Key.Key_W, Status.KNOWN),
        (Qt.Key.Key_I, Status.IGNORED),
    ],
)
def test_keys_mark_all_chosen_words_as_one_step(
    page: WordsPage, window: MainWindow, qtbot: QtBot, library: Library, key: Qt.Key, status: Status
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_A, _CONTROL)
    qtbot.keyClick(page.table, key)
    assert set(library.statuses().values()) == {status}
    assert len(library.statuses()) == 10
    assert set(column(page, Place.STATUS)) == {window.words.page.table.words.index(0, 3).data()}
    qtbot.keyClick(page.table, Qt.Key.Key_Z, _CONTROL)
    assert library.statuses() == {}
    assert window.notice.message == "10 words are as they were before that."


def test_a_status_is_chosen_in_place(page: WordsPage, qtbot: QtBot, library: Library) -> None:
    choose(page, "重庆")
    qtbot.keyClick(page.table, Qt.Key.Key_F2)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[Status.KNOWN].trigger()
    menu.close()
    assert library.statuses() == {CHONGQING: Status.KNOWN}


def test_enter_shows_the_sentence_in_the_text(
    page: WordsPage, window: MainWindow, qtbot: QtBot
) -> None:
    choose(page, "参与")
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert not window.words.shown
    assert window.reader.isVisible()
    assert window.study.word is not None
    assert window.study.word.text == "参与"


def test_escape_goes_back_and_keys_of_the_text_wait(
    page: WordsPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert not window.commands["bookmark"].isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert window.reader.isVisible()
    assert window.commands["bookmark"].isEnabled()


def test_a_note_is_kept_while_it_is_typed_and_taken_back(
    page: WordsPage, window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    choose(page, "重庆", "区域")
    qtbot.keyClick(page.table, Qt.Key.Key_N, _CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NoteDialog)
    assert nameless(dialog) == []
    qtbot.keyClicks(dialog.text, "a place")
    qtbot.waitUntil(lambda: library.notes.get(CHONGQING) == "a place")
    dialog.accept()
    assert column(page, Place.NOTE).count("a place") == 2
    window.notice.findChildren(QPushButton)[0].click()
    assert library.notes.all() == {}


def test_a_note_given_up_is_as_it_was(page: WordsPage, qtbot: QtBot, library: Library) -> None:
    library.notes.put(CHONGQING, "old")
    choose(page, "重庆")
    qtbot.keyClick(page.table, Qt.Key.Key_N, _CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NoteDialog)
    dialog.text.setPlainText("new")
    qtbot.waitUntil(lambda: library.notes.get(CHONGQING) == "new")
    dialog.reject()
    assert library.notes.get(CHONGQING) == "old"


def test_chosen_words_are_copied(page: WordsPage, qtbot: QtBot) -> None:
    choose(page, "重庆", "区域")
    qtbot.keyClick(page.table, Qt.Key.Key_C, _CONTROL)
    assert set(QGuiApplication.clipboard().text().split("\n")) == {"重庆", "区域"}


def test_what_is_empty_says_why(page: WordsPage, qtbot: QtBot) -> None:
    page.filters.text.setText("nothing")
    settle(page, qtbot)
    buttons = [b for b in page.findChildren(QPushButton) if b.isVisible()]
    back = next(b for b in buttons if b.text() == "Show all words")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    settle(page, qtbot)
    assert len(column(page, Place.WORD)) == 10


def test_a_screen_reader_is_told_the_word_and_everything_has_a_name(page: WordsPage) -> None:
    assert nameless(page) == []
    first = page.table.words.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert first == "是, shì, to be, New"
    assert QAccessible.queryAccessibleInterface(page.table).text(QAccessible.Text.Name) == "Words"


def test_a_narrow_table_leaves_columns_out(
    page: WordsPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(700, 600)
    qtbot.waitUntil(lambda: page.table.isColumnHidden(Place.SENTENCE))
    assert not page.table.isColumnHidden(Place.STATUS)
    qtbot.waitUntil(lambda: page.table.horizontalScrollBar().maximum() == 0)
