"""The places of all lessons that have what is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from app.lesson.model import Lesson
from app.ui.reader.cursor import Spot, nearest_word
from app.ui.table_model import Index, TableModel

if TYPE_CHECKING:
    from app.library.text_search import Passage

TEXT, CHINESE, ENGLISH = range(3)
_BEFORE = 24  # characters of a long sentence that are shown before what was found
_LONG = 60


class PassageTable(TableModel):
    """A row a pair: the lesson's title, the Chinese, the English."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(3, parent)
        self._passages: Sequence[Passage] = ()
        self._query = ""

    @property
    def query(self) -> str:
        """What was looked for."""
        return self._query

    def length(self) -> int:
        return len(self._passages)

    def put(self, passages: Sequence[Passage], query: str) -> None:
        """Show what was found for this query."""
        self.beginResetModel()
        self._passages, self._query = passages, query.strip()
        self.endResetModel()

    def passage(self, row: int) -> Passage:
        return self._passages[row]

    def title(self, column: int) -> str:
        return (self.tr("Text"), self.tr("Chinese"), self.tr("English"))[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        passage = self._passages[index.row()]
        texts = passage.title, passage.chinese, passage.english
        text = texts[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return around(text, self._query) if index.column() else text
        if role == Qt.ItemDataRole.ToolTipRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "\n".join(texts) if index.column() == 0 else text
        return None


def around(text: str, query: str) -> str:
    """The text from a little before what was found, where it would be out of sight otherwise."""
    place = text.casefold().find(query.casefold())
    if place <= _BEFORE or len(text) <= _LONG:
        return text
    start = place - _BEFORE
    blank = text.find(" ", start, place)
    return f"…{text[start if blank < 0 else blank + 1 :]}"


def spot_of(lesson: Lesson, passage: Passage, query: str) -> Spot:
    """The word of the lesson to take in hand for a passage that was found."""
    pair = max(0, min(passage.pair, len(lesson.pairs) - 1))
    place = lesson.pairs[pair].chinese.find(query.strip())
    return nearest_word(lesson, pair, max(0, place))
