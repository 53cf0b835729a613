"""The colours of the tones."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from app.chinese.tone_colours import ToneScheme
from app.ui.flow_layout import FlowLayout
from app.ui.preferences import Preferences
from app.ui.settings.fields import ChoiceField, choices_of, form, quiet

_SAMPLE = QSize(18, 18)


class TonesPage(QWidget):
    """Whose colours, what wears them, and one's own."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._own = [QPushButton() for _ in preferences.settings.own_tones]
        rows = form()
        for name, setting in (
            (self.tr("Colours"), "tone_scheme"),
            (self.tr("What is coloured"), "tone_place"),
        ):
            rows.addRow(name, ChoiceField(preferences, setting, name, choices_of(setting)))
        mine = QWidget()
        flow = FlowLayout(mine, 8)
        names = [self.tr("Tone {0}").format(number) for number in range(1, 5)]
        for number, (button, name) in enumerate(
            zip(self._own, (*names, self.tr("Neutral")), strict=True)
        ):
            button.setText(name)
            button.setIconSize(_SAMPLE)
            button.clicked.connect(partial(self._ask, number, name))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addSpacing(8)
        column.addWidget(QLabel(self.tr("My own colours")))
        column.addWidget(mine)
        column.addWidget(
            quiet(
                self.tr("Colours too faint to read on the page are made darker or lighter there.")
            )
        )
        column.addStretch(1)
        preferences.changed.connect(self._show)
        self._show()

    def choose(self, number: int, colour: str) -> None:
        """Give tone `number` (from 0) this `#rrggbb`, and use one's own colours."""
        own = list(self._preferences.settings.own_tones)
        own[number] = colour
        self._preferences.change(own_tones=tuple(own), tone_scheme=ToneScheme.OWN)

    def _ask(self, number: int, name: str) -> None:
        dialog = QColorDialog(QColor(self._preferences.settings.own_tones[number]), self)
        dialog.setWindowTitle(name)
        dialog.colorSelected.connect(lambda colour: self.choose(number, colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self) -> None:
        for button, colour in zip(self._own, self._preferences.settings.own_tones, strict=True):
            picture = QPixmap(_SAMPLE)
            picture.fill(QColor(colour))
            button.setIcon(QIcon(picture))
