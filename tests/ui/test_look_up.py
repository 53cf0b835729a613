"""Looking words up as one types, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.lesson.model import WordKey
from app.ui.lookup.palette import LookUp
from app.ui.main_window import MainWindow
from app.vocabulary.statuses import Status
from tests.ui.conftest import headword
from tests.ui.test_accessibility import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
_CTRL = Qt.KeyboardModifier.ControlModifier


def palette(window: MainWindow, qtbot: QtBot) -> LookUp:
    """The field, opened by its key, with the dictionary ready."""
    qtbot.keyClick(window.reader, Qt.Key.Key_K, _CTRL)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, LookUp)
    qtbot.waitUntil(lambda: "Preparing" not in asked.state.text(), timeout=60_000)
    return asked


def typed(asked: LookUp, qtbot: QtBot, query: str) -> list[str]:
    """The words found for what is typed, the best first."""
    asked.query.clear()
    if query.isascii():
        qtbot.keyClicks(asked.query, query)
    else:  # as an input method does
        asked.query.insert(query)
    return [asked.results.entry(row).simplified for row in range(asked.results.rowCount())]


def enter(asked: LookUp, window: MainWindow, qtbot: QtBot) -> None:
    """Open the word that is chosen; the keys belong to the window again."""
    qtbot.keyClick(asked.query, Qt.Key.Key_Return)
    qtbot.waitUntil(window.isActiveWindow)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("中国", "中国"),
        ("zhongguo", "中国"),
        ("zhong1guo2", "中国"),
        ("zg", "中国"),
        ("nv", "女"),
        ("nü", "女"),
        ("china", "中国"),
    ],
)
def test_words_are_found_as_one_types(
    window: MainWindow, qtbot: QtBot, query: str, word: str
) -> None:
    assert word in typed(palette(window, qtbot), qtbot, query)[:3]


def test_enter_opens_the_entry_and_the_arrows_choose(window: MainWindow, qtbot: QtBot) -> None:
    asked = palette(window, qtbot)
    found = typed(asked, qtbot, "zhongguo")
    qtbot.keyClick(asked.query, Qt.Key.Key_Down)
    qtbot.keyClick(asked.query, Qt.Key.Key_Down)
    qtbot.keyClick(asked.query, Qt.Key.Key_Up)
    enter(asked, window, qtbot)
    assert not asked.isVisible()
    assert headword(window) == found[1]
    assert window.study.word is not None
    assert window.study.word.text == "重庆"
    qtbot.keyClick(window.reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert headword(window) == "重庆"
    qtbot.keyClick(window.reader, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert headword(window) == found[1]


def test_esc_closes_and_what_was_typed_stays(window: MainWindow, qtbot: QtBot) -> None:
    asked = palette(window, qtbot)
    typed(asked, qtbot, "zhongguo")
    qtbot.keyClick(asked.query, Qt.Key.Key_Escape)
    assert not asked.isVisible()
    assert headword(window) == "重庆"
    qtbot.waitUntil(window.reader.hasFocus)
    again = palette(window, qtbot)
    assert again.query.text() == again.query.selectedText() == "zhongguo"
    assert again.results.rowCount() > 0


def test_ctrl_enter_copies_the_hanzi(window: MainWindow, qtbot: QtBot) -> None:
    asked = palette(window, qtbot)
    typed(asked, qtbot, "zhongguo")
    qtbot.keyClick(asked.query, Qt.Key.Key_Return, _CTRL)
    assert QApplication.clipboard().text() == "中国"
    assert headword(window) == "重庆"
    assert "中国" in window.notice.message


def test_nothing_typed_and_nothing_found_are_said(window: MainWindow, qtbot: QtBot) -> None:
    asked = palette(window, qtbot)
    assert asked.state.isVisible()
    assert "zhongguo" in asked.state.text()
    assert typed(asked, qtbot, "xqxqxqxq") == []
    assert asked.state.isVisible()
    assert "“xqxqxqxq”" in asked.state.text()
    qtbot.keyClick(asked.query, Qt.Key.Key_Return)
    assert asked.isVisible()


def test_a_row_says_the_level_and_the_status(window: MainWindow, qtbot: QtBot) -> None:
    window.study.mark_many({WordKey("中国", "zhōng guó"): Status.LEARNING_3})
    asked = palette(window, qtbot)
    typed(asked, qtbot, "中国")
    told = asked.query.accessibleDescription()
    for part in ("中国", "Zhōngguó", "China", "HSK 1", "Learning 3", "1 of"):
        assert part in told
    assert nameless(asked) == []
    image = asked.list.viewport().grab().toImage()
    assert not image.isNull()


def test_letters_typed_there_mark_no_words(window: MainWindow, qtbot: QtBot) -> None:
    before = dict(window.study.statuses)
    typed(palette(window, qtbot), qtbot, "wi1p")
    assert dict(window.study.statuses) == before


def test_an_entry_shows_even_where_there_is_no_room_for_the_panel(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(700, 600)
    qtbot.waitUntil(lambda: not window.panel.isVisible())
    asked = palette(window, qtbot)
    assert asked.width() <= window.width()
    typed(asked, qtbot, "zhongguo")
    enter(asked, window, qtbot)
    assert window.panel.isVisible()
    assert headword(window) == "中国"
    qtbot.keyClick(window.reader, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()


def test_the_status_of_what_was_looked_up_can_be_given(window: MainWindow, qtbot: QtBot) -> None:
    asked = palette(window, qtbot)
    typed(asked, qtbot, "zhongguo")
    enter(asked, window, qtbot)
    window.panel.head.statuses.chosen.emit(Status.KNOWN)
    assert window.study.statuses[WordKey("中国", "zhōng guó")] is Status.KNOWN
    assert headword(window) == "中国"


def test_the_state_before_the_dictionary_is_ready(window: MainWindow, qtbot: QtBot) -> None:
    from app.ui.lookup.dictionary import Dictionary

    unready = Dictionary(window)
    asked = LookUp(window.study, unready, window._preferences, window._themes, window)
    asked.ask()
    assert "Preparing" in asked.state.text()
    unready.failed.emit("There is no room on the disk.")
    assert asked.findChild(QLabel, "quiet").text() == "There is no room on the disk."
    asked.reject()
