"""The bar above the text in which one searches it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.lesson.model import Pair
from app.lookup.text_search import Place, SearchableText
from app.progress import Progress
from app.ui.key_hints import give_tip
from app.ui.query_field import QueryField
from app.ui.reader.cursor import Spot
from app.ui.search.finding import nearest_hit, spot_of
from app.ui.study import Study
from app.ui.tasks import TaskRunner

_AT_ONCE = 30_000  # characters that are ready before one sees that they weren't
_TYPING_MS = 60


class SearchBar(QWidget):
    """Shown by `open`. `found` carries the hits (`Place`s) and the number of the one in hand.

    Leaving with Esc goes back to the word that was in hand before; `left` says that the keys
    belong to the text again.
    """

    found = Signal(object, int)
    left = Signal()

    def __init__(self, study: Study, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._runner = runner
        self._text: SearchableText | None = None
        self._ready = False
        self._places: tuple[Place, ...] = ()
        self._current = -1
        self._before: Spot | None = None
        self.setAccessibleName(self.tr("Search in the text"))
        name = self.tr("Hanzi, pinyin or English")
        step, back = self.find_next, self.find_previous
        keys = {"Return": step, "Enter": step, "Shift+Return": back, "Shift+Enter": back}
        self._query = QueryField(name, {**keys, "Esc": self.go_back})
        self._query.setClearButtonEnabled(True)
        self._query.setMaximumWidth(320)
        self._count = QLabel()
        self._previous = _button("↑", self.tr("Previous hit"), "find_previous")
        self._next = _button("↓", self.tr("Next hit"), "find_next")
        self._stay = _button(self.tr("Read here"), self.tr("Close the search and stay here"))
        self._back = _button(self.tr("Back"), self.tr("Close the search and go back (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._query, 1)
        for part in (self._previous, self._next, self._count):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._stay)
        row.addWidget(self._back)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TYPING_MS)
        self._later.timeout.connect(self._search)
        self._query.textChanged.connect(self._later.start)
        self._previous.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._stay.clicked.connect(self.close_here)
        self._back.clicked.connect(self.go_back)
        study.lesson_changed.connect(self._forget)
        study.repaired.connect(self._renew)
        study.analysed.connect(self._renew)
        self.hide()

    def open(self) -> None:
        """Show the bar, ready to be typed into; nothing happens without a text."""
        if self._study.lesson is None:
            return
        if self.isHidden():
            self._before = self._study.spot
            self.show()
        self._query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._query.selectAll()
        self._prepare()

    def find_next(self) -> None:
        """Go to the next hit, after the last one to the first."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the hit before, from the first one to the last."""
        self._step(-1)

    def go_back(self) -> None:
        """Close the bar; the word that was in hand before is in hand again."""
        lesson, before = self._study.lesson, self._before
        if lesson is not None and before is not None and before.pair < len(lesson.pairs):
            self._study.go(before)
        self.close_here()

    def close_here(self) -> None:
        """Close the bar; the hit stays in hand."""
        self._before = None
        self.hide()
        self._show(())
        self.left.emit()

    # -- the text --------------------------------------------------------------------------

    def _prepare(self) -> None:
        """Make the text ready, in the background if it is long; then search it."""
        lesson = self._study.lesson
        if lesson is None:
            return
        if self._text is None:
            text = self._text = SearchableText(lesson.pairs)
            self._ready = _size(lesson.pairs) <= _AT_ONCE
            if not self._ready:

                def prepare(progress: Progress) -> SearchableText:
                    text.prepare()
                    return text

                self._runner.run("", prepare, self._take, quiet=True)
        self._search()

    def _take(self, text: SearchableText) -> None:
        if text is self._text:
            self._ready = True
            if self.isVisible():
                self._search()

    def _renew(self) -> None:
        """The text is another one now."""
        self._text = None
        # A repair may have joined or parted the pairs: there is no such place any more.
        self._before = None
        if self.isVisible():
            self._show(())
            self._prepare()

    def _forget(self) -> None:
        self._text = None
        self._before = None
        self.hide()
        self._show(())

    # -- searching -------------------------------------------------------------------------

    def _search(self) -> None:
        self._later.stop()
        query = self._query.text()
        if self._text is None or self._study.lesson is None or not self._ready:
            self._places, self._current = (), -1
            self._count.setText(self.tr("Preparing the text…") if query.strip() else "")
            return
        places = self._text.find(query)
        self._show(places)
        start = self._before or self._study.spot
        if places and start is not None:
            self._go(nearest_hit(places, start, self._study.lesson))

    def _show(self, places: tuple[Place, ...]) -> None:
        self._places, self._current = places, -1
        for button in (self._previous, self._next, self._stay):
            button.setEnabled(bool(places))
        nothing = self.tr("Not in this text") if self._query.text().strip() else ""
        self._count.setText("" if places else nothing)
        self.found.emit(places, -1)

    def _step(self, by: int) -> None:
        if self.isHidden():
            self.open()
        elif self._later.isActive():
            self._search()
        elif self._places:
            self._go((self._current + by) % len(self._places))

    def _go(self, number: int) -> None:
        lesson = self._study.lesson
        if lesson is None:
            return
        self._current = number
        count = self.tr("{0} of {1}").format(f"{number + 1:,}", f"{len(self._places):,}")
        self._count.setText(count)
        self._count.setAccessibleName(count)
        self.found.emit(self._places, number)
        self._study.go(spot_of(self._places[number], lesson))


def _button(text: str, name: str, *commands: str) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(name)
    give_tip(button, name, *commands)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _size(pairs: Sequence[Pair]) -> int:
    return sum(len(pair.chinese) + len(pair.english) for pair in pairs)
