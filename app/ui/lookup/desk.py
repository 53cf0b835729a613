"""Looking up, hearing, noting and copying words: what these commands do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.chinese.entry import Entry
from app.chinese.lexicon import Lexicon
from app.errors import StorageError
from app.lesson.model import WordKey
from app.library.concordance import Occurrence
from app.ui.commands import Actions
from app.ui.copying import CopyForm, Piece, copied
from app.ui.dictionary.panel import WordPanel
from app.ui.lesson_opening import OpenLesson
from app.ui.lookup.dictionary import Dictionary
from app.ui.lookup.palette import LookUp
from app.ui.notice import Notice
from app.ui.preferences import Preferences
from app.ui.reader.cursor import valid
from app.ui.speech.speaker import Speaker
from app.ui.study import Study
from app.ui.telling import told
from app.ui.theme import ThemeChoice
from app.vocabulary.statuses import Status

_INDEX_AFTER_MS = 2000


class LookUpDesk(QObject):
    """Carries out the commands that are about one word or a selection.

    `lent_changed` says that the panel is, or is no longer, to be seen whatever room there is.
    """

    lent_changed = Signal()

    def __init__(
        self,
        window: QWidget,
        study: Study,
        panel: WordPanel,
        dictionary: Dictionary,
        preferences: Preferences,
        themes: ThemeChoice,
        notice: Notice,
        open_lesson: OpenLesson,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._study = study
        self._panel = panel
        self._dictionary = dictionary
        self._preferences = preferences
        self._themes = themes
        self._notice = notice
        self._open_lesson = open_lesson
        self._palette: LookUp | None = None
        self.is_panel_lent = False
        study.spot_changed.connect(partial(self._lend, False))
        self.speaker = Speaker(
            lambda: preferences.settings.voice_file,
            parent=self,
            rate=lambda: preferences.settings.speech_rate,
        )
        self.speaker.failed.connect(notice.fail)
        panel.went.connect(self.go)
        panel.entry_marked.connect(self.mark)
        panel.failed.connect(notice.fail)
        panel.listen.connect(self.speak)
        # Once the start is over: words around a word are found by it.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_INDEX_AFTER_MS)
        self._later.timeout.connect(dictionary.need_index)

    def bind(self, commands: Actions) -> None:
        """Let the commands do their work."""
        slots: dict[str, Callable[..., object]] = {
            "look_up": self.look_up,
            "note": self.write_note,
            "entry_back": self._panel.go_back,
            "entry_forward": self._panel.go_forward,
            "speak": self.speak,
            "speak_sentence": self.speak_sentence,
            "slowly": self.switch_slowly,
            "voice": self.choose_voice,
            "select_on": partial(self.select, 1),
            "select_back": partial(self.select, -1),
        }
        slots |= {f"copy_{form}": partial(self.copy, form) for form in CopyForm}
        commands.bind(slots)
        commands["read"].triggered.connect(partial(self._lend, False))
        self._slowly = commands["slowly"]
        self._panel.slowly.connect(self._slowly.trigger)

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """From now on words can be looked up."""
        self._dictionary.set_lexicon(lexicon)
        self._later.start()

    def stop(self) -> None:
        """The window closes."""
        self._later.stop()
        self._panel.stop()
        self._dictionary.stop()
        self.speaker.stop()

    # -- looking up ------------------------------------------------------------------------

    def look_up(self) -> None:
        """Ask for a word as one types."""
        if self._palette is None:
            palette = LookUp(
                self._study, self._dictionary, self._preferences, self._themes, self._window
            )
            palette.chosen.connect(self.show_entry)
            palette.copied.connect(self._tell_copied)
            self._palette = palette
        self._palette.ask()

    def show_entry(self, entry: Entry) -> None:
        """Show the entry in the panel, which is shown if it was hidden."""
        self._show_panel()
        self._panel.show_entry(entry)

    def write_note(self) -> None:
        """Have the note on the word typed."""
        self._show_panel()
        self._panel.write_note()

    def _show_panel(self) -> None:
        if not self._preferences.settings.panel:
            self._preferences.change(panel=True)
        if not self._panel.isVisible():
            self._lend(True)

    def _lend(self, lent: bool, *_: object) -> None:
        if lent is not self.is_panel_lent:
            self.is_panel_lent = lent
            self.lent_changed.emit()

    def select(self, by: int) -> None:
        """Extend what is selected by one character."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None and not self._study.hand.repairing:
            pair = lesson.pairs[spot.pair]
            self._study.selection.extend(pair, spot.pair, self._study.word, by)

    def go(self, place: Occurrence) -> None:
        """Go to a place of the library."""

        def go() -> None:
            if self._study.lesson is not None and self._study.lesson.pairs:
                self._study.go(valid(self._study.lesson, place.pair, place.token))

        self._open_lesson(place.lesson, go)

    def mark(self, key: WordKey, status: Status) -> None:
        """Give a word this status that was looked up."""
        try:
            self._study.mark_many({key: status})
        except StorageError as error:
            self._notice.fail(told(error))

    # -- hearing ---------------------------------------------------------------------------

    def speak(self) -> None:
        """Speak the word that the panel shows."""
        subject = self._panel.subject
        if subject is not None:
            self._say(subject.text)

    def speak_sentence(self) -> None:
        """Speak the Chinese of the pair in hand."""
        lesson, spot = self._study.lesson, self._study.spot
        if lesson is not None and spot is not None:
            self._say(lesson.pairs[spot.pair].chinese)

    def switch_slowly(self) -> None:
        """Speak slowly from now on, or no longer."""
        self.speaker.is_slow = not self.speaker.is_slow
        self._slowly.setChecked(self.speaker.is_slow)
        self._panel.head.show_slowly(self.speaker.is_slow)

    def choose_voice(self) -> None:
        """Ask for the file of a voice."""
        title, kinds = self.tr("Choose a voice"), self.tr("Voices of Piper (*.onnx)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self._preferences.change(voice_file=name)
            self.speak()

    def _say(self, text: str) -> None:
        if not self.speaker.say(text):
            told = self.tr("There is no Mandarin voice yet. {0}")
            self._notice.fail(told.format(self.speaker.how_to_get_a_voice()))

    # -- copying ---------------------------------------------------------------------------

    def copy(self, form: CopyForm) -> None:
        """Copy the selection, or the word in hand, in this form."""
        piece = self._piece()
        text = copied(piece, form) if piece is not None else ""
        if text:
            QGuiApplication.clipboard().setText(text)
            self._tell_copied(text.splitlines()[0])

    def _piece(self) -> Piece | None:
        lesson, spot, span = self._study.lesson, self._study.spot, self._study.selection.span
        if lesson is None or spot is None:
            return None
        if span is not None:
            return Piece(lesson.pairs[span.pair], span.first, span.last)
        pair, word = lesson.pairs[spot.pair], self._study.word
        if word is None:
            return Piece(pair, 0, len(pair.chinese))
        return Piece(pair, word.start, word.end)

    def _tell_copied(self, text: str) -> None:
        self._notice.tell(self.tr("Copied: {0}").format(text))
