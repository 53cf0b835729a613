"""The way that Tab goes through the window."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

_TAB = Qt.FocusPolicy.TabFocus


def order_tabs(window: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab go through these parts of the window, and what is in each, in this order."""
    stops = [
        widget
        for part in parts
        for widget in (part, *part.findChildren(QWidget))
        # Of a group of buttons now one, now another can be come to.
        if (isinstance(widget, QAbstractButton) or widget.focusPolicy() & _TAB)
        and widget.window() is window
    ]
    for one, next_one in pairwise(stops):
        QWidget.setTabOrder(one, next_one)
