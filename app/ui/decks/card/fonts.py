"""The fonts of cards: the window's own, so that a preview looks alike on every system."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from app.ui import fonts
from app.ui.decks.card.computed import Style


def font_of(style: Style) -> QFont:
    """The font for text of this style: marks are an em wide in Chinese, narrow otherwise."""
    bold = style.weight >= QFont.Weight.DemiBold
    make = fonts.sans_chinese if style.language.startswith("zh") else fonts.sans
    font = make(max(1.0, style.size), bold)
    font.setItalic(style.italic)
    if style.spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing)
    return font


def format_of(style: Style) -> QTextCharFormat:
    """Font and colour for text of this style."""
    look = QTextCharFormat()
    look.setFont(font_of(style))
    look.setForeground(QColor(style.colour))
    return look
