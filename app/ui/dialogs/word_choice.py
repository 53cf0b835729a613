"""Which words: the part that the dialogs for decks and handouts share."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.chinese.levels import HIGHEST, level_name
from app.ui.dialogs.status_chips import StatusChips
from app.ui.study import Study
from app.vocabulary.choice import Choice, ChosenWord, Pick, choose

_LEVELS = tuple(level_name(level) for level in range(1, HIGHEST + 1))
_FIRST_LEVEL = 4


class WordChoice(QWidget):
    """Radio buttons for the rule and a box for names. `changed` says that the choice did.

    A choice `by_status` is offered only where that is said.
    """

    changed = Signal()

    def __init__(
        self, study: Study, by_status: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._picks = QButtonGroup(self)
        self._marked = QRadioButton(self.tr("Words I marked"))
        self._new = QRadioButton(self.tr("All new words"))
        self._level = QRadioButton(self.tr("Words not yet known, from HSK level"))
        self._status = QRadioButton(self.tr("Words by status"))
        self.statuses = StatusChips()
        self._levels = QComboBox()
        self._levels.addItems(list(_LEVELS))
        self._levels.setCurrentIndex(_FIRST_LEVEL - 1)
        self._levels.setAccessibleName(self.tr("HSK level"))
        self._names = QCheckBox(self.tr("Include names of people and places"))
        self._status.setVisible(by_status)
        for button in (self._marked, self._new, self._level, self._status):
            self._picks.addButton(button)
        by_level = QHBoxLayout()
        by_level.setContentsMargins(0, 0, 0, 0)
        by_level.addWidget(self._level)
        by_level.addWidget(self._levels)
        by_level.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        height = self._levels.sizeHint().height()
        lines: tuple[QAbstractButton, ...] = (*self._picks.buttons(), self._names)
        for line in lines:
            # No wider than its words, so that the frame of the focus isn't either; as tall as
            # the row with the box of levels, so that the rows are even.
            line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            line.setFixedHeight(height)
        column.addWidget(self._marked)
        column.addWidget(self._new)
        column.addLayout(by_level)
        column.addWidget(self._status)
        column.addWidget(self.statuses)
        column.addWidget(self._names)
        self._start()
        self._picks.buttonClicked.connect(self._repick)
        self._levels.currentIndexChanged.connect(self._pick_level)
        self._names.toggled.connect(self.changed)
        self._status.toggled.connect(self.statuses.setVisible)
        self.statuses.setVisible(self._status.isChecked())
        self.statuses.changed.connect(self.changed)

    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(
            next(pick for pick, button in self._rules().items() if button.isChecked()),
            self._levels.currentIndex() + 1,
            self._names.isChecked(),
            self.statuses.statuses(),
        )

    def show_choice(self, choice: Choice) -> None:
        """Show this as what is chosen; `changed` isn't emitted."""
        with QSignalBlocker(self), QSignalBlocker(self._levels):
            self._levels.setCurrentIndex(choice.level - 1)
            self.statuses.show_statuses(choice.statuses)
            self._rules()[choice.pick].setChecked(True)
            self._names.setChecked(choice.takes_names)

    def words(self) -> tuple[ChosenWord, ...]:
        """The chosen words of the open lesson."""
        lesson = self._study.lesson
        return choose(lesson, self._study.statuses, self.choice()) if lesson else ()

    def take_focus(self) -> None:
        """Let keys begin at the rule that is chosen."""
        chosen = self._picks.checkedButton()
        if chosen is not None and self.isEnabled():
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _rules(self) -> dict[Pick, QRadioButton]:
        return {
            Pick.MARKED: self._marked,
            Pick.NEW: self._new,
            Pick.LEVEL: self._level,
            Pick.STATUS: self._status,
        }

    def _start(self) -> None:
        """Begin with the marked words where there are any."""
        self._marked.setChecked(True)
        self._names.setChecked(True)
        if not self.words():
            self._new.setChecked(True)
            self._names.setChecked(False)

    def _repick(self) -> None:
        blocked = self._names.blockSignals(True)
        self._names.setChecked(self._marked.isChecked() or self._status.isChecked())
        self._names.blockSignals(blocked)
        self.changed.emit()

    def _pick_level(self) -> None:
        self._level.setChecked(True)
        self._repick()
