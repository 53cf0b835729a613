"""Row heights of a long table, found out only where they are seen and then in idle moments."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

from app.ui.reader.rows import RowChange

_IDLE_SHARE_S = 0.004
_PASSES = 8


class LazyHeights(QObject):
    """Gives the rows of a table their heights without ever measuring all of them at once.

    Rows not measured yet stand at an estimate. When they turn out taller or lower, what the
    reader is looking at stays where it is.
    """

    def __init__(self, view: QTableView, measure: Callable[[int], float]) -> None:
        super().__init__(view)
        self._view = view
        self._measure = measure
        self._known: set[int] = set()
        self._next = 0
        self._busy = False
        self._waits = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure_some)

    def wait(self, waits: bool) -> None:
        """Measure only rows in sight meanwhile: something else is to be done soon."""
        self._waits = waits
        if waits:
            self._idle.stop()
        else:
            self._idle.start()

    def forget(self) -> None:
        """All rows must be measured anew; until then they keep the heights they have."""
        self._known.clear()
        self._begin()

    def forget_rows(self, rows: Iterable[int]) -> None:
        """These rows must be measured anew."""
        self._known.difference_update(rows)
        self._begin()

    @contextmanager
    def replacing(self, change: RowChange) -> Iterator[None]:
        """While the table's rows change: nothing is measured before they have all changed."""
        moved = (change.moved(row) for row in self._known)
        self._known = {row for row in moved if row is not None}
        self._known.discard(change.first + change.after)
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        self._begin()

    @property
    def settling(self) -> bool:
        """Whether heights are being set: scrolling then keeps the text where it is."""
        return self._busy

    def settle(self, anchor: int | None = None) -> None:
        """Measure the rows in sight; row `anchor` keeps its place in the window."""
        if self._busy:
            return
        self._busy = True
        try:
            for _ in range(_PASSES):
                rows = [row for row in self._rows_in_sight() if row not in self._known]
                if not rows:
                    break
                self._resize(rows, self._anchor() if anchor is None else anchor)
        finally:
            self._busy = False

    def measure(self, rows: Iterable[int], anchor: int) -> None:
        """Give these rows their heights, in sight or not; row `anchor` keeps its place."""
        unknown = [row for row in rows if row not in self._known]
        if self._busy or not unknown:
            return
        self._busy = True
        try:
            self._resize(unknown, anchor)
        finally:
            self._busy = False

    def scroll_to(self, row: int, y: int) -> None:
        """Let the row stand at `y` in the window, whatever the others turn out to measure."""
        header, bar = self._view.verticalHeader(), self._view.verticalScrollBar()
        self._busy = True
        try:
            bar.setValue(header.sectionPosition(row) - y)
        finally:
            self._busy = False
        self.settle(row)

    def _begin(self) -> None:
        self._next = 0
        if not self._waits:
            self._idle.start()

    def _rows_in_sight(self) -> range:
        header = self._view.verticalHeader()
        first = header.visualIndexAt(0)
        if first < 0:
            return range(0)
        last = header.visualIndexAt(self._view.viewport().height())
        return range(first, (header.count() if last < 0 else last + 1))

    def _anchor(self) -> int:
        """The first row in sight whose height is known, else the first in sight."""
        rows = self._rows_in_sight()
        return next((row for row in rows if row in self._known), rows.start)

    def _resize(self, rows: list[int], anchor: int) -> None:
        header, bar = self._view.verticalHeader(), self._view.verticalScrollBar()
        before = header.sectionViewportPosition(anchor)
        changed = False
        blocked = header.blockSignals(True)
        for row in rows:
            height = round(self._measure(row))
            self._known.add(row)
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)
                changed = True
        header.blockSignals(blocked)
        if not changed:
            return
        self._view.updateGeometries()
        moved = header.sectionViewportPosition(anchor) - before
        if moved:
            bar.setValue(bar.value() + moved)
        self._view.viewport().update()

    def _measure_some(self) -> None:
        count = self._view.verticalHeader().count()
        until = time.perf_counter() + _IDLE_SHARE_S
        rows: list[int] = []
        while self._next < count and time.perf_counter() < until:
            if self._next not in self._known:
                self._measure(self._next)
                rows.append(self._next)
            self._next += 1
        if self._next >= count:
            self._idle.stop()
        if rows and not self._busy:
            self._busy = True
            try:
                self._resize(rows, self._anchor())
            finally:
                self._busy = False
