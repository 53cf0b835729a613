"""How a word's status looks in the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.table_model import Index
from app.ui.theme import Theme, ThemeChoice
from app.vocabulary.statuses import Status

_SIGN = 14


class StatusDelegate(QStyledItemDelegate):
    """Paints the status as the reader does, a swatch beside its name."""

    def __init__(
        self, themes: ThemeChoice, status_at: Callable[[int], Status], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._status_at = status_at

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(_SIGN, _SIGN)
        option.icon = status_sign(self._status_at(index.row()), self._themes.theme)


@lru_cache(64)
def status_sign(status: Status, theme: Theme) -> QIcon:
    """A swatch in the colour that words of this status have; a line under for 5."""
    icon = QIcon()
    for ratio in (1, 2):
        picture = QPixmap(_SIGN * ratio, _SIGN * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_sign(painter, status, theme)
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            icon.addPixmap(picture, mode)
    return icon


def _paint_sign(painter: QPainter, status: Status, theme: Theme) -> None:
    room = QRectF(0.5, 0.5, _SIGN - 1, _SIGN - 1)
    grounds = {Status.KNOWN: theme.bar_known, Status.IGNORED: theme.bar_ignored}
    ground = theme.raised if status is Status.LEARNING_5 else theme.wash(status) or grounds[status]
    painter.setPen(QPen(QColor(theme.control_line), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(room, 3, 3)
    if status is Status.LEARNING_5:
        painter.fillRect(QRectF(2, _SIGN - 4.5, _SIGN - 4, 2.5), QColor(theme.status_5))
