"""The pairs that a text will make: seen while it is still looked at, and imported as they are."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.importing.understanding import Understanding
from app.lesson.doubt import tally
from app.lesson.model import Lesson, Pair
from app.progress import Progress
from app.ui.dialogs import import_alignment
from app.ui.dialogs.import_text import ImportDialog
from app.ui.main_window import MainWindow
from app.ui.work import Aligned
from tests.ui.import_steps import WAIT, finished, press, read, settled, write_sides
from tests.ui.test_accessibility import nameless

# The offscreen platform has no window manager and no keyboard to grab, and says so.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Aligner:
    """Aligns in the place of the real one: sentence by sentence, the last pair doubtful.

    `hold` keeps it at work until somebody asks it to stop, or lets go.
    """

    def __init__(self) -> None:
        self.calls: list[Understanding] = []
        self.stopped = 0
        self.hold = False

    def __call__(self, understood: Understanding, progress: Progress) -> Aligned:
        self.calls.append(understood)
        try:
            progress(0.4, "Comparing")
            while self.hold:
                progress(0.4, "Comparing")
                time.sleep(0.005)
        except BaseException:
            self.stopped += 1
            raise
        chinese = [p.text for p in understood.paragraphs if p.language.value == "zh"]
        english = [p.text for p in understood.paragraphs if p.language.value == "en"]
        pairs = [
            Pair((zh,), (en,), confidence=0.99) for zh, en in zip(chinese, english, strict=False)
        ]
        pairs.append(Pair((chinese[-1],), (), confidence=0.1))
        lesson = Lesson("aligned", "T", "", tuple(pairs))
        return Aligned(lesson, tally(pairs), "")


@pytest.fixture
def aligner(monkeypatch: pytest.MonkeyPatch) -> Iterator[Aligner]:
    made = Aligner()
    monkeypatch.setattr(import_alignment, "align_text", made)
    yield made
    made.hold = False


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path, aligner: Aligner) -> ImportDialog:
    return read(window, qtbot, *write_sides(tmp_path))


def aligned(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: dialog.alignment.aligned is not None, timeout=WAIT)


def test_the_counts_of_pairs_come_by_themselves(dialog: ImportDialog, qtbot: QtBot) -> None:
    assert dialog.view.status.text() == "Aligning…"
    assert not dialog.view.bar.isHidden()
    aligned(qtbot, dialog)
    said = "Pairs: 4   ·   Without counterpart: 1   ·   Doubtful: 1"
    assert dialog.view.status.text() == said
    assert dialog.view.bar.isHidden()
    dialog.reject()


def test_the_pairs_are_shown_and_doubtful_ones_are_found(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    assert not dialog.view.doubtful.isEnabled()
    aligned(qtbot, dialog)
    dialog.view.switch.chosen.emit("pairs")
    pairs = dialog.view.pairs
    assert pairs.hasFocus()
    assert not dialog.table.isVisible()
    assert pairs.model().index(0, 1).data() == "The Park in Spring"
    assert nameless(dialog) == []
    qtbot.keyClick(pairs, Qt.Key.Key_N)
    assert pairs.currentIndex().row() == 4
    assert pairs.model().index(4, 1).data() == "No counterpart"
    told = QAccessible.queryAccessibleInterface(pairs)
    cells = [told.child(n).text(QAccessible.Text.Name) for n in range(told.childCount())]
    assert any(cell.startswith("Doubtful. ") for cell in cells)
    dialog.view.show_page("passages")
    qtbot.mouseClick(dialog.view.doubtful, Qt.MouseButton.LeftButton)
    assert pairs.hasFocus()
    dialog.reject()


def test_every_correction_begins_the_alignment_anew_once_it_rests(
    dialog: ImportDialog, qtbot: QtBot, aligner: Aligner
) -> None:
    aligned(qtbot, dialog)
    aligner.hold = True
    before = len(aligner.calls)
    understood = press(
        qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_X
    )
    assert dialog.view.status.text() == "Aligning…"
    assert dialog.view.pairs.outdated
    qtbot.waitUntil(lambda: len(aligner.calls) == before + 1)
    assert aligner.calls[-1] == understood
    press(qtbot, dialog, Qt.Key.Key_H)
    press(qtbot, dialog, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: aligner.stopped == 1)
    qtbot.waitUntil(lambda: len(aligner.calls) == before + 2)
    aligner.hold = False
    aligned(qtbot, dialog)
    assert dialog.view.status.text().startswith("Pairs: 4   ·")
    qtbot.waitUntil(lambda: not dialog.view.pairs.outdated)
    assert len(aligner.calls) == before + 2
    assert aligner.calls[-1] == settled(qtbot, dialog)
    dialog.reject()


def test_what_was_aligned_is_imported_without_aligning_again(
    dialog: ImportDialog, window: MainWindow, qtbot: QtBot, aligner: Aligner
) -> None:
    aligned(qtbot, dialog)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    finished(window, qtbot)
    assert len(aligner.calls) == 1
    assert window.study.lesson is not None
    assert window.study.lesson.id == "aligned"
    assert window.study.lesson.pairs[1].tokens


def test_an_import_waits_for_the_alignment_under_way(
    dialog: ImportDialog, window: MainWindow, qtbot: QtBot, aligner: Aligner
) -> None:
    aligner.hold = True
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(aligner.calls) == 1)
    assert not dialog.body.isEnabled()
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.body.isEnabled()
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    aligner.hold = False
    finished(window, qtbot)
    assert len(aligner.calls) == 1


def test_closing_stops_the_alignment(
    dialog: ImportDialog, window: MainWindow, qtbot: QtBot, aligner: Aligner
) -> None:
    aligner.hold = True
    qtbot.waitUntil(lambda: len(aligner.calls) == 1)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.runner.busy)
    assert aligner.stopped == 1
    assert len(window.study.library.lessons()) == 1


def test_texts_that_are_no_translations_are_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    chinese, english = write_sides(tmp_path)
    english.write_text(
        "Rust is a language.\n\nMoss covers old stones.\n\n"
        "He sold 12 cameras in 1987.\n\nTaxes rose again.\n",
        encoding="utf-8",
    )
    dialog = read(window, qtbot, chinese, english)
    aligned(qtbot, dialog)
    assert "translations of each other" in dialog.warnings.text()
    dialog.reject()
