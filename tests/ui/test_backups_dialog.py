"""Going back to a backup, with the window open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths
from app.library.backup import manifest_of
from app.library.store import Library
from app.ui.library.backups import BackupsDialog
from app.ui.main_window import MainWindow
from app.ui.opening import Windows
from app.vocabulary.statuses import Status
from tests.ui.conftest import put
from tests.ui.test_accessibility import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_backup_is_made_compared_and_restored(
    qapp: QApplication, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    windows = Windows(library, qapp)
    windows.open()
    old = windows.window
    assert old is not None
    qtbot.waitUntil(lambda: old.furnished and not old.runner.busy, timeout=20_000)
    put(old, 2, 2)
    old.desk.mark(Status.LEARNING_2)
    old.commands["backups"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: not old.runner.busy, timeout=20_000)
    assert nameless(dialog) == []
    made = tmp_path / "mine.duidu-backup"
    dialog.back_up_to(made.with_suffix(""))
    qtbot.waitUntil(made.exists, timeout=20_000)
    qtbot.waitUntil(lambda: not old.runner.busy, timeout=20_000)
    assert manifest_of(made).counts["words"] == 1
    old.desk.undo()
    assert library.statuses() == {}
    dialog.look()
    qtbot.waitUntil(lambda: not old.runner.busy, timeout=20_000)
    dialog.choose(made)
    assert "words with a status: 0 now, 1 then" in dialog.difference.text()
    dialog.start()
    assert dialog.write.text() == "Restore now"
    assert library.statuses() == {}
    dialog.start()
    qtbot.waitUntil(lambda: windows.window is not old, timeout=20_000)
    new = windows.window
    assert new is not None
    qtbot.waitUntil(lambda: new.furnished and not new.runner.busy, timeout=20_000)
    assert list(new.study.statuses.values()) == [Status.LEARNING_2]
    (kept,) = paths.library_file().parent.glob("library-before-*")
    assert new.notice.message.startswith("The backup of ")
    assert kept.name in new.notice.message
    new.close()


def test_what_is_no_backup_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.commands["backups"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
    false = tmp_path / "notes.txt"
    false.write_text("no backup")
    dialog.choose(false)
    assert "no backup of Duidu's" in dialog.failure
    dialog.reject()
