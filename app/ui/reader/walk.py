"""Going from word to word and from pair to pair, on the side in hand."""

from __future__ import annotations

from app.lesson.model import Language, Lesson
from app.ui.reader.cursor import Spot, first_word, next_word
from app.ui.reader.sentences import english_word, next_english
from app.ui.study import Study


class Walk:
    """Leads through the study's lesson: by Chinese words or, while repairing, by English ones."""

    def __init__(self, study: Study) -> None:
        self._study = study

    def word(self, by: int) -> None:
        """Take the next (1) or previous (-1) word in hand."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is None or spot is None:
            return
        if self._study.hand.side is Language.ENGLISH:
            self._english_word(lesson, spot, by)
        else:
            self._study.go(next_word(lesson, spot, by))

    def end_of_pair(self, last: bool) -> None:
        """Take the first or last word of the pair in hand."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is None or spot is None:
            return
        if self._study.hand.side is Language.ENGLISH:
            self._study.hand.put(_end(lesson.pairs[spot.pair].english, last))
        else:
            self._study.go(first_word(lesson, spot.pair, last))

    def pair(self, by: int) -> None:
        """Go to the first word of the pair after (1) or before (-1) this one."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None and 0 <= spot.pair + by < len(lesson.pairs):
            self._study.go(first_word(lesson, spot.pair + by))

    def _english_word(self, lesson: Lesson, spot: Spot, by: int) -> None:
        hand = self._study.hand
        found = next_english(lesson.pairs[spot.pair].english, hand.english, by)
        if found is not None:
            hand.put(found)
            return
        pair = spot.pair + by
        while 0 <= pair < len(lesson.pairs) and not lesson.pairs[pair].english:
            pair += by
        if 0 <= pair < len(lesson.pairs):
            self._study.go(first_word(lesson, pair))
            hand.put(_end(lesson.pairs[pair].english, by < 0))


def _end(text: str, last: bool) -> int:
    return english_word(text, len(text) if last else 0)[0]
