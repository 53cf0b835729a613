"""What repairing adds to a pair's looks: its state, where its sentences end, what is in hand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.lesson.model import Language, Pair
from app.ui.reader.columns import Columns
from app.ui.reader.layouts import PairLayout, stretches, utf16
from app.ui.reader.sentences import english_word, sentence_starts
from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Place:
    """The side in hand, and the place of the English word in hand."""

    side: Language
    english: int


def paint_state(painter: QPainter, pair: Pair, x: float, baseline: float, theme: Theme) -> None:
    """A dot for a doubtful pair, a tick for a checked one, `x` being the end of its number."""
    if pair.is_doubtful:
        # The quiet fill alone would be too faint for weak eyes.
        painter.setPen(QPen(QColor(theme.on_notice), 1))
        painter.setBrush(QColor(theme.bar_learning))
        painter.drawEllipse(QRectF(x + 4, baseline - 8, 6, 6))
    elif pair.checked:
        pen = QPen(QColor(theme.accent), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = ((3.5, -5.0), (6.0, -2.0), (10.5, -9.0))
        painter.drawPolyline([QPointF(x + right, baseline + down) for right, down in points])


def paint_side(
    painter: QPainter, layout: PairLayout, columns: Columns, place: Place, theme: Theme
) -> None:
    """A frame round the side in hand."""
    if place.side is Language.CHINESE:
        left, width = columns.chinese, columns.chinese_width
    else:
        left, width = columns.english, columns.english_width
    top = min(layout.chinese_y, layout.english_y)
    frame = QRectF(left - 6, top - 5, width + 12, layout.height - top - 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), 1.2))
    painter.drawRoundedRect(frame, 6, 6)


def paint_english_word(
    painter: QPainter, pair: Pair, layout: PairLayout, columns: Columns, place: Place, theme: Theme
) -> None:
    """A frame round the English word in hand."""
    if place.side is not Language.ENGLISH:
        return
    start, end = (utf16(pair.english, n) for n in english_word(pair.english, place.english))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.mark), 1.6))
    for rect in stretches(layout.english, start, end):
        painter.drawRoundedRect(rect.translated(columns.english, layout.english_y), 5, 5)


def paint_sentence_ends(
    painter: QPainter, pair: Pair, layout: PairLayout, columns: Columns, theme: Theme
) -> None:
    """A small stroke where a sentence of the pair begins that isn't its first."""
    painter.setPen(QPen(QColor(theme.accent), 2))
    size = layout.type.hanzi.pixelSize()
    starts = set(sentence_starts(pair, Language.CHINESE)[1:])
    first = {number for number, token in enumerate(pair.tokens) if token.start in starts}
    for line in layout.block.lines:
        for box in line.boxes:
            if box.token in first and box.start == 0:
                x = columns.chinese + box.left - 4
                y = layout.chinese_y + line.baseline
                painter.drawLine(QPointF(x, y - size * 0.8), QPointF(x, y + size * 0.1))
    for start in sentence_starts(pair, Language.ENGLISH)[1:]:
        place = utf16(pair.english, start)
        for rect in stretches(layout.english, place, place + 1):
            at = rect.translated(columns.english, layout.english_y)
            # The stretch reaches beyond its letters; the stroke stands in the blank before them.
            x, height = at.left() + 0.5, at.height()
            painter.drawLine(
                QPointF(x, at.top() + height * 0.2), QPointF(x, at.top() + height * 0.85)
            )
