"""What a long text costs the window when it is shown for import, against a short one."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.importing.paragraph import Paragraph
from app.importing.understanding import (
    Passage,
    SourceFile,
    Understanding,
    exchanged,
    with_role,
)
from app.lesson.model import Language, Role
from app.progress import silent
from app.ui.dialogs.import_draft import Correction, Draft
from app.ui.dialogs.import_text import ImportDialog
from app.ui.tasks import TaskRunner

_TEXTS = {
    Language.CHINESE: "他站在门口，看着远处的山，心里想着昨天晚上发生的事情。" * 4,
    Language.ENGLISH: "He stood in the doorway, looking at the mountains, thinking of the night. "
    * 4,
}
_ROUNDS = 7
_TARGET = 3.0


def draft(passages: int) -> Draft:
    """So many passages, one language after the other, in two files."""
    files = tuple(SourceFile(f"{language}.txt", language) for language in Language)
    return Draft(
        Understanding(
            files,
            tuple(
                Passage(Paragraph(f"{text}{n}", language), file, found=language)
                for file, (language, text) in enumerate(_TEXTS.items())
                for n in range(passages // 2)
            ),
        )
    )


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of the thread, so that other programs' work doesn't count."""
    times = []
    for _ in range(_ROUNDS):
        started = time.thread_time()
        work()
        QApplication.processEvents()
        times.append(1000 * (time.thread_time() - started))
    return statistics.median(times)


@pytest.mark.benchmark
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_showing_ten_thousand_passages(qtbot: QtBot) -> None:
    runner = TaskRunner()

    def opened(of: Draft) -> ImportDialog:
        dialog = ImportDialog(of, runner)
        dialog.show()
        return dialog

    def opening(of: Draft) -> float:
        dialogs: list[ImportDialog] = []
        taken = milliseconds(lambda: dialogs.append(opened(of)))
        for dialog in dialogs:
            dialog.reject()
        return taken

    def showing(of: Draft, correction: Correction) -> float:
        dialog = opened(of)
        pictures = [of.picture, of.change(correction, silent)]

        def both() -> None:
            for picture in pictures:
                dialog.show_picture(picture)

        taken = milliseconds(both) / 2
        dialog.reject()
        return taken

    short, long = draft(100), draft(10_000)
    heading = partial(with_role, passages={3}, role=Role.HEADING)
    opening(short)
    figures = {
        "opening": (opening(short), opening(long)),
        "a role": (showing(short, heading), showing(long, heading)),
        "exchanging": (showing(short, exchanged), showing(long, exchanged)),
    }
    print()
    for name, (one, other) in figures.items():
        print(f"{name}: 100 passages {one:.1f} ms, 10,000 passages {other:.1f} ms")
    one, other = figures["opening"]
    assert other / one <= _TARGET
