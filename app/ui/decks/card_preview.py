"""The cards of the note in hand, as Anki will show them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from app.anki.note_type import note_type
from app.anki.notes import Note
from app.anki.rendering import SOUND, TYPED, Card, cards_of
from app.ui.decks.card.document import CardDocument
from app.ui.decks.names import card_name
from app.ui.segmented import Segmented

_SOUND = "▶"
_INPUT = "<input>"
_FRAME = 2


class CardPreview(QWidget):
    """A choice of the note's cards, front and back, by day and by night."""

    def __init__(self, night: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note: Note | None = None
        self._cards: Sequence[Card] = ()
        self._back, self._night = False, night
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Card"))
        self.side = Segmented(self.tr("Side"), [(False, self.tr("Front")), (True, self.tr("Back"))])
        self.look = Segmented(self.tr("Look"), [(False, self.tr("Day")), (True, self.tr("Night"))])
        self.side.show_value(False)
        self.look.show_value(night)
        self.sheet = QTextBrowser()
        self.sheet.setObjectName("card")
        self.sheet.setOpenLinks(False)
        self.sheet.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet.setAccessibleName(self.tr("The card"))
        switches = QHBoxLayout()
        switches.setSpacing(8)
        switches.addWidget(self.side)
        switches.addStretch(1)
        switches.addWidget(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.which)
        column.addWidget(self.sheet, 1)
        column.addLayout(switches)
        self.which.currentIndexChanged.connect(self._draw)
        self.side.chosen.connect(self._turn)
        self.look.chosen.connect(self._shine)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._draw)

    @property
    def told(self) -> str:
        """The text of the side that is seen."""
        document = self.sheet.document()
        return document.told if isinstance(document, CardDocument) else ""

    def show_note(self, note: Note | None) -> None:
        """Show the cards of this note; the kind of card in sight stays where it has one."""
        if note == self._note:
            return
        before = self.which.currentText()
        self._note = note
        definition = note_type(note.kind) if note is not None else None
        positions = definition.cards_of(note.fields) if definition and note else ()
        self._cards = cards_of(definition, note.fields) if definition and note else ()
        self.which.blockSignals(True)
        self.which.clear()
        if note is not None:
            for card, position in zip(self._cards, positions, strict=True):
                self.which.addItem(card_name(note.kind, card.name, position))
        self.which.setCurrentIndex(max(0, self.which.findText(before)))
        self.which.blockSignals(False)
        self.which.setEnabled(len(self._cards) > 1)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _turn(self, back: object) -> None:
        self._back = bool(back)
        self._draw()

    def _shine(self, night: object) -> None:
        self._night = bool(night)
        self._draw()

    def _draw(self) -> None:
        width = self.sheet.viewport().width() - _FRAME
        place = self.which.currentIndex()
        if self._note is None or not 0 <= place < len(self._cards):
            html = ""
        else:
            html = self._cards[place].back if self._back else self._cards[place].front
        css = note_type(self._note.kind if self._note is not None else "word").style
        shown = TYPED.sub(_INPUT, SOUND.sub(_SOUND, html))
        document = CardDocument(shown, css, self._night, width, self.sheet)
        old = self.sheet.document()
        self.sheet.setDocument(document)
        if isinstance(old, CardDocument):
            old.deleteLater()
        palette = self.sheet.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(document.paper))
        self.sheet.setPalette(palette)
        self.sheet.setStyleSheet(f"#card {{ background: {document.paper}; }}")
