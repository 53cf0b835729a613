"""The list of texts: its order, and how a text leaves it and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson, WordKey
from app.library.store import Library, Place
from app.ui.main_window import MainWindow
from app.vocabulary.statuses import Status
from tests.ui.conftest import put, shown

CANYU = WordKey("参与", "cān yù")


@pytest.fixture
def two_texts(qtbot: QtBot, library: Library, sample: Lesson) -> Iterator[MainWindow]:
    """A window on two texts; the sample, added first, is below the other one and open."""
    library.put_lesson(replace(sample, id="other", title="另一篇"), ANALYSIS_VERSION)
    for window in shown(qtbot, library):
        window.desk.open_lesson("sample-0001")
        yield window


def list_of(window: MainWindow) -> QListView:
    texts = window.sidebar.findChild(QListView)
    assert texts is not None
    return texts


def titles(window: MainWindow) -> list[str]:
    model = list_of(window).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_opening_a_text_doesnt_move_it(two_texts: MainWindow) -> None:
    before = titles(two_texts)
    for lesson in ("other", "sample-0001", "other"):
        two_texts.desk.open_lesson(lesson)
        assert titles(two_texts) == before


def test_a_text_is_removed_and_comes_back_with_its_place(
    two_texts: MainWindow, qtbot: QtBot, library: Library
) -> None:
    put(two_texts, 2, 2)
    two_texts.desk.mark(Status.LEARNING_2)
    before = titles(two_texts)
    list_of(two_texts).setFocus()
    qtbot.keyClick(list_of(two_texts), Qt.Key.Key_Delete)
    assert titles(two_texts) == ["另一篇"]
    assert "重庆是重要区域" in two_texts.notice.message
    assert two_texts.study.lesson is not None
    assert two_texts.study.lesson.id == "other"
    assert list(library.statuses()) == [CANYU]
    undo = next(b for b in two_texts.notice.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    assert titles(two_texts) == before
    assert two_texts.study.lesson.id == "sample-0001"
    assert library.place("sample-0001") == Place(2, 2)


def test_a_repaired_text_comes_back_with_repairs_that_can_be_undone(
    two_texts: MainWindow, qtbot: QtBot, library: Library
) -> None:
    put(two_texts, 2, 0)
    for key in (Qt.Key.Key_F2, Qt.Key.Key_M):
        qtbot.keyClick(two_texts.reader, key)
    assert two_texts.study.lesson is not None
    repaired = [pair.chinese for pair in two_texts.study.lesson.pairs]
    list_of(two_texts).setFocus()
    qtbot.keyClick(list_of(two_texts), Qt.Key.Key_Delete)
    undo = next(b for b in two_texts.notice.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    assert [pair.chinese for pair in two_texts.study.lesson.pairs] == repaired
    qtbot.keyClick(two_texts.reader, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(two_texts.study.lesson.pairs) == len(repaired) + 1


def test_without_any_text_there_is_a_way_on(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    list_of(window).setFocus()
    qtbot.keyClick(list_of(window), Qt.Key.Key_Delete)
    assert library.lessons() == ()
    assert window.study.lesson is None
    assert window.waiting.open.isVisible()
    undo = next(b for b in window.notice.findChildren(QPushButton) if b.text() == "Undo")
    undo.click()
    assert window.reader.isVisible()
    assert len(library.lessons()) == 1
