"""The head of the panel: the word, its reading, what is known of it, and its statuses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.chinese.tone_colours import ToneColours
from app.ui import fonts
from app.ui.dictionary.chips import Chips
from app.ui.dictionary.markup import coloured
from app.ui.dictionary.status_row import StatusRow
from app.ui.dictionary.subject import Subject
from app.ui.key_hints import give_tip

_SIZES = ((5, 46), (8, 34), (16, 26))
_LEAST_SIZE = 20


class Head(QWidget):
    """`back` and `forward` ask for the entry before or after, `listen` to hear the word;
    `slowly` says how."""

    back = Signal()
    forward = Signal()
    listen = Signal()
    slowly = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = _button("←", self.tr("Back to the entry before"), "entry_back")
        self._forward = _button("→", self.tr("Forward again"), "entry_forward")
        self._slowly = _button(self.tr("Slowly"), self.tr("Speak slowly"), "slowly")
        self._slowly.setCheckable(True)
        self._listen = _button(
            self.tr("Listen"),
            self.tr("Speak the word, or with the second key the sentence"),
            "speak",
            "speak_sentence",
        )
        self._word, self._pinyin, self._taiwan = _selectable(), _selectable(), _selectable()
        self._word.setObjectName("headword")
        self._taiwan.setObjectName("quiet")
        for label in (self._word, self._taiwan):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._word, self._pinyin, self._taiwan):
            label.setWordWrap(True)
        self._chips = Chips()
        self.statuses = StatusRow()
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for button in (self._back, self._forward):
            tools.addWidget(button)
        tools.addStretch(1)
        for button in (self._slowly, self._listen):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        for part, above in (
            (self._word, 2),
            (self._pinyin, 4),
            (self._taiwan, 2),
            (self._chips, 8),
            (self.statuses, 14),
        ):
            column.addSpacing(above)
            column.addWidget(part)
        self._back.clicked.connect(self.back)
        self._forward.clicked.connect(self.forward)
        self._slowly.clicked.connect(self.slowly)
        self._listen.clicked.connect(self.listen)

    def show_ways(self, back: bool, forward: bool) -> None:
        """Whether there is an entry to go back or forward to."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def show_slowly(self, slowly: bool) -> None:
        self._slowly.setChecked(slowly)

    def show_subject(
        self, subject: Subject, facts: Sequence[str], taiwan: str, colours: ToneColours | None
    ) -> None:
        """Show the word with these short facts, and how it is read in Taiwan if otherwise."""
        length = len(subject.text)
        size = next((size for most, size in _SIZES if length <= most), _LEAST_SIZE)
        self._word.setFont(fonts.serif(size))
        self._word.setText(subject.text)
        self._pinyin.setText(
            f'<span style="font-size:20px">{coloured(subject.pinyin, colours)}</span>'
        )
        self._pinyin.setVisible(bool(subject.pinyin))
        self._taiwan.setText(self.tr("In Taiwan: {0}").format(taiwan))
        self._taiwan.setVisible(bool(taiwan))
        self._chips.show_chips(facts)
        self.statuses.setVisible(subject.can_be_marked)


def _button(text: str, name: str, *commands: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("flat", True)
    button.setAccessibleName(name)
    give_tip(button, name, *commands)
    # Each has a key that works from anywhere, so Tab needn't stop here on its way to the statuses.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _selectable() -> QLabel:
    label = QLabel()
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
