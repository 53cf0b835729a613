"""What survives a repair: marks, place, undo, the window's end; and the way out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QListView
from pytestqt.qtbot import QtBot

from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Language, Lesson, Pair, Role
from app.lesson.repair import edit_sentence
from app.library.store import Library
from app.ui.decks.dialog import ExportDialog
from app.ui.dialogs.export_aligned import AlignedDialog
from app.ui.dialogs.reword import RewordDialog
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.vocabulary.statuses import Status
from tests.ui.conftest import put, shown
from tests.ui.repairing import (
    ALONE,
    ALT,
    ANSWER,
    CTRL,
    NONE,
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


def test_marks_survive_and_undo_of_repairs_leaves_them(
    repairing: MainWindow, qtbot: QtBot, library: Library
) -> None:
    press(repairing, qtbot, Key.Key_3)
    marked = library.statuses()
    assert list(marked.values()) == [Status.LEARNING_3]
    press(repairing, qtbot, Key.Key_M)
    press(repairing, qtbot, Key.Key_Z, CTRL)
    assert library.statuses() == marked
    assert texts(repairing)[2] == ANSWER
    press(repairing, qtbot, Key.Key_F2)
    press(repairing, qtbot, Key.Key_Z, CTRL)
    assert library.statuses() == {}


def test_repairs_place_and_undo_outlive_the_window(
    repairing: MainWindow, qtbot: QtBot, library: Library
) -> None:
    before = texts(repairing)
    put(repairing, 2, 2)
    press(repairing, qtbot, Key.Key_S)
    press(repairing, qtbot, Key.Key_C)
    cut = texts(repairing)
    repairing.close()
    window = next(again := shown(qtbot, library))
    assert texts(window) == cut
    assert lesson_of(window).pairs[3].checked
    qtbot.waitUntil(lambda: is_analysed(window), timeout=20_000)
    assert (window.study.spot, word(window)) == (Spot(3, 0), "参与")
    press(window, qtbot, Key.Key_F2)
    press(window, qtbot, Key.Key_Z, CTRL)
    press(window, qtbot, Key.Key_Z, CTRL)
    assert texts(window) == before
    press(window, qtbot, Key.Key_Z, CTRL)
    assert window.notice.message.startswith("There is no repair left")
    press(window, qtbot, Key.Key_Y, CTRL)
    assert texts(window) == cut
    assert next(again, None) is None


def test_undo_goes_where_it_changes_something(repairing: MainWindow, qtbot: QtBot) -> None:
    press(repairing, qtbot, Key.Key_M)
    put(repairing, 0, 1)
    press(repairing, qtbot, Key.Key_Z, CTRL)
    assert repairing.study.spot is not None
    assert repairing.study.spot.pair == 2


@pytest.fixture
def long(repairing: MainWindow, sample: Lesson, library: Library) -> MainWindow:
    """The window with a lesson longer than it is high, in the middle of it."""
    title = replace(sample.pairs[0], role=Role.TITLE)
    pairs = (title, *sample.pairs[1:] * 12)
    library.put_lesson(replace(sample, id="long", pairs=pairs, sections=()), ANALYSIS_VERSION)
    repairing.study.open("long")
    put(repairing, 18, 1)
    return repairing


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Key.Key_M, NONE), (Key.Key_S, NONE), (Key.Key_Backspace, ALT), (Key.Key_Return, NONE)],
)
def test_the_pair_in_hand_stays_where_it_is_in_the_window(
    long: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    reader, study = long.reader, long.study
    assert study.spot is not None
    reader.verticalScrollBar().setValue(reader.verticalHeader().sectionPosition(18) - 200)
    y = reader.rowViewportPosition(18)
    press(long, qtbot, key, modifier)
    assert reader.rowViewportPosition(study.spot.pair) == y
    assert word(long) == "积极"
    press(long, qtbot, Key.Key_Z, CTRL)
    assert study.spot == Spot(18, 1)
    assert reader.rowViewportPosition(18) == y


@pytest.mark.parametrize("seed", range(3))
def test_after_any_repairs_the_reader_shows_the_lesson_and_undo_restores_it(
    long: MainWindow, qtbot: QtBot, seed: int
) -> None:
    keys = (
        *((key, NONE) for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_S, Key.Key_M)),
        *((key, NONE) for key in (Key.Key_X, Key.Key_C, Key.Key_Right, Key.Key_Tab, Key.Key_N)),
        *((key, CTRL) for key in (Key.Key_Up, Key.Key_Down, Key.Key_Z, Key.Key_Y)),
        *((key, ALT) for key in (Key.Key_Up, Key.Key_Down, Key.Key_Backspace)),
    )
    before, chance = lesson_of(long), Random(seed)
    said = ["".join(pair.chinese for pair in before.pairs)]
    for _ in range(60):
        press(long, qtbot, *chance.choice(keys))
        assert ["".join(chinese for chinese, _ in texts(long))] == said
        in_sight = [row for row in range(len(texts(long))) if is_in_sight(long, row)]
        assert [long.reader.rowHeight(row) for row in in_sight] == [
            round(long.reader.layout_of(row).height) for row in in_sight
        ]
        assert long.study.spot is not None
        assert long.study.spot.pair in in_sight
    while long.study.undo_repair():
        pass
    texts(long)
    assert [bare(pair) for pair in lesson_of(long).pairs] == [bare(pair) for pair in before.pairs]


def is_in_sight(window: MainWindow, row: int) -> bool:
    y = window.reader.rowViewportPosition(row)
    return -window.reader.rowHeight(row) < y < window.reader.viewport().height()


def bare(pair: Pair) -> Pair:
    """The pair without what is found anew in the background."""
    return replace(pair, tokens=(), links=())


def test_titles_follow(long: MainWindow, qtbot: QtBot) -> None:
    put(long, 0, 0)
    press(long, qtbot, Key.Key_E)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RewordDialog)
    dialog.text.setPlainText("重庆")
    qtbot.keyClick(dialog.text, Key.Key_Return)
    assert long.windowTitle().startswith("重庆 –")
    names = {label.text() for label in long.header.findChildren(QLabel)}
    assert "重庆" in names
    listed = long.sidebar.findChildren(QListView)[0].model()
    assert "重庆" in [listed.index(row, 0).data() for row in range(listed.rowCount())]


@pytest.mark.parametrize(("number", "ending"), [(0, ".tmx"), (1, ".tsv")])
def test_the_aligned_text_is_exported(
    repairing: MainWindow, qtbot: QtBot, tmp_path: Path, number: int, ending: str
) -> None:
    press(repairing, qtbot, Key.Key_M)
    repairing.commands["export_aligned"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AlignedDialog)
    assert nameless(dialog) == []
    dialog.place.set_path(tmp_path / "text.tmx")
    dialog.format.setCurrentIndex(number)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    told = f"text{ending} is ready."
    qtbot.waitUntil(lambda: repairing.notice.message == told, timeout=20_000)
    written = (tmp_path / f"text{ending}").read_text(encoding="utf-8")
    assert ANSWER[0] + ALONE[0] in written


def test_a_deck_waits_for_the_words_of_a_repair(
    repairing: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    study = repairing.study
    put(repairing, 2, 0)
    study.repair(edit_sentence(lesson_of(repairing), 2, Language.CHINESE, 0, "他们喜欢音乐。"))
    assert study.stale() == (2,)
    repairing.commands["export"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    file = tmp_path / "deck.apkg"
    dialog.place.set_path(file)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    assert not file.exists()
    qtbot.waitUntil(
        lambda: "音乐" in {row.head for row in dialog.notes.rows} and dialog.write.isEnabled(),
        timeout=30_000,
    )
    assert study.stale() == ()
    rows = dialog.notes.rows
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: repairing.notice.message.startswith("deck.apkg"), timeout=30_000)
    assert file.exists()
    assert f": {len(rows)} new notes" in repairing.notice.message
