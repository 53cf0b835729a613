"""While repairing: what is around the pair in hand, the side in hand, the keys that are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Language, Lesson, Pair
from app.library.store import Library
from app.ui import repair_desk
from app.ui.main_window import MainWindow
from app.ui.tasks import Task
from tests.ui.conftest import put, shown
from tests.ui.repairing import CTRL, Key, lesson_of, press, texts

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def many(qtbot: QtBot, library: Library, sample: Lesson) -> Iterator[MainWindow]:
    """A window on more pairs than it shows, one of them doubtful."""
    pairs = [replace(pair, confidence=1.0) for pair in sample.pairs[:3] * 12]
    pairs[20] = replace(pairs[20], confidence=0.1)
    lesson = replace(sample, id="many", pairs=tuple(pairs), sections=())
    library.put_lesson(lesson, ANALYSIS_VERSION)
    for window in shown(qtbot, library):
        window.desk.open_lesson("many")
        yield window


def wholly_seen(window: MainWindow, row: int) -> bool:
    y, height = window.reader.rowViewportPosition(row), window.reader.rowHeight(row)
    return y >= 0 and y + height <= window.reader.viewport().height()


def test_a_pair_that_n_goes_to_has_two_pairs_around_it(many: MainWindow, qtbot: QtBot) -> None:
    put(many, 0, 0)
    press(many, qtbot, Key.Key_N)
    assert many.study.spot is not None
    assert many.study.spot.pair == 20
    assert all(wholly_seen(many, row) for row in range(18, 23))


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up])
def test_walking_while_repairing_shows_the_next_pairs_before_one_is_there(
    many: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    many.resize(1300, 1100)
    QApplication.processEvents()
    put(many, 30 if key == Key.Key_Up else 5, 0)
    press(many, qtbot, Key.Key_F2)
    for _ in range(22):
        press(many, qtbot, key)
        assert many.study.spot is not None
        at = many.study.spot.pair
        seen = [row for row in range(at - 2, at + 3) if wholly_seen(many, row)]
        assert seen == [*range(at - 2, at + 3)]


def test_where_there_is_room_for_little_both_neighbours_share_it(
    many: MainWindow, qtbot: QtBot
) -> None:
    put(many, 20, 0)
    press(many, qtbot, Key.Key_F2)
    many.resize(1300, 460)
    QApplication.processEvents()
    press(many, qtbot, Key.Key_Down)
    reader = many.reader
    y, height = reader.rowViewportPosition(21), reader.rowHeight(21)
    assert wholly_seen(many, 21)
    assert y >= 30
    assert reader.viewport().height() - y - height >= 30


def test_a_click_moves_nothing_under_the_pointer(many: MainWindow, qtbot: QtBot) -> None:
    put(many, 10, 0)
    press(many, qtbot, Key.Key_F2)
    reader = many.reader
    row = next(row for row in range(35, 0, -1) if wholly_seen(many, row))
    before = reader.verticalScrollBar().value()
    place = reader.visualRect(reader.model().index(row, 0)).center()
    place.setX(reader.columns.chinese_width // 2 + 40)
    qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert many.study.spot is not None
    assert many.study.spot.pair == row
    assert reader.verticalScrollBar().value() == before


def test_where_one_side_is_empty_the_other_is_in_hand(window: MainWindow, qtbot: QtBot) -> None:
    put(window, 2, 0)
    only = next(n for n, pair in enumerate(lesson_of(window).pairs) if not pair.chinese)
    while window.study.spot is not None and window.study.spot.pair != only:
        window.commands["next_pair"].trigger()
    press(window, qtbot, Key.Key_F2)
    assert window.study.hand.side is Language.ENGLISH
    window.study.hand.take(Language.CHINESE)
    press(window, qtbot, Key.Key_E)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert window.study.hand.side is Language.ENGLISH
    dialog.close()


def keys_shown(window: MainWindow) -> str:
    labels = window.status_bar.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def test_the_line_at_the_bottom_shows_the_keys_that_count(window: MainWindow, qtbot: QtBot) -> None:
    assert "status" in keys_shown(window)
    assert "pair" not in keys_shown(window)
    press(window, qtbot, Key.Key_F2)
    assert "↑ ↓ pair" in keys_shown(window)
    assert "translation" not in keys_shown(window)
    press(window, qtbot, Key.Key_F2)
    assert "translation" in keys_shown(window)


def test_a_low_window_leaves_the_room_to_the_pairs(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, Key.Key_F2)
    high = window.repair_bar.height()
    window.resize(1300, 450)
    QApplication.processEvents()
    said = {label.text() for label in window.repair_bar.findChildren(QLabel) if label.isVisible()}
    assert "all keys" in said
    assert "split" not in said
    assert window.repair_bar.height() < high
    assert window.repair_bar.done.isVisible()


def test_a_narrow_window_has_a_button_for_what_the_switches_chose(
    window: MainWindow, qtbot: QtBot
) -> None:
    button = window.header.view_button
    window.resize(700, 860)
    QApplication.processEvents()
    assert button.isVisible()
    menu = button.menu()
    assert isinstance(menu, QMenu)
    chosen = [one.text() for action in menu.actions() for one in _within(action)]
    assert "Over unknown words" in chosen


def _within(action: QAction) -> list[QAction]:
    menu = action.menu()
    return list(menu.actions()) if isinstance(menu, QMenu) else [action]


# -- repairs of many pairs -------------------------------------------------------------------


def swapped(pair: Pair) -> Pair:
    return replace(
        pair,
        chinese_sentences=pair.english_sentences,
        english_sentences=pair.chinese_sentences,
        tokens=(),
        links=(),
    )


@pytest.fixture
def wrong(
    qtbot: QtBot, library: Library, sample: Lesson, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window that repairs a text with its sides exchanged; a few pairs are many."""
    monkeypatch.setattr(repair_desk, "_MANY", 2)
    lesson = replace(sample, id="wrong", pairs=tuple(map(swapped, sample.pairs)), sections=())
    library.put_lesson(lesson, ANALYSIS_VERSION)
    for window in shown(qtbot, library):
        window.desk.open_lesson("wrong")
        window.commands["repair"].trigger()
        yield window


