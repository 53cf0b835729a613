"""Keeping the word in hand in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QTableView

from app.ui.reader.cursor import Spot
from app.ui.reader.heights import LazyHeights
from app.ui.reader.layouts import PairLayout
from app.ui.study import Study

_MARGIN = 24


class Sight:
    """What the table's viewport shows of the study's word in hand; lengths are in pixels."""

    def __init__(
        self,
        table: QTableView,
        study: Study,
        heights: LazyHeights,
        layout_of: Callable[[int], PairLayout],
    ) -> None:
        self._table = table
        self._study = study
        self._heights = heights
        self._layout_of = layout_of

    def bring(self, spot: Spot) -> None:
        """Scroll until the pair, or of a tall one the word's line, is in sight."""
        table, height = self._table, self._table.viewport().height()
        y = table.rowViewportPosition(spot.pair)
        if not -table.rowHeight(spot.pair) < y < height:
            self._heights.scroll_to(spot.pair, height // 4)
        self._heights.settle(spot.pair)
        y, row = table.rowViewportPosition(spot.pair), table.rowHeight(spot.pair)
        if row > height - 2 * _MARGIN and spot.token is not None:
            self.reveal_line()
        else:
            self._reveal(y, y + row)

    def holds_word(self, height: int) -> bool:
        """Whether the word in hand is seen in a viewport of this height."""
        line = self._line()
        return line is not None and line[1] > 0 and line[0] < height

    def keep(self) -> None:
        """Have the word in hand in sight still, and while repairing all of its pair."""
        if self._study.hand.repairing and self._study.spot is not None:
            self.bring(self._study.spot)
        else:
            self.reveal_line()

    def reveal_line(self) -> None:
        """Scroll until the line that has the word in hand is in sight."""
        line = self._line()
        if line is not None:
            self._reveal(line[0] - _MARGIN, line[1] + _MARGIN)

    def _line(self) -> tuple[int, int] | None:
        """Top and bottom, in the viewport, of the line that has the word in hand."""
        spot = self._study.spot
        if spot is None or self._study.lesson is None:
            return None
        y = self._table.rowViewportPosition(spot.pair)
        top, bottom = self._layout_of(spot.pair).line_of(spot.token)
        return y + round(top), y + round(bottom)

    def _reveal(self, top: int, bottom: int) -> None:
        """Scroll as little as it takes to show this stretch of the viewport, first of all `top`."""
        bar, height = self._table.verticalScrollBar(), self._table.viewport().height()
        if top < 0:
            bar.setValue(bar.value() + top)
        elif bottom > height:
            bar.setValue(bar.value() + min(top, bottom - height))
