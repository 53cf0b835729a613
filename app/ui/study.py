"""What is being read, where in it, and what this learner knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.lesson.edit import Edit
from app.lesson.history import Repairs
from app.lesson.model import Lesson, Pair, Token, WordKey
from app.library.store import Library, Place
from app.ui.reader.cursor import Spot, nearest_word, next_where, valid, word_at
from app.ui.reader.following import Held
from app.ui.reader.hand import Hand
from app.vocabulary.marking import Change, Marking
from app.vocabulary.statuses import Status

_KEEP_AFTER_MS = 1000


class Study(QObject):
    """The open lesson, the word in hand and the marks; every view follows its signals.

    The methods that mark, open or repair raise `StorageError`, and change nothing then.
    `repaired` carries the `Edit` that the lesson took, `analysed` the numbers of the pairs whose
    words were found anew; `contents_changed` says that titles are others after a repair.
    """

    lesson_changed = Signal()
    spot_changed = Signal()
    words_changed = Signal()
    repaired = Signal(object)
    analysed = Signal(object)
    contents_changed = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._marking = Marking(library)
        self.lesson: Lesson | None = None
        self.spot: Spot | None = None
        self.hand = Hand(self)
        self.repairs: Repairs | None = None
        # Where the spot is to be once the words of its pair are found.
        self._awaited: int | None = None
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
        computed = self.library.computed_lesson(lesson_id)
        if computed is None:
            return False
        repairs = Repairs(computed, self.library.repairs)
        lesson = repairs.lesson
        place = self.library.place(lesson_id)
        self.repairs, self.lesson = repairs, lesson
        self._awaited = None
        self.hand.english = 0
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
            if self.spot is None or spot.pair != self.spot.pair:
                self.hand.english = 0
            self.spot = spot
            self._awaited = None
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

    # -- repairing -------------------------------------------------------------------------

    def repair(self, edit: Edit) -> None:
        """Do the edit; the words in hand stay in hand. Raises `InputError` too."""
        if self.repairs is not None:
            self._put(self.repairs.apply(edit), show=False)

    def undo_repair(self) -> bool:
        """Take the last repair back and go there; False if there is none."""
        return self._wind(Repairs.undo)

    def redo_repair(self) -> bool:
        """Do again what was undone last and go there; False if there is none."""
        return self._wind(Repairs.redo)

    def stale(self) -> tuple[int, ...]:
        """The numbers of the pairs whose words are still to be found."""
        return self.repairs.stale() if self.repairs is not None else ()

    def renew(self, pairs: Sequence[Pair]) -> None:
        """Take in pairs whose words were found."""
        if self.repairs is None or self.spot is None:
            return
        numbers = self.repairs.renew(pairs)
        if not numbers:
            return
        # The word in hand stays in hand; its number in the pair may be another.
        offset, pair = self._chinese_place(), self.spot.pair
        self.lesson = self.repairs.lesson
        if pair not in numbers:
            self.analysed.emit(numbers)
            return
        self.spot = nearest_word(self.lesson, pair, offset)
        self.analysed.emit(numbers)
        self._stand(pair, offset)

    def _wind(self, change: Callable[[Repairs], Edit | None]) -> bool:
        edit = change(self.repairs) if self.repairs is not None else None
        if edit is not None:
            self._put(edit, show=True)
        return edit is not None

    def _put(self, edit: Edit, show: bool) -> None:
        if self.repairs is None or self.lesson is None or self.spot is None:
            return
        before, offset = self.lesson, self._chinese_place()
        held = Held(self.spot.pair, offset, self.hand.english).after(edit, self.hand.side)
        if show:
            held = held.within(edit)
        after = self.lesson = self.repairs.lesson
        self.hand.english = held.english
        pair = min(held.pair, len(after.pairs) - 1)
        self.spot = nearest_word(after, pair, held.chinese)
        self.repaired.emit(edit)
        self._stand(pair, held.chinese)
        if _titles(before) != _titles(after):
            self.contents_changed.emit()

    def _chinese_place(self) -> int:
        if self._awaited is not None:
            return self._awaited
        return self.word.start if self.word is not None else 0

    def _stand(self, pair: int, offset: int) -> None:
        """Take the word at this place of the pair's Chinese in hand, if only once it is found."""
        if self.lesson is None:
            return
        self.spot = nearest_word(self.lesson, pair, offset)
        self._awaited = None if self.lesson.pairs[pair].tokens else offset
        self._keeping.start()
        self.spot_changed.emit()

    def _changed(self, change: Change | None) -> Change | None:
        if change is not None:
            self.words_changed.emit()
        return change


def _titles(lesson: Lesson) -> tuple[str, ...]:
    headings = (section.title for section in lesson.sections)
    return (lesson.title, lesson.translated_title, *headings)
