"""The dialog in which a word is corrected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.chinese.corrections.place import WordPlace
from app.chinese.definitions import definitions
from app.lesson.model import Token, TokenKind
from app.ui import fonts
from app.ui.correcting.corrector import Corrector
from app.ui.flow_layout import FlowLayout

_WIDTH = 470
_LONGEST_SHOWN = 8


class CorrectDialog(QDialog):
    """Asks how a word is cut, read and meant, and keeps what is said to be otherwise.

    Joining and splitting are done as soon as they are chosen, the others by `keep`.
    """

    def __init__(self, corrector: Corrector, place: WordPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self._corrector = corrector
        self._place = place
        token = place.token
        self.setModal(True)
        self.setWindowTitle(self.tr("Correct “{0}”").format(token.text))
        head = QLabel(token.text)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setFont(fonts.serif(34))
        self.here = QRadioButton(self.tr("&Only here"))
        self.everywhere = QRadioButton(self.tr("E&verywhere"))
        self.here.setChecked(True)
        self.cuts = self._cuts(token)
        self._readings = corrector.readings(place)
        self.reading = _choice(list(self._readings))
        self._senses = list(definitions(token.senses)) or [token.gloss]
        self.meaning = _choice(self._senses)
        self.is_name = QCheckBox(self.tr("It is a &name"))
        self.is_name.setChecked(token.kind is TokenKind.NAME)
        self.failure = QLabel()
        self.failure.setObjectName("failure")
        self.failure.setWordWrap(True)
        self.failure.setTextFormat(Qt.TextFormat.PlainText)
        self.failure.hide()
        corrector.failed.connect(self._fail)
        self.setFixedWidth(_WIDTH)
        self._lay_out(head)
        self.meaning.setFocus()
        self.finished.connect(self.deleteLater)

    def _lay_out(self, head: QLabel) -> None:
        where, ways = QHBoxLayout(), QButtonGroup(self)
        for way in (self.here, self.everywhere):
            ways.addButton(way)
            where.addWidget(way)
        where.addStretch(1)
        boundaries = QWidget()
        row = FlowLayout(boundaries)
        for button in self.cuts:
            row.addWidget(button)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, part in (
            (self.tr("&Meaning"), self.meaning),
            (self.tr("&Reading"), self.reading),
            ("", self.is_name),
            (self.tr("Words"), boundaries),
        ):
            form.addRow(title, part)
            part.setAccessibleName(title.replace("&", "") or self.is_name.text().replace("&", ""))
        quiet = QLabel(self.tr("Choose, or type your own. Ctrl+Z undoes it."))
        quiet.setObjectName("quiet")
        cancel, keep = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Keep"))
        keep.setProperty("primary", True)
        keep.setDefault(True)
        cancel.clicked.connect(self.reject)
        keep.clicked.connect(self.keep)
        buttons = QHBoxLayout()
        buttons.addWidget(quiet, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(head)
        column.addLayout(form)
        column.addLayout(where)
        column.addWidget(self.failure)
        column.addLayout(buttons)

    def _cuts(self, token: Token) -> list[QPushButton]:
        buttons = []
        before, after = self._place.neighbour(-1), self._place.neighbour(1)
        for by, whole in (
            (-1, before.text + token.text if before else ""),
            (1, token.text + after.text if after else ""),
        ):
            if whole:
                join = self._corrector.join
                label = self.tr("Join: {0}").format(whole)
                buttons.append(self._button(label, partial(join, by)))
        for at in range(1, min(len(token.text), _LONGEST_SHOWN)):
            label = self.tr("Split: {0}").format(f"{token.text[:at]} {token.text[at:]}")
            buttons.append(self._button(label, partial(self._corrector.split, at)))
        return buttons

    def _button(self, label: str, cut: Callable[[bool], bool]) -> QPushButton:
        button = QPushButton(label)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._cut(cut))
        return button

    def _cut(self, cut: Callable[[bool], bool]) -> None:
        self.accept()
        cut(self.everywhere.isChecked())

    def keep(self) -> None:
        """Keep what is otherwise than it was; the dialog stays if something can't be so."""
        everywhere = self.everywhere.isChecked()
        token = self._place.token
        is_name = self.is_name.isChecked()
        reading = " ".join(self.reading.currentText().split())
        meaning = " ".join(self.meaning.currentText().split())
        well = True
        if is_name != (token.kind is TokenKind.NAME):
            well = self._corrector.name(is_name, everywhere)
        if well and meaning != self._senses[0]:
            read = reading if reading != self._readings[0] else ""
            well = self._corrector.mean(self._whole(meaning), everywhere, read)
        if well and reading != self._readings[0]:
            well = self._corrector.read(reading, everywhere)
        if well:
            self.accept()

    def _fail(self, reason: str) -> None:
        self.failure.setText(reason)
        self.failure.show()

    def _whole(self, meaning: str) -> str:
        """The sense as the dictionary has it, of what is shown of it."""
        shown = ((definitions([sense]), sense) for sense in self._place.token.senses)
        return next((sense for short, sense in shown if short == (meaning,)), meaning)


def _choice(items: list[str]) -> QComboBox:
    choice = QComboBox()
    choice.setEditable(True)
    choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    choice.addItems(items)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(12)
    return choice
