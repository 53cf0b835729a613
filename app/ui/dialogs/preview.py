"""The notes that an export would make, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.chinese.definitions import definitions
from app.chinese.orthography import word_pinyin
from app.lesson.model import Lesson, Pair
from app.vocabulary.choice import ChosenWord

_Index = QModelIndex | QPersistentModelIndex


class PreviewModel(QAbstractTableModel):
    """A row a word: the word, its pinyin, its meaning, and the sentence of its note."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self._words: Sequence[ChosenWord] = ()
        self._titles = (
            self.tr("Word"),
            self.tr("Pinyin"),
            self.tr("Meaning"),
            self.tr("Sentence"),
        )

    def show_words(self, words: Sequence[ChosenWord], lesson: Lesson) -> None:
        """Show these words of the lesson."""
        self.beginResetModel()
        self._words, self._pairs = words, lesson.pairs
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._words)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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
