"""What of the reader lies under a point of its viewport."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QTableView

from app.ui.reader.columns import Columns
from app.ui.reader.cursor import Spot
from app.ui.reader.layouts import PairLayout
from app.ui.reader.lighting import Lit, lit_by_english, lit_by_token
from app.ui.reader.model import PairModel


@dataclass(frozen=True, slots=True)
class Pointed:
    """A word under the pointer, and what it lights in both texts."""

    spot: Spot
    lit: Lit


class Pointing:
    """Finds rows, words and places of the English; points are in the viewport."""

    def __init__(
        self,
        table: QTableView,
        model: PairModel,
        layout_of: Callable[[int], PairLayout],
        columns: Callable[[], Columns],
        is_veiled: Callable[[int], bool],
    ) -> None:
        self._table = table
        self._model = model
        self._layout_of = layout_of
        self._columns = columns
        self._is_veiled = is_veiled

    def at(self, point: QPoint) -> Pointed | None:
        """The word here: a Chinese one, or the one that the English here says most surely."""
        row = self._table.rowAt(point.y())
        if row < 0:
            return None
        layout, pair = self._layout_of(row), self._model.pair(row)
        token = self._token_at(row, point)
        lit = lit_by_token(pair, token)
        if token is None and not self._is_veiled(row):
            place = self.english_at(row, point)
            if place is not None:
                lit = lit_by_english(pair, place)
                words = [one for one in lit.tokens if layout.keys[one] is not None]
                token = max(words, key=lit.tokens.__getitem__, default=None)
        if token is None or layout.keys[token] is None:
            return None
        return Pointed(Spot(row, token), lit)

    def english_at(self, row: int, point: QPoint) -> int | None:
        """The character of the row's English at the point."""
        layout = self._layout_of(row)
        y = point.y() - self._table.rowViewportPosition(row) - layout.english_y
        at = QPointF(point.x() - self._columns().english, y)
        return layout.english_at(self._model.pair(row), at)

    def chinese_at(self, point: QPoint) -> tuple[int, int] | None:
        """The row and the character of its Chinese that the point is on."""
        row = self._table.rowAt(point.y())
        if row < 0 or self._token_at(row, point) is None:
            return None
        place = self.chinese_in(row, point)
        return None if place is None else (row, place)

    def chinese_in(self, row: int, point: QPoint) -> int | None:
        """The character of the row's Chinese that is nearest to the point."""
        layout = self._layout_of(row)
        lines = [line for line in layout.block.lines if line.boxes]
        if not lines:
            return None
        y = point.y() - self._table.rowViewportPosition(row) - layout.chinese_y
        x = point.x() - self._columns().chinese
        line = next((line for line in lines if y < line.bottom), lines[-1])
        box = min(line.boxes, key=lambda box: max(box.x - x, x - box.x - box.width))
        within = int((x - box.x) / box.width * len(box.text)) if box.width else 0
        within = max(0, min(len(box.text) - 1, within))
        return layout.tokens[box.token].start + box.start + within

    def is_on_english(self, row: int, point: QPoint) -> bool:
        """Whether the point is in the English's part of the row."""
        if row < 0:
            return False
        divider = self._columns().divider
        if divider is not None:
            return point.x() >= divider
        layout = self._layout_of(row)
        y = point.y() - self._table.rowViewportPosition(row)
        return bool(layout.english.text()) and y >= layout.english_y

    def is_on_gap(self, point: QPoint) -> bool:
        """Whether the gap between the columns can be taken hold of here."""
        row = self._table.rowAt(point.y())
        return row >= 0 and self._columns().is_on_gap(point.x()) and self.at(point) is None

    def cursor_at(self, point: QPoint) -> Qt.CursorShape:
        """The cursor that says what can be done here."""
        if self.at(point) is not None:
            return Qt.CursorShape.PointingHandCursor
        if self.is_on_gap(point):
            return Qt.CursorShape.SplitHCursor
        veiled = self.is_on_veil(point)
        return Qt.CursorShape.PointingHandCursor if veiled else Qt.CursorShape.ArrowCursor

    def is_on_veil(self, point: QPoint) -> bool:
        """Whether a hidden translation is here."""
        row = self._table.rowAt(point.y())
        hidden = self.is_on_english(row, point) and self._is_veiled(row)
        return hidden and bool(self._model.pair(row).english)

    def _token_at(self, row: int, point: QPoint) -> int | None:
        layout = self._layout_of(row)
        y = point.y() - self._table.rowViewportPosition(row) - layout.chinese_y
        x = point.x() - self._columns().chinese
        return layout.block.token_at(x, y, layout.type.metrics.gap / 2)
