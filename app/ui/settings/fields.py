"""Fields that show one setting each and set it at once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QSpinBox

from app.ui.commands import VIEWS, choice_of, spoken
from app.ui.preferences import Preferences

Choices = Sequence[tuple[object, str]]


def choices_of(setting: str) -> Choices:
    """The values of a setting that has commands of its own, with their names."""
    named = ((choice_of(command), spoken(command.text)) for command in VIEWS)
    return [(value, text) for (name, value), text in named if name == setting]


class ChoiceField(QComboBox):
    """One of some values."""

    def __init__(self, preferences: Preferences, setting: str, name: str, choices: Choices) -> None:
        super().__init__()
        self._preferences = preferences
        self._setting = setting
        self._values = [value for value, _ in choices]
        self.setAccessibleName(name)
        self.addItems([text for _, text in choices])
        self.show_value()
        self.activated.connect(self._choose)
        preferences.changed.connect(self.show_value)

    def show_value(self) -> None:
        """Show the setting as it is."""
        value = getattr(self._preferences.settings, self._setting)
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def choose(self, value: StrEnum) -> None:
        """Set this value, as a person would."""
        self._choose(self._values.index(value))

    def _choose(self, number: int) -> None:
        self._preferences.change(**{self._setting: self._values[number]})


class ShareField(QSpinBox):
    """A factor, shown as percent."""

    def __init__(
        self, preferences: Preferences, setting: str, name: str, least: int, most: int
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._setting = setting
        self.setRange(least, most)
        self.setSingleStep(5)
        self.setSuffix(" %")
        self.setAccessibleName(name)
        self.show_value()
        self.valueChanged.connect(self._choose)
        preferences.changed.connect(self.show_value)

    def show_value(self) -> None:
        """Show the setting as it is."""
        self.blockSignals(True)
        self.setValue(round(100 * getattr(self._preferences.settings, self._setting)))
        self.blockSignals(False)

    def _choose(self, percent: int) -> None:
        self._preferences.change(**{self._setting: percent / 100})


class SwitchField(QCheckBox):
    """On or off."""

    def __init__(self, preferences: Preferences, setting: str, text: str) -> None:
        super().__init__(text)
        self._preferences = preferences
        self._setting = setting
        self.show_value()
        self.toggled.connect(self._choose)
        preferences.changed.connect(self.show_value)

    def show_value(self) -> None:
        """Show the setting as it is."""
        self.setChecked(getattr(self._preferences.settings, self._setting))

    def _choose(self, on: bool) -> None:
        self._preferences.change(**{self._setting: on})


def form() -> QFormLayout:
    """An empty form, its fields as wide as what is in them."""
    made = QFormLayout()
    made.setHorizontalSpacing(18)
    made.setVerticalSpacing(8)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


def quiet(text: str) -> QLabel:
    """A line that explains something."""
    label = QLabel(text)
    label.setObjectName("quiet")
    label.setWordWrap(True)
    return label
