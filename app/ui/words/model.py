"""The words as a table whose rows are fetched as they are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt

from app.chinese.definitions import definitions
from app.chinese.entry import read_as
from app.chinese.levels import level_name
from app.lesson.model import WordKey
from app.library.word_query import Column
from app.library.word_table import NextSentence, WordRow
from app.ui import fonts
from app.ui.commands import status_name
from app.ui.study import Study
from app.ui.table_model import LEFT, Index, TableModel
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_PAGE, _PAGES = 32, 64
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Place(IntEnum):
    """The columns of the table."""

    WORD = 0
    READING = 1
    MEANING = 2
    STATUS = 3
    HSK = 4
    RANK = 5
    LESSONS = 6
    CHANGED = 7
    SENTENCE = 8
    NOTE = 9


SORTED_BY = {
    Place.WORD: Column.WORD,
    Place.READING: Column.READING,
    Place.STATUS: Column.STATUS,
    Place.HSK: Column.HSK,
    Place.RANK: Column.RANK,
    Place.LESSONS: Column.RUNNING,
    Place.CHANGED: Column.CHANGED,
}
NUMBERS = (Place.HSK, Place.RANK, Place.LESSONS)


@dataclass(frozen=True, slots=True)
class Shown:
    """A word of the table, and a sentence that has it if any does."""

    row: WordRow
    sentence: NextSentence | None


class WordModel(TableModel):
    """A row a word, in the order of the ids given. Statuses are those of the study, at once."""

    def __init__(self, study: Study, parent: QObject | None = None) -> None:
        super().__init__(len(Place), parent)
        self._study = study
        self._ids: Sequence[int] = ()
        self._lexicon: Lexicon | None = None
        self._large = fonts.sans_chinese(18)
        self._page = lru_cache(_PAGES)(self._fetch)
        self._cells: dict[Place, Callable[[Shown], str]] = {
            Place.WORD: lambda shown: shown.row.key.simplified,
            Place.READING: lambda shown: shown.row.key.reading,
            Place.MEANING: lambda shown: shown.row.gloss or self._looked_up(shown.row.key),
            Place.STATUS: lambda shown: status_name(study.marks.status(shown.row.key)),
            Place.HSK: lambda shown: level_name(shown.row.hsk),
            Place.RANK: lambda shown: f"{shown.row.rank:,}" if shown.row.rank else "",
            Place.LESSONS: lambda shown: str(shown.row.lessons or ""),
            Place.CHANGED: lambda shown: _day(shown.row.changed),
            Place.SENTENCE: lambda shown: shown.sentence.chinese if shown.sentence else "",
            Place.NOTE: lambda shown: " ".join(shown.row.note.split()),
        }

    def length(self) -> int:
        return len(self._ids)

    def title(self, column: int) -> str:
        return {
            Place.WORD: self.tr("Word"),
            Place.READING: self.tr("Pinyin"),
            Place.MEANING: self.tr("Meaning"),
            Place.STATUS: self.tr("Status"),
            Place.HSK: self.tr("HSK"),
            Place.RANK: self.tr("Rank"),
            Place.LESSONS: self.tr("Texts"),
            Place.CHANGED: self.tr("Marked"),
            Place.SENTENCE: self.tr("Sentence"),
            Place.NOTE: self.tr("Note"),
        }[Place(column)]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if column in NUMBERS else LEFT

    def show_ids(self, ids: Sequence[int]) -> None:
        """Show these words."""
        self.beginResetModel()
        self._page.cache_clear()
        self._ids = ids
        self.endResetModel()

    def refresh(self) -> None:
        """Fetch anew what is seen: the words are the same, what is said of them may not be."""
        self._page.cache_clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Place) - 1))

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Words that stand in no text have their meaning from the dictionary."""
        self._lexicon = lexicon
        self.refresh()

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def ids_between(self, first: int, last: int) -> Sequence[int]:
        """The ids of the words in these rows, `last` included."""
        return self._ids[first : last + 1]

    def shown_at(self, row: int) -> Shown | None:
        """The word in this row; None if it is gone meanwhile."""
        return self._page(row // _PAGE).get(self._ids[row])

    def status_at(self, row: int) -> Status:
        shown = self.shown_at(row)
        return self._study.marks.status(shown.row.key) if shown is not None else Status.NEW

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self.alignment(index.column()))
        if role == Qt.ItemDataRole.FontRole and index.column() == Place.WORD:
            return self._large
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role not in told or not index.isValid() or index.row() >= len(self._ids):
            return None
        shown = self.shown_at(index.row())
        if shown is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(shown, Place(index.column()))
        return self._cells[Place(index.column())](shown)

    def _fetch(self, page: int) -> dict[int, Shown]:
        words = self._study.library.words
        return {
            row.id: Shown(row, words.next_sentence(row.key) if row.lessons else None)
            for row in words.rows(self._ids[page * _PAGE : (page + 1) * _PAGE])
        }

    def _looked_up(self, key: WordKey) -> str:
        if self._lexicon is None:
            return ""
        entry = read_as(self._lexicon.entries(key.simplified), key.reading)
        return "; ".join(definitions(entry.senses)[:2]) if entry is not None else ""

    def _spoken(self, shown: Shown, place: Place) -> str:
        """The word is told whole in its first column; the others say what they are."""
        cell = self._cells[place]
        if place is not Place.WORD:
            return f"{self.title(place)}: {cell(shown) or self.tr('none')}"
        told = (Place.WORD, Place.READING, Place.MEANING, Place.STATUS)
        return ", ".join(part for place in told if (part := self._cells[place](shown)))


def _day(changed: float) -> str:
    if not changed:
        return ""
    day = QDateTime.fromSecsSinceEpoch(int(changed)).date()
    return str(QLocale().toString(day, QLocale.FormatType.ShortFormat))
