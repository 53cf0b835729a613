"""What is being read, where in it, and what this learner knows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from app.lesson.model import Lesson, Token, WordKey
from app.library.store import Library, Place
from app.ui.reader.cursor import Spot, next_where, valid, word_at
from app.vocabulary.marking import Change, Marking
from app.vocabulary.statuses import Status

_KEEP_AFTER_MS = 1000


class Study(QObject):
    """The open lesson, the word in hand and the marks; every view follows its signals.

    The methods that mark or open raise `StorageError`, and change nothing then.
    """

    lesson_changed = Signal()
    spot_changed = Signal()
    words_changed = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._marking = Marking(library)
        self.lesson: Lesson | None = None
        self.spot: Spot | None = None
        # While reading, not only on leaving: a window may be killed.
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_AFTER_MS)
        self._keeping.timeout.connect(self.keep_place)

    @property
    def statuses(self) -> Mapping[WordKey, Status]:
        """Every status other than new; a live view."""
        return self._marking.statuses

    def status(self, token: Token) -> Status:
        return self._marking.status(token.key)

    @property
    def word(self) -> Token | None:
        """The word in hand."""
        return word_at(self.lesson, self.spot) if self.lesson else None

    def open(self, lesson_id: str) -> bool:
        """Open a lesson of the library where it was left; False if there is none."""
        self.keep_place()
        lesson = self.library.lesson(lesson_id)
        if lesson is None:
            return False
        place = self.library.place(lesson_id)
        self.lesson = lesson
        self.spot = valid(lesson, place.pair, place.token) if lesson.pairs else None
        self._keeping.start()
        self.lesson_changed.emit()
        self.spot_changed.emit()
        return True

    def close(self) -> None:
        """Have no lesson open."""
        self._keeping.stop()
        self.lesson = self.spot = None
        self.lesson_changed.emit()
        self.spot_changed.emit()

    def open_last(self, lesson_id: str) -> None:
        """Open this lesson or, if it is gone, the one opened or added last."""
        if not (lesson_id and self.open(lesson_id)):
            lessons = self.library.lessons()
            if lessons:
                self.open(lessons[0].id)

    def keep_place(self) -> None:
        """Remember where the reader stands."""
        self._keeping.stop()
        if self.lesson and self.spot:
            place = Place(self.spot.pair, self.spot.token or 0)
            self.library.keep_place(self.lesson.id, place)

    def go(self, spot: Spot) -> None:
        """Take the word at the spot in hand."""
        if spot != self.spot:
            self.spot = spot
            self._keeping.start()
            self.spot_changed.emit()

    def go_to_new(self) -> bool:
        """Go to the next new word; False if there is none."""
        if self.lesson is None or self.spot is None:
            return False
        found = next_where(self.lesson, self.spot, lambda t: self.status(t) is Status.NEW)
        if found is not None:
            self.go(found)
        return found is not None

    def mark(self, status: Status) -> None:
        """Give the word in hand this status; every view turns to the word."""
        if self.word is None:
            return
        if self._keeping.isActive():
            # A mark and the place that it was made at are lost together or not at all.
            self.keep_place()
        change = self._marking.set([self.word.key], status)
        self.spot_changed.emit()
        self._changed(change)

    def step(self, by: int) -> None:
        """Move the word in hand up or down the ladder of statuses."""
        if self.word is not None:
            self.mark(self.status(self.word).step(by))

    def undo(self) -> Change | None:
        """Take the last mark back and say which it was."""
        return self._changed(self._marking.undo())

    def redo(self) -> Change | None:
        """Make the mark again that was taken back last, and say which it was."""
        return self._changed(self._marking.redo())

    def _changed(self, change: Change | None) -> Change | None:
        if change is not None:
            self.words_changed.emit()
        return change
