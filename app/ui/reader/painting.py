"""How a pair looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout

from app.hanzi import is_hanzi
from app.lesson.model import Language, Pair, Role, WordKey
from app.typesetting.ruby import Box, Line
from app.ui.reader import repair_marks
from app.ui.reader.columns import Columns
from app.ui.reader.layouts import PairLayout, stretches, utf16
from app.ui.reader.lighting import SURE, Lit
from app.ui.reader.phrase_marks import paint_phrases
from app.ui.reader.style import ReaderStyle
from app.ui.reader.tone_paint import TonePaint
from app.ui.theme import Theme
from app.vocabulary.phrases import PhraseSpan
from app.vocabulary.statuses import Status

_RADIUS = 4.0
_BLEED = 12.0  # pixels that washes and frames reach over a line at most
_FAINT = 0.4  # of a wash, for what may be wrong
_OUTSET = 2.5  # pixels between a word and its frame


@dataclass(frozen=True, slots=True)
class Look:
    """How a pair stands at the moment: its words in hand and under the pointer, its veil.

    The pinyin of words that aren't in `pinyin_alone` isn't seen; None lets all be.
    `place` is where a repair would be made, for the pair in hand while repairing. Only what is
    between `top` and `bottom` (pixels, in the row) needs painting.
    """

    number: int
    current: bool
    focused: bool
    top: float
    bottom: float
    selected: int | None
    hovered: int | None
    pinyin_alone: frozenset[int] | None
    lit: Lit
    phrases: Mapping[PhraseSpan, Status]
    has_chinese: bool
    has_english: bool
    veiled: bool
    repairing: bool
    place: repair_marks.Place | None
    only_chinese: str
    only_english: str


class PairPainter:
    """Paints pairs in a theme; the painter's origin is the row's upper left corner."""

    def __init__(
        self,
        theme: Theme,
        style: ReaderStyle,
        columns: Columns,
        statuses: Mapping[WordKey, Status],
        tones: TonePaint,
    ) -> None:
        self._theme = theme
        self._style = style
        self._columns = columns
        self._statuses = statuses
        self._tones = tones

    def paint(self, painter: QPainter, pair: Pair, layout: PairLayout, look: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns, theme = self._columns, self._theme
        ground = QRectF(columns.panel, layout.ground_y, columns.panel_width, layout.height)
        ground.setBottom(layout.height)
        if look.current:
            self._fill(painter, ground, theme.panel, 8)
        if columns.divider is not None:
            painter.setPen(QPen(QColor(theme.control_line if look.current else theme.line), 1))
            top, bottom = layout.speaker_y - 2, layout.height - 12
            x = round(columns.divider) + 0.5
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        self._paint_margin(painter, pair, layout, look)
        if layout.block.lines:
            self._paint_chinese(painter, pair, layout, look)
        elif look.has_chinese or not layout.english.text():
            self._paint_absence(painter, columns.chinese, layout.baseline, look.only_english)
        if layout.english.text():
            self._paint_english(painter, pair, layout, look)
        elif look.has_english and layout.block.lines:
            self._paint_absence(
                painter, columns.english, _note_y(layout, columns), look.only_chinese
            )
        if look.repairing:
            repair_marks.paint_sentence_ends(painter, pair, layout, columns, theme)
        if look.place is not None:
            repair_marks.paint_side(painter, layout, columns, look.place, theme)
            repair_marks.paint_english_word(painter, pair, layout, columns, look.place, theme)

    def _paint_margin(self, painter: QPainter, pair: Pair, layout: PairLayout, look: Look) -> None:
        theme, columns, style = self._theme, self._columns, self._style
        baseline = layout.baseline
        if pair.role not in (Role.TITLE, Role.SUBTITLE):
            painter.setFont(style.number)
            painter.setPen(QColor(theme.muted))
            room = QRectF(columns.panel, baseline - 40, columns.number - columns.panel, 40)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            room.translate(0, painter.fontMetrics().descent())
            painter.drawText(room, flags, str(look.number))
        repair_marks.paint_state(painter, pair, columns.number, baseline, theme)
        if layout.speaker is not None:
            y = layout.speaker_y + painter.fontMetrics().ascent() + 1
            painter.setFont(style.speaker)
            painter.setPen(QColor(theme.speaker))
            painter.drawText(QPointF(columns.chinese, y), layout.speaker.chinese)
            x = columns.chinese
            if layout.speaker.chinese:
                x += painter.fontMetrics().horizontalAdvance(layout.speaker.chinese) + 8
            painter.setFont(style.speaker_english)
            painter.setPen(QColor(theme.muted))
            painter.drawText(QPointF(x, y), layout.speaker.english)

    def _paint_absence(self, painter: QPainter, x: float, baseline: float, said: str) -> None:
        painter.setFont(self._style.note)
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(QPointF(x, baseline), said)

    def _paint_chinese(self, painter: QPainter, pair: Pair, layout: PairLayout, look: Look) -> None:
        painter.save()
        painter.translate(self._columns.chinese, layout.chinese_y)
        top, bottom = look.top - layout.chinese_y, look.bottom - layout.chinese_y
        lines = [
            line
            for line in layout.block.lines
            if line.bottom + _BLEED > top and line.top - _BLEED < bottom
        ]
        for line in lines:
            paint_phrases(painter, line, look.phrases, layout.type.hanzi.pixelSize(), self._theme)
            for box in line.boxes:
                self._paint_wash(painter, layout, line, box, look)
        painter.setPen(QColor(self._theme.text if layout.type.style.muted else self._theme.ink))
        painter.setFont(layout.type.hanzi)
        for line in lines:
            for box in line.boxes:
                self._paint_hanzi(painter, layout, line, box)
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(layout.type.ruby)
        for line in lines:
            for box in line.boxes:
                if look.pinyin_alone is None or box.token in look.pinyin_alone:
                    self._paint_ruby(painter, layout, line, box)
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(layout.type.gloss)
        for line in lines:
            for box in line.boxes:
                if box.gloss:
                    painter.drawText(QPointF(box.gloss_x, line.gloss_baseline), box.gloss)
        is_in_hand = look.place is None or look.place.side is Language.CHINESE
        if look.selected is not None and is_in_hand:
            colour = self._theme.mark if look.focused else self._theme.muted
            for line, box in layout.block.boxes_of(look.selected):
                self._outline(painter, self._around(layout, line, box), colour)
        painter.restore()

    def _paint_hanzi(self, painter: QPainter, layout: PairLayout, line: Line, box: Box) -> None:
        em, x = layout.type.metrics.em, box.x
        if not (self._tones.hanzi and box.text and self._is_read(layout, box)):
            painter.drawText(QPointF(x, line.baseline), box.text)
            return
        pen, token = painter.pen(), layout.tokens[box.token]
        said = token.pinyin[box.start : box.start + len(box.text)]
        for character, syllable in zip(box.text, said, strict=True):
            painter.setPen(QColor(self._tones.of(syllable) or pen.color()))
            painter.drawText(QPointF(x, line.baseline), character)
            x += em
        painter.setPen(pen)

    def _is_read(self, layout: PairLayout, box: Box) -> bool:
        """Whether each character of the token has its syllable."""
        token = layout.tokens[box.token]
        return len(token.pinyin) == len(token.text) and all(map(is_hanzi, token.text))

    def _paint_ruby(self, painter: QPainter, layout: PairLayout, line: Line, box: Box) -> None:
        if not box.ruby:
            return
        if not self._tones.pinyin:
            painter.drawText(QPointF(box.ruby_x, line.ruby_baseline), box.ruby)
            return
        before = ""
        for number, syllable in enumerate(box.syllables, 1):
            until = self._tones.spell(box.syllables[:number])
            x = box.ruby_x + layout.type.metrics.measure_ruby(before)
            painter.setPen(QColor(self._tones.of(syllable) or self._theme.muted))
            painter.drawText(QPointF(x, line.ruby_baseline), until[len(before) :])
            before = until

    def _paint_wash(
        self, painter: QPainter, layout: PairLayout, line: Line, box: Box, look: Look
    ) -> None:
        theme = self._theme
        size = layout.type.hanzi.pixelSize()
        rect = QRectF(box.x, line.baseline - size * 0.93, box.width, size * 1.14)
        rect.adjust(-1, 0, 1, 0)
        if box.token == look.hovered and box.token != look.selected:
            around = self._around(layout, line, box)
            self._fill(painter, around, theme.pressed if look.current else theme.hover, 6)
        key = layout.keys[box.token]
        if key is None:
            return
        if box.token in look.lit.tokens:
            self._light(painter, rect, look.lit.tokens[box.token])
            return
        status = self._statuses.get(key, Status.NEW)
        wash = theme.wash(status)
        if wash is None:
            return
        if status is Status.LEARNING_5:
            rect.setTop(rect.bottom() - 2)
            self._fill(painter, rect, wash, 1)
        else:
            self._fill(painter, rect, wash, _RADIUS)

    def _around(self, layout: PairLayout, line: Line, box: Box) -> QRectF:
        size = layout.type.hanzi.pixelSize()
        rect = QRectF(box.x, line.baseline - size * 0.98, box.width, size * 1.24)
        if box.ruby:
            rect.setTop(line.top - 3.5)
            rect.setLeft(box.left)
            rect.setRight(box.right)
        if box.gloss:
            rect.setBottom(line.bottom + 1)
            rect.setLeft(box.left)
            rect.setRight(box.right)
        place = line.boxes.index(box)
        before, after = line.boxes[:place], line.boxes[place + 1 :]
        left = rect.left() - before[-1].right if before else 2 * _OUTSET
        right = after[0].left - rect.right() if after else 2 * _OUTSET
        return rect.adjusted(-_outset(left), 0, _outset(right), 0)

    def _outline(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 1.6))
        painter.drawRoundedRect(rect, 5, 5)

    def _paint_english(self, painter: QPainter, pair: Pair, layout: PairLayout, look: Look) -> None:
        theme = self._theme
        origin = QPointF(self._columns.english, layout.english_y)
        if look.veiled:
            self._paint_veil(painter, layout, origin)
            return
        formats: list[QTextLayout.FormatRange] = []
        for link in look.lit.links:
            start, end = utf16(pair.english, link.start), utf16(pair.english, link.end)
            for rect in stretches(layout.english, start, end):
                self._light(painter, rect.translated(origin), link.certainty)
            if link.certainty >= SURE:
                formats.append(_emphasis(start, end, QColor(theme.ink)))
        ink = theme.ink if layout.type.style.bold else theme.text
        painter.setPen(QColor(theme.muted if layout.type.style.muted else ink))
        seen = QRectF(origin.x(), look.top, self._columns.english_width, look.bottom - look.top)
        layout.english.draw(painter, origin, formats, seen)

    def _light(self, painter: QPainter, rect: QRectF, certainty: float) -> None:
        """Solid for a sure link; faint, with a broken edge, for one that may be wrong."""
        colour, faint = QColor(self._theme.link), certainty < SURE
        if faint:
            colour.setAlphaF(_FAINT)
        self._fill(painter, rect, colour, _RADIUS)
        if faint:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.muted), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _paint_veil(self, painter: QPainter, layout: PairLayout, origin: QPointF) -> None:
        """A bar in the place of each line, so that the length shows and nothing else."""
        for number in range(layout.english.lineCount()):
            line = layout.english.lineAt(number)
            middle = line.y() + line.ascent() * 0.68
            bar = QRectF(0, middle - 4.5, line.naturalTextWidth(), 9)
            self._fill(painter, bar.translated(origin), self._theme.pressed, 4.5)

    def _fill(self, painter: QPainter, rect: QRectF, colour: str | QColor, radius: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(rect, radius, radius)


def _note_y(layout: PairLayout, columns: Columns) -> float:
    """The baseline of what is said in place of the English."""
    if columns.divider is not None:
        return layout.baseline
    return layout.english_y + QFontMetricsF(layout.type.english).ascent()


def _outset(room: float) -> float:
    """How far a frame stands off its word: it must not cut what stands beside the word.

    With less than no room, pinyin reaches over the mark, and must not be cut either.
    """
    return min(_OUTSET, room / 2) if room >= 0 else 1.0


def _emphasis(start: int, end: int, ink: QColor) -> QTextLayout.FormatRange:
    """Bolder letters of the same width: an outline in the letters' own colour."""
    stretch = QTextLayout.FormatRange()
    stretch.start, stretch.length = start, end - start
    look = QTextCharFormat()
    look.setForeground(ink)
    look.setTextOutline(QPen(ink, 0.55))
    stretch.format = look
    return stretch
