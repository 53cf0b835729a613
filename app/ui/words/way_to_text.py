"""From a word of the table to a place in a text that has it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.lesson.model import WordKey
from app.ui.notice import Notice
from app.ui.reader.cursor import Spot
from app.ui.study import Study
from app.ui.words.model import Shown
from app.vocabulary.phrases import find_phrases

_LOOKED_AT = 3  # texts that have the letters of a phrase


class WayToText(QObject):
    """`taken` says that a text is to be seen now."""

    taken = Signal()

    def __init__(
        self, study: Study, notice: Notice, open_lesson: Callable[[str], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._notice = notice
        self._open_lesson = open_lesson

    def read(self, lesson: str) -> None:
        """Show this text."""
        self._open_lesson(lesson)
        self.taken.emit()

    def show_word(self, shown: Shown) -> None:
        """Show a place that has the word, or say that there is none."""
        sentence, key = shown.sentence, shown.row.key
        if sentence is not None:
            self.read(sentence.lesson)
            self._go_to_word(sentence.lesson, key)
        elif not self._go_to_phrase(key):
            said = self.tr("“{0}” stands in none of your texts.")
            self._notice.tell(said.format(key.simplified))

    def _go_to_word(self, wanted: str, key: WordKey) -> None:
        lesson = self._study.lesson
        if lesson is None or lesson.id != wanted:
            return
        for number, pair in enumerate(lesson.pairs):
            for place, token in enumerate(pair.tokens):
                if token.is_word and token.key == key:
                    self._study.go(Spot(number, place))
                    return

    def _go_to_phrase(self, key: WordKey) -> bool:
        """Show the first place that has these words marked as a phrase; False if none has."""
        if key not in self._study.library.phrases.all():
            return False
        for passage in self._study.library.texts.find(key.simplified, most=_LOOKED_AT):
            self._open_lesson(passage.lesson)
            lesson = self._study.lesson
            for number, pair in enumerate(lesson.pairs if lesson is not None else ()):
                for found in find_phrases(pair.tokens, {key}):
                    self.taken.emit()
                    self._study.go(Spot(number, found.first))
                    return True
        return False
