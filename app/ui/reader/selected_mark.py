"""How the selected characters are marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.reader.columns import Columns
from app.ui.reader.found_marks import hanzi_stretches
from app.ui.reader.layouts import PairLayout
from app.ui.reader.selection import Span
from app.ui.theme import Theme

_RADIUS = 3.0
_GROUND = 0.22  # of the accent's colour: the letters stay as they are


def paint_selected(
    painter: QPainter,
    row: int,
    layout: PairLayout,
    columns: Columns,
    span: Span | None,
    theme: Theme,
) -> None:
    """Mark what the span has of the pair in this row; the painter's origin is the row's corner."""
    if span is None or span.pair != row:
        return
    ground = QColor(theme.accent)
    ground.setAlphaF(_GROUND)
    origin = QPointF(columns.chinese, layout.chinese_y)
    painter.save()
    painter.setBrush(ground)
    painter.setPen(QPen(QColor(theme.accent), 1.4))
    for rect in hanzi_stretches(layout, span.first, span.last):
        painter.drawRoundedRect(rect.translated(origin), _RADIUS, _RADIUS)
    painter.restore()
