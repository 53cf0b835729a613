"""A row of buttons of which one is on: radio buttons in another dress."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.ui.exclusive import show_checked


class Segmented(QWidget):
    """Offers `(value, label)` choices. `chosen` carries the value that a person chose."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Sequence[tuple[object, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_, label) in enumerate(choices):
            button = QPushButton(label)
            button.setCheckable(True)
            button.setAutoDefault(False)  # Enter in a dialog is for what it is about
            button.setAutoExclusive(True)  # so that a screen reader says: one of these
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(label if label.startswith(name) else f"{name}: {label}")
            place = "first" if number == 0 else "middle"
            button.setProperty("segment", "last" if number == len(choices) - 1 else place)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(self._choose)

    def choose(self, value: object) -> None:
        """Choose this value as a click on its button does."""
        self._group.button(self._values.index(value)).click()

    def show_value(self, value: object) -> None:
        """Show this value as the one that is on; none is for a value that isn't offered here."""
        show_checked(self._group, self._values.index(value) if value in self._values else -1)

    def _choose(self, number: int) -> None:
        self.chosen.emit(self._values[number])
