"""Keeping the word in hand in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QTableView

from app.ui.reader.cursor import Spot
from app.ui.reader.heights import LazyHeights
from app.ui.reader.layouts import PairLayout
from app.ui.reader.showing import Showing
from app.ui.study import Study

_MARGIN = 24
_CONTEXT = 2  # pairs to be seen before and after one that somebody comes to from afar


class Sight:
    """What the table's viewport shows of the study's word in hand; lengths are in pixels."""

    def __init__(
        self,
        table: QTableView,
        study: Study,
        heights: LazyHeights,
        layout_of: Callable[[int], PairLayout],
        showing: Showing,
    ) -> None:
        self._table = table
        self._study = study
        self._heights = heights
        self._layout_of = layout_of
        self._showing = showing
        self._last: int | None = None

    def follow(self, spot: Spot, pointed: bool = False) -> None:
        """Have the word in sight that is in hand now.

        After a leap, and at every step while repairing, pairs around it are too; not if it was
        `pointed` at: then nothing should move under the pointer.
        """
        step = abs(spot.pair - self._last) if self._last is not None else 0
        self._last = spot.pair
        self._bring(spot, step > (not self._study.hand.repairing) and not pointed)

    def stay(self, spot: Spot) -> None:
        """The word in hand stands here now, by no step of the reader's."""
        self._last = spot.pair

    def _bring(self, spot: Spot, around: bool) -> None:
        """Scroll until the pair, or of a tall one the word's line, is in sight.

        Asked for what is `around` it too, as far as there is room.
        """
        table, height = self._table, self._table.viewport().height()
        y = table.rowViewportPosition(spot.pair)
        if not -table.rowHeight(spot.pair) < y < height:
            self._heights.scroll_to(spot.pair, height // 4)
        self._heights.settle(spot.pair)
        y, row = table.rowViewportPosition(spot.pair), table.rowHeight(spot.pair)
        if row > height - 2 * _MARGIN and spot.token is not None:
            self.reveal_line()
        elif self._showing.focus:
            self._heights.scroll_to(spot.pair, (height - row) // 2)
        elif around:
            self._reveal_around(spot.pair)
        else:
            self._reveal(y, y + row)

    def _reveal_around(self, pair: int) -> None:
        """Scroll until the pair is in sight with its neighbours, evenly if not all fit."""
        table, height = self._table, self._table.viewport().height()
        count = self._table.model().rowCount()
        before = range(max(0, pair - _CONTEXT), pair)
        behind = range(pair + 1, min(count, pair + 1 + _CONTEXT))
        self._heights.measure((*before, *behind), pair)
        spare = max(0, height - table.rowHeight(pair))
        above, below = (sum(map(table.rowHeight, rows)) for rows in (before, behind))
        if above + below > spare:
            above = min(above, max(spare // 2, spare - below))
            below = min(below, spare - above)
        y = table.rowViewportPosition(pair)
        self._reveal(y - above, y + table.rowHeight(pair) + below)

    def holds_word(self, height: int) -> bool:
        """Whether the word in hand is seen in a viewport of this height."""
        line = self._line()
        return line is not None and line[1] > 0 and line[0] < height

    def keep(self) -> None:
        """Have the word in hand in sight still, and while repairing all of its pair."""
        if self._study.hand.repairing and self._study.spot is not None:
            self._bring(self._study.spot, around=True)
        else:
            self.reveal_line()

    def reveal_line(self) -> None:
        """Scroll until the line that has the word in hand is in sight."""
        line, spot = self._line(), self._study.spot
        height = self._table.viewport().height()
        if self._showing.focus and spot is not None:
            row = self._table.rowHeight(spot.pair)
            if row <= height - 2 * _MARGIN:
                self._heights.scroll_to(spot.pair, (height - row) // 2)
                return
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
