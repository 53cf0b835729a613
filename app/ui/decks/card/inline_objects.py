"""What Qt's rich text can't set by itself: a character under its reading, a word in a frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

RUBY = QTextFormat.ObjectTypes.UserObject.value + 1
PILL = QTextFormat.ObjectTypes.UserObject.value + 2
_BASE, _READING, _READING_FONT, _READING_COLOUR, _FRAME = (
    QTextFormat.Property.UserProperty.value + number for number in range(1, 6)
)
_ROOM = 0.3  # em of the reading, left and right of it together
_TIGHT = 0.86  # of the reading's line: its hanging letters reach into the room above hanzi
_PILL_ROOM = 0.5  # em, on each side


def ruby_format(
    look: QTextCharFormat, base: str, reading: str, font: QFont, colour: str
) -> QTextCharFormat:
    """The format of an object that shows `base` in the given format, `reading` above it."""
    made = _object_format(look, RUBY, base)
    made.setProperty(_READING, reading)
    made.setProperty(_READING_FONT, font)
    made.setProperty(_READING_COLOUR, colour)
    return made


def pill_format(look: QTextCharFormat, text: str, frame: str) -> QTextCharFormat:
    """The format of an object that shows the text in a round frame of this colour."""
    made = _object_format(look, PILL, text)
    made.setProperty(_FRAME, frame)
    return made


def base_of(look: QTextFormat) -> str:
    """The text that an object shows, without its reading."""
    return str(look.property(_BASE) or "")


def _object_format(look: QTextCharFormat, kind: int, text: str) -> QTextCharFormat:
    made = QTextCharFormat(look)
    made.setObjectType(kind)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_BASE, text)
    return made


class Ruby(QPyTextObject):
    """A base with its reading centred above; it stands on the line like the text around it."""

    def intrinsicSize(self, doc: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        base, reading = _metrics(look), QFontMetricsF(look.property(_READING_FONT))
        text = str(look.property(_READING))
        room = _ROOM * reading.height() / 1.4 if text else 0.0
        width = max(base.horizontalAdvance(base_of(look)), reading.horizontalAdvance(text) + room)
        return QSizeF(width, base.height() + _TIGHT * reading.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        look: QTextFormat,
    ) -> None:
        rect = QRectF(rect)
        base = _metrics(look)
        baseline = rect.bottom() - base.descent()
        painter.setFont(_font(look))
        painter.setPen(look.foreground().color())
        text = base_of(look)
        painter.drawText(_centred(rect, base, text, baseline), text)
        font, reading = look.property(_READING_FONT), str(look.property(_READING))
        above = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(str(look.property(_READING_COLOUR))))
        y = rect.top() + above.ascent() - (1 - _TIGHT) / 2 * above.height()
        painter.drawText(_centred(rect, above, reading, y), reading)


class Pill(QPyTextObject):
    """A short text in a round frame."""

    def intrinsicSize(self, doc: QTextDocument, position: int, look: QTextFormat) -> QSizeF:
        metrics = _metrics(look)
        room = _PILL_ROOM * _font(look).pixelSize()
        return QSizeF(metrics.horizontalAdvance(base_of(look)) + 2 * room, metrics.height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        look: QTextFormat,
    ) -> None:
        rect = QRectF(rect)
        metrics = _metrics(look)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(str(look.property(_FRAME))), 1))
        painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        frame = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setFont(_font(look))
        painter.setPen(look.foreground().color())
        text = base_of(look)
        baseline = rect.bottom() - metrics.descent()
        painter.drawText(_centred(rect, metrics, text, baseline), text)


def _centred(rect: QRectF, metrics: QFontMetricsF, text: str, baseline: float) -> QPointF:
    """Where the text begins that stands in the middle of the rectangle."""
    return QPointF(rect.left() + (rect.width() - metrics.horizontalAdvance(text)) / 2, baseline)


def _font(look: QTextFormat) -> QFont:
    return look.toCharFormat().font()


def _metrics(look: QTextFormat) -> QFontMetricsF:
    return QFontMetricsF(_font(look))
