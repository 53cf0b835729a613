"""The line at the bottom: how much of the text is known, and the keys that matter."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.key_hints import KeyHint
from app.ui.study import Study
from app.ui.theme import ThemeChoice
from app.vocabulary.coverage import Coverage

_COUNT_AFTER_MS = 150
_ROOM_FOR_KEYS = 1060


class CoverageBar(QWidget):
    """Known, learning and new words as lengths of one bar."""

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, theme, counted = QRectF(self.rect()), self._themes.theme, self._coverage
        round_ends = QPainterPath()
        round_ends.addRoundedRect(rect, 4, 4)
        painter.setClipPath(round_ends)
        painter.fillRect(rect, QColor(theme.bar_ignored))
        x = 0.0
        for count, colour in (
            (counted.known, theme.bar_known),
            (counted.learning, theme.bar_learning),
            (counted.new, theme.bar_new),
        ):
            width = rect.width() * counted.share(count)
            painter.fillRect(QRectF(x, 0, width, rect.height()), QColor(colour))
            x += width


class StatusBar(QWidget):
    """Coverage of the open lesson at the left, key hints at the right."""

    def __init__(self, study: Study, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How much of the text is known"))
        self._study = study
        self._words, self._shares = QLabel(), QLabel()
        self._bar = CoverageBar(themes)
        word, everything = (("←", "→"), self.tr("word")), (("F1",), self.tr("all keys"))
        self._keys = _hints(
            word,
            (("1", "–", "5"), self.tr("status")),
            (("W",), self.tr("known")),
            (("T",), self.tr("translation")),
            everything,
        )
        # What else can be done while repairing says the bar above the text.
        self._repair_keys = _hints(
            (("↑", "↓"), self.tr("pair")),
            word,
            (("F2",), self.tr("end repairing")),
            everything,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(14)
        for part in (self._words, self._bar, self._shares):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._keys)
        row.addWidget(self._repair_keys)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_COUNT_AFTER_MS)
        self._later.timeout.connect(self._count)
        for changed in (study.lesson_changed, study.words_changed, study.analysed):
            changed.connect(self._wait)
        study.hand.mode_changed.connect(self._show_keys)
        self._count()
        self._show_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        """Show the keys that count now, if there is room."""
        repairing, room = self._study.hand.repairing, self.width() >= _ROOM_FOR_KEYS
        self._keys.setVisible(room and not repairing)
        self._repair_keys.setVisible(room and repairing)

    def _wait(self) -> None:
        self._later.start()

    def _count(self) -> None:
        lesson = self._study.lesson
        shown = lesson is not None and bool(lesson.pairs)
        for part in (self._words, self._bar, self._shares):
            part.setVisible(shown)
        if lesson is None:
            return
        counted = self._study.counts.coverage
        self._bar.show_coverage(counted)
        self._words.setText(self.tr("{0} words").format(counted.total))
        shares = (counted.known, counted.learning, counted.new)
        text = self.tr("{0}% known · {1}% learning · {2}% new")
        self._shares.setText(text.format(*(round(100 * counted.share(n)) for n in shares)))
        self.setAccessibleDescription(f"{self._words.text()}: {self._shares.text()}")


def _hints(*hints: tuple[Iterable[str], str]) -> QWidget:
    """A line of keys, each with what it does."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    for keys, does in hints:
        row.addWidget(KeyHint(keys, does))
    return line
