"""The word panel: everything about the word in hand, or the one under the pointer."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.chinese.definitions import classifiers, definitions
from app.chinese.levels import level_name
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token
from app.ui import fonts
from app.ui.correcting.corrector import Corrector
from app.ui.dictionary.characters import Characters
from app.ui.dictionary.chips import Chips
from app.ui.dictionary.corrected import Corrected
from app.ui.dictionary.markup import coloured, linked_text
from app.ui.dictionary.occurrences import Occurrences
from app.ui.dictionary.status_row import StatusRow
from app.ui.preferences import Preferences
from app.ui.reader.cursor import Spot, word_at
from app.ui.study import Study
from app.ui.theme import ThemeChoice
from app.vocabulary.statuses import Status

_DETAILS_AFTER_MS = 50
_READABLE = Qt.TextInteractionFlag.TextSelectableByMouse
_LINKS = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class WordPanel(QScrollArea):
    """Follows the study; `point` lends it another word, kept while the pointer is in the panel.

    `marked` carries the shown word's `Spot` and the `Status` chosen for it, `went` a `Spot`.
    Nothing of a translation is shown where `is_veiled` says so of its pair.
    """

    marked = Signal(object, object)
    went = Signal(object)

    def __init__(
        self,
        study: Study,
        preferences: Preferences,
        themes: ThemeChoice,
        is_veiled: Callable[[int], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._is_veiled = is_veiled
        self._preferences = preferences
        self._themes = themes
        self._pointed: Spot | None = None
        self.setAccessibleName(self.tr("Word"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._headword, self._pinyin = _selectable(), _selectable()
        self._headword.setObjectName("headword")
        self._headword.setTextFormat(Qt.TextFormat.PlainText)
        self._headword.setWordWrap(True)
        self._chips = Chips()
        self._statuses = StatusRow()
        self._meant, self._matches, self.senses = _selectable(), _selectable(), _selectable()
        self._matches.setObjectName("matches")
        self._matches.setTextFormat(Qt.TextFormat.PlainText)
        self.senses.setObjectName("senses")
        for label in (self._meant, self._matches, self.senses):
            label.setWordWrap(True)
        self._card = QFrame()
        self._card.setObjectName("meant")
        self._corrected = Corrected()
        self.senses.setTextInteractionFlags(_READABLE | _LINKS)
        self.senses.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.senses.setToolTip(self.tr("Choose the sense that is meant here"))
        self.senses.linkActivated.connect(self._mean)
        self._corrector: Corrector | None = None
        self._others: list[str] = []
        self._characters = Characters()
        self._occurrences = Occurrences(is_veiled)
        self._empty = QLabel(self.tr("Choose a word with ← and →, or click one."))
        self._empty.setObjectName("quiet")
        self._empty.setWordWrap(True)
        self._word = QWidget()
        self._lay_out()
        self._details = QTimer(self)
        self._details.setSingleShot(True)
        self._details.setInterval(_DETAILS_AFTER_MS)
        self._details.timeout.connect(self._show_occurrences)
        self._details.timeout.connect(self._show_corrected)
        self._statuses.chosen.connect(self._mark)
        self._occurrences.chosen.connect(self.went)
        study.spot_changed.connect(self._follow)
        study.words_changed.connect(self._show_status)
        themes.changed.connect(self.refresh)
        preferences.changed.connect(self._prefer)
        self.refresh()

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """From now on characters can be looked up."""
        self._characters.set_lexicon(lexicon)
        self.refresh()

    def follow(self, corrector: Corrector) -> None:
        """From now on the word can be corrected here."""
        self._corrector = corrector
        self._corrected.follow(corrector)
        corrector.changed.connect(self.refresh)

    def _mean(self, number: str) -> None:
        spot = self._spot()
        if self._corrector is not None and spot is not None:
            meaning = self._others[int(number)]
            self._study.go(spot)
            self._corrector.mean(meaning)

    def _show_corrected(self) -> None:
        # A closed window may have closed its library too.
        if self.isVisible():
            self._corrected.show_word(self._spot())

    def point(self, spot: Spot | None) -> None:
        """Show the word under the pointer; None goes back to the word in hand."""
        on_its_way_to_a_button = spot is None and self.underMouse()
        if spot != self._pointed and not on_its_way_to_a_button:
            self._pointed = spot
            self.refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.point(None)

    def _mark(self, status: Status) -> None:
        self.marked.emit(self._spot(), status)

    def _lay_out(self) -> None:
        card = QVBoxLayout(self._card)
        card.setContentsMargins(11, 8, 11, 9)
        card.setSpacing(3)
        card.addWidget(self._meant)
        card.addWidget(self._matches)
        column = QVBoxLayout(self._word)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, below in (
            (self._headword, 4),
            (self._pinyin, 8),
            (self._chips, 14),
            (self._statuses, 14),
            (self._card, 8),
            (self._corrected, 8),
            (self.senses, 20),
            (self._characters, 20),
            (self._occurrences, 0),
        ):
            column.addWidget(part)
            column.addSpacing(below)
        column.addStretch(1)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(20, 22, 20, 20)
        whole.addWidget(self._empty)
        whole.addWidget(self._word, 1)
        self.setWidget(inside)

    def _follow(self) -> None:
        self._pointed = None
        self.refresh()

    def _prefer(self, names: frozenset[str]) -> None:
        if "tone_scheme" in names:
            self.refresh()

    def _spot(self) -> Spot | None:
        return self._study.spot if self._pointed is None else self._pointed

    def refresh(self) -> None:
        """Show the word anew: it, or what may be shown of it, has changed."""
        lesson, spot = self._study.lesson, self._spot()
        word = word_at(lesson, spot) if lesson is not None else None
        self._word.setVisible(word is not None)
        self._empty.setVisible(word is None)
        if lesson is None or spot is None or spot.token is None or word is None:
            return
        size = 46 if len(word.text) <= 5 else 34 if len(word.text) <= 8 else 26
        self._headword.setFont(fonts.serif(size))
        self._headword.setText(word.text)
        theme = self._themes.theme
        colours = theme.tones(self._preferences.settings.tone_scheme)
        pinyin = coloured(word.pinyin, colours)
        self._pinyin.setText(f'<span style="font-size:20px">{pinyin}</span>')
        self._chips.show_chips(_facts(self, word))
        self._show_status()
        veiled = self._is_veiled(spot.pair)
        matches = "" if veiled else linked_text(lesson.pairs[spot.pair], spot.token)
        self._show_senses(word, matches)
        self._characters.show_word(word, theme, colours)
        # Not put off by the next word: while a key repeats they'd be those of another word.
        if not self._details.isActive():
            self._details.start()

    def _show_status(self) -> None:
        lesson, spot = self._study.lesson, self._spot()
        word = word_at(lesson, spot) if lesson is not None else None
        if word is not None:
            self._statuses.show_status(self._study.status(word))

    def _show_senses(self, word: Token, matches: str) -> None:
        shown = [(text[0], sense) for sense in word.senses if (text := definitions([sense]))]
        first = shown[0][0] if shown else word.gloss
        self._others = [sense for _, sense in shown[1:]]
        colour = self._themes.theme.text
        below = [
            f"<a href='{number}' style='color:{colour};text-decoration:none'>{escape(text)}</a>"
            for number, (text, _) in enumerate(shown[1:])
        ]
        counters = classifiers(word.senses)
        if counters:
            found = ", ".join(f"{counter.hanzi} {counter.reading}" for counter in counters)
            below.append(escape(self.tr("Counted with {0}").format(found)))
        self._meant.setTextFormat(Qt.TextFormat.PlainText)
        self._meant.setText(first or self.tr("Not in the dictionary."))
        self._matches.setVisible(bool(matches))
        self._matches.setText(self.tr("says “{0}” in this translation").format(matches))
        senses = "".join(f"<p style='margin:0 0 4px 0'>{sense}</p>" for sense in below)
        self.senses.setText(f"<div style='margin-left:11px'>{senses}</div>")
        self.senses.setVisible(bool(below))

    def _show_occurrences(self) -> None:
        lesson, spot = self._study.lesson, self._spot()
        word = word_at(lesson, spot) if lesson is not None else None
        if lesson is not None and word is not None:
            self._occurrences.show_word(lesson, word, self._themes.theme)


def _selectable() -> QLabel:
    label = QLabel()
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _facts(panel: WordPanel, word: Token) -> list[str]:
    facts: list[str] = []
    if word.hsk is not None:
        facts.append(panel.tr("HSK {0}").format(level_name(word.hsk)))
    if word.rank is not None:
        facts.append(panel.tr("top {0}").format(f"{_rounded(word.rank):,}"))
    if word.traditional and word.traditional != word.text:
        facts.append(word.traditional)
    return facts


def _rounded(rank: int) -> int:
    """The rank rounded up to two figures: 1,873 is among the top 1,900."""
    unit = int("1" + "0" * max(1, len(str(rank)) - 2))
    return -(-rank // unit) * unit
