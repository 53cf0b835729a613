"""What is under the pointer in the reader, lit there and told once the pointer rests."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.ui.reader.pointing import Pointed, Pointing

_HOVER_MS = 140
_LEAVE_MS = 400  # long enough to cross the blanks on the way to the panel


class Hovering(QObject):
    """Holds the word `pointed` at.

    `rested` carries its `Spot`, or None when the pointer left. `update_row` paints a row anew.
    """

    rested = Signal(object)

    def __init__(
        self, viewport: QWidget, pointing: Pointing, update_row: Callable[[int], None]
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._pointing = pointing
        self._update_row = update_row
        self.pointed: Pointed | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._tell)

    def hover_at(self, point: QPoint) -> None:
        """Light what is here, a point of the viewport."""
        self._hover(self._pointing.at(point), self._pointing.cursor_at(point))

    def leave(self) -> None:
        """Nothing is pointed at any more."""
        self._hover(None, Qt.CursorShape.ArrowCursor)

    def forget(self) -> None:
        """What was pointed at is gone itself."""
        self.pointed = None

    def _hover(self, pointed: Pointed | None, shape: Qt.CursorShape) -> None:
        if self._viewport.cursor().shape() is not shape:
            self._viewport.setCursor(shape)
        if pointed == self.pointed:
            return
        for old_or_new in (self.pointed, pointed):
            if old_or_new is not None:
                self._update_row(old_or_new.spot.pair)
        self.pointed = pointed
        self._rest.start(_LEAVE_MS if pointed is None else _HOVER_MS)

    def _tell(self) -> None:
        self.rested.emit(self.pointed.spot if self.pointed is not None else None)
