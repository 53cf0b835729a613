"""The column at the left of a large dialog in which everything is asked for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

_WIDTH = 372


def option_column(widgets: Iterable[QWidget]) -> QScrollArea:
    """These widgets below one another, scrolled where there is no room for all."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 10, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    content = QWidget()
    content.setLayout(column)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedWidth(_WIDTH)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def group_head(text: str) -> QLabel:
    """The name of a group of choices."""
    label = QLabel(text)
    label.setObjectName("groupHead")
    return label
