"""Texts coming in, good ones and bad ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app import paths
from app.errors import InputError
from app.lesson.model import Lesson, Pair
from app.library.store import Library
from app.progress import Progress
from app.ui import work
from app.ui.main_window import MainWindow
from app.ui.opening import open_window

TEXT = "The weather is fine today.\n今天天气很好。\n\nWe go to the park.\n我们去公园。\n"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 200, b"12 + 34 = 46\n"])
def test_a_bad_file_is_told_in_one_sentence_and_leaves_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    with qtbot.waitSignal(window.runner.failed, timeout=20_000) as failed:
        window.desk.texts.take([bad])
    assert window.notice.message == failed.args[0]
    assert "inside Duidu" not in window.notice.message
    assert len(window.study.library.lessons()) == 1
    assert window.study.lesson is not None
    assert window.study.lesson.id == "sample-0001"


def test_a_missing_file_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.runner.failed, timeout=20_000):
        window.desk.texts.take([tmp_path / "nowhere.txt"])
    assert "nowhere.txt" in window.notice.message


def test_a_good_file_is_opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(window.study.lesson_changed, timeout=60_000):
        window.desk.texts.take([good])
    assert len(window.study.library.lessons()) == 2
    assert "今天" in "".join(pair.chinese for pair in window.study.lesson.pairs)


def test_an_import_can_be_cancelled(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(files: Sequence[Path], progress: Progress) -> str:
        import time

        while True:
            progress(0.5, "Working")
            time.sleep(0.01)

    monkeypatch.setattr(work, "import_texts", endless)
    window.desk.texts.take([Path("book.txt")])
    qtbot.waitUntil(lambda: "Working" in window.notice.message)
    cancel = next(b for b in window.notice.findChildren(QPushButton) if b.text() == "Cancel")
    cancel.click()
    qtbot.waitUntil(lambda: not window.runner.busy)
    assert window.notice.message == ""


def test_a_defect_in_a_task_is_told_plainly_and_logged(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(progress: Progress) -> None:
        raise KeyError("an inner matter")

    with qtbot.waitSignal(window.runner.failed):
        window.runner.run("Breaking", broken, print)
    assert "an inner matter" not in window.notice.message
    assert "an inner matter" in caplog.text


def test_the_first_start_prepares_the_first_text(
    qapp: QApplication, qtbot: QtBot, home: Path, sample: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare(path: Path, progress: Progress) -> str:
        progress(0.5, "Reading")
        with Library(paths.library_file()) as other:
            other.put_lesson(sample, 1)
        return sample.id

    monkeypatch.setattr(work, "import_text", prepare)
    with Library(paths.library_file()) as library:
        window = open_window(library, [])
        qtbot.addWidget(window)
        assert not window.reader.isVisible()
        qtbot.waitUntil(lambda: window.study.lesson == sample, timeout=10_000)
        assert window.reader.isVisible()
        qtbot.waitUntil(lambda: not window.runner.busy, timeout=30_000)
        window.close()


def test_a_first_start_with_a_file_opens_the_file_and_keeps_the_first_text_too(
    qapp: QApplication, qtbot: QtBot, home: Path, sample: Lesson, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare(path: Path, progress: Progress) -> str:
        with Library(paths.library_file()) as other:
            other.put_lesson(replace(sample, id=path.name), 1)
        return path.name

    def take(files: Sequence[Path], progress: Progress) -> work.Imported:
        return work.Imported(prepare(files[0], progress), 0)

    monkeypatch.setattr(work, "import_text", prepare)
    monkeypatch.setattr(work, "import_texts", take)
    with Library(paths.library_file()) as library:
        window = open_window(library, ["mine.txt"])
        qtbot.addWidget(window)
        qtbot.waitUntil(lambda: len(library.lessons()) == 2, timeout=10_000)
        qtbot.waitUntil(lambda: window.furnished and not window.runner.busy, timeout=30_000)
        assert window.study.lesson is not None
        assert window.study.lesson.id == "mine.txt"
        window.close()


def test_a_failed_first_text_leaves_a_way_on(
    qapp: QApplication, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, progress: Progress) -> str:
        raise InputError("The text can't be read. Open another one.")

    monkeypatch.setattr(work, "import_text", fail)
    with Library(paths.library_file()) as library:
        window = open_window(library, [])
        qtbot.addWidget(window)
        qtbot.waitUntil(lambda: window.furnished and not window.runner.busy)
        assert window.waiting.open.isVisible()
        window.close()


def test_a_bad_file_at_the_start_leaves_the_last_text_open(
    qapp: QApplication, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    window = open_window(library, [str(tmp_path / "bad.txt")])
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.furnished and not window.runner.busy, timeout=30_000)
    assert window.study.lesson is not None
    assert window.reader.isVisible()
    assert "bad.txt" in window.notice.message
    window.close()


def test_a_book_of_ten_thousand_pairs_opens_and_jumps(
    qapp: QApplication, qtbot: QtBot, library: Library, sample: Lesson
) -> None:
    pairs: tuple[Pair, ...] = sample.pairs * 2_000
    library.put_lesson(replace(sample, id="book", pairs=pairs, sections=()), 1)
    window = open_window(library, [])
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.furnished)
    window.desk.open_lesson("book")
    window.reader.show_section(7_002)
    assert window.study.spot is not None
    assert window.study.spot.pair == 7_002
    assert window.reader.rowAt(20) == 7_002
    bar = window.reader.verticalScrollBar()
    bar.setValue(bar.value() - 3_000)
    first = window.reader.rowAt(0)
    assert 6_900 < first < 7_002
    heights = [window.reader.rowHeight(row) for row in range(first, first + 5)]
    assert heights == [round(window.reader.layout_of(r).height) for r in range(first, first + 5)]
    window.close()


def test_the_notice_after_an_import_says_what_is_doubtful_and_leads_there(
    window: MainWindow, qtbot: QtBot, library: Library, sample: Lesson
) -> None:
    pairs = tuple(replace(p, confidence=0.1 if n == 3 else 0.9) for n, p in enumerate(sample.pairs))
    library.put_lesson(replace(sample, id="new", pairs=pairs), 1)
    window.desk.texts.imported.emit(work.Imported("new", 1))
    assert window.notice.message == "Imported. 1 pair is doubtful: N goes to it."
    go = next(b for b in window.notice.findChildren(QPushButton) if b.text() != "Close")
    go.click()
    assert window.study.spot is not None
    assert window.study.spot.pair == 3
