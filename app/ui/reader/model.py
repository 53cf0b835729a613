"""The lesson as the reader's table has it: a row a pair."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from app.chinese.orthography import word_pinyin
from app.lesson.model import Language, Pair, Speaker
from app.ui.reader.rows import RowChange
from app.ui.reader.sentences import english_word
from app.ui.study import Study
from app.ui.table_model import Index, TableModel


class PairModel(TableModel):
    """The pairs of the open lesson, with the text that a screen reader speaks."""

    def __init__(
        self, study: Study, is_veiled: Callable[[int], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(1, parent)
        self._study = study
        self._pairs: tuple[Pair, ...] = ()
        self._take()
        self._is_veiled = is_veiled
        study.lesson_changed.connect(self._reset)

    def length(self) -> int:
        return len(self._pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.pair(index.row()).chinese
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        return None

    def pair(self, row: int) -> Pair:
        return self._pairs[row]

    def new_speaker(self, row: int) -> Speaker | None:
        """Who begins to speak in this pair, if somebody does."""
        speaker = self.pair(row).speaker
        if speaker is None or (row > 0 and self.pair(row - 1).speaker == speaker):
            return None
        return speaker

    def replace_rows(self, change: RowChange) -> None:
        """Show the lesson as it is now, after this change and no other."""
        more = change.after - change.before
        end = change.first + min(change.before, change.after)
        if more > 0:
            self.beginInsertRows(QModelIndex(), end, end + more - 1)
        elif more < 0:
            self.beginRemoveRows(QModelIndex(), end, end - more - 1)
        self._take()
        if more > 0:
            self.endInsertRows()
        elif more < 0:
            self.endRemoveRows()
        # The pair after them may have become the first of its speaker.
        last = min(end, len(self._pairs) - 1)
        self.dataChanged.emit(self.index(change.first, 0), self.index(last, 0))

    def _take(self) -> None:
        self._pairs = self._study.lesson.pairs if self._study.lesson else ()

    def _reset(self) -> None:
        self.beginResetModel()
        self._take()
        self.endResetModel()

    def _spoken(self, row: int) -> str:
        pair = self.pair(row)
        parts = [pair.chinese or self.tr("No Chinese."), pair.english or self.tr("No translation.")]
        if pair.english and self._is_veiled(row):
            parts[1] = self.tr("The translation is hidden.")
        if (speaker := self.new_speaker(row)) is not None:
            parts.insert(0, f"{speaker.chinese} {speaker.english}:")
        if pair.is_doubtful:
            parts.append(self.tr("Doubtful."))
        elif pair.checked:
            parts.append(self.tr("Checked."))
        spot, word, hand = self._study.spot, self._study.word, self._study.hand
        if spot is not None and spot.pair == row and hand.side is Language.ENGLISH:
            start, end = english_word(pair.english, hand.english)
            parts.append(self.tr("English word: {0}").format(pair.english[start:end]))
            return "\n".join(parts)
        if word is not None and spot is not None and spot.pair == row:
            said = self.tr("Word: {0}, {1}: {2}")
            parts.append(said.format(word.text, word_pinyin(word), word.gloss))
        selection = self._study.selection
        selected = selection.text(self._study.lesson)
        if selected is not None and selection.span is not None and selection.span.pair == row:
            parts.append(self.tr("Selected: {0}").format(selected.text))
        return "\n".join(parts)
