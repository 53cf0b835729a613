"""A text on its way in: seen, put right with keys, and imported whole or not at all."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.importing.understanding import Passage, Understanding
from app.lesson.model import Language, Role
from app.library.store import Library
from app.progress import Progress
from app.ui.dialogs import import_text
from app.ui.dialogs.import_text import ImportDialog
from app.ui.main_window import MainWindow
from app.ui.opening import open_window
from tests.ui.test_accessibility import nameless

# The offscreen platform has no window manager and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CHINESE = (
    "春天的公园\n\n今天天气很好。\n\n我们去公园散步。\n\n"
    "本文选自去年的旧杂志。\n\n晚上我们回家吃饭。\n"
)
ENGLISH = (
    "The Park in Spring\n\nThe weather is fine today.\n\nWe go for a walk in the park.\n\n"
    "In the evening we go home for dinner.\n"
)
MIXED = (
    "今天天气很好。\nThe weather is fine today.\n\n"
    "我们去公园散步。\nWe go for a walk in the park.\n"
)
WAIT = 20_000


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    chinese, english = tmp_path / "zh.txt", tmp_path / "en.txt"
    chinese.write_text(CHINESE, encoding="utf-8")
    english.write_text(ENGLISH, encoding="utf-8")
    return chinese, english


def offered(qtbot: QtBot) -> ImportDialog:
    """The dialog, once it is there."""
    qtbot.waitUntil(
        lambda: isinstance(QApplication.activeModalWidget(), ImportDialog), timeout=WAIT
    )
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    return dialog


def read(window: MainWindow, qtbot: QtBot, *files: Path) -> ImportDialog:
    window.desk.texts.read(files)
    return offered(qtbot)


def settled(qtbot: QtBot, dialog: ImportDialog) -> Understanding:
    qtbot.waitUntil(lambda: not dialog.corrections.busy)
    return dialog.picture.understood


def press(qtbot: QtBot, dialog: ImportDialog, *keys: Qt.Key) -> Understanding:
    """Press these keys in the table, and give what is understood then."""
    dialog.table.setFocus()
    for key in keys:
        qtbot.keyClick(dialog.table, key)
    return settled(qtbot, dialog)


def named(understood: Understanding, start: str) -> Passage:
    return next(p for p in understood.passages if p.paragraph.text.startswith(start))


def shown(dialog: ImportDialog) -> list[list[str | None]]:
    model = dialog.table.model()
    return [[model.index(r, c).data() for c in range(2)] for r in range(model.rowCount())]


def finished(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.notice.message.startswith("Imported."), timeout=60_000)


def drop(
    window: MainWindow,
    dropped: QMimeData,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    window.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            modifiers,
        )
    )


def urls(*files: Path) -> QMimeData:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return dropped


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
    assert not window.runner.busy
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
    dialog.add_files([files[1]])
    qtbot.waitUntil(dialog.write.isEnabled, timeout=WAIT)
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
    def endless(understood: Understanding, title: str, progress: Progress) -> None:
        while True:
            progress(0.5, "Working")
            time.sleep(0.01)

    monkeypatch.setattr(import_text, "import_understood", endless)
    dialog = read(window, qtbot, *files)
    press(qtbot, dialog, Qt.Key.Key_H)
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


def test_a_paste_is_shown_and_imported(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(MIXED)
    window.commands["paste"].trigger()
    dialog = offered(qtbot)
    assert dialog.add.isHidden()
    assert shown(dialog)[1] == ["我们去公园散步。", "We go for a walk in the park."]
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    finished(window, qtbot)
    assert window.study.lesson is not None
    assert window.study.lesson.pairs[0].chinese == "今天天气很好。"


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_an_empty_clipboard_is_told(window: MainWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.commands["paste"].trigger()
    assert window.notice.message.startswith("There is no text to paste.")


def test_a_pasted_text_without_letters_is_told(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("123 … 456")
    with qtbot.waitSignal(window.runner.failed, timeout=WAIT):
        window.commands["paste"].trigger()
    assert "neither Chinese nor English" in window.notice.message


def test_files_dropped_are_shown_first(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    drop(window, urls(*files))
    offered(qtbot).reject()


def test_a_folder_dropped_with_shift_is_imported_at_once(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    drop(window, urls(files[0].parent), Qt.KeyboardModifier.ShiftModifier)
    finished(window, qtbot)
    assert QApplication.activeModalWidget() is None
    assert window.study.lesson is not None
    assert window.study.lesson.title == "春天的公园"


def test_a_doubtful_text_is_asked_about_even_with_shift(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    drop(window, urls(files[1]), Qt.KeyboardModifier.ShiftModifier)
    dialog = offered(qtbot)
    assert "no Chinese" in dialog.warnings.text()
    dialog.reject()


def test_a_text_dropped_is_taken_like_a_paste(window: MainWindow, qtbot: QtBot) -> None:
    dropped = QMimeData()
    dropped.setText(MIXED)
    drop(window, dropped)
    dialog = offered(qtbot)
    assert dialog.picture.chinese.paragraphs == 2
    dialog.reject()


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


def test_giving_up_on_a_text_named_at_the_start_shows_the_last_one(
    qapp: QApplication, qtbot: QtBot, library: Library, files: tuple[Path, Path]
) -> None:
    window = open_window(library, [str(files[1])])
    qtbot.addWidget(window)
    dialog = offered(qtbot)
    current = dialog.table.current()
    assert current is not None
    assert current.paragraph.text == "The Park in Spring"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.study.lesson is not None
    assert window.study.lesson.id == "sample-0001"
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=WAIT)
    window.close()
