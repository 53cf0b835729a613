"""What a person corrected in the word, with the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.chinese.corrections.correction import Correction, Facet
from app.errors import StorageError
from app.ui.correcting.corrector import Corrector
from app.ui.flow_layout import FlowLayout
from app.ui.key_hints import give_tip
from app.ui.reader.cursor import Spot


class Corrected(QWidget):
    """The buttons that correct the word shown, and that take back what was corrected in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corrector: Corrector | None = None
        self._kept: tuple[Correction, ...] = ()
        self._said = QLabel()
        self._said.setObjectName("corrected")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self.correct = QPushButton(self.tr("Correct…"))
        give_tip(self.correct, self.tr("Wrong word, reading or meaning?"), "correct")
        self.take_back = QPushButton(self.tr("Take back"))
        buttons = QWidget()
        row = FlowLayout(buttons)
        for button in (self.correct, self.take_back):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("flat", True)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._said)
        column.addWidget(buttons)
        self.correct.clicked.connect(self._ask)
        self.take_back.clicked.connect(self._take_back)
        self.show_word(None)

    def follow(self, corrector: Corrector) -> None:
        """Correct with this."""
        self._corrector = corrector

    @property
    def said(self) -> str:
        """What is said of corrections; empty where there are none."""
        return "" if self._said.isHidden() else self._said.text()

    def show_word(self, spot: Spot | None) -> None:
        """Show what is corrected in the word at the spot."""
        place = self._corrector.place(spot) if self._corrector and spot else None
        self._spot = spot
        try:
            self._kept = self._corrector.kept(place) if self._corrector and place else ()
        except StorageError:
            # Nothing can be said of them now; whatever needs the library says why.
            self._kept = ()
        facets = list(dict.fromkeys(self._name(one) for one in self._kept))
        self._said.setText(self.tr("Corrected by you: {0}").format(", ".join(facets)))
        self._said.setVisible(bool(facets))
        self.take_back.setVisible(bool(facets))

    def _name(self, one: Correction) -> str:
        names = {
            Facet.WORDS: self.tr("words"),
            Facet.READING: self.tr("reading"),
            Facet.MEANING: self.tr("meaning"),
            Facet.NAME: self.tr("name"),
        }
        name = names[one.facet]
        return name if one.anchor else self.tr("{0} (everywhere)").format(name)

    def _ask(self) -> None:
        if self._corrector is not None:
            self._corrector.ask(self._spot)

    def _take_back(self) -> None:
        if self._corrector is not None:
            self._corrector.take_back(self._kept)
