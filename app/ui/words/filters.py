"""Which words the table shows: what is typed, and what is chosen in lists and chips."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from app.chinese.levels import HIGHEST, level_name
from app.library.store import LessonEntry
from app.library.word_query import Column, WordQuery
from app.ui.commands import status_name
from app.ui.flow_layout import FlowLayout
from app.ui.query_field import QueryField
from app.ui.theme import ThemeChoice
from app.ui.words.delegate import status_sign
from app.ui.words.model import SORTED_BY, Place
from app.vocabulary.statuses import Status

_TYPING_MS = 120
_DESCENDS = (Column.CHANGED, Column.RUNNING, Column.LESSONS, Column.STATUS)
"""What is looked at from the most down; the other orders begin with the least."""


class Filters(QWidget):
    """`changed` says that `query()` is another, `entered` that the table is wanted now."""

    changed = Signal()
    entered = Signal()

    def __init__(
        self, themes: ThemeChoice, leave: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._leave = leave
        self._by, self._descending = Column.CHANGED, True
        to_table = self.entered.emit
        self.text = QueryField(
            self.tr("Hanzi, pinyin or English"),
            {"Down": to_table, "Return": to_table, "Enter": to_table, "Esc": self._clear_text},
        )
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(230)
        self._lessons = _choice(self.tr("Text"))
        self._lesson_ids: list[str] = []
        self._levels = _choice(self.tr("HSK level"))
        self._days = _choice(self.tr("Marked when"))
        self._orders = _choice(self.tr("Sorted by"))
        self._chips = [self._chip(status) for status in Status]
        self._fill()
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.text.textChanged.connect(self._wait)
        for box in (self._lessons, self._levels, self._days):
            box.currentIndexChanged.connect(self.changed)
        self._orders.activated.connect(self._choose_order)
        themes.changed.connect(self._wear)
        self._wear()

    @property
    def order(self) -> tuple[Place, bool]:
        """Above which column the order comes from, and whether it descends."""
        return next(place for place, by in SORTED_BY.items() if by is self._by), self._descending

    @property
    def filters(self) -> bool:
        """Whether some words may be left out."""
        query = self.query()
        return bool(
            query.text.strip() or query.statuses or query.levels or query.lesson or query.since
        )

    def query(self) -> WordQuery:
        """What is asked for now."""
        lesson, level = self._lessons.currentIndex(), self._levels.currentIndex()
        return WordQuery(
            text=self.text.text(),
            statuses=frozenset(s for s in Status if self._chips[s].isChecked()),
            levels=frozenset({level % (HIGHEST + 1)}) if level else frozenset(),
            lesson=self._lesson_ids[lesson - 1] if lesson > 0 else "",
            since=_since(self._days.currentData()),
            by=self._by,
            descending=self._descending,
        )

    def clear(self) -> None:
        """Ask for all words again."""
        self.reset()
        self.changed.emit()

    def reset(self) -> None:
        """Leave no word out from the next search on."""
        with QSignalBlocker(self):
            self.text.clear()
            for chip in self._chips:
                chip.setChecked(False)
            for box in (self._lessons, self._levels, self._days):
                box.setCurrentIndex(0)
        self._typing.stop()

    def show_lessons(self, lessons: Iterable[LessonEntry]) -> None:
        """Offer these texts; the one chosen stays so."""
        chosen = self.query().lesson
        entries = list(lessons)
        self._lesson_ids = [entry.id for entry in entries]
        with QSignalBlocker(self._lessons):
            self._lessons.clear()
            self._lessons.addItems([self.tr("All texts"), *(entry.title for entry in entries)])
            if chosen in self._lesson_ids:
                self._lessons.setCurrentIndex(self._lesson_ids.index(chosen) + 1)

    def choose_lesson(self, lesson: str) -> None:
        """Ask for the words of this text alone."""
        if lesson in self._lesson_ids:
            self.clear()
            self._lessons.setCurrentIndex(self._lesson_ids.index(lesson) + 1)

    def choose_statuses(self, statuses: Iterable[Status]) -> None:
        """Ask for words of these statuses alone."""
        wanted = set(statuses)
        for status in Status:
            self._chips[status].setChecked(status in wanted)

    def sort_by(self, place: Place) -> None:
        """Sort by this column; once more turns the order round."""
        by = SORTED_BY[place]
        self._set_order(by, not self._descending if by is self._by else by in _DESCENDS)

    def _choose_order(self, number: int) -> None:
        by = SORTED_BY[list(SORTED_BY)[number]]
        self._set_order(by, by in _DESCENDS)

    def _set_order(self, by: Column, descending: bool) -> None:
        self._by, self._descending = by, descending
        self._orders.setCurrentIndex(list(SORTED_BY).index(self.order[0]))
        self.changed.emit()

    def _wait(self) -> None:
        self._typing.start()

    def _clear_text(self) -> None:
        if self.text.text():
            self.text.clear()
        else:
            self._leave()

    def _chip(self, status: Status) -> QPushButton:
        chip = QPushButton(status_name(status))
        chip.setCheckable(True)
        chip.setProperty("filter", True)
        chip.setAccessibleName(self.tr("Show {0}").format(status_name(status)))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.toggled.connect(self.changed)
        return chip

    def _fill(self) -> None:
        self._lessons.addItem(self.tr("All texts"))
        levels = (self.tr("HSK {0}").format(level_name(level)) for level in range(1, HIGHEST + 1))
        self._levels.addItems([self.tr("All levels"), *levels, self.tr("In no HSK list")])
        for said, days in (
            (self.tr("Marked or not"), 0),
            (self.tr("Marked today"), 1),
            (self.tr("Marked in 7 days"), 7),
            (self.tr("Marked in 30 days"), 30),
            (self.tr("Marked in a year"), 365),
        ):
            self._days.addItem(said, days)
        # In the order of SORTED_BY.
        self._orders.addItems(
            [
                self.tr("By word"),
                self.tr("By pinyin"),
                self.tr("By status"),
                self.tr("By HSK level"),
                self.tr("By rank in Chinese"),
                self.tr("By times in your texts"),
                self.tr("Marked last first"),
            ]
        )
        self._orders.setCurrentIndex(self._orders.count() - 1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        boxes, chips = FlowLayout(), FlowLayout()
        for part in (self.text, self._lessons, self._levels, self._days, self._orders):
            boxes.addWidget(part)
        for chip in self._chips:
            chips.addWidget(chip)
        column.addLayout(boxes)
        column.addLayout(chips)

    def _wear(self) -> None:
        for status, chip in zip(Status, self._chips, strict=True):
            chip.setIcon(status_sign(status, self._themes.theme))


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(15)
    return box


def _since(days: int) -> float:
    """When the first of so many days began, today the last of them; 0 for no day at all."""
    today = datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
    return (today - timedelta(days=days - 1)).timestamp() if days else 0.0
