"""How a word that was found looks in the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.chinese.orthography import joined
from app.chinese.pinyin import tone_of
from app.chinese.tone_colours import ToneColours
from app.ui import fonts
from app.ui.commands import status_name
from app.ui.lookup.results import Found, Results
from app.ui.preferences import Preferences
from app.ui.theme import Theme, ThemeChoice
from app.vocabulary.statuses import Status

_HEIGHT = 56
_PADDING = 12
_GAP = 10.0
_ELLIPSIS = 16.0  # pixels that it takes


class ResultRow(QStyledItemDelegate):
    """Hanzi in both scripts, pinyin in the colours of its tones and what is known of the word;
    its meaning below."""

    def __init__(
        self, results: Results, preferences: Preferences, themes: ThemeChoice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._results = results
        self._preferences = preferences
        self._themes = themes
        self._hanzi, self._small = fonts.serif(21), fonts.sans(12)
        self._pinyin, self._gloss = fonts.sans(15), fonts.sans(13)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._themes.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        room = QRectF(option.rect).adjusted(_PADDING, 6, -_PADDING, -6)
        found = self._results.found(index.row())
        right = self._paint_facts(painter, room, found, theme)
        self._paint_word(painter, room, found, theme, right)
        painter.setFont(self._gloss)
        painter.setPen(QColor(theme.text))
        gloss = QFontMetricsF(self._gloss).elidedText(
            found.gloss, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(QPointF(room.left(), room.bottom() - 3), gloss)
        painter.restore()

    def _paint_word(
        self, painter: QPainter, room: QRectF, found: Found, theme: Theme, right: float
    ) -> None:
        """The hanzi and their pinyin, left of `right`."""
        x, baseline = room.left(), room.top() + 21
        entry, hanzi = found.entry, QFontMetricsF(self._hanzi)
        painter.setFont(self._hanzi)
        for form, colour in ((entry.simplified, theme.ink), (found.other_form, theme.muted)):
            if form:
                text = hanzi.elidedText(form, Qt.TextElideMode.ElideRight, max(0.0, right - x))
                painter.setPen(QColor(colour))
                painter.drawText(QPointF(x, baseline), text)
                x += hanzi.horizontalAdvance(text) + _GAP
        painter.setFont(self._pinyin)
        chosen = self._preferences.settings
        colours = theme.tones(chosen.tone_scheme, chosen.own_tones)
        before, metrics = "", QFontMetricsF(self._pinyin)
        for number, syllable in enumerate(entry.pinyin, 1):
            until = joined(entry.pinyin[:number])
            at = x + metrics.horizontalAdvance(before)
            if at + metrics.horizontalAdvance(until[len(before) :]) > right - _ELLIPSIS:
                painter.setPen(QColor(theme.muted))
                painter.drawText(QPointF(at, baseline), "…")
                break
            painter.setPen(QColor(_colour(syllable, colours) or theme.text))
            painter.drawText(QPointF(at, baseline), until[len(before) :])
            before = until

    def _paint_facts(self, painter: QPainter, room: QRectF, found: Found, theme: Theme) -> float:
        """The level and the status at the right; gives where they begin."""
        metrics, right = QFontMetricsF(self._small), room.right()
        status = "" if found.status is Status.NEW else status_name(found.status)
        painter.setFont(self._small)
        for text, ground in ((status, theme.wash(found.status)), (found.level, None)):
            if not text:
                continue
            width = metrics.horizontalAdvance(text) + 14
            box = QRectF(right - width, room.top() + 4, width, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground or theme.pressed))
            painter.drawRoundedRect(box, 9, 9)
            painter.setPen(QColor(theme.ink if ground else theme.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
            right -= width + 6
        return right - _GAP


def _colour(syllable: str, colours: ToneColours | None) -> str | None:
    return colours[tone_of(syllable) - 1] if colours is not None else None
