"""What a list would change, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from app.ui.commands import status_name
from app.ui.table_model import Index, TableModel
from app.vocabulary.lists.plan import ListPlan, PlannedWord


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A word of the list, and what becomes of it; no word where it wasn't understood."""

    kind: str
    text: str
    reading: str
    word: PlannedWord | None


class PlanModel(TableModel):
    """The rows that change something first, then those not understood, then the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(5, parent)
        self._rows: list[PlanRow] = []

    def show_plan(self, plan: ListPlan | None) -> None:
        """Show what this plan would do; None shows nothing."""
        self.beginResetModel()
        self._rows = []
        if plan is not None:
            self._add(self.tr("new"), plan.added)
            self._add(self.tr("changed"), plan.changed)
            not_understood = self.tr("not understood")
            self._rows += [PlanRow(not_understood, e.text, e.reading, None) for e in plan.unknown]
            self._add(self.tr("as it was"), plan.unchanged)
        self.endResetModel()

    def _add(self, kind: str, words: tuple[PlannedWord, ...]) -> None:
        self._rows += [PlanRow(kind, w.key.simplified, w.key.reading, w) for w in words]

    def length(self) -> int:
        return len(self._rows)

    def title(self, column: int) -> str:
        return (
            self.tr("What happens"),
            self.tr("Word"),
            self.tr("Pinyin"),
            self.tr("Status now"),
            self.tr("Status then"),
        )[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        if index.column() < 3:
            return (row.kind, row.text, row.reading)[index.column()]
        if row.word is None:
            return ""
        return status_name(row.word.before if index.column() == 3 else row.word.after)
