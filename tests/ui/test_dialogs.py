"""From the window to a deck and a sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from app.ui.decks.dialog import ExportDialog
from app.ui.dialogs.writing_dialog import WritingDialog
from app.ui.handouts.dialog import HandoutDialog
from app.ui.main_window import MainWindow
from tests.anki.apkg import read_package

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(window: MainWindow, command: str) -> WritingDialog:
    window.commands[command].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WritingDialog)
    return dialog


def drafted(qtbot: QtBot, dialog: WritingDialog, notes: int) -> ExportDialog:
    """The dialog once it offers so many notes."""
    assert isinstance(dialog, ExportDialog)
    qtbot.waitUntil(lambda: len(dialog.notes.rows) == notes, timeout=10_000)
    return dialog


def click(qtbot: QtBot, dialog: WritingDialog) -> None:
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)


def test_marked_words_become_a_deck(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.keyClick(window.reader, Qt.Key.Key_2)
    dialog = opened(window, "export")
    drafted(qtbot, dialog, 1)
    target = tmp_path / "new folder" / "deck"
    dialog.place.set_path(target)
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(window.notice.message), timeout=10_000)
    assert window.notice.message == "deck.apkg: 1 new notes, 0 changed, 0 unchanged."
    (note,) = read_package(target.with_suffix(".apkg")).notes.values()
    assert note.fields["Simplified"] == "重庆"


def test_the_count_follows_the_choice(window: MainWindow, qtbot: QtBot) -> None:
    dialog = drafted(qtbot, opened(window, "export"), 9)
    buttons = dialog.choice.findChildren(QRadioButton)
    buttons[0].click()
    drafted(qtbot, dialog, 0)
    assert not dialog.write.isEnabled()
    assert dialog.count.text().startswith("Nothing is chosen.")
    buttons[2].click()
    drafted(qtbot, dialog, 4)
    cells = [dialog.notes.index(0, column).data() for column in range(4)]
    assert cells == ["区域", "qūyù", "area; region; district", "new"]
    assert dialog.write.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("command", ["export", "handout"])
def test_a_place_that_cant_be_written_is_told_and_nothing_closes(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, command: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    dialog = opened(window, command)
    assert isinstance(dialog, ExportDialog | HandoutDialog)
    qtbot.waitUntil(dialog.write.isEnabled, timeout=10_000)
    ending = "x.apkg" if command == "export" else "x.pdf"
    dialog.place.set_path(tmp_path / "file" / ending)
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: "can't be written" in dialog.failure, timeout=20_000)
    assert dialog.isVisible()
    dialog.reject()


def test_an_empty_file_name_is_told(window: MainWindow, qtbot: QtBot) -> None:
    dialog = drafted(qtbot, opened(window, "export"), 9)
    line = dialog.place.findChild(QLineEdit)
    assert line is not None
    line.clear()
    click(qtbot, dialog)
    assert dialog.failure.startswith("Say where the file goes")
    dialog.reject()


def test_the_lesson_becomes_a_sheet(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window, "handout")
    assert isinstance(dialog, HandoutDialog)
    qtbot.waitUntil(dialog.write.isEnabled, timeout=20_000)
    dialog.place.set_path(tmp_path / "sheet.pdf")
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: window.notice.message == "sheet.pdf is ready.", timeout=20_000)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_of_somebody_else_is_replaced_only_when_told_to(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "precious.apkg"
    target.write_text("somebody's own")
    dialog = drafted(qtbot, opened(window, "export"), 9)
    dialog.place.set_path(target)
    click(qtbot, dialog)
    assert "precious.apkg" in dialog.failure
    assert dialog.write.text() == "Replace"
    assert target.read_text() == "somebody's own"
    dialog.place.set_path(tmp_path / "other.apkg")
    assert (dialog.failure, dialog.write.text()) == ("", "Export")
    dialog.place.set_path(target)
    click(qtbot, dialog)
    assert target.read_text() == "somebody's own"
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(window.notice.message), timeout=10_000)
    assert len(read_package(target).notes) == 9


def test_an_own_file_is_written_again_without_a_question_until_it_is_changed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    def export() -> WritingDialog:
        window.notice.dismiss()
        dialog = drafted(qtbot, opened(window, "export"), 9)
        dialog.place.set_path(tmp_path / "deck.apkg")
        click(qtbot, dialog)
        return dialog

    export()
    qtbot.waitUntil(lambda: "9 new notes" in window.notice.message, timeout=10_000)
    export()
    told = "deck.apkg written: 9 notes, nothing new since the last export."
    qtbot.waitUntil(lambda: window.notice.message == told, timeout=10_000)
    (tmp_path / "deck.apkg").write_text("changed by hand")
    dialog = export()
    assert dialog.write.text() == "Replace"
    dialog.reject()


def test_keys_begin_at_the_chosen_rule(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "export")
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QRadioButton))
    chosen = dialog.focusWidget()
    assert isinstance(chosen, QRadioButton)
    assert chosen.isChecked()
    assert dialog.write.isDefault()
    dialog.reject()


def test_a_file_that_nothing_opens_is_told_by_its_place(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    dialog = drafted(qtbot, opened(window, "export"), 9)
    dialog.place.set_path(tmp_path / "deck.apkg")
    click(qtbot, dialog)
    qtbot.waitUntil(lambda: "new notes" in window.notice.message, timeout=10_000)
    show = next(b for b in window.notice.findChildren(QPushButton) if "folder" in b.text())
    show.click()
    assert str(tmp_path) in window.notice.message
