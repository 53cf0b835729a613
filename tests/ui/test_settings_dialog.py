"""The settings: shown in a real pair, in force at once, taken back by Cancel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app import paths, settings
from app.chinese.tone_colours import ToneScheme
from app.settings import FontFamily, LayoutMode
from app.ui.commands import COMMANDS
from app.ui.commands.keys import holder, keys_of, with_key
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.fields import ChoiceField, ShareField, SwitchField
from tests.ui.conftest import put
from tests.ui.test_accessibility import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
BY_ID = {command.id: command for command in COMMANDS}


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    window.commands["settings"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    return dialog


def field(dialog: SettingsDialog, name: str) -> ChoiceField | ShareField:
    fields: list[ChoiceField | ShareField] = [*dialog.findChildren(ChoiceField)]
    fields += dialog.findChildren(ShareField)
    return next(one for one in fields if one.accessibleName() == name)


def test_a_choice_counts_at_once_and_cancel_takes_it_back(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    before, wide = window._preferences.settings, window.reader.layout_of(2)
    layout, font = field(dialog, "Layout"), field(dialog, "Chinese font")
    assert isinstance(layout, ChoiceField)
    assert isinstance(font, ChoiceField)
    layout.choose(LayoutMode.INTERLEAVED)
    font.choose(FontFamily.SANS)
    field(dialog, "Text size").setValue(150)
    field(dialog, "Line spacing").setValue(140)
    after = window._preferences.settings
    assert (after.layout, after.chinese_font) == (LayoutMode.INTERLEAVED, FontFamily.SANS)
    assert window.commands["layout_interleaved"].isChecked()
    tall = window.reader.layout_of(2)
    assert tall.height > wide.height * 1.5
    assert tall.type.hanzi.families()[0] == "Noto Sans SC"
    dialog.reject()
    assert window._preferences.settings == before
    assert window.reader.layout_of(2).height == wide.height


def test_done_keeps_what_was_set(window: MainWindow, dialog: SettingsDialog) -> None:
    dialog.tones_page.choose(0, "#123456")
    dialog.accept()
    window._preferences.store()
    stored = settings.load(paths.settings_file())
    assert stored.own_tones[0] == "#123456"
    assert stored.tone_scheme is ToneScheme.OWN


def test_the_preview_shows_a_pair_of_the_text_as_it_will_be(dialog: SettingsDialog) -> None:
    before = dialog.preview.layout_shown
    assert before is not None
    assert before.tokens
    assert before.english.text()
    image = dialog.preview.grab().toImage()
    switches = {one.text(): one for one in dialog.findChildren(SwitchField)}
    switches["Show all translations"].click()
    assert dialog.preview.grab().toImage() != image
    field(dialog, "Text size").setValue(200)
    after = dialog.preview.layout_shown
    assert after is not None
    assert after.height > before.height


def test_every_page_has_names_and_is_come_to_by_keys(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.names.setFocus()
    for row in range(dialog.names.count()):
        dialog.names.setCurrentRow(row)
        assert nameless(dialog) == []
    assert dialog._pages.currentIndex() == dialog.names.count() - 1
    qtbot.keyClick(dialog.names, Qt.Key.Key_Up)
    assert dialog._pages.currentIndex() == dialog.names.count() - 2


def test_a_key_is_given_taken_from_another_and_given_back(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    page = dialog.keys_page
    page.choose("status_6")
    page.edit.setKeySequence(QKeySequence("I"))
    assert "Ignored" in page.conflict.text()
    page._set.click()
    assert window.commands["status_6"].shortcuts() == [QKeySequence("I")]
    assert window.commands["status_7"].shortcuts() == []
    page._reset_all.click()
    assert window.commands["status_6"].shortcut() == QKeySequence("W")
    assert window.commands["status_7"].shortcut() == QKeySequence("I")


def test_a_changed_key_does_what_it_says(
    window: MainWindow, dialog: SettingsDialog, qtbot: QtBot
) -> None:
    dialog._preferences.change(keys=with_key(BY_ID["next_word"], "J", {}))
    dialog.accept()
    window.activateWindow()
    window.reader.setFocus()
    qtbot.waitUntil(window.reader.hasFocus)
    before = window.study.spot
    qtbot.keyClick(window.reader, Qt.Key.Key_J)
    assert window.study.spot != before


def test_keys_stay_with_one_command_each() -> None:
    own = with_key(BY_ID["status_6"], "I", {})
    assert keys_of(BY_ID["status_6"], own) == ("I",)
    assert keys_of(BY_ID["status_7"], own) == ()
    assert holder("W", BY_ID["status_7"], own) is None
    assert with_key(BY_ID["status_6"], "W", own) == {"status_7": ()}
    back = with_key(BY_ID["status_7"], "I", with_key(BY_ID["status_6"], "W", own))
    assert back == {}


def test_keys_of_repairing_are_no_conflict() -> None:
    assert holder("Ctrl+Z", BY_ID["undo"], {}) is None


def test_the_preview_is_smaller_where_it_has_no_room(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    preferences = window.findChild(Preferences)
    assert preferences is not None
    assert dialog.preview.layout_shown is not None
    assert dialog.preview.scale == 1.0
    preferences.change(focus=True, text_scale=2.0)
    shown = dialog.preview.layout_shown
    assert shown is not None
    assert dialog.preview.scale < 1.0
    assert shown.height * dialog.preview.scale <= dialog.preview.height()


def test_own_tone_colours_are_worn_by_the_word_panel(window: MainWindow) -> None:
    preferences = window.findChild(Preferences)
    assert preferences is not None
    put(window, 2, 2)
    own = ("#402010", "#104020", "#102040", "#401040", "#404040")
    preferences.change(own_tones=own, tone_scheme=ToneScheme.OWN)
    said = "".join(label.text() for label in window.panel.head.findChildren(QLabel))
    assert own[0] in said
    assert own[3] in said
