"""Where else in the lesson a word stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.lesson.model import Lesson, Token
from app.ui.dictionary.occurrence import Occurrence
from app.ui.reader.cursor import Spot

_SHOWN = 6


class Occurrences(QWidget):
    """The first few places of the word in the lesson. `chosen` carries the `Spot` to go to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._more = QLabel(), QLabel()
        self._title.setProperty("section", True)
        self._more.setObjectName("quiet")
        self._places = [Occurrence() for _ in range(_SHOWN)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        for place in self._places:
            place.activated.connect(self.chosen)
            column.addWidget(place)
            place.hide()
        column.addWidget(self._more)

    def show_word(self, lesson: Lesson, word: Token) -> None:
        spots = spots_of(lesson, word)
        self._title.setText(self.tr("IN THIS TEXT · {0}").format(len(spots)))
        for number, place in enumerate(self._places):
            place.setVisible(number < len(spots))
            if number < len(spots):
                place.show_spot(lesson.pairs[spots[number].pair], spots[number])
        more = len(spots) - _SHOWN
        self._more.setText(self.tr("and {0} more").format(more))
        self._more.setVisible(more > 0)


def spots_of(lesson: Lesson, word: Token) -> list[Spot]:
    """Every place of the word in the lesson, in text order."""
    key, simplified = word.key, word.simplified
    return [
        Spot(number, position)
        for number, pair in enumerate(lesson.pairs)
        for position, token in enumerate(pair.tokens)
        if token.simplified == simplified and token.is_word and token.key == key
    ]
