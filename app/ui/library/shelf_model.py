"""All lessons as a table: which of them, in which order, with what is known of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from app.library.store import LessonEntry
from app.ui.table_model import LEFT, Index, TableModel
from app.vocabulary.coverage import Coverage

TITLE, PROGRESS, KNOWN, PAIRS, TAGS, ADDED, OPENED = range(7)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = (PROGRESS, KNOWN, PAIRS)


class ShelfModel(TableModel):
    """The lessons that fit what is looked for, sorted by a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(7, parent)
        self._all: Sequence[LessonEntry] = ()
        self._shown: list[LessonEntry] = []
        self._coverages: Mapping[str, Coverage] = {}
        self._query, self._tag = "", ""
        self._order, self._falling = OPENED, True

    def length(self) -> int:
        return len(self._shown)

    @property
    def order(self) -> tuple[int, bool]:
        """The column that is sorted by, and whether the greatest is first."""
        return self._order, self._falling

    def entry(self, row: int) -> LessonEntry:
        return self._shown[row]

    def coverage(self, row: int) -> Coverage | None:
        """How much is known of the lesson in this row; None until it is counted."""
        return self._coverages.get(self._shown[row].id)

    def row_of(self, lesson: str) -> int:
        """The row of the lesson with this id; -1 where it isn't shown."""
        return next((row for row, one in enumerate(self._shown) if one.id == lesson), -1)

    def tags(self) -> list[str]:
        """All tags that any lesson has."""
        return sorted({tag for entry in self._all for tag in entry.tags})

    def put(self, lessons: Sequence[LessonEntry]) -> None:
        """Have these lessons."""
        self._all = lessons
        self._renew()

    def put_coverages(self, coverages: Mapping[str, Coverage]) -> None:
        """Show how much is known of the lessons."""
        self._coverages = coverages
        if self._order == KNOWN:
            self._renew()
        elif self._shown:
            self.dataChanged.emit(self.index(0, KNOWN), self.index(len(self._shown) - 1, KNOWN))

    def look_for(self, query: str, tag: str) -> None:
        """Show those lessons only whose title or tags have this, and which have the tag."""
        self._query, self._tag = query.casefold().strip(), tag
        self._renew()

    def sort_by(self, column: int, falling: bool) -> None:
        """Sort by this column."""
        self._order, self._falling = column, falling
        self._renew()

    def title(self, column: int) -> str:
        return (
            self.tr("Text"),
            self.tr("Read"),
            self.tr("Known"),
            self.tr("Pairs"),
            self.tr("Tags"),
            self.tr("Added"),
            self.tr("Opened"),
        )[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if column in _NUMBERS else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self.alignment(column))
        if role == Qt.ItemDataRole.ToolTipRole and column == TITLE:
            return f"{entry.title}\n{entry.translated_title}\n{entry.source}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole and column == TITLE:
            return f"{entry.title}, {entry.translated_title}"
        spoken = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
        return self._shares(entry) if role in spoken and column == KNOWN else None

    def _shares(self, entry: LessonEntry) -> str | None:
        counted = self._coverages.get(entry.id)
        if counted is None:
            return None
        shares = (counted.known, counted.learning, counted.new)
        text = self.tr("{0}% known · {1}% learning · {2}% new")
        return text.format(*(round(100 * counted.share(count)) for count in shares))

    def _text(self, entry: LessonEntry, column: int) -> str:
        if column == TITLE:
            return f"{entry.title}\n{entry.translated_title}"
        if column == PROGRESS:
            return f"{round(100 * progress(entry))} %"
        if column == KNOWN:
            counted = self._coverages.get(entry.id)
            return "…" if counted is None else f"{round(100 * counted.share(counted.known))} %"
        if column == PAIRS:
            return f"{entry.pairs:,}"
        if column == TAGS:
            return ", ".join(entry.tags)
        return _day(entry.added if column == ADDED else entry.opened)

    def _renew(self) -> None:
        self.beginResetModel()
        fitting = (entry for entry in self._all if self._fits(entry))
        self._shown = sorted(fitting, key=self._rank, reverse=self._falling)
        self.endResetModel()

    def _fits(self, entry: LessonEntry) -> bool:
        if self._tag and self._tag not in entry.tags:
            return False
        said = f"{entry.title}\n{entry.translated_title}\n{' '.join(entry.tags)}".casefold()
        return self._query in said

    def _rank(self, entry: LessonEntry) -> tuple[float, str]:
        counted = self._coverages.get(entry.id)
        numbers = {
            PROGRESS: progress(entry),
            KNOWN: counted.share(counted.known) if counted is not None else 0.0,
            PAIRS: float(entry.pairs),
            ADDED: entry.added,
            OPENED: max(entry.added, entry.opened),
        }
        text = ", ".join(entry.tags) if self._order == TAGS else entry.title
        return numbers.get(self._order, 0.0), text


def progress(entry: LessonEntry) -> float:
    """How far (0 to 1) the lesson is read: up to the pair where its reader stands."""
    return entry.at_pair / (entry.pairs - 1) if entry.pairs > 1 else 0.0


def _day(seconds: float) -> str:
    if not seconds:
        return "–"
    day = QDateTime.fromSecsSinceEpoch(round(seconds)).date()
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)
