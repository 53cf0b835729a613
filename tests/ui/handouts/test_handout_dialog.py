"""The dialog for handouts: sheets, pages, what is remembered, saved and printed."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.handout.content import SheetKind
from app.handout.writing import HandoutFormat, KeyPlace
from app.progress import silent
from app.ui.dialogs.words_by_hand import WordList
from app.ui.handouts.dialog import HandoutDialog
from app.ui.handouts.pdf_pages import pages_of
from app.ui.handouts.printing import print_pages
from app.ui.main_window import MainWindow
from tests.handout.reading import read
from tests.ui.test_accessibility import nameless

# The offscreen platform can't tell a window manager about sizes, and says so.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def opened(window: MainWindow, qtbot: QtBot) -> HandoutDialog:
    window.commands["handout"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HandoutDialog)
    settled(qtbot, dialog)
    return dialog


def settled(qtbot: QtBot, dialog: HandoutDialog) -> None:
    """Wait until the pages are as they were asked for."""
    qtbot.waitUntil(lambda: not dialog.remaking.busy, timeout=20_000)


def check(dialog: HandoutDialog, kind: SheetKind, wanted: bool = True) -> None:
    row = next(n for n in range(dialog.sheets.count()) if dialog.sheets._kind(n) is kind)
    state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
    dialog.sheets.item(row).setCheckState(state)
    dialog.sheets.setCurrentRow(row)


def text_of(dialog: HandoutDialog) -> str:
    assert dialog._made is not None
    return read(dialog._made.paper.pdf).text


def test_pages_are_seen_as_they_will_print(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    assert nameless(dialog) == []
    assert dialog.pages.count == 2
    assert dialog.count.text() == "Pages: 2 · words: 9"
    assert not dialog.pages.image.isNull()
    assert "重要 zhòngyào" in text_of(dialog)
    first = dialog.pages.image.toImage()
    dialog.pages.turn(1)
    assert dialog.pages.page == 1
    assert dialog.pages.image.toImage() != first
    dialog.reject()


def test_zoom(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    fitting = dialog.pages.image.width()
    dialog.pages.zoom(1)
    larger = dialog.pages.image.width()
    dialog.pages.zoom(-1)
    dialog.pages.zoom(-1)
    assert dialog.pages.image.width() < fitting < larger
    dialog.pages.fit()
    assert dialog.pages.image.width() == fitting
    dialog.reject()


def test_sheets_are_chosen_ordered_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    check(dialog, SheetKind.PINYIN)
    settled(qtbot, dialog)
    assert "写拼音" in text_of(dialog)
    assert "答案 Key" in text_of(dialog)
    qtbot.keyClick(dialog.sheets, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    check(dialog, SheetKind.READING, wanted=False)
    settled(qtbot, dialog)
    wanted = dialog.sheets.sheets()
    assert set(wanted) == {SheetKind.VOCABULARY, SheetKind.PINYIN}
    dialog.reject()
    again = opened(window, qtbot)
    assert again.sheets.sheets() == wanted
    again.reject()


def test_a_sheet_in_hand_shows_its_options_and_its_page(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    check(dialog, SheetKind.VOCABULARY)
    settled(qtbot, dialog)
    dialog.sheets.setCurrentRow(0)
    assert dialog.options.layout_box.isVisible()
    assert not dialog.options.order.isVisible()
    assert dialog.pages.page == 0
    dialog.sheets.setCurrentRow(1)
    assert dialog.options.order.isVisible()
    assert not dialog.options.layout_box.isVisible()
    assert dialog.pages.page == 1
    dialog.reject()


def test_questions_come_onto_the_sheet(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    check(dialog, SheetKind.QUESTIONS)
    asked = "true: Chongqing is important.\nWhere? | Here.\n"
    dialog.options.questions.setPlainText(asked)
    qtbot.waitUntil(lambda: "Chongqing is important." in text_of(dialog), timeout=20_000)
    assert "Here." in text_of(dialog)
    dialog.reject()
    again = opened(window, qtbot)
    assert (
        again.options.questions.toPlainText() == "true: Chongqing is important.\nWhere? | Here.\n"
    )
    again.reject()


@pytest.mark.parametrize("form", list(HandoutFormat))
def test_saving_with_the_key_in_a_file_of_its_own(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, form: HandoutFormat
) -> None:
    dialog = opened(window, qtbot)
    check(dialog, SheetKind.PINYIN)
    dialog.key.setCurrentIndex(dialog.key.findData(KeyPlace.FILE))
    dialog.form.setCurrentIndex(dialog.form.findData(form))
    settled(qtbot, dialog)
    path = tmp_path / f"sheet{form.ending}"
    dialog.place.set_path(path)
    qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.notice.message), timeout=20_000)
    assert window.notice.message == f"{path.name} is ready."
    assert path.is_file()
    assert (tmp_path / f"sheet key{form.ending}").is_file()


def test_a_key_of_somebody_elses_is_replaced_only_when_asked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    key = tmp_path / "sheet key.pdf"
    key.write_text("mine", encoding="utf-8")
    dialog = opened(window, qtbot)
    check(dialog, SheetKind.PINYIN)
    dialog.key.setCurrentIndex(dialog.key.findData(KeyPlace.FILE))
    settled(qtbot, dialog)
    dialog.place.set_path(tmp_path / "sheet.pdf")
    dialog.write.click()
    assert dialog.failure == "There is a file “sheet key.pdf” already. Replace it?"
    assert key.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "sheet.pdf").exists()
    dialog.write.click()
    qtbot.waitUntil(lambda: bool(window.notice.message), timeout=20_000)
    assert key.read_bytes().startswith(b"%PDF")


def word_list(dialog: HandoutDialog, qtbot: QtBot) -> WordList:
    """The list of words, opened by its button."""
    with qtbot.waitSignal(dialog.by_hand.opened, timeout=10_000) as shown:
        dialog.by_hand.click()
    return cast(WordList, shown.args[0])


def test_words_are_chosen_by_hand_and_that_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    before = dialog.count.text()
    words = word_list(dialog, qtbot)
    assert nameless(words) == []
    words.sought.setText("zhongyao")
    shown = [words.list.model().index(n, 0) for n in range(words.words.length())]
    assert [index.data().split()[0] for index in shown] == ["重要"]
    assert shown[0].data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    qtbot.keyClick(words.sought, Qt.Key.Key_Down)
    qtbot.keyClick(words.list, Qt.Key.Key_Space)
    assert shown[0].data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    words.accept()
    settled(qtbot, dialog)
    assert dialog.count.text() == "Pages: 2 · words: 8" != before
    assert dialog.by_hand.text() == "Words by hand… (1 left out)"
    dialog.reject()
    again = opened(window, qtbot)
    assert again.count.text() == "Pages: 2 · words: 8"
    words = word_list(again, qtbot)
    words.sought.setText("重要")
    index = words.list.model().index(0, 0)
    place = words.list.visualRect(index)
    qtbot.mouseClick(
        words.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(place.left() + 12, place.center().y()),
    )
    assert index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    words.accept()
    settled(qtbot, again)
    assert again.count.text() == before
    assert again.by_hand.text() == "Words by hand…"
    again.reject()


def test_nothing_to_print_is_told(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    for kind in (SheetKind.READING, SheetKind.VOCABULARY):
        check(dialog, kind, wanted=False)
    settled(qtbot, dialog)
    assert dialog.failure.startswith("There is nothing to print")
    assert not dialog.write.isEnabled()
    assert dialog.pages.count == 0
    check(dialog, SheetKind.READING)
    settled(qtbot, dialog)
    assert dialog.failure == ""
    assert dialog.write.isEnabled()
    dialog.reject()


def test_a_schools_templates(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window, qtbot)
    folder = tmp_path / "ours"
    dialog.templates.copy(str(folder))
    style = folder / "style.typ"
    style.write_text(style.read_text("utf-8").replace("姓名 Name", "Our School"), "utf-8")
    dialog.templates.choose(str(folder))
    settled(qtbot, dialog)
    assert "Our School" in text_of(dialog)
    assert dialog.templates.text() == "Templates: ours"
    dialog.templates.copy(str(folder))
    assert "not empty" in dialog.failure
    dialog.templates.choose(str(tmp_path / "nowhere"))
    settled(qtbot, dialog)
    assert "no handout templates" in dialog.failure
    dialog.reject()


def test_another_shuffle_is_another_sheet(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    check(dialog, SheetKind.MATCHING)
    settled(qtbot, dialog)
    before = text_of(dialog)
    dialog.shuffle.click()
    settled(qtbot, dialog)
    assert text_of(dialog) != before
    dialog.reject()


def test_printing(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(window, qtbot)
    assert dialog._made is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pages(dialog._made.paper, printer, silent) == 2
    assert len(pages_of((tmp_path / "printed.pdf").read_bytes()).sizes) == 2
    dialog.reject()
