"""Writes the elements of a card into a document: blocks, lines, frames, readings."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from app.ui.decks.card.computed import Style, style_of
from app.ui.decks.card.fonts import font_of, format_of
from app.ui.decks.card.gap import Gap
from app.ui.decks.card.html_tree import Element
from app.ui.decks.card.inline_objects import pill_format, ruby_format
from app.ui.decks.card.style_sheet import StyleSheet

_OBJECT = "\ufffc"
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_CLOSED = "▸ "
_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}
_HeightTypes = QTextBlockFormat.LineHeightTypes


class Writer:
    """Goes through the elements in order; `finish` when all are written."""

    def __init__(self, document: QTextDocument, sheet: StyleSheet) -> None:
        self._document = document
        self._sheet = sheet
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._gap = Gap()
        self._left = self._right = 0.0
        # Whether the block that the cursor is in holds nothing yet, and whether a line is begun.
        self._unused, self._begun = True, False
        self._blank = False  # a blank that is written if something follows on the line
        # What the block in hand follows if that is no block: Qt gives it no margin there.
        self._above: QTextFrame | None = document.rootFrame()
        self._numbers: list[int] = []

    def write(self, element: Element, style: Style) -> None:
        """Write a block-level element of this style, and all that is in it."""
        self._end_line()
        top, right, bottom, left = style.margin
        self._gap.margin(top)
        if style.border_top:
            self._rule(style.border_top)
        frame = self._open_frame(style)
        inner = style.padding if frame is None else (0.0, 0.0, 0.0, 0.0)
        self._gap.padding(inner[0])
        self._indent(left + inner[3], right + inner[1])
        self._content(element, style)
        self._end_line()
        self._indent(-left - inner[3], -right - inner[1])
        self._gap.padding(inner[2])
        if frame is not None:
            self._close_frame(frame)
        self._gap.margin(bottom)

    def finish(self) -> None:
        """End the last line, and leave the room below that was asked for."""
        self._end_line()
        if self._unused:
            self._shrink()
        root = self._document.rootFrame()
        look = root.frameFormat()
        look.setBottomMargin(self._gap.take())
        root.setFrameFormat(look)
        self._cursor.endEditBlock()

    def _content(self, element: Element, style: Style) -> None:
        if element.tag in ("ol", "ul"):
            self._numbers.append(0)
        if element.tag == "li" and self._numbers and style.listed:
            self._numbers[-1] += 1
            sign = f"{self._numbers[-1]}. " if style.listed == "decimal" else "• "
            self._text(sign, style, style)
        if element.tag == "summary":
            self._text(_CLOSED, style, style)
        if element.tag == "input":
            self._text("\u00a0", style, style)
        for child in element.children:
            if isinstance(child, str):
                self._text(child, style, style)
            elif element.tag != "details" or child.tag == "summary":
                self._element(child, style, style)
        if element.tag in ("ol", "ul"):
            self._numbers.pop()

    def _element(self, element: Element, outer: Style, block: Style) -> None:
        style = style_of(element, outer, self._sheet)
        if style.display == "none":
            return
        if element.tag == "br":
            self._break(block)
        elif element.tag == "hr":
            self._rule(style.border_top or style.colour)
        elif element.tag == "ruby":
            self._ruby(element, style, block)
        elif style.is_block or element.tag == "input":
            self.write(element, style)
        elif style.border:
            self._object(" ".join(element.text().split()), style, block)
        else:
            for child in element.children:
                if isinstance(child, str):
                    self._text(child, style, block)
                else:
                    self._element(child, style, block)

    def _text(self, text: str, style: Style, block: Style) -> None:
        for number, piece in enumerate(_BLANKS.split(text)):
            self._blank = self._blank or number > 0
            if piece:
                self._begin_line(block)
                self._insert_blank(style)
                self._cursor.insertText(piece, format_of(style))

    def _ruby(self, element: Element, style: Style, block: Style) -> None:
        reading, reading_style = "", style
        base = ""
        for child in element.children:
            if isinstance(child, str):
                base += child
            elif child.tag == "rt":
                reading = " ".join(child.text().split())
                reading_style = style_of(child, style, self._sheet)
            elif child.tag != "rp":
                base += child.text()
        base = base.strip()
        if not base:
            return
        self._begin_line(block)
        self._insert_blank(style)
        font = font_of(reading_style)
        look = ruby_format(format_of(style), base, reading, font, reading_style.colour)
        self._cursor.insertText(_OBJECT, look)

    def _object(self, text: str, style: Style, block: Style) -> None:
        if text:
            self._begin_line(block)
            self._insert_blank(style)
            self._cursor.insertText(_OBJECT, pill_format(format_of(style), text, style.border))

    def _insert_blank(self, style: Style) -> None:
        if self._blank:
            self._cursor.insertText(" ", format_of(style))
            self._blank = False

    def _break(self, block: Style) -> None:
        self._begin_line(block)
        self._cursor.insertText("\u2028", format_of(block))
        self._blank = False

    def _begin_line(self, style: Style) -> None:
        if self._begun:
            return
        look = QTextBlockFormat()
        look.setTopMargin(self._room())
        look.setLeftMargin(max(0.0, self._left))
        look.setRightMargin(max(0.0, self._right))
        look.setAlignment(_SIDES[style.align])
        look.setLineHeight(style.line_height * style.size, _HeightTypes.MinimumHeight.value)
        self._block(look, format_of(style))
        self._begun, self._blank = True, False

    def _end_line(self) -> None:
        self._begun = self._blank = False

    def _block(self, look: QTextBlockFormat, letters: QTextCharFormat) -> None:
        """Go to a block that holds nothing yet, of this format."""
        if self._unused:
            self._cursor.setBlockFormat(look)
            self._cursor.setBlockCharFormat(letters)
        else:
            self._cursor.insertBlock(look, letters)
        self._unused, self._above = False, None

    def _room(self) -> float:
        """The room to leave above what comes next, unless what is above it leaves it."""
        room, above = self._gap.take(), self._above
        if above is None:
            return room
        look = above.frameFormat()
        if above is self._document.rootFrame():
            look.setTopMargin(room)
        else:
            look.setBottomMargin(room)
        above.setFrameFormat(look)
        self._above = None
        return 0.0

    def _rule(self, colour: str) -> None:
        """A line across, of one pixel."""
        self._end_line()
        look = _flat()
        look.setTopMargin(self._room())
        look.setLeftMargin(max(0.0, self._left))
        look.setRightMargin(max(0.0, self._right))
        look.setBackground(QColor(colour))
        self._block(look, _small())

    def _open_frame(self, style: Style) -> QTextFrame | None:
        """A frame for a block that has a ground, or is no wider than what is in it."""
        if not style.background and not style.fits_content:
            return None
        # `html` and `body` colour the whole sheet.
        if self._unused and self._document.isEmpty() and not style.fits_content:
            return None
        made: QTextFrameFormat = QTextTableFormat() if style.fits_content else QTextFrameFormat()
        made.setTopMargin(self._room())
        made.setLeftMargin(max(0.0, self._left))
        made.setRightMargin(max(0.0, self._right))
        made.setBorder(0)
        if self._unused:
            self._shrink()
        if style.background:
            made.setBackground(QColor(style.background))
        frame: QTextFrame
        if isinstance(made, QTextTableFormat):
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            made.setCellPadding(0)
            made.setCellSpacing(0)
            frame = self._cursor.insertTable(1, 1, made)
        else:
            made.setPadding(style.padding[0])
            made.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
            frame = self._cursor.insertFrame(made)
        self._unused, self._above = True, None
        self._left, self._right = 0.0, 0.0
        return frame

    def _close_frame(self, frame: QTextFrame) -> None:
        if self._unused:
            self._shrink()
        self._gap.take()
        self._cursor.setPosition(frame.lastPosition() + 1)
        self._unused, self._above = True, frame
        look = frame.frameFormat()
        self._left, self._right = look.leftMargin(), look.rightMargin()

    def _indent(self, left: float, right: float) -> None:
        self._left += left
        self._right += right

    def _shrink(self) -> None:
        """Let a block that can't be done without take no room."""
        self._cursor.setBlockFormat(_flat())
        self._cursor.setBlockCharFormat(_small())


def _flat() -> QTextBlockFormat:
    look = QTextBlockFormat()
    look.setLineHeight(1, _HeightTypes.FixedHeight.value)
    return look


def _small() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontPointSize(1)
    return look
