"""The bookmarks of the open lesson."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.lesson.model import Lesson
from app.ui.reader.cursor import Spot, valid
from app.ui.study import Study

_HANZI, _LETTERS = 9, 20


@dataclass(frozen=True, slots=True)
class Marker:
    """A bookmark as it is shown: where it is, and the text that stands there, shortened."""

    spot: Spot
    text: str


class Bookmarks(QObject):
    """Sets and removes them; `changed` says that they are others, or another lesson's."""

    changed = Signal()

    def __init__(self, study: Study, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._study = study
        # Repairs move the bookmarks along, or give their words other numbers.
        for signal in (study.lesson_changed, study.repaired, study.analysed):
            signal.connect(self.changed)

    def toggle(self) -> bool | None:
        """Set a bookmark at the word in hand, or remove the one there: whether there is one now.

        None without a text. Raises `StorageError`; then nothing is changed.
        """
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is None or spot is None:
            return None
        kept = self._study.library.bookmarks
        here = [mark for mark in kept.of(lesson.id) if valid(lesson, mark.pair, mark.token) == spot]
        for mark in here:
            kept.remove(lesson.id, mark.pair, mark.token)
        if not here:
            kept.add(lesson.id, spot.pair, spot.token or 0)
        self.changed.emit()
        return not here

    def markers(self) -> list[Marker]:
        """The bookmarks of the open lesson in text order. Raises `StorageError`."""
        lesson = self._study.lesson
        if lesson is None or not lesson.pairs:
            return []
        kept = self._study.library.bookmarks.of(lesson.id)
        spots = dict.fromkeys(valid(lesson, mark.pair, mark.token) for mark in kept)
        return [Marker(spot, _text(lesson, spot)) for spot in spots]


def _text(lesson: Lesson, spot: Spot) -> str:
    pair = lesson.pairs[spot.pair]
    start = pair.tokens[spot.token].start if spot.token is not None else 0
    text, room = (pair.chinese[start:], _HANZI) if pair.chinese else (pair.english, _LETTERS)
    shortened = text if len(text) <= room else f"{text[:room].rstrip()}…"
    return f"{spot.pair + 1}  {shortened}"
