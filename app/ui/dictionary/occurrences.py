"""Where a word stands, in the open text and in all others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.dictionary.everywhere import Everywhere
from app.ui.dictionary.places import Places
from app.ui.theme import Theme

_PATIENCE_MS = 300


class Occurrences(QWidget):
    """`chosen` carries a place of the library. The translation of a pair of the open text that
    `is_veiled` isn't shown."""

    chosen = Signal(object)

    def __init__(self, is_veiled: Callable[[int], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_veiled = is_veiled
        self._here, self._elsewhere = Places(False), Places(True)
        self._state = QLabel()
        self._state.setObjectName("quiet")
        self._state.setWordWrap(True)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        self._state.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for part in (self._here, self._elsewhere, self._state):
            column.addWidget(part)
        for places in (self._here, self._elsewhere):
            places.chosen.connect(self.chosen)
        # Most answers come so soon that nothing need be said before.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)

    def wait(self) -> None:
        """The places of another word will come."""
        self._patience.start()

    def show_nothing(self, reason: str = "") -> None:
        """There are none to show."""
        self._patience.stop()
        self._here.hide()
        self._elsewhere.hide()
        self._state.setText(reason)
        self._state.setVisible(bool(reason))

    def show_places(self, found: Everywhere, theme: Theme) -> None:
        """Show these places of the word."""
        self.show_nothing()
        here = self.tr("IN THIS TEXT · {0}").format(f"{found.count_here:,}")
        self._here.show_places(
            here, found.here, theme.mark, lambda place: self._is_veiled(place.pair)
        )
        elsewhere = self.tr("IN OTHER TEXTS · {0}").format(f"{found.count:,}")
        self._elsewhere.show_places(elsewhere, found.elsewhere, theme.mark, lambda _: False)
        if not found.here and not found.elsewhere:
            self.show_nothing(self.tr("It stands in no text of your library."))

    def _say_waiting(self) -> None:
        self.show_nothing(self.tr("Looking through the library…"))
