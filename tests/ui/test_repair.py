"""Repairing the alignment by keyboard, mouse and menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.lesson.doubt import doubtful_pairs
from app.lesson.model import Language
from app.library.store import Library
from app.ui.dialogs.reword import RewordDialog
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.ui.reader.repair_bar import RepairBar
from app.vocabulary.statuses import Status
from tests.ui.conftest import put
from tests.ui.repairing import (
    ALONE,
    ALT,
    ANSWER,
    CTRL,
    NONE,
    QUESTION,
    SHIFT,
    THANKS,
    Key,
    is_analysed,
    lesson_of,
    press,
    texts,
    word,
)
from tests.ui.test_accessibility import nameless

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


# -- the mode --------------------------------------------------------------------------------


def test_f2_begins_and_ends_repairing_and_the_window_says_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.findChild(RepairBar)
    assert bar is not None
    assert not bar.isVisible()
    press(window, qtbot, Key.Key_F2)
    assert bar.isVisible()
    assert window.commands["repair"].isChecked()
    assert nameless(bar) == []
    said = {label.text() for label in bar.findChildren(QLabel)}
    assert {"Repair", "↵", "⌫", "Ctrl+↓", "Alt+⌫", "S", "E", "C", "X", "N", "F2"} <= said
    qtbot.mouseClick(bar.done, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert not window.commands["repair"].isChecked()


def test_outside_the_mode_the_keys_of_reading_stay(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    before = texts(window)
    put(window, 2, 2)
    for key in (Key.Key_3, Key.Key_Return, Key.Key_Backspace, Key.Key_C, Key.Key_E, Key.Key_X):
        press(window, qtbot, key)
    assert texts(window) == before
    press(window, qtbot, Key.Key_F2)
    press(window, qtbot, Key.Key_F2)
    put(window, 2, 2)
    press(window, qtbot, Key.Key_Up)
    assert list(library.statuses().values()) == [Status.LEARNING_4]
    press(window, qtbot, Key.Key_Z, CTRL)
    assert list(library.statuses().values()) == [Status.LEARNING_3]
    assert texts(window) == before


def test_hidden_translations_are_shown_while_repairing(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["translation"].trigger()
    assert window.reader.is_veiled(2)
    press(window, qtbot, Key.Key_F2)
    assert not window.reader.is_veiled(2)


def test_up_and_down_go_from_pair_to_pair(repairing: MainWindow, qtbot: QtBot) -> None:
    press(repairing, qtbot, Key.Key_Down)
    assert repairing.study.spot == Spot(3, 0)
    press(repairing, qtbot, Key.Key_Up)
    press(repairing, qtbot, Key.Key_Up)
    assert repairing.study.spot == Spot(1, 0)


# -- each repair -----------------------------------------------------------------------------


def test_enter_moves_the_text_down_and_backspace_up(repairing: MainWindow, qtbot: QtBot) -> None:
    before = texts(repairing)
    put(repairing, 1, 1)
    press(repairing, qtbot, Key.Key_Return)
    assert texts(repairing)[1:4] == [
        ("", QUESTION[1]),
        (QUESTION[0], ANSWER[1]),
        (ANSWER[0], ""),
    ]
    assert repairing.study.spot == Spot(2, 1)
    press(repairing, qtbot, Key.Key_Backspace)
    assert [pair[0] for pair in texts(repairing)[:3]] == [pair[0] for pair in before[:3]]
    assert repairing.study.spot == Spot(1, 1)


def test_enter_on_the_english_side_moves_from_the_sentence_in_hand_on(
    repairing: MainWindow, qtbot: QtBot
) -> None:
    press(repairing, qtbot, Key.Key_Tab)
    for _ in range(4):
        press(repairing, qtbot, Key.Key_Right)
    press(repairing, qtbot, Key.Key_Return)
    first, second = ANSWER[1].split(" We ")
    assert texts(repairing)[2:4] == [(ANSWER[0], first), (ALONE[0], f"We {second}")]
    assert repairing.study.spot is not None
    assert repairing.study.spot.pair == 3


@pytest.mark.parametrize(
    ("key", "modifier", "after"),
    [
        (Key.Key_Up, CTRL, [(QUESTION[0] + ANSWER[0], QUESTION[1]), ("", ANSWER[1]), ALONE]),
        (Key.Key_Down, CTRL, [QUESTION, ("", ANSWER[1]), (ANSWER[0] + ALONE[0], "")]),
        (Key.Key_Up, ALT, [(QUESTION[0] + ANSWER[0], QUESTION[1]), ("", ANSWER[1]), ALONE]),
        (Key.Key_Down, ALT, [QUESTION, ("", ANSWER[1]), (ANSWER[0] + ALONE[0], "")]),
        (
            Key.Key_Backspace,
            ALT,
            [(QUESTION[0] + ANSWER[0], f"{QUESTION[1]} {ANSWER[1]}"), ALONE, THANKS],
        ),
        (Key.Key_Delete, ALT, [QUESTION, (ANSWER[0] + ALONE[0], ANSWER[1]), THANKS]),
        (Key.Key_M, NONE, [QUESTION, (ANSWER[0] + ALONE[0], ANSWER[1]), THANKS]),
        (Key.Key_X, NONE, [QUESTION, (ANSWER[0], ""), ("", ANSWER[1])]),
    ],
)
def test_a_key_repairs_and_undo_restores_exactly(
    repairing: MainWindow,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    after: list[tuple[str, str]],
) -> None:
    before = lesson_of(repairing)
    put(repairing, 2, 2)
    press(repairing, qtbot, key, modifier)
    assert texts(repairing)[1:4] == after
    assert word(repairing) == "参与"
    done = lesson_of(repairing)
    press(repairing, qtbot, Key.Key_Z, CTRL)
    assert lesson_of(repairing) == before
    assert repairing.study.spot == Spot(2, 2)
    press(repairing, qtbot, Key.Key_Z, CTRL | SHIFT)
    assert texts(repairing)[1:4] == after
    assert lesson_of(repairing).pairs == done.pairs
    qtbot.waitUntil(lambda: is_analysed(repairing), timeout=20_000)


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_S, NONE), (Key.Key_Return, CTRL)])
def test_split_cuts_before_the_word_in_hand(
    repairing: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    put(repairing, 2, 2)
    press(repairing, qtbot, key, modifier)
    first, second = ANSWER[1].split(" We ")
    assert texts(repairing)[2:4] == [("我们积极", first), ("参与共建。", f"We {second}")]
    assert word(repairing) == "参与"
    assert repairing.study.spot == Spot(3, 0)


def test_split_on_the_english_side_cuts_before_its_word_in_hand(
    repairing: MainWindow, qtbot: QtBot
) -> None:
    put(repairing, 1, 0)
    press(repairing, qtbot, Key.Key_Tab)
    for _ in range(3):
        press(repairing, qtbot, Key.Key_Right)
    press(repairing, qtbot, Key.Key_S)
    assert [english for _, english in texts(repairing)[1:3]] == [
        "What role does",
        "Chongqing play?",
    ]
    assert repairing.study.hand.english == 0
    assert repairing.study.spot is not None
    assert repairing.study.spot.pair == 2


def test_english_words_are_gone_through_across_pairs(repairing: MainWindow, qtbot: QtBot) -> None:
    put(repairing, 1, 0)
    press(repairing, qtbot, Key.Key_Tab)
    press(repairing, qtbot, Key.Key_End)
    assert repairing.study.hand.english == len("What role does Chongqing ")
    press(repairing, qtbot, Key.Key_Right)
    assert repairing.study.spot is not None
    assert (repairing.study.spot.pair, repairing.study.hand.english) == (2, 0)
    press(repairing, qtbot, Key.Key_Left)
    assert (repairing.study.spot.pair, repairing.study.hand.english) == (1, 25)
    told = QAccessible.queryAccessibleInterface(repairing.reader)
    rows = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert any("English word: play?" in row for row in rows)
    press(repairing, qtbot, Key.Key_Tab)
    assert repairing.study.hand.side is Language.CHINESE


def test_e_edits_the_sentence_in_hand(repairing: MainWindow, qtbot: QtBot) -> None:
    put(repairing, 2, 3)
    press(repairing, qtbot, Key.Key_E)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RewordDialog)
    assert dialog.text.toPlainText() == ANSWER[0]
    assert nameless(dialog) == []
    dialog.text.setPlainText("我们都积极参与共建。")
    qtbot.keyClick(dialog.text, Key.Key_Return)
    assert texts(repairing)[2] == ("我们都积极参与共建。", ANSWER[1])
    # Its words come a moment later, and the one that was in hand is again.
    qtbot.waitUntil(lambda: is_analysed(repairing), timeout=20_000)
    assert [token.text for token in lesson_of(repairing).pairs[2].tokens][:2] == ["我们", "都"]
    assert word(repairing) == "共建"


def test_e_on_the_english_side_edits_its_sentence_and_esc_leaves_it(
    repairing: MainWindow, qtbot: QtBot
) -> None:
    before = texts(repairing)
    press(repairing, qtbot, Key.Key_Tab)
    press(repairing, qtbot, Key.Key_End)
    press(repairing, qtbot, Key.Key_E)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RewordDialog)
    assert dialog.text.toPlainText().startswith("We build")
    dialog.text.setPlainText("Something else.")
    qtbot.keyClick(dialog.text, Key.Key_Escape)
    assert texts(repairing) == before


def test_c_confirms_and_takes_it_back(repairing: MainWindow, qtbot: QtBot) -> None:
    told = QAccessible.queryAccessibleInterface(repairing.reader)

    def spoken() -> str:
        rows = (told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount()))
        return next(row for row in rows if "积极" in row)

    assert "Doubtful." in spoken()
    press(repairing, qtbot, Key.Key_C)
    assert lesson_of(repairing).pairs[2].checked
    assert "Checked." in spoken()
    press(repairing, qtbot, Key.Key_C)
    assert not lesson_of(repairing).pairs[2].checked


def test_n_goes_round_the_doubtful_pairs_both_ways(repairing: MainWindow, qtbot: QtBot) -> None:
    put(repairing, 0, 0)
    doubtful = doubtful_pairs(lesson_of(repairing))
    assert doubtful[:2] == (2, 3)
    found = []
    for modifier in [NONE] * (len(doubtful) + 1) + [SHIFT]:
        press(repairing, qtbot, Key.Key_N, modifier)
        assert repairing.study.spot is not None
        found.append(repairing.study.spot.pair)
    assert found == [*doubtful, doubtful[0], doubtful[-1]]
    for _ in doubtful:
        press(repairing, qtbot, Key.Key_C)
        press(repairing, qtbot, Key.Key_N)
    assert repairing.notice.message == "No pair of this text is doubtful."


def test_the_menu_repairs_outside_the_mode_too(window: MainWindow) -> None:
    put(window, 1, 0)
    window.commands["merge_next"].trigger()
    assert texts(window)[1] == (QUESTION[0] + ANSWER[0], f"{QUESTION[1]} {ANSWER[1]}")
    window.commands["undo_repair"].trigger()
    assert texts(window)[1:3] == [QUESTION, ANSWER]


def test_what_cant_be_done_is_said_in_one_sentence_and_goes_with_the_next_repair(
    repairing: MainWindow, qtbot: QtBot
) -> None:
    before = texts(repairing)
    put(repairing, 0, 0)
    press(repairing, qtbot, Key.Key_Backspace, ALT)
    assert repairing.notice.message == "There is no pair before this one."
    repairing.commands["exchange"].trigger()
    assert "Nothing was exchanged." in repairing.notice.message
    assert texts(repairing) == before
    press(repairing, qtbot, Key.Key_C)
    assert repairing.notice.message == ""


def test_a_full_disk_is_told_and_nothing_is_repaired(
    repairing: MainWindow, qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise StorageError("The disk is full. Free some space.")

    before = texts(repairing)
    monkeypatch.setattr(library.repairs, "add", refuse)
    press(repairing, qtbot, Key.Key_M)
    assert repairing.notice.message == "The disk is full. Free some space."
    assert texts(repairing) == before


def test_a_click_takes_the_side_and_the_word_under_it(repairing: MainWindow, qtbot: QtBot) -> None:
    reader = repairing.reader
    layout = reader.layout_of(1)
    line = layout.english.lineAt(layout.english.lineCount() - 1)
    x = reader.columns.english + line.naturalTextWidth() - 6
    y = reader.rowViewportPosition(1) + layout.english_y + line.y() + line.height() / 2
    at = QPoint(round(x), round(y))
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    hand = repairing.study.hand
    assert (hand.side, hand.english) == (Language.ENGLISH, 25)
    assert repairing.study.spot is not None
    assert repairing.study.spot.pair == 1
    at.setX(round(reader.columns.chinese + 10))
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert hand.side is Language.CHINESE


def test_a_doubtful_and_a_checked_pair_look_different(repairing: MainWindow, qtbot: QtBot) -> None:
    reader = repairing.reader

    def margin() -> object:
        layout, columns = reader.layout_of(2), reader.columns
        y = reader.rowViewportPosition(2) + layout.chinese_y
        width = round(columns.chinese - columns.number)
        image = reader.viewport().grab().toImage()
        return image.copy(round(columns.number) + 1, round(y), width - 12, 50)

    doubtful = margin()
    press(repairing, qtbot, Key.Key_C)
    checked = margin()
    assert checked != doubtful
