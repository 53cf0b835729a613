"""The dialog for decks: what is chosen, seen, remembered and written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from app import paths, settings
from app.anki.notes import NoteKind
from app.anki.remembered import Target
from app.lesson.model import WordKey
from app.ui.decks.dialog import ExportDialog
from app.ui.main_window import MainWindow
from app.vocabulary.statuses import Status
from tests.anki.anki_side import Anki
from tests.anki.apkg import read_package
from tests.anki.connect.server import Addon, serving

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

IMPORTANT = WordKey("重要", "zhòng yào")


def opened(window: MainWindow, qtbot: QtBot, notes: int = 9) -> ExportDialog:
    window.commands["export"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ExportDialog)
    drafted(qtbot, dialog, notes)
    return dialog


def drafted(qtbot: QtBot, dialog: ExportDialog, notes: int) -> None:
    """Wait until so many notes are offered and nothing is being found."""
    qtbot.waitUntil(
        lambda: len(dialog.notes.rows) == notes and not dialog.remaking.busy, timeout=20_000
    )


def box(dialog: ExportDialog, text: str) -> QCheckBox:
    return next(one for one in dialog.findChildren(QCheckBox) if one.text() == text)


def heads(dialog: ExportDialog) -> list[str]:
    return [row.head for row in dialog.notes.rows if row.taken]


def write(dialog: ExportDialog, qtbot: QtBot, window: MainWindow, path: Path) -> Path:
    dialog.place.set_path(path)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.notice.message), timeout=20_000)
    return path


def test_kinds_of_notes(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window, qtbot)
    box(dialog, "Sentences").click()
    qtbot.waitUntil(lambda: NoteKind.SENTENCE in dialog.notes.kinds, timeout=20_000)
    box(dialog, "Words").click()
    qtbot.waitUntil(lambda: dialog.notes.kinds == (NoteKind.SENTENCE,), timeout=20_000)
    path = write(dialog, qtbot, window, tmp_path / "deck.apkg")
    assert set(read_package(path).note_types) == {"Duidu Sentence"}


def test_words_by_status(window: MainWindow, qtbot: QtBot) -> None:
    window.study.marks.set((IMPORTANT,), Status.KNOWN)
    dialog = opened(window, qtbot, 8)
    next(b for b in dialog.findChildren(QRadioButton) if b.text() == "Words by status").click()
    dialog.choice.statuses.show_statuses((Status.KNOWN,))
    dialog.choice.changed.emit()
    drafted(qtbot, dialog, 1)
    assert heads(dialog) == ["重要"]
    dialog.reject()


def test_a_note_is_left_out_and_taken_in_by_hand_and_that_is_remembered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(window, qtbot)
    dialog.table.setFocus()
    first = dialog.notes.rows[0].head
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: first not in heads(dialog), timeout=20_000)
    assert len(heads(dialog)) == 8
    dialog.reject()
    again = opened(window, qtbot)
    assert first not in heads(again)
    path = write(again, qtbot, window, tmp_path / "deck.apkg")
    words = {note.fields["Simplified"] for note in read_package(path).notes.values()}
    assert len(words) == 8
    assert first not in words


def test_other_words_of_the_text_can_be_added(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.study.marks.set((IMPORTANT,), Status.LEARNING_1)
    dialog = opened(window, qtbot, 1)
    dialog.everything.click()
    drafted(qtbot, dialog, 10)
    assert heads(dialog) == ["重要"]
    dialog.sought.setText("region")
    assert dialog.notes.rowCount() == 1
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(heads(dialog)) == 2, timeout=20_000)
    path = write(dialog, qtbot, window, tmp_path / "deck.apkg")
    words = {note.fields["Simplified"] for note in read_package(path).notes.values()}
    assert words == {"重要", "区域"}


def test_the_card_is_shown_front_and_back_by_day_and_by_night(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    dialog.table.go(1)
    assert dialog.card.told.startswith("重要")
    assert "important" not in dialog.card.told
    dialog.card.side.choose(True)
    assert "important" in dialog.card.told
    assert "Chongqing is an Important Region" in dialog.card.told
    papers = []
    for night in (False, True):
        dialog.card.look.choose(night)
        papers.append(dialog.card.sheet.palette().base().color())
    assert papers[0].lightness() > 200 > 60 > papers[1].lightness()
    assert papers == [QColor("#fdfcf9"), QColor("#202224")]
    dialog.card.which.setCurrentIndex(1)
    dialog.card.side.choose(False)
    assert dialog.card.told.startswith("important")
    dialog.reject()


def test_what_an_update_changes_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    write(opened(window, qtbot), qtbot, window, tmp_path / "deck.apkg")
    window.notice.dismiss()
    window.study.marks.set((IMPORTANT,), Status.KNOWN)
    dialog = opened(window, qtbot, 8)
    assert dialog.count.text() == (
        "Notes: 8 · 8 as they were · 1 no longer chosen, which Anki keeps"
    )
    dialog.reject()


@pytest.mark.parametrize("target", [Target.TEXT, Target.CSV, Target.PLECO, Target.QUIZLET])
def test_texts(window: MainWindow, qtbot: QtBot, tmp_path: Path, target: Target) -> None:
    dialog = opened(window, qtbot)
    dialog.target.setCurrentIndex(dialog.target.findData(target))
    ending = ".csv" if target is Target.CSV else ".txt"
    path = dialog.place.path()
    assert path is not None
    assert path.suffix == ending
    drafted(qtbot, dialog, 9)
    written = write(dialog, qtbot, window, tmp_path / f"deck{ending}")
    assert "重要" in written.read_text("utf-8")
    assert window.notice.message == f"deck{ending}: 9 notes."


def test_the_notes_are_found_anew_when_words_are_corrected_meanwhile(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    dialog.narrowing.hardest.setCurrentIndex(1)
    dialog.narrowing.rank.setCurrentIndex(1)
    dialog.narrowing.rank.setCurrentIndex(0)
    qtbot.waitUntil(lambda: 0 < len(dialog.notes.rows) < 9, timeout=20_000)
    assert {row.note.fields.get("HSK") for row in dialog.notes.rows} == {"1"}
    dialog.reject()


def test_a_screen_reader_is_told_what_a_row_is(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    index = dialog.notes.index(1, 0)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "重要, zhòngyào, important; significant, new"
    dialog.reject()


@pytest.fixture
def addon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Addon]:
    """A running Anki that the dialog finds."""
    with Anki(tmp_path / "anki") as anki, serving(Addon(anki.col)) as answering:
        monkeypatch.setattr(ExportDialog, "anki_url", answering.url)
        yield answering


def to_anki(dialog: ExportDialog) -> None:
    dialog.target.setCurrentIndex(dialog.target.findData(Target.ANKI))


def test_into_the_running_anki(window: MainWindow, qtbot: QtBot, addon: Addon) -> None:
    dialog = opened(window, qtbot)
    to_anki(dialog)
    assert not dialog.place.isVisible()
    qtbot.waitUntil(lambda: dialog.count.text() == "Notes: 9 · 9 new", timeout=20_000)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.notice.message), timeout=20_000)
    deck = "Duidu::重庆是重要区域"
    assert window.notice.message == f"In Anki, {deck}: 9 new notes, 0 changed, 0 unchanged."
    assert addon.col.note_count() == 9
    window.notice.dismiss()
    again = opened(window, qtbot)
    assert again.target.currentData() == Target.ANKI
    qtbot.waitUntil(lambda: again.count.text() == "Notes: 9 · 9 as they were", timeout=20_000)
    again.reject()


def test_no_anki_is_told_and_the_file_offered(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ExportDialog, "anki_url", "http://127.0.0.1:9")
    dialog = opened(window, qtbot)
    to_anki(dialog)
    qtbot.waitUntil(lambda: "Start Anki" in dialog.failure, timeout=20_000)
    assert "(.apkg)" in dialog.failure
    assert not dialog.write.isEnabled()
    dialog.target.setCurrentIndex(dialog.target.findData(Target.PACKAGE))
    qtbot.waitUntil(dialog.write.isEnabled, timeout=20_000)
    assert dialog.failure == ""
    dialog.reject()


def test_the_key_is_kept_with_the_settings(window: MainWindow, qtbot: QtBot, addon: Addon) -> None:
    dialog = opened(window, qtbot)
    to_anki(dialog)
    dialog.key.setFocus()
    qtbot.keyClicks(dialog.key, "secret")
    dialog.target.setFocus()
    qtbot.waitUntil(
        lambda: settings.load(paths.settings_file()).anki_key == "secret", timeout=10_000
    )
    dialog.reject()
