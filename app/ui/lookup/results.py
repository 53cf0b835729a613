"""The words that were found, as a list has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.chinese.definitions import definitions
from app.chinese.entry import Entry
from app.chinese.levels import level_name
from app.chinese.orthography import joined
from app.lesson.model import WordKey
from app.lookup.search import Hit
from app.ui.commands import status_name
from app.ui.study import Study
from app.vocabulary.statuses import Status

Row = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """What a row shows of a hit; `level` and `status` are words, empty where there is none."""

    entry: Entry
    gloss: str
    level: str
    status: Status

    @property
    def other_form(self) -> str:
        """The traditional form, if it differs."""
        return "" if self.entry.traditional == self.entry.simplified else self.entry.traditional


class Results(QAbstractListModel):
    """`found` gives what a row shows."""

    def __init__(self, study: Study, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._hits: tuple[Hit, ...] = ()

    def show(self, hits: Sequence[Hit]) -> None:
        """Show these hits and no others."""
        self.beginResetModel()
        self._hits = tuple(hits)
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        return self._hits[row].entry

    def found(self, row: int) -> Found:
        hit = self._hits[row]
        key = WordKey.of(hit.entry.simplified, hit.entry.pinyin)
        level = self.tr("HSK {0}").format(level_name(hit.level)) if hit.level else ""
        gloss = "; ".join(definitions(hit.entry.meanings)) or hit.entry.gloss
        return Found(hit.entry, gloss, level, self._study.statuses.get(key, Status.NEW))

    def rowCount(self, parent: Row = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Row, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.entry(index.row()).simplified
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.found(index.row()))
        return None

    def _spoken(self, found: Found) -> str:
        entry = found.entry
        said = f"{entry.simplified}, {joined(entry.pinyin)}: {found.gloss}"
        status = status_name(found.status) if found.status is not Status.NEW else ""
        return ". ".join(filter(None, (said, found.level, status)))
