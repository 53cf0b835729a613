"""Small facts in a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.flow_layout import FlowLayout


class Chips(QWidget):
    """Shows short texts as chips; made anew only when there are more than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._labels: list[QLabel] = []

    def show_chips(self, texts: Sequence[str]) -> None:
        while len(self._labels) < len(texts):
            label = QLabel(self)
            label.setProperty("chip", True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._labels.append(label)
            self._row.addWidget(label)
        for number, label in enumerate(self._labels):
            shown = number < len(texts)
            label.setText(texts[number] if shown else "")
            label.setVisible(shown)
        self.setVisible(bool(texts))
        self._row.invalidate()
