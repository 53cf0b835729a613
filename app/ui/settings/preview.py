"""A pair of the open lesson as it would look in the reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.lesson.model import Pair
from app.ui.preferences import Preferences
from app.ui.reader.layouts import Layouts, PairLayout
from app.ui.reader.lighting import lit_by_token
from app.ui.reader.painting import Look, PairPainter
from app.ui.reader.showing import Showing
from app.ui.reader.tone_paint import TonePaint
from app.ui.study import Study
from app.ui.theme import ThemeChoice

_LENGTHS = range(8, 32)  # hanzi of a sentence that shows enough and has room
_HEIGHT = 190
_LOOKED_AT = 200  # pairs
_SMALLER, _SMALLEST = 0.9, 0.3


class Preview(QWidget):
    """Paints the pair anew whenever a setting changes.

    `scale` says how much smaller than in the reader, where it has no room else.
    """

    def __init__(
        self,
        study: Study,
        preferences: Preferences,
        themes: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._preferences = preferences
        self._themes = themes
        self._showing = Showing(study, preferences)
        self._row, self._pair = example(study)
        self._set: tuple[Layouts, PairLayout] | None = None
        self.scale = 1.0
        self.setFixedHeight(_HEIGHT)
        self.setAccessibleName(self.tr("Preview"))
        self.setVisible(self._pair is not None)
        preferences.changed.connect(self._renew)
        themes.changed.connect(self.update)

    @property
    def layout_shown(self) -> PairLayout | None:
        """How the pair is set; None without a text."""
        if self._pair is None:
            return None
        if self._set is None:
            self.scale = 1.0
            self._set = self._fitting(self._pair)
        return self._set[1]

    def _fitting(self, pair: Pair) -> tuple[Layouts, PairLayout]:
        while True:
            layouts = Layouts.of_showing(self._showing, self.width() / self.scale)
            layout = layouts.get(self._row, pair, None, self._showing)
            if layout.height * self.scale <= self.height() or self.scale < _SMALLEST:
                return layouts, layout
            self.scale *= _SMALLER

    def _renew(self) -> None:
        self._set = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        painter.fillRect(self.rect(), QColor(theme.page))
        layout = self.layout_shown
        if layout is not None and self._set is not None and self._pair is not None:
            layouts = self._set[0]
            tones = TonePaint.of_settings(self._preferences.settings, theme)
            statuses = self._study.statuses
            painter.scale(self.scale, self.scale)
            PairPainter(theme, layouts.style, layouts.columns, statuses, tones).paint(
                painter, self._pair, layout, self._look(self._pair)
            )
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(theme.control_line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _look(self, pair: Pair) -> Look:
        words = [number for number, token in enumerate(pair.tokens) if token.is_word]
        linked = [link.token for link in pair.links if link.token in words]
        selected = next(iter(linked or words), None)
        return Look(
            number=self._row + 1,
            current=False,
            focused=True,
            top=0,
            bottom=self.height() / self.scale,
            selected=selected,
            hovered=None,
            pinyin_alone=self._showing.pinyin_alone(self._row, pair, (selected,)),
            lit=lit_by_token(pair, selected),
            phrases=self._study.phrases.of(pair),
            has_chinese=self._showing.has_chinese,
            has_english=self._showing.has_english,
            veiled=self._showing.is_veiled(self._row),
            repairing=False,
            place=None,
            only_chinese="",
            only_english="",
        )


def example(study: Study) -> tuple[int, Pair | None]:
    """A pair of the open lesson that shows much and isn't long, and its number."""
    lesson = study.lesson
    pairs = list(enumerate(lesson.pairs[:_LOOKED_AT])) if lesson is not None else []
    full = [one for one in pairs if one[1].tokens and one[1].english]
    fitting = [one for one in full if len(one[1].chinese) in _LENGTHS]
    spot = study.spot
    near = [one for one in fitting or full if spot is not None and one[0] >= spot.pair]
    return next(iter(near or fitting or full), (0, None))
