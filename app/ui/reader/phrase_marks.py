"""Marked phrases in the text: a line under all their words, in the colour of their status."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.typesetting.ruby import Line
from app.ui.theme import Theme
from app.vocabulary.phrases import PhraseSpan
from app.vocabulary.statuses import Status


def paint_phrases(
    painter: QPainter, line: Line, phrases: Mapping[PhraseSpan, Status], size: int, theme: Theme
) -> None:
    """Paint what this line has of the phrases; hanzi are `size` pixels large.

    A known or ignored phrase has no mark, like a word.
    """
    for span, status in phrases.items():
        boxes = [box for box in line.boxes if span.first <= box.token < span.last]
        wash = theme.wash(status)
        if not boxes or wash is None:
            continue
        left, right = boxes[0].x - 1, boxes[-1].x + boxes[-1].width + 1
        room = QRectF(left, line.baseline - size * 0.93, right - left, size * 1.14)
        if status is not Status.LEARNING_5:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(wash))
            painter.drawRoundedRect(room.adjusted(-1, -1, 1, 4), 4, 4)
        painter.setPen(QPen(QColor(theme.muted), 1.6, c=Qt.PenCapStyle.RoundCap))
        y = room.bottom() + 2
        painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))
