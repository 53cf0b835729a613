"""The notes that an export would make, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from app.chinese.definitions import definitions
from app.chinese.orthography import word_pinyin
from app.lesson.model import Lesson, Pair
from app.ui.table_model import Index, TableModel
from app.vocabulary.choice import ChosenWord

_COLUMNS = 4


class PreviewModel(TableModel):
    """A row a word: the word, its pinyin, its meaning, and the sentence of its note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_COLUMNS, parent)
        self._pairs: tuple[Pair, ...] = ()
        self._words: Sequence[ChosenWord] = ()

    def show_words(self, words: Sequence[ChosenWord], lesson: Lesson) -> None:
        """Show these words of the lesson."""
        self.beginResetModel()
        self._words, self._pairs = words, lesson.pairs
        self.endResetModel()

    def length(self) -> int:
        return len(self._words)

    def title(self, column: int) -> str:
        return (self.tr("Word"), self.tr("Pinyin"), self.tr("Meaning"), self.tr("Sentence"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        word = self._words[index.row()]
        column = index.column()
        if column == 0:
            return word.token.text
        if column == 1:
            return word_pinyin(word.token)
        if column == 2:
            return "; ".join(definitions(word.token.senses)[:3]) or word.token.gloss
        return self._pairs[word.pair].chinese
