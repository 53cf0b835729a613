"""Known, learning and new words as lengths of one bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme, ThemeChoice
from app.vocabulary.coverage import Coverage


class CoverageBar(QWidget):
    """The coverage of one text."""

    def __init__(self, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._coverage = Coverage(0, 0, 0)
        self.setFixedSize(QSize(232, 8))
        themes.changed.connect(self.update)

    def show_coverage(self, counted: Coverage) -> None:
        self._coverage = counted
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_coverage(painter, QRectF(self.rect()), self._coverage, self._themes.theme)


def paint_coverage(painter: QPainter, rect: QRectF, counted: Coverage, theme: Theme) -> None:
    """Paint a bar with round ends into this room."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    round_ends = QPainterPath()
    round_ends.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setClipPath(round_ends)
    painter.fillRect(rect, QColor(theme.bar_ignored))
    x = rect.left()
    for count, colour in (
        (counted.known, theme.bar_known),
        (counted.learning, theme.bar_learning),
        (counted.new, theme.bar_new),
    ):
        width = rect.width() * counted.share(count)
        painter.fillRect(QRectF(x, rect.top(), width, rect.height()), QColor(colour))
        x += width
    painter.restore()
