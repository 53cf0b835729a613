"""What a reader asked to see of single words, against what is shown of all."""

from __future__ import annotations

from enum import IntEnum

from app.lesson.model import Token
from app.ui.reader.rows import RowChange


class Layer(IntEnum):
    """What can be hidden, in the order in which it is revealed."""

    PINYIN = 1
    GLOSS = 2
    TRANSLATION = 3


PINYIN, GLOSS = Layer.PINYIN, Layer.GLOSS


class Asked:
    """How many layers of which words are shown, by row and the word's place in its Chinese."""

    def __init__(self) -> None:
        self._layers: dict[int, dict[int, Layer]] = {}

    def layers(self, row: int, token: Token) -> int:
        """The last layer that was asked for of this word; 0 for none."""
        return self._layers.get(row, {}).get(token.start, 0)

    def show(self, row: int, token: Token, layer: Layer) -> None:
        self._layers.setdefault(row, {})[token.start] = layer

    def has_pinyin(self, row: int) -> bool:
        """Whether of any word in the row the pinyin was asked for."""
        return row in self._layers

    def has_gloss(self, row: int) -> bool:
        """Whether of any word in the row the gloss was asked for."""
        return GLOSS in self._layers.get(row, {}).values()

    def follow(self, change: RowChange) -> None:
        """Let what was asked for move along with its rows."""
        moved = {change.moved(row): layers for row, layers in self._layers.items()}
        self._layers = {row: layers for row, layers in moved.items() if row is not None}

    def forget(self) -> None:
        self._layers.clear()
