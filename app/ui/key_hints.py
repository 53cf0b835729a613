"""Keys drawn as caps, each with what it does."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget


class KeyHint(QWidget):
    """Some keys and, if it isn't plain, what they do."""

    def __init__(self, keys: Iterable[str], does: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for key in keys:
            cap = QLabel(key)
            cap.setProperty("key", key != "–")
            row.addWidget(cap)
        if does:
            row.addWidget(QLabel(does))


def cap_of(key: str) -> str:
    """A key in Qt's portable notation as it stands on a cap: short, as this system writes it."""
    written = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    for name, sign in (("Backspace", "⌫"), ("Return", "↵"), ("Up", "↑"), ("Down", "↓")):
        written = written.replace(name, sign)
    return written
