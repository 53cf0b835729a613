"""A text on its way in: seen, put right with keys, and imported whole or not at all."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.importing.paragraph import Paragraph
from app.importing.understanding import Passage, SourceFile, Understanding
from app.lesson.model import Language, Lesson, Role
from app.progress import Progress
from app.ui.dialogs import import_text
from app.ui.dialogs.import_draft import Draft
from app.ui.dialogs.import_text import ImportDialog
from app.ui.main_window import MainWindow
from tests.ui.import_steps import WAIT, finished, named, press, read, settled, shown, write_sides
from tests.ui.test_accessibility import nameless

# The offscreen platform has no window manager and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return write_sides(tmp_path)


def test_what_was_understood_is_shown_at_once(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    assert [file.side for file in dialog.picture.understood.files] == list(Language)
    assert shown(dialog)[1] == ["今天天气很好。", "The weather is fine today."]
    assert dialog.counts.text().startswith("Chinese: 5 passages, ")
    assert "English: 4 passages, " in dialog.counts.text()
    assert dialog.warnings.isHidden()
    assert dialog.title.text() == "春天的公园"
    assert dialog.table.hasFocus()
    assert nameless(dialog) == []
    told = QAccessible.queryAccessibleInterface(dialog.table)
    cells = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert any(cell.startswith("Title. 春天的公园") for cell in cells)
    dialog.reject()


def test_keys_change_the_role_of_what_is_chosen_and_take_it_back(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    understood = press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_H)
    assert named(understood, "今天").paragraph.role is Role.HEADING
    assert "Sections: 1" in dialog.counts.text()
    assert dialog.changes.role.currentText() == "Heading"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.changes.count.text() == "2 passages chosen"
    understood = press(qtbot, dialog, Qt.Key.Key_V)
    verses = [p.paragraph.text[:2] for p in understood.passages if p.paragraph.role is Role.VERSE]
    assert verses == ["今天", "我们"]
    for _ in range(2):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert named(settled(qtbot, dialog), "今天").paragraph.role is Role.BODY
    qtbot.keyClick(
        dialog,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert named(settled(qtbot, dialog), "今天").paragraph.role is Role.HEADING
    dialog.reject()


def test_a_passage_goes_to_the_other_language_and_stays_in_hand(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    understood = press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_E)
    assert named(understood, "我们").paragraph.language is Language.ENGLISH
    assert dialog.counts.text().startswith("Chinese: 4 passages")
    current = dialog.table.current()
    assert current is not None
    assert current.paragraph.text == "我们去公园散步。"
    assert dialog.table.currentIndex().column() == 1
    dialog.reject()


def test_what_is_left_out_is_not_imported_and_the_title_is_the_one_typed(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    understood = press(qtbot, dialog, *[Qt.Key.Key_Down] * 3, Qt.Key.Key_X)
    assert named(understood, "本文选自").ignored
    dialog.title.setFocus()
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "My park")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    finished(window, qtbot)
    lesson = window.study.lesson
    assert lesson is not None
    assert lesson.title == "My park"
    text = "".join(pair.chinese for pair in lesson.pairs)
    assert "晚上" in text
    assert "本文选自" not in text
    assert {entry.title for entry in window.study.library.lessons()} >= {"My park"}


def test_a_speaker_is_typed_and_enter_leads_back_to_the_table(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_S)
    assert dialog.changes.speaker.hasFocus()
    qtbot.keyClicks(dialog.changes.speaker, "Lao Wang")
    qtbot.keyClick(dialog.changes.speaker, Qt.Key.Key_Return)
    assert named(settled(qtbot, dialog), "今天").paragraph.speaker == "Lao Wang"
    assert dialog.table.hasFocus()
    assert dialog.isVisible()
    assert dialog.table.isEnabled()
    dialog.reject()


def test_enter_opens_the_menu_of_changes_with_their_keys(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    press(qtbot, dialog, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered_keys = {action.text(): action.shortcut().toString() for action in menu.actions()}
    assert offered_keys["Heading"] == "H"
    assert offered_keys["Leave out or take back"] == "X"
    next(action for action in menu.actions() if action.text() == "Caption").trigger()
    menu.close()
    assert named(settled(qtbot, dialog), "春天").paragraph.role is Role.CAPTION
    dialog.reject()


def test_sides_are_switched_and_exchanged(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    qtbot.mouseClick(dialog.exchange, Qt.MouseButton.LeftButton)
    sides = [file.side for file in settled(qtbot, dialog).files]
    assert sides == [Language.ENGLISH, Language.CHINESE]
    assert shown(dialog)[0] == ["The Park in Spring", "春天的公园"]
    assert "no Chinese on the Chinese side" in dialog.warnings.text()
    dialog.files.setFocus()
    dialog.files.setCurrentIndex(dialog.files.model().index(0, 1))
    qtbot.keyClick(dialog.files, Qt.Key.Key_Space)
    understood = settled(qtbot, dialog)
    assert [file.side for file in understood.files] == [Language.CHINESE, Language.CHINESE]
    assert not dialog.write.isEnabled()
    assert "no English" in dialog.warnings.text()
    dialog.reject()


def test_a_missing_translation_is_told_and_can_be_added(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, files[0])
    assert "no English" in dialog.warnings.text()
    assert dialog.warnings.text().count("no English") == 1
    assert not dialog.write.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Q)
    dialog.add_files([files[1]])
    qtbot.waitUntil(dialog.write.isEnabled, timeout=WAIT)
    assert named(dialog.picture.understood, "今天").paragraph.role is Role.QUESTION
    assert dialog.warnings.isHidden()
    assert [file.name for file in dialog.picture.understood.files] == ["zh.txt", "en.txt"]
    dialog.reject()


def test_a_bad_file_added_is_told_and_the_rest_stays(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path], tmp_path: Path
) -> None:
    dialog = read(window, qtbot, *files)
    press(qtbot, dialog, Qt.Key.Key_H)
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 and no more")
    dialog.add_files([bad])
    qtbot.waitUntil(lambda: "bad.docx" in dialog.failure, timeout=WAIT)
    qtbot.waitUntil(dialog.write.isEnabled)
    assert named(settled(qtbot, dialog), "春天").paragraph.role is Role.HEADING
    dialog.reject()


def test_an_import_stopped_midway_leaves_nothing_and_keeps_the_corrections(
    window: MainWindow,
    qtbot: QtBot,
    files: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(aligned: Lesson, title: str, progress: Progress) -> None:
        while True:
            progress(0.5, "Working")
            time.sleep(0.01)

    monkeypatch.setattr(import_text, "import_aligned", endless)
    dialog = read(window, qtbot, *files)
    press(qtbot, dialog, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: dialog.alignment.aligned is not None, timeout=WAIT)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.runner.busy)
    assert not dialog.table.isEnabled()
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.runner.busy)
    assert dialog.isVisible()
    assert dialog.write.isEnabled()
    assert named(dialog.picture.understood, "春天").paragraph.role is Role.HEADING
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert [entry.id for entry in window.study.library.lessons()] == ["sample-0001"]


def test_foreign_markup_is_shown_not_obeyed(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "markup.txt"
    file.write_text("今天<b>天气</b>很好。\nThe weather is <i>fine</i> today.\n", encoding="utf-8")
    dialog = read(window, qtbot, file)
    tips = [
        dialog.table.model().index(0, column).data(Qt.ItemDataRole.ToolTipRole)
        for column in range(2)
    ]
    assert "<b>" not in tips[0]
    assert "<i>" not in tips[1]
    assert dialog.counts.textFormat() is Qt.TextFormat.PlainText
    dialog.reject()


def test_tab_goes_through_the_dialog_from_top_to_bottom(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    qtbot.waitUntil(lambda: dialog.alignment.aligned is not None, timeout=WAIT)
    dialog.view.doubtful.setEnabled(True)
    dialog.title.setFocus()
    seen = []
    for _ in range(13):
        widget = QApplication.focusWidget()
        assert widget is not None
        seen.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert seen[:4] == [dialog.title, dialog.files, dialog.add, dialog.exchange]
    assert dialog.view.switch.isAncestorOf(seen[4])
    assert seen[5:7] == [dialog.view.doubtful, dialog.table]
    assert seen[9:] == [
        dialog.changes.speaker,
        dialog.changes.left_out,
        dialog.cancel,
        dialog.write,
    ]
    assert dialog.title.hasFocus()
    dialog.reject()


def test_closing_while_a_correction_is_under_way_is_safe(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    for _ in range(20):
        dialog.exchange.click()
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=WAIT)
    assert window.notice.message == ""


def test_many_warnings_leave_room_for_the_text(window: MainWindow) -> None:
    told = tuple(f"Picture {n} <b>was</b> left out." for n in range(9))
    understood = Understanding(
        (SourceFile("a.docx"),),
        (
            Passage(Paragraph("你好。", Language.CHINESE)),
            Passage(Paragraph("Hi.", Language.ENGLISH)),
        ),
        told,
    )
    dialog = ImportDialog(Draft(understood, [Path("a.docx")]), window.runner, window)
    assert dialog.warnings.text().splitlines() == [*told[:3], "And 6 more like these."]
    assert "<b>" not in dialog.warnings.toolTip()
    assert dialog.write.isEnabled()
    dialog.reject()


def test_keys_change_the_passage_with_the_frame_and_no_other(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    dialog.table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(dialog.table, key, Qt.KeyboardModifier.ControlModifier)
    current = dialog.table.current()
    assert current is not None
    understood = press(qtbot, dialog, Qt.Key.Key_X)
    left_out = [p.paragraph.text for p in understood.passages if p.ignored]
    assert left_out == [current.paragraph.text]
    dialog.reject()


def test_a_dialog_closed_with_corrections_is_opened_with_them_again(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Q)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert "corrections are kept" in window.notice.message
    again = read(window, qtbot, *files)
    assert named(again.picture.understood, "今天").paragraph.role is Role.QUESTION
    again.reject()
    other = read(window, qtbot, files[1])
    assert len(other.picture.understood.files) == 1
    other.reject()
