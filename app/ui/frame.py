"""The places of the window: where the text, its sides and its bars stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

_SIDEBAR_WIDTH = 212
_PANEL_WIDTH = 338
_BOTTOM_HEIGHT = 36


class Frame(QWidget):
    """Places that are filled later, around the `pages` of which one is seen."""

    def __init__(self, header: QWidget) -> None:
        super().__init__()
        self.pages = QStackedWidget()
        self.left = _place("sidebar")
        self.right = _place("wordPanel")
        self.repairing = _place("repairBar")
        self.searching = _place("searchBar")
        self.first_steps = _place("firstSteps")
        self.message = _place("noticePlace")
        self.bottom = _place("statusBar")
        self.left.setFixedWidth(_SIDEBAR_WIDTH)
        self.right.setFixedWidth(_PANEL_WIDTH)
        self.bottom.setFixedHeight(_BOTTOM_HEIGHT)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(self.searching)
        text.addWidget(self.repairing)
        text.addWidget(self.pages, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.left)
        middle.addLayout(text, 1)
        middle.addWidget(self.right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(middle, 1)
        column.addWidget(self.first_steps)
        # Below the text: above it, each message would push the text down while it is read.
        column.addWidget(self.message)
        column.addWidget(self.bottom)


def fill(place: QWidget, part: QWidget) -> None:
    """Put a part into its place."""
    layout = place.layout()
    assert layout is not None
    layout.addWidget(part)


def _place(name: str) -> QWidget:
    """A place for a part that comes later, looking as that part's ground does."""
    place = QWidget()
    place.setObjectName(name)
    place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    return place