def test_many_pairs_are_repaired_in_the_background_while_nothing_else_can_be_done(
    wrong: MainWindow, qtbot: QtBot, library: Library, sample: Lesson
) -> None:
    before = texts(wrong)
    wrong.commands["exchange"].trigger()
    assert wrong.study.busy
    assert "Repairing" in wrong.notice.message
    assert not wrong.reader.isEnabled()
    wrong.commands["merge_next"].trigger()
    assert texts(wrong) == before
    qtbot.waitUntil(lambda: not wrong.study.busy, timeout=20_000)
    assert texts(wrong) == [(pair.chinese, pair.english) for pair in sample.pairs]
    assert wrong.reader.hasFocus()
    kept = library.lesson("wrong")
    assert kept is not None
    assert [pair.chinese for pair in kept.pairs] == [pair.chinese for pair in sample.pairs]
    qtbot.waitUntil(lambda: not wrong.study.stale() and not wrong.runner.busy, timeout=20_000)
    for key, expected in ((Key.Key_Z, before), (Key.Key_Y, None)):
        press(wrong, qtbot, key, CTRL)
        qtbot.waitUntil(lambda: not wrong.study.busy, timeout=20_000)
        assert expected is None or texts(wrong) == expected
    assert texts(wrong)[1] == (sample.pairs[1].chinese, sample.pairs[1].english)


def test_a_long_repair_that_can_not_be_done_says_why(wrong: MainWindow, qtbot: QtBot) -> None:
    for _ in range(2):
        wrong.commands["exchange"].trigger()
        qtbot.waitUntil(lambda: not wrong.study.busy, timeout=20_000)
    assert "in their own language already" in wrong.notice.message


def test_a_long_repair_can_be_stopped_before_it_is_stored(wrong: MainWindow, qtbot: QtBot) -> None:
    before = texts(wrong)
    started: list[Task] = []
    wrong.runner.started.connect(started.append)
    wrong.commands["exchange"].trigger()
    (task,) = started
    task.cancel()
    qtbot.waitUntil(lambda: not wrong.study.busy, timeout=20_000)
    assert texts(wrong) == before
    assert wrong.study.repairs is not None
    assert wrong.study.repairs.undo_name is None
