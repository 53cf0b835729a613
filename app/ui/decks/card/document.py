"""A card's HTML and CSS -> a document of Qt's rich text."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from app.ui.decks.card.computed import Style, style_of
from app.ui.decks.card.html_tree import parse
from app.ui.decks.card.inline_objects import PILL, RUBY, Pill, Ruby
from app.ui.decks.card.style_sheet import parse_css
from app.ui.decks.card.writer import Writer

_CARD = "card"
_NIGHT = "card nightMode"


class CardDocument(QTextDocument):
    """A side of a card, set for a column of `width` pixels. `paper` is the colour behind it."""

    def __init__(
        self, html: str, css: str, night: bool, width: float, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._handlers = {RUBY: Ruby(self), PILL: Pill(self)}
        for kind, handler in self._handlers.items():
            self.documentLayout().registerHandler(kind, handler)
        self.setDocumentMargin(0)
        self.setUndoRedoEnabled(False)
        root = parse(html, _NIGHT if night else _CARD)
        sheet = parse_css(css, width)
        style = style_of(root, Style(), sheet)
        self.paper = style.background or "#ffffff"
        self.told = " ".join(root.text().split())
        self.setTextWidth(width)
        writer = Writer(self, sheet)
        writer.write(root, style)
        writer.finish()
