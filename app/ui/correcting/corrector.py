"""Corrects the word in hand: keeps what was corrected, and shows it at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.chinese.corrections import place as places
from app.chinese.corrections.correction import Correction, as_meaning, as_name, as_read
from app.chinese.corrections.place import WordPlace
from app.chinese.lexicon import Lexicon
from app.errors import DuiduError
from app.lesson.edit import Edit
from app.lesson.model import Pair
from app.ui import work
from app.ui.correcting.deeds import Deed, Deeds
from app.ui.notice import Notice
from app.ui.reader.cursor import Spot, word_at
from app.ui.study import Study
from app.ui.tasks import Task, TaskRunner
from app.ui.telling import told

_STORE_AFTER_MS = 4000
_NEAR = 12  # pairs on either side of a word: as far as anchors reach
_AT_ONCE = 200  # pairs that are looked at sooner than a person waits


class Corrector(QObject):
    """Each correction counts here only unless it is said to count `everywhere`.

    `changed` says that other corrections are kept than before, or the words they made are there,
    `failed` carries the sentence that says why nothing was corrected.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, window: QWidget, study: Study, runner: TaskRunner, notice: Notice) -> None:
        super().__init__(window)
        self._window = window
        self._study = study
        self._runner = runner
        self._notice = notice
        self._deeds = Deeds(study.marks)
        self._kept: tuple[Correction, ...] | None = None
        self._lexicon: Lexicon | None = None
        self._waiting: dict[str, bool] = {}  # texts to look at, and whether afresh
        self._near_first = False
        self._finding: Task | None = None
        self._corrected: set[str] = set()  # texts that were corrected since the lesson was opened
        self._lesson_id = ""
        self._storing: Task | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_STORE_AFTER_MS)
        self._later.timeout.connect(self._store)
        study.words_changed.connect(self._deeds.follow_marks)
        study.repaired.connect(self._look_again)
        study.lesson_changed.connect(self._forget)

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """From now on the readings of a word can be chosen among."""
        self._lexicon = lexicon

    # -- what there is ---------------------------------------------------------------------

    def place(self, spot: Spot | None = None) -> WordPlace | None:
        """The word at the spot, or the one in hand."""
        lesson, spot = self._study.lesson, spot or self._study.spot
        token = word_at(lesson, spot) if lesson is not None else None
        if lesson is None or spot is None or token is None:
            return None
        first = max(0, spot.pair - _NEAR)
        document = [pair.tokens for pair in lesson.pairs[first : spot.pair + _NEAR + 1]]
        return places.place_in(document, spot.pair - first, token)

    def kept(self, place: WordPlace) -> tuple[Correction, ...]:
        """The corrections that hold for the word. Raises `StorageError`."""
        return place.kept(self._all())

    def readings(self, place: WordPlace) -> tuple[str, ...]:
        """The word's readings in the dictionary, the one it has first; blanks between."""
        entries = self._lexicon.entries(place.token.text) if self._lexicon is not None else ()
        found = (" ".join(entry.pinyin) for entry in entries)
        return tuple(dict.fromkeys([" ".join(place.token.pinyin), *found]))

    # -- what can be done ------------------------------------------------------------------

    def ask(self, spot: Spot | None = None) -> None:
        """Ask what is to be corrected in the word at the spot, or the one in hand."""
        from app.ui.correcting.dialog import CorrectDialog

        if spot is not None:
            self._study.go(spot)
        place = self.place()
        if place is not None and not self._study.busy:
            CorrectDialog(self, place, self._window).open()

    def join(self, by: int, everywhere: bool = False) -> bool:
        """Make one word of it and the one after (1) or before (-1) it."""
        return self._recut(lambda place, kept: places.joined(place, by, everywhere, kept))

    def split(self, at: int, everywhere: bool = False) -> bool:
        """Make two words of it, the second from this character on."""
        return self._recut(lambda place, kept: places.split(place, at, everywhere, kept))

    def read(self, reading: str, everywhere: bool = False) -> bool:
        """It is read so."""
        return self._make(everywhere, lambda place: as_read(place.form, reading))

    def mean(self, meaning: str, everywhere: bool = False, reading: str = "") -> bool:
        """It means this, one of its senses or another, when read as it is or as is said."""

        def meant(place: WordPlace) -> Correction:
            read = as_read(place.form, reading).value.lower() if reading else ""
            return as_meaning(place.form, meaning, read or place.token.key.reading)

        return self._make(everywhere, meant)

    def name(self, is_name: bool, everywhere: bool = False) -> bool:
        """It is a name, or none."""
        return self._make(everywhere, lambda place: as_name(place.form, is_name))

    def take_back(self, corrections: Sequence[Correction]) -> bool:
        """Let what was computed hold again."""
        return self._try(lambda: self._do(Deed((), tuple(corrections), self._study.marks.last)))

    def undo(self) -> bool:
        """Undo the last correction if no mark was made since; whether it was its turn."""
        deed = self._deeds.to_undo()
        if deed is None:
            return False
        if self._try(lambda: self._keep(Deed(deed.removed, deed.put))):
            self._deeds.undone()
            said = self.tr("{0}: correction undone").format("、".join(deed.texts))
            self._notice.tell(said)
        return True

    def redo(self) -> bool:
        """Make the correction again that was undone last, if that is next; whether it was."""
        deed = self._deeds.to_redo()
        if deed is None:
            return False
        if self._try(lambda: self._keep(deed)):
            self._deeds.redone()
            self._notice.tell(self.tr("{0}: corrected again").format("、".join(deed.texts)))
        return True

    # -- how it is done --------------------------------------------------------------------

    def _recut(self, make: Callable[[WordPlace, Sequence[Correction]], places.Recut]) -> bool:
        def recut() -> None:
            place = self.place()
            if place is not None:
                made = make(place, self._all())
                self._put(made.correction, made.instead_of)

        return self._try(recut)

    def _make(self, everywhere: bool, make: Callable[[WordPlace], Correction]) -> bool:
        def correct() -> None:
            place = self.place()
            if place is None:
                return
            correction = make(place)
            if everywhere:
                # What was said of this place before would go on to win over what is said now.
                own = replace(correction, anchor=place.here)
                here = [one for one in self.kept(place) if one.target == own.target]
                self._put(correction, here)
            else:
                self._put(replace(correction, anchor=place.here), ())

        return self._try(correct)

    def _put(self, correction: Correction, instead_of: Sequence[Correction]) -> None:
        same = [one for one in self._all() if one.target == correction.target]
        if correction not in same or instead_of:
            removed = (*same, *instead_of)
            self._do(Deed((correction,), removed, self._study.marks.last))

    def _do(self, deed: Deed) -> None:
        self._keep(deed)
        self._deeds.add(deed)

    def _keep(self, deed: Deed) -> None:
        kept = self._study.library.corrections
        self._study.keep_place()
        if deed.removed:
            kept.remove(deed.removed)
        self._kept = None
        kept.put(deed.put)
        for text in deed.texts:
            self._waiting[text] = self._waiting.get(text, False) or bool(deed.removed)
            self._corrected.add(text)
        self._near_first = True
        self.changed.emit()
        self._find()

    def _look_again(self, edit: Edit) -> None:
        """Pairs that come back when a repair is undone may have words of before a correction."""
        from app.lesson.correcting import concerned

        if self._corrected and concerned(edit.after, tuple(self._corrected)):
            self._waiting |= dict.fromkeys(self._corrected, True)
            self._find()

    def _forget(self) -> None:
        self._later.stop()
        self._waiting.clear()
        self._corrected.clear()

    def _find(self) -> None:
        """Look at the pairs concerned, one task at a time; of a long text first at those near."""
        lesson = self._study.lesson
        if self._finding is not None or lesson is None or not self._waiting:
            return
        if self._storing is not None:
            self._storing.cancel()
        self._later.stop()
        texts, afresh = tuple(self._waiting), any(self._waiting.values())
        self._lesson_id, pairs, spot = lesson.id, lesson.pairs, self._study.spot
        if self._near_first and spot is not None and len(pairs) > _AT_ONCE:
            pairs = pairs[max(0, spot.pair - _NEAR) : spot.pair + _NEAR + 1]
        else:
            self._waiting.clear()
        self._near_first = False
        find = partial(work.correct_pairs, lesson.id, pairs, texts, afresh)
        self._finding = self._runner.run("", find, self._show, quiet=True)
        self._finding.ended.connect(self._end)

    def _show(self, pairs: Sequence[Pair]) -> None:
        lesson = self._study.lesson
        if lesson is not None and lesson.id == self._lesson_id:
            self._study.correct(pairs)
            self.changed.emit()
            self._later.start()

    def _end(self) -> None:
        self._finding = None
        self._find()

    def _store(self) -> None:
        """Keep the lesson as it is analysed now, so that it is shown so when opened again."""
        if self._study.lesson is not None and self._storing is None:
            renew = partial(work.renew_analysis, self._study.lesson.id)
            self._storing = self._runner.run("", renew, self._stored, quiet=True)
            self._storing.ended.connect(self._stored)

    def _stored(self, *_: object) -> None:
        self._storing = None

    def stop(self) -> None:
        """Begin nothing more: the window closes."""
        self._later.stop()
        self._waiting.clear()

    def _all(self) -> tuple[Correction, ...]:
        if self._kept is None:
            self._kept = self._study.library.corrections.all()
        return self._kept

    def _try(self, act: Callable[[], object]) -> bool:
        """Whether it went well; if not, it was said why."""
        try:
            act()
        except DuiduError as error:
            self._notice.fail(told(error))
            self.failed.emit(told(error))
            return False
        return True
