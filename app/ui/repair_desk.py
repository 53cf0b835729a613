"""What the commands of the Repair menu do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import InputError, StorageError
from app.lesson import columns, repair
from app.lesson.doubt import next_doubtful, previous_doubtful
from app.lesson.edit import Edit
from app.lesson.history import Repairs
from app.lesson.model import Language, Lesson
from app.lesson.repair import Direction
from app.ui.commands import Actions
from app.ui.long_repair import Outcome
from app.ui.notice import Notice
from app.ui.reader.cursor import Spot, first_word
from app.ui.reader.sentences import sentence_at
from app.ui.reader.walk import Walk
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.telling import told

_MANY = 250  # pairs that are changed within a frame or two
_UP, _DOWN = Direction.UP, Direction.DOWN


class RepairDesk(QObject):
    """Repairs the pair in hand, on the side in hand; says why where it can't be done."""

    def __init__(self, window: QWidget, study: Study, runner: TaskRunner, notice: Notice) -> None:
        super().__init__(window)
        self._window = window
        self._study = study
        self._runner = runner
        self._notice = notice
        self._told = ""
        study.lesson_changed.connect(self._tell_unapplied)
        self._tell_unapplied()

    def bind(self, commands: Actions) -> None:
        """Let the commands do their work, and have their keys while repairing."""
        walk = Walk(self._study)
        hand = self._study.hand
        slots: dict[str, Callable[..., object]] = {
            "repair": partial(self._switch, commands),
            "other_side": self.take_other_side,
            "next_pair": partial(walk.pair, 1),
            "previous_pair": partial(walk.pair, -1),
            "next_doubtful": partial(self.go_to_doubtful, next_doubtful),
            "previous_doubtful": partial(self.go_to_doubtful, previous_doubtful),
            "undo_repair": self.undo,
            "redo_repair": self.redo,
            "reword": self.reword,
        }
        edits: dict[str, Callable[[Lesson, int], Edit]] = {
            "text_down": self._text_down,
            "text_up": self._text_up,
            "shift_down": partial(self._shift, _DOWN),
            "shift_up": partial(self._shift, _UP),
            "sentence_down": partial(self._move_sentence, _DOWN),
            "sentence_up": partial(self._move_sentence, _UP),
            "merge_previous": repair.merge_previous,
            "merge_next": repair.merge_next,
            "split": self._split,
            "confirm": _toggled_check,
            "separate": repair.without_counterpart,
            "exchange": _exchanged,
        }
        reaches = {"text_down": self._text_reach, "text_up": self._text_reach, "exchange": _all}
        slots |= {
            name: partial(self._repair, make, reaches.get(name, _few))
            for name, make in edits.items()
        }
        commands.bind(slots)
        hand.mode_changed.connect(partial(self._follow_mode, commands))

    def _switch(self, commands: Actions) -> None:
        """Begin to repair if there is a lesson, or end it."""
        if self._study.lesson is not None:
            self._study.hand.switch()
            self._take_text()
        commands.check({"repair": self._study.hand.repairing})

    def _follow_mode(self, commands: Actions) -> None:
        commands.set_repairing(self._study.hand.repairing)
        commands.check({"repair": self._study.hand.repairing})

    def _take_text(self) -> None:
        """Have a side in hand that has text, for what needs some."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None:
            self._study.hand.take_text(lesson.pairs[spot.pair])

    def take_other_side(self) -> None:
        """Take the other side of the pair in hand."""
        self._study.hand.take(self._study.hand.side.other)

    def go_to_doubtful(self, find: Callable[[Lesson, int], int | None] = next_doubtful) -> None:
        """Go to the next (or previous) doubtful pair, or say that there is none."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is None or spot is None:
            return
        pair = find(lesson, spot.pair)
        if pair is None:
            self._tell(self.tr("No pair of this text is doubtful."))
        elif pair == spot.pair:
            self._tell(self.tr("No other pair of this text is doubtful."))
        else:
            self._study.go(first_word(lesson, pair))

    def reword(self) -> None:
        """Ask for the sentence in hand as it should be."""
        from app.ui.dialogs.reword import RewordDialog

        lesson, spot = self._study.lesson, self._study.spot
        if lesson is None or spot is None:
            return
        self._take_text()
        pair, side = lesson.pairs[spot.pair], self._study.hand.side
        sentences = pair.sentences(side)
        if not sentences:
            self._tell(self.tr("There is no text to edit here. Choose a side that has text."))
            return
        number, _ = sentence_at(pair, side, self._offset(spot))
        dialog = RewordDialog(side, sentences[number], self._window)
        dialog.reworded.connect(partial(self._reword, spot.pair, side, number))
        dialog.open()

    def _reword(self, pair: int, side: Language, sentence: int, text: str) -> None:
        self._repair(
            lambda lesson, _: repair.edit_sentence(lesson, pair, side, sentence, text), _few
        )

    # -- the edits -------------------------------------------------------------------------

    def _text_down(self, lesson: Lesson, pair: int) -> Edit:
        side = self._study.hand.side
        _, start = sentence_at(lesson.pairs[pair], side, self._offset(Spot(pair)))
        return columns.text_down(lesson, pair, side, start)

    def _text_up(self, lesson: Lesson, pair: int) -> Edit:
        return columns.text_up(lesson, pair, self._study.hand.side)

    def _shift(self, direction: Direction, lesson: Lesson, pair: int) -> Edit:
        return repair.shift(lesson, pair, self._study.hand.side, direction)

    def _move_sentence(self, direction: Direction, lesson: Lesson, pair: int) -> Edit:
        return repair.move_sentences(lesson, pair, self._study.hand.side, direction)

    def _split(self, lesson: Lesson, pair: int) -> Edit:
        self._take_text()
        offset = self._offset(Spot(pair))
        if self._study.hand.side is Language.ENGLISH:
            return repair.split(lesson, pair, english=offset)
        return repair.split(lesson, pair, chinese=offset)

    def _offset(self, spot: Spot) -> int:
        """Where in the text of the side in hand the word in hand begins."""
        study = self._study
        if study.hand.side is Language.ENGLISH:
            return study.hand.english
        return study.word.start if study.word is not None else 0

    def _text_reach(self, lesson: Lesson, pair: int) -> int:
        return columns.text_reach(lesson, pair, self._study.hand.side)

    def _repair(
        self,
        make: Callable[[Lesson, int], Edit],
        reach: Callable[[Lesson, int], int],
    ) -> None:
        """Do the repair, in the background if it reaches many pairs."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is None or spot is None:
            return
        pairs = reach(lesson, spot.pair)
        if pairs > _MANY:
            apply = partial(_apply, make, spot.pair)
            self._repair_apart(pairs, apply, show=False)
        else:
            self._try(lambda: self._study.repair(make(lesson, spot.pair)))

    def undo(self) -> None:
        """Take the last repair back, or say that there is none."""
        repairs = self._study.repairs
        if repairs is not None and repairs.undo_size > _MANY:
            self._repair_apart(repairs.undo_size, Repairs.undo, show=True)
        else:
            self._wind(self._study.undo_repair, self.tr("There is no repair left to undo."))

    def redo(self) -> None:
        """Do again the repair that was taken back last, or say that there is none."""
        repairs = self._study.repairs
        if repairs is not None and repairs.redo_size > _MANY:
            self._repair_apart(repairs.redo_size, Repairs.redo, show=True)
        else:
            self._wind(self._study.redo_repair, self.tr("There is no undone repair to do again."))

    def _wind(self, change: Callable[[], bool], none_left: str) -> None:
        def wind() -> None:
            if not change() and self._study.lesson is not None:
                raise InputError(none_left)

        self._try(wind)

    def _repair_apart(
        self, pairs: int, change: Callable[[Repairs], Edit | None], show: bool
    ) -> None:
        """Change this many pairs in the background; the window shows how that goes, and waits."""
        long = self._study.begin(change, show)
        if long is not None:
            title = self.tr("Repairing {0} pairs").format(f"{pairs:,}")
            task = self._runner.run(title, long.perform, self._take)
            task.ended.connect(self._study.end)

    def _take(self, outcome: Outcome) -> None:
        self._study.take(outcome)
        if outcome.refusal:
            self._tell(told(outcome.refusal))

    # -- what is said ----------------------------------------------------------------------

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except InputError as error:
            self._tell(told(error))
        except StorageError as error:
            self._notice.fail(told(error))
        else:
            if self._told and self._notice.message == self._told:
                self._notice.dismiss()
            self._told = ""

    def _tell(self, message: str) -> None:
        self._told = message
        self._notice.tell(message)

    def _tell_unapplied(self) -> None:
        repairs = self._study.repairs
        if repairs is not None and repairs.unapplied:
            self._tell(
                self.tr("{0} repairs don't fit this text any more. They stay kept.").format(
                    len(repairs.unapplied)
                )
            )


def _few(_: Lesson, __: int) -> int:
    return 1


def _all(lesson: Lesson, _: int) -> int:
    return len(lesson.pairs)


def _apply(make: Callable[[Lesson, int], Edit], pair: int, repairs: Repairs) -> Edit:
    return repairs.apply(make(repairs.lesson, pair))


def _toggled_check(lesson: Lesson, pair: int) -> Edit:
    """Mark the pair as checked, or take that back."""
    return repair.check(lesson, pair, not lesson.pairs[pair].checked)


def _exchanged(lesson: Lesson, _: int) -> Edit:
    return columns.exchange_sides(lesson)
