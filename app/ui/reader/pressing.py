"""What a press of the mouse takes in hand in the reader."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTableView

from app.lesson.model import Language, Lesson
from app.ui.reader.cursor import first_word
from app.ui.reader.model import PairModel
from app.ui.reader.pointing import Pointing
from app.ui.reader.sentences import english_word
from app.ui.study import Study


class Pressing:
    """Takes words and sides in hand, and turns veils with `turn_veil`."""

    def __init__(
        self,
        table: QTableView,
        study: Study,
        model: PairModel,
        pointing: Pointing,
        turn_veil: Callable[[int], None],
    ) -> None:
        self._table = table
        self._study = study
        self._model = model
        self._pointing = pointing
        self._turn_veil = turn_veil

    def press(self, point: QPoint, lesson: Lesson) -> None:
        """Take in hand what is at this point of the viewport, or turn the veil there."""
        pointed, row = self._pointing.at(point), self._table.rowAt(point.y())
        spot = pointed.spot if pointed is not None else None
        if row >= 0 and self._study.hand.repairing:
            self._take_side(point, row, lesson)
            return
        if spot is None and row >= 0:
            here = self._study.spot
            same = here is not None and here.pair == row
            if self._pointing.is_on_veil(point):
                self._turn_veil(row)
            spot = here if same else first_word(lesson, row)
        if spot is not None:
            self._study.go(spot)

    def _take_side(self, point: QPoint, row: int, lesson: Lesson) -> None:
        """Take the pair, the side and the word at this point in hand."""
        study, spot = self._study, None
        if not self._pointing.is_on_english(row, point):
            study.hand.take(Language.CHINESE)
            pointed = self._pointing.at(point)
            spot = pointed.spot if pointed is not None else None
        else:
            study.hand.take(Language.ENGLISH)
        same = study.spot is not None and study.spot.pair == row
        study.go(spot or (study.spot if same and study.spot else first_word(lesson, row)))
        if study.hand.side is Language.ENGLISH:
            place = self._pointing.english_at(row, point) or 0
            study.hand.put(english_word(self._model.pair(row).english, place)[0])
