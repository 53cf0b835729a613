"""The page of coverage: texts, levels, the next words, and days."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from app.lesson.model import WordKey
from app.library.store import Library
from app.settings import Theme
from app.ui.main_window import MainWindow
from app.ui.theme import ThemeChoice, load_theme
from app.ui.words.charts import DayChart, LevelChart
from app.ui.words.coverage_page import CoveragePage
from app.vocabulary.coverage import Coverage
from app.vocabulary.history import DayCount
from app.vocabulary.statuses import Status
from tests.ui.test_accessibility import nameless
from tests.ui.words.conftest import column, settle

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def coverage(window: MainWindow, qtbot: QtBot, library: Library) -> CoveragePage:
    """The page, with 重庆 known and 重要 being learned."""
    window.study.mark_many({WordKey("重庆", "chóng qìng"): Status.KNOWN})
    window.study.mark_many({WordKey("重要", "zhòng yào"): Status.LEARNING_2})
    window.commands["coverage"].trigger()
    counted(window.words.coverage, qtbot)
    return window.words.coverage


def counted(page: CoveragePage, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.waitUntil(lambda: not page.busy, timeout=10_000)
        qtbot.wait(20)


def test_the_text_says_how_much_of_it_is_known(coverage: CoveragePage) -> None:
    cells = [coverage.texts.index(0, n).data() for n in range(5)]
    assert cells == ["重庆是重要区域", None, "21% · 14", None, "10% · 10"]
    role = Qt.ItemDataRole.AccessibleTextRole
    told = coverage.texts.index(0, 1).data(role)
    assert told == "Words as they run: 21% known, 14% learning, 64% new, of 14"


def test_levels_and_days_are_told_in_words(coverage: CoveragePage) -> None:
    assert "HSK 1: 0% known" in coverage.levels.accessibleDescription()
    assert "in no list: 75% known" in coverage.levels.accessibleDescription()
    assert "1 known" in coverage.days.accessibleDescription()
    assert nameless(coverage) == []


def test_the_next_words_are_shown_chosen_in_the_table(
    coverage: CoveragePage, window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    assert coverage.gain.text().startswith("The next 9 words would bring you from 21% to 100%")
    button = next(b for b in coverage.findChildren(QPushButton) if b.text() == "Show these words")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    page = window.words.page
    assert window.words.lists_words
    assert column(page, 0)[:2] == ["是", "重要"]
    assert page.table.count_chosen() == 9
    qtbot.keyClick(page.table, Qt.Key.Key_W)
    assert len(library.statuses()) == 10
    page.filters.clear()
    settle(page, qtbot)
    assert len(column(page, 0)) == 10


def test_enter_reads_the_text_and_escape_goes_back(
    coverage: CoveragePage, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(coverage.table, Qt.Key.Key_Return)
    assert window.reader.isVisible()
    window.commands["coverage"].trigger()
    assert coverage.isVisible()
    qtbot.keyClick(coverage.table, Qt.Key.Key_Escape)
    assert window.reader.isVisible()


def test_a_library_without_texts_says_so(
    window: MainWindow, qtbot: QtBot, library: Library
) -> None:
    window.desk.remove_lesson("sample-0001")
    window.commands["coverage"].trigger()
    page = window.words.coverage
    counted(page, qtbot)
    assert page.gain.text() == "There is no text yet."
    assert page.days.accessibleDescription().startswith("No word is marked yet")


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.PAPER])
def test_charts_are_painted_in_the_colours_of_the_theme(qtbot: QtBot, theme: Theme) -> None:
    levels, days = LevelChart(ThemeChoice(theme)), DayChart(ThemeChoice(theme))
    levels.show_levels({1: Coverage(50, 25, 25), 0: Coverage(0, 0, 10)})
    first = datetime.date(2026, 1, 1)
    days.show_days((DayCount(first, 5, 50), DayCount(first + datetime.timedelta(9), 100, 20)))
    colours = load_theme(theme.value)
    for chart, wanted in (
        (levels, (colours.bar_known, colours.bar_learning, colours.bar_new)),
        (days, (colours.bar_known, colours.bar_learning)),
    ):
        qtbot.addWidget(chart)
        chart.resize(500, 210)
        image = chart.grab().toImage()
        painted = {image.pixelColor(x, y).name() for x in range(500) for y in range(0, 210, 2)}
        assert {QColor(colour).name() for colour in wanted} <= painted


def test_the_list_of_lessons_leads_to_the_coverage_of_one(window: MainWindow, qtbot: QtBot) -> None:
    actions = [
        action for view in window.sidebar.findChildren(QListView) for action in view.actions()
    ]
    next(action for action in actions if action.text() == "How much of it I know").trigger()
    counted(window.words.coverage, qtbot)
    assert window.words.coverage.isVisible()
    assert window.words.coverage.gain.text().startswith("The next 10 words")
