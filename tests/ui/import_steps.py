"""What tests of the import dialog do again and again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.importing.understanding import Passage, Understanding
from app.ui.dialogs.import_text import ImportDialog
from app.ui.main_window import MainWindow

CHINESE = (
    "春天的公园\n\n今天天气很好。\n\n我们去公园散步。\n\n"
    "本文选自去年的旧杂志。\n\n晚上我们回家吃饭。\n"
)
ENGLISH = (
    "The Park in Spring\n\nThe weather is fine today.\n\nWe go for a walk in the park.\n\n"
    "In the evening we go home for dinner.\n"
)
WAIT = 20_000


def write_sides(folder: Path) -> tuple[Path, Path]:
    """A Chinese text and its translation, as files."""
    chinese, english = folder / "zh.txt", folder / "en.txt"
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
