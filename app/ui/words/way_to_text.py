"""From a word of the table to a place in a text that has it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.lesson.model import WordKey
from app.ui.lesson_opening import OpenLesson
from app.ui.notice import Notice
from app.ui.reader.cursor import Spot
from app.ui.study import Study
from app.ui.words.model import Shown
from app.vocabulary.phrases import find_phrases

if TYPE_CHECKING:
    from app.library.text_search import Passage

_LOOKED_AT = 3  # places that have the letters of a phrase


class WayToText(QObject):
    """`taken` says that a text is to be seen now."""

    taken = Signal()

    def __init__(
        self, study: Study, notice: Notice, open_lesson: OpenLesson, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._notice = notice
        self._open_lesson = open_lesson

    def read(self, lesson: str) -> None:
        """Show this text."""
        self._open_lesson(lesson, self.taken.emit)

    def show_word(self, shown: Shown) -> None:
        """Show a place that has the word, or say that there is none."""
        sentence, key = shown.sentence, shown.row.key
        if sentence is not None:
            self._open_lesson(sentence.lesson, partial(self._go_to_word, key))
        elif key in self._study.library.phrases.all():
            self._look_for(key, self._study.library.texts.find(key.simplified, most=_LOOKED_AT))
        else:
            self._tell_missing(key)

    def _go_to_word(self, key: WordKey) -> None:
        self.taken.emit()
        pairs = self._study.lesson.pairs if self._study.lesson is not None else ()
        for number, pair in enumerate(pairs):
            for place, token in enumerate(pair.tokens):
                # Making a key takes longer than all the rest.
                if token.simplified == key.simplified and token.is_word and token.key == key:
                    self._study.go(Spot(number, place))
                    return

    def _look_for(self, key: WordKey, passages: Sequence[Passage]) -> None:
        """Show the first of these places that has the words as this phrase."""
        if passages:
            look = partial(self._look_in, key, passages)
            self._open_lesson(passages[0].lesson, look)
        else:
            self._tell_missing(key)

    def _look_in(self, key: WordKey, passages: Sequence[Passage]) -> None:
        pairs = self._study.lesson.pairs if self._study.lesson is not None else ()
        place = passages[0].pair
        found = find_phrases(pairs[place].tokens, {key}) if place < len(pairs) else ()
        if found:
            self.taken.emit()
            self._study.go(Spot(place, found[0].first))
        else:
            self._look_for(key, passages[1:])

    def _tell_missing(self, key: WordKey) -> None:
        said = self.tr("“{0}” stands in none of your texts.")
        self._notice.tell(said.format(key.simplified))
