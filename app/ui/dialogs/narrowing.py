"""What of the chosen words stays: up to a level, of the most frequent, of some sections."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QVBoxLayout, QWidget

from app.chinese.levels import HIGHEST, level_name
from app.lesson.model import Section
from app.vocabulary.choice import OUTSIDE_LISTS, Choice

_RANKS = (500, 1000, 2000, 3000, 5000, 10_000, 20_000)
_LONGEST_TITLE = 40


class Narrowing(QWidget):
    """`changed` says that other words stay."""

    changed = Signal()

    def __init__(self, sections: tuple[Section, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hardest = QComboBox()
        self.hardest.setAccessibleName(self.tr("Hardest level"))
        self.hardest.addItem(self.tr("Words of every HSK level"), OUTSIDE_LISTS)
        for level in range(1, HIGHEST + 1):
            self.hardest.addItem(self.tr("Up to HSK {0}").format(level_name(level)), level)
        self.rank = QComboBox()
        self.rank.setAccessibleName(self.tr("Frequency"))
        self.rank.addItem(self.tr("However rare they are"), None)
        for rank in _RANKS:
            self.rank.addItem(self.tr("Among the {0} most frequent").format(f"{rank:,}"), rank)
        self._sections = QPushButton()
        self._menu = QMenu(self)
        self._fill(sections)
        self._sections.setMenu(self._menu)
        self._sections.setAutoDefault(False)
        self._sections.setVisible(len(sections) > 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.hardest, self.rank, self._sections):
            column.addWidget(widget)
        self.hardest.currentIndexChanged.connect(self.changed)
        self.rank.currentIndexChanged.connect(self.changed)
        self._name_sections()

    def narrowed(self, choice: Choice) -> Choice:
        """The choice with what is said here."""
        return replace(
            choice,
            hardest=self.hardest.currentData(),
            rank=self.rank.currentData(),
            sections=self._chosen(),
        )

    def show_choice(self, choice: Choice) -> None:
        """Show what the choice says; `changed` isn't emitted."""
        with QSignalBlocker(self):
            self.hardest.setCurrentIndex(max(0, self.hardest.findData(choice.hardest)))
            self.rank.setCurrentIndex(max(0, self.rank.findData(choice.rank)))
            for number, action in enumerate(self._menu.actions()):
                action.setChecked(choice.sections is None or number in choice.sections)
        self._name_sections()

    def _fill(self, sections: tuple[Section, ...]) -> None:
        for number, section in enumerate(sections, 1):
            title = section.title or self.tr("Section {0}").format(number)
            short = title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
            action = self._menu.addAction(short.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(self._choose)

    def _choose(self) -> None:
        self._name_sections()
        self.changed.emit()

    def _chosen(self) -> frozenset[int] | None:
        """The sections checked; None for all of them."""
        actions = self._menu.actions()
        chosen = frozenset(n for n, action in enumerate(actions) if action.isChecked())
        return None if len(chosen) == len(actions) else chosen

    def _name_sections(self) -> None:
        chosen, all_ = self._chosen(), len(self._menu.actions())
        if chosen is None:
            text = self.tr("All sections")
        elif len(chosen) == 1:
            text = self._menu.actions()[next(iter(chosen))].text()
        else:
            text = self.tr("{0} of {1} sections").format(len(chosen), all_)
        self._sections.setText(text)
        self._sections.setAccessibleName(self.tr("Sections: {0}").format(text))
