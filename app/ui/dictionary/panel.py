"""The word panel: everything about the word in hand, pointed at, selected or looked up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.chinese.entry import Entry
from app.lesson.model import Lesson, WordKey
from app.lookup.article import Article, article_on
from app.lookup.pronunciation import taiwan_reading
from app.ui.correcting.corrector import Corrector
from app.ui.dictionary.characters import Characters
from app.ui.dictionary.corrected import Corrected
from app.ui.dictionary.everywhere import Everywhere, everywhere
from app.ui.dictionary.facts import facts
from app.ui.dictionary.head import Head
from app.ui.dictionary.history import History
from app.ui.dictionary.latest import Latest
from app.ui.dictionary.occurrences import Occurrences
from app.ui.dictionary.own_note import OwnNote
from app.ui.dictionary.senses import Senses
from app.ui.dictionary.subject import Subject
from app.ui.dictionary.why import why
from app.ui.dictionary.word_links import WordLinks
from app.ui.lookup.dictionary import Dictionary
from app.ui.preferences import Preferences
from app.ui.reader.cursor import Spot, word_at
from app.ui.study import Study
from app.ui.tasks import TaskRunner
from app.ui.theme import ThemeChoice
from app.vocabulary.statuses import Status

_DETAILS_AFTER_MS = 50
_MOST_AROUND = 40
_NO_ARTICLE = Article(None, (), None, (), (), (), (), ())


class WordPanel(QScrollArea):
    """Follows the study; `point` lends it another word, kept while the pointer is in the panel.

    `marked` carries the shown word's `Spot` and the `Status` chosen for it, `entry_marked` the
    `WordKey` in place of the spot for a word that was looked up; `went` carries a place of the
    library, `failed` why a note can't be kept. `listen` and `slowly` ask for what they say.
    Nothing of a translation is shown where `is_veiled` says so of its pair.
    """

    marked = Signal(object, object)
    entry_marked = Signal(object, object)
    went = Signal(object)
    failed = Signal(str)
    listen = Signal()
    slowly = Signal()

    def __init__(
        self,
        study: Study,
        dictionary: Dictionary,
        preferences: Preferences,
        themes: ThemeChoice,
        is_veiled: Callable[[int], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._dictionary = dictionary
        self._is_veiled = is_veiled
        self._preferences = preferences
        self._themes = themes
        self._pointed: Spot | None = None
        self._history = History()
        self._corrector: Corrector | None = None
        self.subject: Subject | None = None
        self.setAccessibleName(self.tr("Word"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.head = Head()
        self._corrected = Corrected()
        self._senses = Senses(self._corrected)
        self.note = OwnNote(study.library)
        self._readings = WordLinks(self.tr("OTHER READINGS"))
        self._characters = Characters()
        self._inside = WordLinks(self.tr("WORDS IN IT"))
        self._around = WordLinks(self.tr("WORDS WITH IT"), first=4)
        self._occurrences = Occurrences(is_veiled)
        self._empty = QLabel(self.tr("Choose a word with ← and →, or click one."))
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._word = QWidget()
        self._lay_out()
        self._runner = TaskRunner(self)
        self._places = Latest(self._runner, self)
        self._looked_in: Lesson | None = None
        self._found: Everywhere | None = None
        self._details = QTimer(self)
        self._details.setSingleShot(True)
        self._details.setInterval(_DETAILS_AFTER_MS)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self._details.timeout.connect(self._show_details)
        self._places.answered.connect(self._show_places)
        self._places.failed.connect(self._occurrences.show_nothing)
        self._occurrences.chosen.connect(self.went)
        self.head.statuses.chosen.connect(self._mark)
        self.head.back.connect(self.go_back)
        self.head.forward.connect(self.go_forward)
        self.head.listen.connect(self.listen)
        self.head.slowly.connect(self.slowly)
        self._senses.meant.connect(self._mean)
        self.note.failed.connect(self.failed)
        for part in (self._readings, self._characters, self._inside, self._around, self._senses):
            part.chosen.connect(self.show_entry)
        for seeking in (self._characters, self._senses):
            seeking.sought.connect(self.show_word)
        self._study.spot_changed.connect(self._follow)
        self._study.selection.changed.connect(self._follow)
        self._study.words_changed.connect(self._show_status)
        self._dictionary.opened.connect(self.refresh)
        self._dictionary.indexed.connect(self.refresh)
        self._themes.changed.connect(self.refresh)
        self._preferences.changed.connect(self._prefer)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._word)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for part in (
            self.head,
            self._senses,
            self.note,
            self._characters,
            self._readings,
            self._inside,
            self._around,
            self._occurrences,
        ):
            column.addWidget(part)
        column.addStretch(1)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(20, 10, 20, 20)
        whole.addWidget(self._empty)
        whole.addWidget(self._word, 1)
        self.setWidget(inside)

    def follow(self, corrector: Corrector) -> None:
        """From now on the word can be corrected here."""
        self._corrector = corrector
        self._corrected.follow(corrector)
        corrector.changed.connect(self.refresh)

    def stop(self) -> None:
        """Keep what was typed and begin nothing more: the window closes."""
        self.note.keep()
        self._details.stop()
        self._places.drop()
        self._runner.stop()

    @property
    def senses(self) -> QLabel:
        """The senses below the first one, each a link that says that it is meant here."""
        return self._senses.others

    # -- what is shown ---------------------------------------------------------------------

    def show_entry(self, entry: Entry) -> None:
        """Show an entry of the dictionary; one can go back to what was shown before."""
        self._pointed = None
        self._history.visit(entry)
        self._turn()

    def show_word(self, word: str) -> None:
        """Show the entry of this word, if the dictionary has one."""
        entries = self._dictionary.lexicon.entries(word) if self._dictionary.lexicon else ()
        if entries:
            self.show_entry(entries[0])

    def go_back(self) -> None:
        """Show the entry that was shown before this one."""
        self._history.back()
        self._turn()

    def go_forward(self) -> None:
        """Show the entry again that one came back from."""
        self._history.forward()
        self._turn()

    def point(self, spot: Spot | None) -> None:
        """Show the word under the pointer; None goes back to the word in hand."""
        if self.note.is_being_written or self._history.current is not None:
            return
        on_its_way_to_a_button = spot is None and self.underMouse()
        if spot != self._pointed and not on_its_way_to_a_button:
            self._pointed = spot
            self.refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # While it was hidden nothing was asked of the library.
        self._details.start()

    def _follow(self) -> None:
        self._pointed = None
        self._history.begin_again()
        self.refresh()

    def _turn(self) -> None:
        self.refresh()
        self.verticalScrollBar().setValue(0)

    def _prefer(self, names: frozenset[str]) -> None:
        if names & {"tone_scheme", "own_tones"}:
            self.refresh()

    def _spot(self) -> Spot | None:
        return self._study.spot if self._pointed is None else self._pointed

    def _wanted(self) -> Subject | None:
        entry, lesson, spot = self._history.current, self._study.lesson, self._spot()
        if entry is not None:
            return Subject.of_entry(entry)
        selected = self._study.selection.text(lesson)
        if selected is not None and self._pointed is None:
            lexicon = self._dictionary.lexicon
            entries = lexicon.entries(selected.text) if lexicon is not None else ()
            phrase = self._study.phrase
            return Subject.of_selection(selected.text, entries, selected.pinyin, phrase)
        word = word_at(lesson, spot) if lesson is not None else None
        return Subject.of_token(word, spot) if word is not None and spot is not None else None

    def refresh(self) -> None:
        """Show the word anew: it, or what may be shown of it, has changed."""
        subject = self.subject = self._wanted()
        self._word.setVisible(subject is not None)
        self._empty.setVisible(subject is None)
        if subject is None:
            self.note.show_note(None)
            return
        theme = self._themes.theme
        chosen = self._preferences.settings
        colours = theme.tones(chosen.tone_scheme, chosen.own_tones)
        article = self._article(subject)
        self.head.show_ways(self._history.can_go_back, self._history.can_go_forward)
        taiwan = taiwan_reading(article.entry.senses if article.entry else subject.senses)
        self.head.show_subject(subject, facts(subject, article), taiwan, colours)
        self._show_status()
        self._senses.show_senses(subject, self._why(subject, article), article.references, theme)
        self._corrected.setVisible(subject.spot is not None)
        self.note.show_note(subject.key if subject.is_word else None)
        self._characters.show_characters(article.characters, theme, colours)
        self._readings.show_entries(article.readings, theme.ink, colours)
        self._inside.show_entries(article.inside, theme.ink, colours)
        self._around.show_entries(article.around, theme.ink, colours)
        if not subject.is_word:
            self._occurrences.show_nothing()
        # Not put off by the next word: while a key repeats they'd be those of another word.
        if not self._details.isActive():
            self._details.start()

    def _article(self, subject: Subject) -> Article:
        lexicon = self._dictionary.lexicon
        if lexicon is None:
            return _NO_ARTICLE
        index = self._dictionary.index if subject.is_word else None
        return article_on(subject.text, subject.pinyin, lexicon, index, _MOST_AROUND)

    def _why(self, subject: Subject, article: Article) -> str:
        lesson, spot = self._study.lesson, subject.spot
        if spot is None or lesson is None or not subject.senses:
            return ""
        pair = None if self._is_veiled(spot.pair) else lesson.pairs[spot.pair]
        usual = article.entry.meanings[:1] if article.entry is not None else subject.senses[:1]
        senses = len(subject.senses)
        first = subject.senses[0]
        return why(pair, spot.token, first, "".join(usual), subject.certainty, senses)

    def _show_status(self) -> None:
        if self.subject is not None:
            status = self._study.statuses.get(self.subject.key, Status.NEW)
            self.head.statuses.show_status(status)

    def _show_details(self) -> None:
        # A closed window may have closed its library too.
        if self.subject is None or not self.isVisible():
            return
        if self.subject.spot is not None:
            self._corrected.show_word(self.subject.spot)
        if self.subject.is_word:
            self._find_places(self.subject.key)

    def _find_places(self, key: WordKey) -> None:
        """Show where the word stands; it stays there when it is marked."""
        lesson = self._study.lesson
        if self._found is not None and self._found.key == key and self._looked_in is lesson:
            self._show_places(self._found)
            return
        self._looked_in, self._found = lesson, None
        self._occurrences.wait()
        self._places.ask(partial(everywhere, lesson, key))

    def _show_places(self, found: Everywhere) -> None:
        self._found = found
        if self.subject is not None and self.subject.key == found.key:
            self._occurrences.show_places(found, self._themes.theme)

    # -- what can be done ------------------------------------------------------------------

    def write_note(self) -> None:
        """Have the note on the word typed."""
        if self.subject is not None and self.subject.is_word and self.isVisible():
            self.ensureWidgetVisible(self.note)
            self.note.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _mark(self, status: Status) -> None:
        if self.subject is not None and self.subject.spot is not None:
            self.marked.emit(self.subject.spot, status)
        elif self.subject is not None and self.subject.phrase is not None:
            self.marked.emit(self._study.spot, status)
        elif self.subject is not None:
            self.entry_marked.emit(self.subject.key, status)

    def _mean(self, meaning: str) -> None:
        if self._corrector is not None and self.subject is not None and self.subject.spot:
            self._study.go(self.subject.spot)
            self._corrector.mean(meaning)
