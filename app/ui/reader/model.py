"""The lesson as the reader's table has it: a row a pair."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.chinese.orthography import word_pinyin
from app.lesson.model import Pair, Speaker
from app.ui.library.review import is_doubtful
from app.ui.study import Study

Index = QModelIndex | QPersistentModelIndex


class PairModel(QAbstractTableModel):
    """The pairs of the open lesson, with the text that a screen reader speaks."""

    def __init__(
        self, study: Study, is_veiled: Callable[[int], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._is_veiled = is_veiled
        study.lesson_changed.connect(self._reset)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        if parent.isValid() or self._study.lesson is None:
            return 0
        return len(self._study.lesson.pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._study.lesson is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.pair(index.row()).chinese
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        return None

    def pair(self, row: int) -> Pair:
        assert self._study.lesson is not None
        return self._study.lesson.pairs[row]

    def new_speaker(self, row: int) -> Speaker | None:
        """Who begins to speak in this pair, if somebody does."""
        speaker = self.pair(row).speaker
        if speaker is None or (row > 0 and self.pair(row - 1).speaker == speaker):
            return None
        return speaker

    def _reset(self) -> None:
        self.beginResetModel()
        self.endResetModel()

    def _spoken(self, row: int) -> str:
        pair = self.pair(row)
        parts = [pair.chinese or self.tr("No Chinese."), pair.english or self.tr("No translation.")]
        if pair.english and self._is_veiled(row):
            parts[1] = self.tr("The translation is hidden.")
        if is_doubtful(pair):
            parts.append(self.tr("Doubtful pair."))
        if (speaker := self.new_speaker(row)) is not None:
            parts.insert(0, f"{speaker.chinese} {speaker.english}:")
        spot, word = self._study.spot, self._study.word
        if word is not None and spot is not None and spot.pair == row:
            said = self.tr("Word: {0}, {1}: {2}")
            parts.append(said.format(word.text, word_pinyin(word), word.gloss))
        return "\n".join(parts)
