"""The line at the bottom: how much of the text is known, and the keys that matter."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.coverage_bar import CoverageBar
from app.ui.key_hints import CommandHint
from app.ui.study import Study
from app.ui.theme import ThemeChoice

_COUNT_AFTER_MS = 150
_ROOM_FOR_KEYS = 1060


class StatusBar(QWidget):
    """Coverage of the open lesson at the left, key hints at the right."""

    def __init__(self, study: Study, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How much of the text is known"))
        self._study = study
        self._words, self._shares = QLabel(), QLabel()
        self._bar = CoverageBar(themes)
        words = ("previous_word", "next_word")
        self._keys = _line(
            CommandHint(words, self.tr("word")),
            CommandHint(("status_1", "status_5"), self.tr("status"), span=True),
            CommandHint(("status_6",), self.tr("known")),
            CommandHint(("pair_translation",), self.tr("translation")),
            CommandHint(("shortcuts",), self.tr("all keys")),
        )
        # What else can be done while repairing says the bar above the text.
        self._repair_keys = _line(
            CommandHint(("previous_pair", "next_pair"), self.tr("pair")),
            CommandHint(words, self.tr("word")),
            CommandHint(("repair",), self.tr("end repairing")),
            CommandHint(("shortcuts",), self.tr("all keys")),
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
        for changed in (study.hand.mode_changed, study.lesson_changed):
            changed.connect(self._show_keys)
        self._count()
        self._show_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        """Show the keys that count now, if there is room."""
        repairing, lesson = self._study.hand.repairing, self._study.lesson
        room = lesson is not None and self.width() >= _ROOM_FOR_KEYS
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


def _line(*hints: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    for hint in hints:
        row.addWidget(hint)
    return line
