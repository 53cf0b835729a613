"""What the pressed pointer does as it moves: it selects characters, or shifts the gap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from app.ui.preferences import Preferences
from app.ui.reader.columns import Columns
from app.ui.reader.pointing import Pointing
from app.ui.reader.selection import Span
from app.ui.study import Study


class Dragging:
    """Points are in the reader's viewport."""

    def __init__(
        self,
        study: Study,
        preferences: Preferences,
        pointing: Pointing,
        columns: Callable[[], Columns],
    ) -> None:
        self._study = study
        self._preferences = preferences
        self._pointing = pointing
        self._columns = columns
        self._has_gap = False
        self._from: tuple[int, int] | None = None

    def press(self, point: QPoint) -> bool:
        """Begin here; says whether the gap between the columns is what was taken hold of."""
        self._study.selection.clear()
        self._has_gap = self._pointing.is_on_gap(point)
        can_select = not self._has_gap and not self._study.hand.repairing
        self._from = self._pointing.chinese_at(point) if can_select else None
        return self._has_gap

    def move(self, point: QPoint) -> bool:
        """Go on to here; False if nothing is being dragged."""
        if self._has_gap:
            self._preferences.change(chinese_share=self._columns().share_at(point.x()))
            return True
        if self._from is None:
            return False
        row, first = self._from
        place = self._pointing.chinese_in(row, point)
        selection = self._study.selection
        # A hand that clicks moves a little: nothing is selected before the next character.
        if place is not None and (place != first or selection.span is not None):
            ends = (first, place + 1) if place >= first else (first + 1, place)
            selection.take(Span(row, *ends))
        return True

    def release(self) -> None:
        """Let go."""
        self._has_gap, self._from = False, None
