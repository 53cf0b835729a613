"""The characters of a word, each with its reading, its meaning and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.chinese.definitions import definitions
from app.chinese.entry import Entry
from app.chinese.tone_colours import ToneColours
from app.lookup.article import Character
from app.ui import fonts
from app.ui.dictionary.markup import coloured, link
from app.ui.dictionary.word_links import linked_label
from app.ui.theme import Theme


class Characters(QWidget):
    """One row a hanzi. `chosen` carries the `Entry` of one that was followed, `sought` the hanzi
    of a component."""

    chosen = Signal(object)
    sought = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("CHARACTERS"))
        title.setProperty("section", True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._entries: dict[str, Entry] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(title)
        column.addLayout(self._grid)

    def show_characters(
        self, characters: Sequence[Character], theme: Theme, colours: ToneColours | None
    ) -> None:
        """Show these; the components of a single one, which is its own entry."""
        shown = [one for one in characters if len(characters) > 1 or one.parts]
        self._entries = {one.hanzi: one.entry for one in shown if one.entry is not None}
        while len(self._rows) < len(shown):
            self._add_row()
        for number, (sign, text) in enumerate(self._rows):
            sign.setVisible(number < len(shown))
            text.setVisible(number < len(shown))
            if number < len(shown):
                self._show(sign, text, shown[number], len(characters) > 1, theme, colours)
        self.setVisible(bool(shown))

    def _show(
        self,
        sign: QLabel,
        text: QLabel,
        character: Character,
        is_part: bool,
        theme: Theme,
        colours: ToneColours | None,
    ) -> None:
        hanzi, entry = character.hanzi, character.entry
        sign.setText(hanzi if entry is None or not is_part else link(hanzi, hanzi, theme.ink))
        lines = []
        if is_part:
            meaning = "; ".join(definitions(entry.meanings)[:2]) if entry else ""
            lines = [
                coloured([character.reading.lower()], colours),
                f"<span style='color:{theme.text}'>{escape(meaning)}</span>",
            ]
        if character.parts and all(map(self._can_show, character.parts)):
            parts = " ".join(link(f"+{part}", part, theme.accent) for part in character.parts)
            made = escape(self.tr("made of"))
            lines.append(f"<span style='color:{theme.muted}'>{made}</span> {parts}")
        text.setText("<br>".join(filter(None, lines)))

    def _can_show(self, part: str) -> bool:
        """Whether the font has this component, which may be a rare one."""
        return QFontMetrics(fonts.sans(14)).inFontUcs4(ord(part))

    def _add_row(self) -> None:
        sign, text = QLabel(), linked_label(self.tr("Character"))
        sign.setFont(fonts.serif(28))
        sign.setObjectName("character")
        sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        # By keys it is come to from the words in the word, or by selecting it.
        sign.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        for label in (sign, text):
            label.linkActivated.connect(self._follow)
        row = len(self._rows)
        self._grid.addWidget(sign, row, 0)
        self._grid.addWidget(text, row, 1)
        self._rows.append((sign, text))

    def _follow(self, address: str) -> None:
        if address.startswith("+"):
            self.sought.emit(address[1:])
        elif address in self._entries:
            self.chosen.emit(self._entries[address])
