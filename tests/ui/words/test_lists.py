"""Lists in and out: seen before it is done, done as one step, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.lesson.model import WordKey
from app.library.store import Library
from app.ui.main_window import MainWindow
from app.ui.words.export_dialog import ExportListDialog
from app.ui.words.import_dialog import ImportListDialog
from app.vocabulary.lists.entry import WRITABLE, ListFormat
from app.vocabulary.lists.reader import read_list
from app.vocabulary.statuses import Status
from tests.anki.anki_side import Anki
from tests.anki.connect.server import Addon, serving
from tests.ui.test_accessibility import nameless
from tests.ui.words.conftest import settle
from tests.ui.words.test_many import idle
from tests.ui.words.test_page import CHONGQING

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def importing(window: MainWindow, qtbot: QtBot) -> ImportListDialog:
    window.study.mark_many({CHONGQING: Status.LEARNING_1})
    window.commands["import_words"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportListDialog)
    return dialog


def read(dialog: ImportListDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)
    qtbot.wait(10)


def rows(dialog: ImportListDialog) -> list[list[str]]:
    model = dialog.preview
    return [[model.index(row, n).data() for n in range(5)] for row in range(model.rowCount())]


def test_a_list_is_seen_before_it_is_taken_in_and_taken_back(
    importing: ImportListDialog, window: MainWindow, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    assert nameless(importing) == []
    assert not importing.write.isEnabled()
    file = tmp_path / "lute.csv"
    file.write_text("term,status\n学习,3\n重庆,W\nhello,1\n", encoding="utf-8")
    importing.file.setText(str(file))
    read(importing, qtbot)
    assert rows(importing) == [
        ["new", "学习", "xué xí", "New", "Learning 3"],
        ["changed", "重庆", "chóng qìng", "Learning 1", "Known"],
        ["not understood", "hello", "", "", ""],
    ]
    assert "1 new, 1 changed, 0 as they were, 1 not understood" in importing.count.text()
    assert library.statuses() == {CHONGQING: Status.LEARNING_1}
    qtbot.keyClick(importing, Qt.Key.Key_Return)
    idle(window, qtbot)
    learned = WordKey("学习", "xué xí")
    assert library.statuses() == {CHONGQING: Status.KNOWN, learned: Status.LEARNING_3}
    window.commands["undo"].trigger()
    assert library.statuses() == {CHONGQING: Status.LEARNING_1}


def test_a_level_is_a_list_too(
    importing: ImportListDialog, window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    importing.levels.setCurrentIndex(1)
    importing.statuses.setCurrentIndex(5)
    read(importing, qtbot)
    assert len(rows(importing)) > 400
    importing.start()
    idle(window, qtbot)
    assert library.statuses()[WordKey("学习", "xué xí")] is Status.KNOWN


def test_a_phrase_of_a_list_is_marked_as_one(
    importing: ImportListDialog, window: MainWindow, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "plain.txt"
    file.write_text("积极参与\n", encoding="utf-8")
    importing.file.setText(str(file))
    read(importing, qtbot)
    importing.start()
    idle(window, qtbot)
    pair = window.study.lesson.pairs[2]
    assert [(s.first, s.last) for s in window.study.phrases.of(pair)] == [(1, 3)]


def test_what_cannot_be_read_is_told(
    importing: ImportListDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    importing.file.setText(str(tmp_path / "nowhere.txt"))
    read(importing, qtbot)
    assert "nowhere.txt" in importing.failure
    assert not importing.write.isEnabled()


@pytest.mark.parametrize("form", WRITABLE)
def test_what_is_written_is_read_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, form: ListFormat
) -> None:
    window.study.mark_many({CHONGQING: Status.LEARNING_4})
    window.commands["export_words"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportListDialog)
    assert nameless(dialog) == []
    dialog.forms.setCurrentIndex(WRITABLE.index(form))
    path = tmp_path / f"out{dialog.place.path().suffix}"
    dialog.place.set_path(path)
    dialog.start()
    idle(window, qtbot)
    assert [entry.text for entry in read_list(path, form).entries if entry.text == "重庆"]
    assert "1 words" in window.notice.message


def test_only_the_chosen_words_are_written_and_a_file_is_not_lost_unasked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.commands["words"].trigger()
    settle(window.words.page, qtbot)
    window.commands["export_words"].trigger()
    dialog = QApplication.activeModalWidget()
    path = tmp_path / "mine.txt"
    path.write_text("mine", encoding="utf-8")
    dialog.place.set_path(path)
    dialog.start()
    assert "Replace" in dialog.failure
    assert path.read_text(encoding="utf-8") == "mine"
    dialog.start()
    idle(window, qtbot)
    assert path.read_text(encoding="utf-8") == "是\n"


def test_words_of_the_running_anki(
    importing: ImportListDialog,
    window: MainWindow,
    qtbot: QtBot,
    library: Library,
    tmp_path: Path,
) -> None:
    with Anki(tmp_path / "anki") as anki, serving(Addon(anki.col)) as addon:
        importing.anki_url = addon.url
        kind = anki.col.models.by_name("Basic")
        for word, days in (("学习", 40), ("区域", 12)):
            note = anki.col.new_note(kind)
            note["Front"], note["Back"] = word, "…"
            anki.col.add_note(note, anki.col.decks.id("Chinese"))
            anki.study(note.cards()[0], days)
        importing.levels.setCurrentIndex(importing.levels.count() - 1)
        assert not importing.file.isEnabled()
        read(importing, qtbot)
        assert [row[:2] for row in rows(importing)] == [["new", "学习"], ["new", "区域"]]
        importing.days.setValue(10)
        read(importing, qtbot)
        importing.start()
        idle(window, qtbot)
    statuses = library.statuses()
    assert statuses[WordKey("学习", "xué xí")] is statuses[WordKey("区域", "qū yù")] is Status.KNOWN
    assert window._preferences.settings.known_from_days == 10


def test_no_anki_is_told(importing: ImportListDialog, qtbot: QtBot) -> None:
    importing.anki_url = "http://127.0.0.1:9"
    importing.levels.setCurrentIndex(importing.levels.count() - 1)
    read(importing, qtbot)
    assert "Start Anki" in importing.failure
