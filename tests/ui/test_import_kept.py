"""Corrections made in the import dialog outlive a kill, and go with the import."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import paths
from app.importing.reader import understand
from app.importing.understanding import exchanged, ignoring, with_role, with_speaker
from app.lesson.model import Language, Role
from app.progress import silent
from app.ui import work
from app.ui.dialogs import import_kept
from app.ui.dialogs.import_draft import Draft
from app.ui.main_window import MainWindow
from tests.ui.import_steps import WAIT, finished, named, press, read, write_sides

# The offscreen platform has no window manager and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def files(home: Path, tmp_path: Path) -> tuple[Path, Path]:
    return write_sides(tmp_path)


def corrected(files: tuple[Path, ...]) -> Draft:
    draft = Draft(understand(files), files)
    draft.change(lambda u: with_role(u, {1}, Role.QUESTION), silent)
    draft.change(lambda u: with_speaker(u, {1}, "老王"), silent)
    draft.change(lambda u: ignoring(u, {3}), silent)
    return draft


def test_the_same_files_come_back_corrected_and_one_undo_shows_the_guess(
    files: tuple[Path, Path],
) -> None:
    draft = corrected(files)
    assert work.keep_corrections(draft) is None
    again = work.read_texts(files, silent)
    assert again.picture == draft.picture
    assert again.is_resumed
    assert again.undo(silent) == Draft(understand(files), files).picture


def test_files_added_and_sides_told_come_back_too(files: tuple[Path, Path]) -> None:
    chinese, english = files
    draft = Draft(understand([chinese]), [chinese])
    draft.add([english], silent)
    draft.set_side(0, None, silent)
    draft.change(exchanged, silent)
    work.keep_corrections(draft)
    for opened in ([chinese], list(files)):
        again = work.read_texts(opened, silent)
        assert again.paths == files
        assert again.picture == draft.picture


def test_other_files_are_as_they_are(files: tuple[Path, Path]) -> None:
    work.keep_corrections(corrected(files))
    other = work.read_texts([files[0]], silent)
    assert not other.is_corrected
    assert import_kept.kept() is not None


def test_what_changed_in_the_file_since_is_as_it_was_read(files: tuple[Path, Path]) -> None:
    work.keep_corrections(corrected(files))
    chinese = files[0].read_text(encoding="utf-8").replace("今天天气很好", "昨天天气不好")
    files[0].write_text(chinese, encoding="utf-8")
    understood = work.read_texts(files, silent).picture.understood
    assert named(understood, "昨天").paragraph.speaker == ""
    assert named(understood, "本文").ignored


def test_corrections_of_files_that_are_gone_are_passed_over(files: tuple[Path, Path]) -> None:
    chinese, english = files
    draft = Draft(understand([chinese]), [chinese])
    draft.add([english], silent)
    work.keep_corrections(draft)
    english.unlink()
    assert work.read_texts([chinese], silent).paths == (chinese,)


@pytest.mark.parametrize(
    "damage",
    ["", "[]", "{", '{"version": 2}', '{"version": 1, "opened": 3}', "null", "\ud800"],
)
def test_a_damaged_file_is_no_file(files: tuple[Path, Path], damage: str) -> None:
    place = paths.data_dir() / "import.json"
    place.write_bytes(damage.encode("utf-8", "surrogatepass"))
    assert import_kept.kept() is None
    assert not work.read_texts(files, silent).is_corrected


def test_where_nothing_can_be_written_it_is_said(files: tuple[Path, Path]) -> None:
    (paths.data_dir() / "import.json").mkdir()
    assert "is a folder" in str(work.keep_corrections(corrected(files)))


def test_each_correction_in_the_dialog_is_kept_at_once_and_taken_back_too(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    understood = press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_H)
    # As after a kill: nothing but the file is left.
    again = work.read_texts(files, silent)
    assert again.picture.understood == understood
    qtbot.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not dialog.corrections.busy)
    assert import_kept.kept() is None
    dialog.reject()


def test_an_import_removes_what_was_kept(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    work.keep_corrections(corrected(files))
    dialog = read(window, qtbot, *files)
    assert "corrections of last time" in dialog.warnings.text()
    assert named(dialog.picture.understood, "本文").ignored
    qtbot.waitUntil(lambda: dialog.alignment.aligned is not None, timeout=WAIT)
    dialog.write.click()
    finished(window, qtbot)
    assert import_kept.kept() is None


def test_pasted_text_leaves_the_corrections_of_files(files: tuple[Path, Path]) -> None:
    work.keep_corrections(corrected(files))
    pasted = work.read_pasted("你好。\nHello there.\n", silent)
    pasted.change(exchanged, silent)
    assert work.keep_corrections(pasted) is None
    work.forget_corrections(pasted)
    assert import_kept.kept() is not None


def test_a_passage_too_long_for_its_cell_is_read_in_full_by_keyboard(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    long = "今天天气很好，我们去公园散步。" * 20
    file = tmp_path / "long.txt"
    file.write_text(f"短。\n\nShort.\n\n{long}\n\nA long one.\n", encoding="utf-8")
    dialog = read(window, qtbot, file)
    passage = dialog.view.passage
    assert passage.focusPolicy() is Qt.FocusPolicy.ClickFocus
    press(qtbot, dialog, Qt.Key.Key_Down)
    assert passage.isVisible()
    assert passage.toPlainText() == long
    qtbot.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert passage.hasFocus()
    assert passage.isReadOnly()
    dialog.reject()


def test_a_key_brings_what_it_changes_into_sight(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "many.txt"
    file.write_text(
        "".join(f"第{n}句话在这里。\n\nThis is sentence {n}.\n\n" for n in range(60)),
        encoding="utf-8",
    )
    dialog = read(window, qtbot, file)
    table = dialog.table
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    understood = press(qtbot, dialog, Qt.Key.Key_X)
    assert [n for n, p in enumerate(understood.passages) if p.ignored] == [0]
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    dialog.reject()


def test_the_controls_tell_of_a_passage_that_is_chosen(
    window: MainWindow, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    dialog = read(window, qtbot, *files)
    table = dialog.table
    press(qtbot, dialog, Qt.Key.Key_H)
    ctrl = Qt.KeyboardModifier.ControlModifier
    left = Qt.MouseButton.LeftButton
    for _ in range(2):  # chosen too, and not any more: it keeps the frame
        place = table.visualRect(table.model().index(2, 0)).center()
        qtbot.mouseClick(table.viewport(), left, ctrl, place)
    assert table.chosen() == frozenset({0})
    assert dialog.changes.role.currentText() == "Heading"
    assert table.current() is not None
    assert table.current().paragraph.language is Language.CHINESE
    dialog.reject()


@pytest.mark.usefixtures("home")
def test_names_of_files_that_are_no_unicode_are_kept() -> None:
    path = Path("/texts/n\udce9.txt")
    import_kept.keep(import_kept.KeptCorrections((path,), (path,), {}, (None,), {}))
    kept = import_kept.kept()
    assert kept is not None
    assert kept.are_of([path])
