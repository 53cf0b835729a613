"""What a repair is about: the side in hand and, on the English side, the word in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.lesson.model import Language, Pair


class Hand(QObject):
    """Whether the reader repairs, and where in the pair in hand.

    `english` counts characters of the pair's English text.
    """

    changed = Signal()
    mode_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.repairing = False
        self.side = Language.CHINESE
        self.english = 0

    def switch(self) -> None:
        """Begin or end repairing. Only while repairing the English side can be in hand."""
        self.repairing = not self.repairing
        self.side = Language.CHINESE
        self.mode_changed.emit()
        self.changed.emit()

    def take(self, side: Language) -> None:
        """Take this side in hand."""
        if self.repairing and side is not self.side:
            self.side = side
            self.changed.emit()

    def take_text(self, pair: Pair) -> None:
        """If the side in hand has no text in this pair, take the one that has."""
        if not pair.sentences(self.side) and pair.sentences(self.side.other):
            self.take(self.side.other)

    def put(self, english: int) -> None:
        """Take the English word at this place in hand."""
        if english != self.english:
            self.english = english
            self.changed.emit()
