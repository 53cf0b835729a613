"""What was found in the text, as with a highlighter pen: laid over it, yet the letters stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.lesson.model import Language, Pair
from app.ui.reader.columns import Columns
from app.ui.reader.layouts import PairLayout, stretches, utf16
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.lookup.text_search import Place

_RADIUS = 3.0


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start` to `end` (excluded) of one side of a pair; `current` in hand."""

    side: Language
    start: int
    end: int
    current: bool = False


class FoundMarks:
    """The hits of a search by pairs; `changed` is called when they are others."""

    def __init__(self, changed: Callable[[], object]) -> None:
        self._changed = changed
        self._found: dict[int, list[Found]] = {}

    def show(self, places: Sequence[Place], current: int) -> None:
        """Mark these hits, and the one of number `current` more; -1 is none."""
        self._found = {}
        for number, place in enumerate(places):
            one = Found(place.side, place.start, place.end, number == current)
            self._found.setdefault(place.pair, []).append(one)
        self._changed()

    def of(self, pair: int, veiled: bool) -> list[Found]:
        """The hits in the pair of this number; none in its English if that is hidden."""
        found = self._found.get(pair, [])
        return [one for one in found if not veiled or one.side is Language.CHINESE]


def paint_found(
    painter: QPainter,
    pair: Pair,
    layout: PairLayout,
    columns: Columns,
    found: Sequence[Found],
    theme: Theme,
) -> None:
    """Colour these places; the painter's origin is the row's upper left corner."""
    modes = QPainter.CompositionMode
    painter.save()
    for one in found:
        if one.side is Language.CHINESE:
            origin = QPointF(columns.chinese, layout.chinese_y)
            rects = list(hanzi_stretches(layout, one.start, one.end))
        else:
            origin = QPointF(columns.english, layout.english_y)
            start, end = utf16(pair.english, one.start), utf16(pair.english, one.end)
            rects = stretches(layout.english, start, end)
        for rect in rects:
            # Darkening light paper and lightening dark paper leaves the letters as they are.
            painter.setCompositionMode(
                modes.CompositionMode_Lighten if theme.dark else modes.CompositionMode_Darken
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.status_2 if one.current else theme.status_3))
            painter.drawRoundedRect(rect.translated(origin), _RADIUS, _RADIUS)
            painter.setCompositionMode(modes.CompositionMode_SourceOver)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            line = QPen(QColor(theme.doubt), 2.0 if one.current else 1.0)
            painter.setPen(line)
            painter.drawRoundedRect(rect.translated(origin), _RADIUS, _RADIUS)
    painter.restore()


def hanzi_stretches(layout: PairLayout, start: int, end: int) -> Iterator[QRectF]:
    """The rectangles, one a line in the Chinese block, of these characters of the pair."""
    size = layout.type.hanzi.pixelSize()
    for line in layout.block.lines:
        whole: QRectF | None = None
        for box in line.boxes:
            at = layout.tokens[box.token].start + box.start
            first, last = max(start, at), min(end, at + len(box.text))
            if first < last:
                step = box.width / len(box.text)
                x, width = box.x + (first - at) * step, (last - first) * step
                rect = QRectF(x, line.baseline - size * 0.95, width, size * 1.18)
                whole = rect if whole is None else whole.united(rect)
        if whole is not None:
            yield whole.adjusted(-1, 0, 1, 0)
