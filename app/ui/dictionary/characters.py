"""The characters of a word, each with its reading and meaning."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.chinese.definitions import definitions
from app.chinese.entry import read_as
from app.chinese.lexicon import Lexicon
from app.chinese.tone_colours import ToneColours
from app.hanzi import is_hanzi
from app.lesson.model import Token
from app.ui import fonts
from app.ui.dictionary.markup import coloured
from app.ui.theme import Theme

_MOST = 8


class Characters(QWidget):
    """One row a hanzi. Meanings come once the lexicon is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lexicon: Lexicon | None = None
        title = QLabel(self.tr("CHARACTERS"))
        title.setProperty("section", True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(title)
        column.addLayout(self._grid)

    def set_lexicon(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def show_word(self, word: Token, theme: Theme, colours: ToneColours | None) -> None:
        """Show the characters of a word of two or more; a single one is its own entry."""
        hanzi = [char for char in word.text if is_hanzi(char)]
        shown = hanzi[:_MOST] if len(hanzi) > 1 else []
        while len(self._rows) < len(shown):
            self._add_row()
        readings = dict(enumerate(word.pinyin))
        for number, (sign, text) in enumerate(self._rows):
            sign.setVisible(number < len(shown))
            text.setVisible(number < len(shown))
            if number < len(shown):
                reading = readings.get(number, "")
                sign.setText(shown[number])
                pinyin = coloured([reading.lower()], colours)
                meaning = escape(self._meaning(shown[number], reading))
                text.setText(f"{pinyin}<br><span style='color:{theme.text}'>{meaning}</span>")
        self.setVisible(bool(shown))

    def _add_row(self) -> None:
        sign, text = QLabel(), QLabel()
        sign.setFont(fonts.serif(28))
        sign.setObjectName("character")
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.RichText)
        for label in (sign, text):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = len(self._rows)
        self._grid.addWidget(sign, row, 0)
        self._grid.addWidget(text, row, 1)
        self._rows.append((sign, text))

    def _meaning(self, char: str, reading: str) -> str:
        if self._lexicon is None:
            return ""
        entry = read_as(self._lexicon.entries(char), reading)
        return "; ".join(definitions(entry.senses)[:2]) if entry else ""
