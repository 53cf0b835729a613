"""What is being read, where in it, and what this learner knows."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.lesson.edit import Edit
from app.lesson.model import Lesson, Pair, Token, WordKey
from app.library.store import Library, Place
from app.ui.reader.cursor import Spot, nearest_word, next_where, valid, word_at
from app.ui.reader.hand import Hand
from app.ui.reader.selection import Selection
from app.ui.word_counts import WordCounts
from app.ui.words.phrases import MarkedPhrases, phrase_in
from app.vocabulary.marking import Change, Marking
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.lesson.history import Repairs
    from app.ui.long_repair import LongRepair, Outcome
    from app.ui.reader.following import Held
    from app.ui.work import ReadLesson

_KEEP_AFTER_MS = 1000
_FEW_PAIRS = 300


class Study(QObject):
    """The open lesson, the word in hand and the marks; every view follows its signals.

    The methods that mark, open or repair raise `StorageError`, and change nothing then.
    `repaired` carries the `Edit` that the lesson took, `analysed` the numbers of the pairs whose
    words were found anew; `contents_changed` says that titles are others after a repair, and
    `busy_changed` that what makes it `busy` begins or ends.
    """

    lesson_changed = Signal()
    spot_changed = Signal()
    words_changed = Signal()
    repaired = Signal(object)
    analysed = Signal(object)
    contents_changed = Signal()
    busy_changed = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self._marking = Marking(library)
        self.lesson: Lesson | None = None
        self.spot: Spot | None = None
        self.hand = Hand(self)
        self.selection = Selection(self)
        for moved in (self.spot_changed, self.lesson_changed):
            moved.connect(self.selection.clear)
        self._repairs: Repairs | None = None
        self._counts = WordCounts()
        self._uncounted: Lesson | None = None
        self._long: LongRepair | None = None
        self._holders: set[object] = set()
        self.phrases = MarkedPhrases(library, self._marking.statuses)
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

    @property
    def marks(self) -> Marking:
        """The marks, with those that can be undone and redone."""
        return self._marking

    def status(self, token: Token) -> Status:
        return self._marking.status(token.key)

    @property
    def word(self) -> Token | None:
        """The word in hand."""
        return word_at(self.lesson, self.spot) if self.lesson else None

    @property
    def phrase(self) -> WordKey | None:
        """The phrase that is selected."""
        span = self.selection.span
        if self.lesson is None or span is None or span.pair >= len(self.lesson.pairs):
            return None
        return phrase_in(self.lesson.pairs[span.pair], span)

    def open(self, lesson_id: str, read: ReadLesson | None = None) -> bool:
        """Open a lesson of the library where it was left; False if there is none.

        `read` is the lesson if it was read elsewhere.
        """
        self.keep_place()
        computed = read.computed if read is not None else self.library.computed_lesson(lesson_id)
        if computed is None:
            return False
        has_repairs = self.library.repairs.has(lesson_id)
        repairs = self._repairs_of(computed) if has_repairs else None
        lesson = repairs.lesson if repairs else computed
        place = self.library.place(lesson_id)
        self._repairs, self.lesson = repairs, lesson
        self._uncounted = computed if read is None and len(lesson.pairs) > _FEW_PAIRS else None
        if read is not None:
            self._counts.begin(computed.pairs, read.times, self.statuses)
        _spare_the_collector()
        self._awaited = None
        self.hand.english = 0
        self.spot = valid(lesson, place.pair, place.token) if lesson.pairs else None
        self._keeping.start()
        self.lesson_changed.emit()
        self.spot_changed.emit()
        return True

    def take_over(self, other: Study) -> None:
        """Go on with the lesson that the other one, of the same library, has open."""
        other.keep_place()
        self._repairs, self.lesson, self.spot = other.repairs, other.lesson, other.spot
        self._counts, self._uncounted = other._counts, other._uncounted
        self.lesson_changed.emit()
        self.spot_changed.emit()

    def close(self) -> None:
        """Have no lesson open."""
        self._keeping.stop()
        self.lesson = self.spot = self._repairs = self._uncounted = None
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
        # A long repair moves the place that is kept along with the text.
        if self.lesson and self.spot and not self.busy:
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
        """Give the word in hand this status, or the selected phrase; every view turns to it."""
        if self._keeping.isActive():
            # A mark and the place that it was made at are lost together or not at all.
            self.keep_place()
        phrase = self.phrase
        if phrase is not None:
            self.phrases.add([phrase])
            self._changed(self._marking.set([phrase], status))
            return
        if self.word is None:
            return
        change = self._marking.set([self.word.key], status)
        self.spot_changed.emit()
        self._changed(change)

    def mark_many(self, statuses: Mapping[WordKey, Status]) -> Change | None:
        """Give each of these words its status, as one change."""
        return self._changed(self._marking.put(statuses))

    def hold(self, holder: object, held: bool = True) -> None:
        """Nothing may be marked or changed until the holder lets go of it."""
        before = self.busy
        (self._holders.add if held else self._holders.discard)(holder)
        if self.busy is not before:
            self.busy_changed.emit()

    def take_marks(self, change: Change) -> None:
        """Take in a change of many marks that is stored already."""
        self._marking.take(change)
        self._changed(change)

    def step(self, by: int) -> None:
        """Move the word in hand up or down the ladder of statuses."""
        phrase = self.phrase
        if phrase is not None:
            self.mark(self._marking.status(phrase).step(by))
        elif self.word is not None:
            self.mark(self.status(self.word).step(by))

    def undo(self, stored: bool = False) -> Change | None:
        """Take the last mark back and say which it was; `stored` as for `Marking`."""
        return self._changed(self._marking.undo(stored))

    def redo(self, stored: bool = False) -> Change | None:
        """Make the mark again that was taken back last, and say which it was."""
        return self._changed(self._marking.redo(stored))

    @property
    def counts(self) -> WordCounts:
        """How many of the open lesson's words have which status."""
        if self._uncounted is not None and not self.busy:
            # Only now, so that the text is seen sooner; and of a long one not word by word.
            computed, self._uncounted = self._uncounted, None
            times = self.library.lesson_words.times(computed.id)
            self._counts.begin(computed.pairs, times, self.statuses)
        if not self.busy:
            self._counts.follow(self.lesson.pairs if self.lesson else (), self.statuses)
        return self._counts

    # -- repairing -------------------------------------------------------------------------

    @property
    def repairs(self) -> Repairs | None:
        """The repairs of the open lesson."""
        if self._repairs is None and self.lesson is not None:
            self._repairs = self._repairs_of(self.lesson)
        return self._repairs

    def _repairs_of(self, computed: Lesson) -> Repairs:
        # Imported here, not above: a text without repairs is shown sooner.
        from app.lesson.history import Repairs

        return Repairs(computed, self.library.repairs)

    def repair(self, edit: Edit) -> None:
        """Do the edit; the words in hand stay in hand. Raises `InputError` too."""
        if self.repairs is not None:
            self._put(self.repairs.apply(edit), show=False)

    def undo_repair(self) -> bool:
        """Take the last repair back and go there; False if there is none."""
        return self._follow(self.repairs.undo()) if self.repairs is not None else False

    def redo_repair(self) -> bool:
        """Do again what was undone last and go there; False if there is none."""
        return self._follow(self.repairs.redo()) if self.repairs is not None else False

    @property
    def busy(self) -> bool:
        """Whether a long repair, the storing of many marks or the opening of a long text is under
        way: nothing else may change the lesson or the marks until it ends."""
        return bool(self._holders) or self._long is not None

    def begin(self, change: Callable[[Repairs], Edit | None], show: bool) -> LongRepair | None:
        """A repair of many pairs, to be performed in another thread; `take` what comes of it.

        `end` is to be called in any case. None if there is nothing to repair now.
        """
        if self.busy or self.repairs is None or self.spot is None:
            return None
        from app.ui.long_repair import LongRepair

        self._long = LongRepair(
            self.repairs, change, self._held(), self.hand.side, show, self._counts, self.statuses
        )
        self.busy_changed.emit()
        return self._long

    def take(self, outcome: Outcome) -> None:
        """Show what came of the long repair."""
        long, lesson = self._long, self.lesson
        self.end()
        if long is None or lesson is None or outcome.edit is None or outcome.held is None:
            return
        if long.repairs is self._repairs:
            self._show(outcome.edit, outcome.held)
        elif long.repairs.lesson.id == lesson.id:
            # It was opened again meanwhile, perhaps without this repair.
            self.open(lesson.id)

    def end(self) -> None:
        """The long repair is over."""
        if self._long is not None:
            self._long = None
            self.busy_changed.emit()

    def stale(self) -> tuple[int, ...]:
        """The numbers of the pairs whose words are still to be found."""
        return self.repairs.stale() if self.repairs is not None and not self.busy else ()

    def renew(self, pairs: Sequence[Pair]) -> None:
        """Take in pairs whose words were found."""
        if self.repairs is None or self.spot is None or self.busy:
            return
        self._take_words(self.repairs, self.repairs.renew(pairs))

    def correct(self, pairs: Sequence[Pair]) -> None:
        """Take in pairs whose words a person corrected."""
        if self.repairs is not None and not self.busy:
            self._take_words(self.repairs, self.repairs.correct(pairs))

    def _take_words(self, repairs: Repairs, numbers: tuple[int, ...]) -> None:
        _spare_the_collector()
        if not numbers or self.spot is None:
            return
        # The word in hand stays in hand; its number in the pair may be another.
        offset, pair = self._chinese_place(), self.spot.pair
        self.lesson = repairs.lesson
        if pair not in numbers:
            self.analysed.emit(numbers)
            return
        self.spot = nearest_word(self.lesson, pair, offset)
        self.analysed.emit(numbers)
        self._stand(pair, offset)

    def _follow(self, edit: Edit | None) -> bool:
        if edit is not None:
            self._put(edit, show=True)
        return edit is not None

    def _put(self, edit: Edit, show: bool) -> None:
        held = self._held().after(edit, self.hand.side)
        self._show(edit, held.within(edit) if show else held)

    def _held(self) -> Held:
        from app.ui.reader.following import Held

        assert self.spot is not None
        return Held(self.spot.pair, self._chinese_place(), self.hand.english)

    def _show(self, edit: Edit, held: Held) -> None:
        """Show the lesson with this edit, and take in hand what is to be."""
        if self.repairs is None or self.lesson is None:
            return
        before, after = self.lesson, self.repairs.lesson
        self.lesson = after
        self.hand.english = held.english
        pair = min(held.pair, len(after.pairs) - 1)
        self.spot = nearest_word(after, pair, held.chinese)
        self.hand.take_text(after.pairs[pair])
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
            self._counts.remark(change.before, self.statuses)
            self.words_changed.emit()
        return change


def _spare_the_collector() -> None:
    """Let what is there be looked through no more: a book's words take it a fifth of a second.

    They hold no cycles, and go by themselves with their lesson.
    """
    gc.freeze()


def _titles(lesson: Lesson) -> tuple[str, ...]:
    headings = (section.title for section in lesson.sections)
    return (lesson.title, lesson.translated_title, *headings)
