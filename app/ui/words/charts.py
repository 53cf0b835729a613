"""Charts of what is known, each with the same said in words for a screen reader."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.chinese.levels import HIGHEST, level_name
from app.ui import fonts
from app.ui.theme import ThemeChoice
from app.ui.words.coverage_model import paint_bar, percent, told
from app.vocabulary.coverage import Coverage
from app.vocabulary.history import DayCount

_LABEL, _SIZE = 92.0, 12
_ROW, _BAR = 26.0, 12.0
_FIGURE = 104.0


class LevelChart(QWidget):
    """A bar for each HSK level, as long as the level's share of the text."""

    def __init__(self, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._levels: Mapping[int, Coverage] = {}
        self.setAccessibleName(self.tr("By HSK level"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def show_levels(self, levels: Mapping[int, Coverage]) -> None:
        """Show these levels; 0 stands for words in no list and comes last."""
        order = [*range(1, HIGHEST + 1), 0]
        self._levels = {n: levels[n] for n in order if n in levels and levels[n].total}
        lines = (f"{self._name(n)}: {told(counted, self)}" for n, counted in self._levels.items())
        self.setAccessibleDescription("\n".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, round(_ROW * (HIGHEST + 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        painter.setFont(fonts.sans(_SIZE))
        most = max((counted.total for counted in self._levels.values()), default=1)
        room = self.width() - _LABEL - _FIGURE
        for row, (level, counted) in enumerate(self._levels.items()):
            line = QRectF(0, row * _ROW, self.width(), _ROW)
            painter.setPen(QColor(theme.text))
            painter.drawText(line, _LEFT, self._name(level))
            bar = QRectF(_LABEL, line.center().y() - _BAR / 2, 0, _BAR)
            bar.setWidth(max(4.0, room * counted.total / most))
            paint_bar(painter, bar, counted, theme)
            painter.setPen(QColor(theme.muted))
            figure = QRectF(bar.right() + 8, line.top(), _FIGURE, _ROW)
            known = percent(counted.share(counted.known))
            painter.drawText(
                figure, _LEFT, self.tr("{0} of {1}").format(known, f"{counted.total:,}")
            )

    def _name(self, level: int) -> str:
        return self.tr("HSK {0}").format(level_name(level)) if level else self.tr("in no list")


class DayChart(QWidget):
    """How many words were known when each day ended: a stair of time."""

    def __init__(self, themes: ThemeChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._days: tuple[DayCount, ...] = ()
        self._counted = False
        self.setAccessibleName(self.tr("Words known by day"))
        self.setMinimumHeight(150)
        themes.changed.connect(self.update)

    def show_days(self, days: tuple[DayCount, ...]) -> None:
        """Show the counts of these days."""
        self._days, self._counted = days, True
        if days:
            first, last = days[0], days[-1]
            text = self.tr("{0}: {1} known. {2}: {3} known, {4} being learned.")
            said = text.format(_said(first), first.known, _said(last), last.known, last.learning)
        else:
            said = self._nothing()
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 170)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._themes.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.sans(_SIZE))
        painter.setPen(QColor(theme.muted))
        if not self._days:
            wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
            painter.drawText(QRectF(self.rect()), wrapped, self._nothing() if self._counted else "")
            return
        most = max(1, *(max(day.known, day.learning) for day in self._days))
        margin = QFontMetricsF(painter.font()).horizontalAdvance(f"{most:,}") + 8
        room = QRectF(self.rect()).adjusted(margin, 8, -60, -22)
        for share in (0.0, 0.5, 1.0):
            y = room.bottom() - share * room.height()
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            painter.setPen(QColor(theme.muted))
            label = QRectF(0, y - 9, margin - 8, 18)
            painter.drawText(label, _RIGHT, f"{round(most * share):,}")
        above = -room.height()
        for values, colour, filled, name in (
            ([day.learning for day in self._days], theme.bar_learning, False, self.tr("learning")),
            ([day.known for day in self._days], theme.bar_known, True, self.tr("known")),
        ):
            self._paint_stair(painter, room, [value / most for value in values], colour, filled)
            y = room.bottom() - room.height() * values[-1] / most
            if abs(y - above) < _SIZE + 3:
                y = above + _SIZE + 3
            above = y
            painter.setPen(QColor(theme.text))
            painter.drawText(QRectF(room.right() + 6, y - 9, 60, 18), _LEFT, name)
        painter.setPen(QColor(theme.muted))
        foot = QRectF(room.left(), room.bottom() + 4, room.width(), 18)
        painter.drawText(foot, _LEFT, _said(self._days[0]))
        if len(self._days) > 1:
            painter.drawText(foot, _RIGHT, _said(self._days[-1]))

    def _paint_stair(
        self, painter: QPainter, room: QRectF, shares: list[float], colour: str, filled: bool
    ) -> None:
        first = self._days[0].day.toordinal()
        length = max(1, self._days[-1].day.toordinal() - first)
        points = [QPointF(room.left(), room.bottom())]
        for day, share in zip(self._days, shares, strict=True):
            x = room.left() + room.width() * (day.day.toordinal() - first) / length
            points += [
                QPointF(x, points[-1].y()),
                QPointF(x, room.bottom() - room.height() * share),
            ]
        points.append(QPointF(room.right(), points[-1].y()))
        stair = QPolygonF(points)
        if filled:
            ground = QColor(colour)
            ground.setAlphaF(0.35)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawPolygon(QPolygonF([*points, room.bottomRight(), room.bottomLeft()]))
        painter.setPen(QPen(QColor(colour), 2.4))
        painter.drawPolyline(stair)

    def _nothing(self) -> str:
        return self.tr("No word is marked yet: the days on which you mark words will stand here.")


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _said(day: DayCount) -> str:
    date = QDate(day.day.year, day.day.month, day.day.day)
    return str(QLocale().toString(date, QLocale.FormatType.ShortFormat))
