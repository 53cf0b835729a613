"""The ways in: pasted, dropped, or named at the start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.library.store import Library
from app.ui.main_window import MainWindow
from app.ui.opening import open_window
from tests.ui.import_steps import WAIT, finished, offered, shown, write_sides

# The offscreen platform has no window manager and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MIXED = (
    "今天天气很好。\nThe weather is fine today.\n\n"
    "我们去公园散步。\nWe go for a walk in the park.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return write_sides(tmp_path)


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


def test_a_link_dropped_is_told(window: MainWindow) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl("https://example.org/story.html")])
    drop(window, dropped)
    assert "Save the page first" in window.notice.message
