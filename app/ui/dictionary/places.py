"""Some places of a word under a title, the first few of them until more are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.library import concordance
from app.ui.dictionary.occurrence import Occurrence
from app.ui.elided import ElidedLabel

_FIRST = 6
_MORE = 20

Veiled = Callable[[concordance.Occurrence], bool]


class Places(QWidget):
    """`chosen` carries the place that was clicked. The translation of a place that is veiled
    isn't shown."""

    chosen = Signal(object)

    def __init__(self, has_headings: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_headings = has_headings
        self._places: Sequence[concordance.Occurrence] = ()
        self._shown = _FIRST
        self._colour = ""
        self._veiled: Veiled = _never
        self._title = QLabel()
        self._title.setProperty("section", True)
        self._rows: list[tuple[ElidedLabel, Occurrence]] = []
        self._more = QPushButton()
        self._more.setProperty("flat", True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.clicked.connect(self._show_more)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(self._column)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_places(
        self,
        title: str,
        places: Sequence[concordance.Occurrence],
        colour: str,
        veiled: Veiled,
    ) -> None:
        """Show these, the word in a colour."""
        self._places, self._shown = places, _FIRST
        self._colour, self._veiled = colour, veiled
        self._title.setText(title)
        self._fill()
        self.setVisible(bool(places))

    def _show_more(self) -> None:
        first = self._shown
        self._shown += _MORE
        self._fill()
        self._rows[first][1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        shown = self._places[: self._shown]
        while len(self._rows) < len(shown):
            self._add_row()
        before = ""
        for number, (heading, row) in enumerate(self._rows):
            row.setVisible(number < len(shown))
            is_first = number < len(shown) and shown[number].lesson != before
            heading.setVisible(self._has_headings and is_first)
            if number < len(shown):
                before = shown[number].lesson
                heading.setText(shown[number].title)
                row.show_place(shown[number], self._veiled(shown[number]), self._colour)
        left = len(self._places) - len(shown)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("{0} more").format(left))

    def _add_row(self) -> None:
        heading, row = ElidedLabel(), Occurrence()
        heading.setObjectName("lessonOf")
        row.activated.connect(self.chosen)
        self._column.addWidget(heading)
        self._column.addWidget(row)
        if self._rows:
            QWidget.setTabOrder(self._rows[-1][1], row)
            QWidget.setTabOrder(row, self._more)
        self._rows.append((heading, row))


def _never(_: concordance.Occurrence) -> bool:
    return False
