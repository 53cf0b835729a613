"""The texts as a table: how much of each is known."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.table_model import LEFT, Index, TableModel
from app.ui.theme import Theme, ThemeChoice
from app.ui.words.coverage_work import TextCoverage
from app.vocabulary.coverage import Coverage

TITLE, RUNNING, RUNNING_KNOWN, DISTINCT, DISTINCT_KNOWN = range(5)
COVERAGE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BAR = 10.0


class TextsModel(TableModel):
    """A row a text; `COVERAGE` is the role of what the bars show."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(5, parent)
        self._texts: tuple[TextCoverage, ...] = ()

    def show_texts(self, texts: tuple[TextCoverage, ...]) -> None:
        self.beginResetModel()
        self._texts = texts
        self.endResetModel()

    def lesson_at(self, row: int) -> str:
        """The id of the text in this row."""
        return self._texts[row].lesson.id

    def length(self) -> int:
        return len(self._texts)

    def title(self, column: int) -> str:
        return (
            self.tr("Text"),
            self.tr("Words as they run"),
            self.tr("Known"),
            self.tr("Different words"),
            self.tr("Known"),
        )[column]

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if column in (RUNNING_KNOWN, DISTINCT_KNOWN) else LEFT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text, column = self._texts[index.row()], index.column()
        counted = text.running if column in (RUNNING, RUNNING_KNOWN) else text.distinct
        if role == COVERAGE:
            return counted
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self.alignment(column))
        if role == Qt.ItemDataRole.AccessibleTextRole and column != TITLE:
            return f"{self.title(column)}: {told(counted, self)}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if column == TITLE:
                return text.lesson.title
            if column in (RUNNING_KNOWN, DISTINCT_KNOWN):
                return f"{percent(counted.share(counted.known))} · {counted.total:,}"
        return None


class BarDelegate(QStyledItemDelegate):
    """Paints what is known, being learned and new as lengths of one bar."""

    def __init__(self, themes: ThemeChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._themes = themes

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        counted = index.data(COVERAGE)
        if isinstance(counted, Coverage):
            room = QRectF(option.rect).adjusted(8, 0, -8, 0)
            room.setTop(room.center().y() - _BAR / 2)
            room.setHeight(_BAR)
            paint_bar(painter, room, counted, self._themes.theme)


def paint_bar(painter: QPainter, room: QRectF, counted: Coverage, theme: Theme) -> None:
    """Paint the shares of known, learning and new words into this room."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ends = QPainterPath()
    ends.addRoundedRect(room, 3, 3)
    painter.setClipPath(ends, Qt.ClipOperation.IntersectClip)
    painter.fillRect(room, QColor(theme.bar_ignored))
    x = room.left()
    for count, colour in (
        (counted.known, theme.bar_known),
        (counted.learning, theme.bar_learning),
        (counted.new, theme.bar_new),
    ):
        width = room.width() * counted.share(count)
        painter.fillRect(QRectF(x, room.top(), width, room.height()), QColor(colour))
        x += width
    painter.restore()


def percent(share: float) -> str:
    """A share (0 to 1) as a whole percentage."""
    return f"{round(100 * share)}%"


def told(counted: Coverage, speaker: QObject) -> str:
    """The shares in words, in the language of the interface."""
    shares = (counted.known, counted.learning, counted.new)
    text = speaker.tr("{0} known, {1} learning, {2} new, of {3}")
    return text.format(*(percent(counted.share(n)) for n in shares), f"{counted.total:,}")
