"""Every way to show the text can be chosen by command, is applied at once and remembered."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths, settings
from app.chinese.tone_colours import LEGIBLE, ToneScheme, contrast
from app.ui.commands import COMMANDS, VIEWS, choice_of
from app.ui.main_window import MainWindow
from app.ui.reader.cursor import Spot
from app.ui.theme import Theme, load_theme
from tests.ui.conftest import place_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("command", [one.id for one in VIEWS])
def test_a_mode_is_shown_ticked_and_stored(window: MainWindow, command: str) -> None:
    window.commands[command].trigger()
    assert window.commands[command].isChecked()
    assert not window.reader.grab().isNull()
    setting, value = next(choice_of(one) for one in VIEWS if one.id == command)
    window._preferences.store()
    assert getattr(settings.load(paths.settings_file()), setting) == value


def test_no_two_commands_have_the_same_key() -> None:
    keys = [key for command in COMMANDS if not command.repair for key in command.keys]
    doubled = {key for key in keys if keys.count(key) > 1}
    assert not doubled


@pytest.mark.parametrize("layout", ["side", "interleaved", "chinese", "english"])
def test_each_layout_can_be_walked(window: MainWindow, qtbot: QtBot, layout: str) -> None:
    window.commands[f"layout_{layout}"].trigger()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End):
        qtbot.keyClick(window.reader, key)
    window.reader.grab()
    layout_now = window.reader.layout_of(2)
    assert bool(layout_now.block.lines) == (layout != "english")
    assert bool(layout_now.english.text()) == (layout != "chinese")
    if layout == "interleaved":
        assert layout_now.english_y >= layout_now.chinese_y + layout_now.block.height


def test_interleaved_english_points_to_its_word(window: MainWindow) -> None:
    window.commands["layout_interleaved"].trigger()
    reader, layout = window.reader, window.reader.layout_of(2)
    x = layout.english.lineAt(0).cursorToX(6)
    assert isinstance(x, tuple)
    at = QPoint(
        round(reader.columns.english + x[0]),
        round(reader.rowViewportPosition(2) + layout.english_y + 8),
    )
    assert reader.spot_at(at) == Spot(2, 1)


def test_repairing_shows_both_sides(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["layout_chinese"].trigger()
    qtbot.keyClick(window.reader, Qt.Key.Key_F2)
    assert window.reader.layout_of(2).english.text()
    qtbot.keyClick(window.reader, Qt.Key.Key_F2)
    assert not window.reader.layout_of(2).english.text()


def test_the_gap_can_be_dragged_and_moved_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    reader = window.reader
    before = reader.columns.divider
    assert before is not None
    x, y = round(before), reader.rowViewportPosition(2) + 30
    qtbot.mousePress(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    qtbot.mouseMove(reader.viewport(), QPoint(x - 80, y))
    qtbot.mouseRelease(reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x - 80, y))
    dragged = reader.columns.divider
    assert dragged == pytest.approx(before - 80, abs=2)
    window.commands["wider_chinese"].trigger()
    moved = reader.columns.divider
    assert moved is not None
    assert dragged is not None
    assert moved > dragged
    for _ in range(40):
        window.commands["narrower_chinese"].trigger()
    assert reader.columns.chinese_width > 150


def test_glosses_stand_under_their_words_and_never_touch(window: MainWindow) -> None:
    window.commands["gloss_all"].trigger()
    for row in range(4):
        block = window.reader.layout_of(row).block
        for line in block.lines:
            glossed = [box for box in line.boxes if box.gloss]
            for left, right in itertools.pairwise(glossed):
                assert left.gloss_x + left.gloss_width < right.gloss_x
    window.commands["gloss_unknown"].trigger()
    token = window.reader.layout_of(2).block.boxes_of(2)[0][1]
    assert token.gloss
    window.study.go(Spot(2, 2))
    window.commands["status_6"].trigger()
    assert not window.reader.layout_of(2).block.boxes_of(2)[0][1].gloss


def test_traditional_keeps_words_and_their_places(window: MainWindow) -> None:
    window.commands["script_traditional"].trigger()
    box = window.reader.layout_of(2).block.boxes_of(2)[0][1]
    assert box.text == "參與"
    QApplication.processEvents()
    assert window.reader.spot_at(place_of(window, 2, 2)) == Spot(2, 2)


@pytest.mark.parametrize("name", ["light", "dark", "paper"])
@pytest.mark.parametrize("scheme", [ToneScheme.PLECO, ToneScheme.MDBG, ToneScheme.HANPING])
def test_tones_are_legible_in_every_theme(name: str, scheme: ToneScheme) -> None:
    theme: Theme = load_theme(name)
    colours = theme.tones(scheme)
    assert colours is not None
    for colour, ground in itertools.product(colours, (theme.page, theme.panel, theme.status_1)):
        assert contrast(colour, ground) >= LEGIBLE
    assert theme.tones(ToneScheme.OFF) is None
