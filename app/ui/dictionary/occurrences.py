"""Where else in the lesson a word stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.lesson.model import Lesson, Token
from app.ui.dictionary.occurrence import Occurrence
from app.ui.reader.cursor import Spot
from app.ui.theme import Theme

_SHOWN = 6


class Occurrences(QWidget):
    """The first few pairs of the lesson that have the word, with the first place in each.

    `chosen` carries the `Spot` to go to. The translation of a pair that `is_veiled` isn't shown.
    """

    chosen = Signal(object)

    def __init__(self, is_veiled: Callable[[int], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_veiled = is_veiled
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

    def show_word(self, lesson: Lesson, word: Token, theme: Theme) -> None:
        found = spots_of(lesson, word)
        self._title.setText(self.tr("IN THIS TEXT · {0}").format(len(found)))
        spots = list({spot.pair: spot for spot in reversed(found)}.values())[::-1]
        for number, place in enumerate(self._places):
            place.setVisible(number < len(spots))
            if number < len(spots):
                spot = spots[number]
                veiled = self._is_veiled(spot.pair)
                place.show_spot(lesson.pairs[spot.pair], spot, veiled, theme.mark)
        shown = {spot.pair for spot in spots[:_SHOWN]}
        more = sum(spot.pair not in shown for spot in found)
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
