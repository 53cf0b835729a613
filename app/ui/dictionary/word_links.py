"""Entries of the dictionary under a title, each a link."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.chinese.definitions import definitions
from app.chinese.entry import Entry
from app.chinese.tone_colours import ToneColours
from app.ui.dictionary.markup import entry_line

LINKS = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)
_LONGEST = 60


class WordLinks(QWidget):
    """`chosen` carries the `Entry` that was followed. Of more than `first` entries the others
    are shown when asked for."""

    chosen = Signal(object)

    def __init__(self, title: str, first: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self._entries: Sequence[Entry] = ()
        self._ink = ""
        self._colours: ToneColours | None = None
        name = QLabel(title)
        name.setProperty("section", True)
        self.label = linked_label(title)
        self._more = QPushButton()
        self._more.setProperty("flat", True)
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (name, self.label):
            column.addWidget(part)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.label.linkActivated.connect(self._follow)
        self._more.clicked.connect(self._show_all)

    def show_entries(self, entries: Sequence[Entry], ink: str, colours: ToneColours | None) -> None:
        """Show links to these, in this colour; nothing at all if there are none."""
        self._entries, self._ink, self._colours = entries, ink, colours
        self._fill(entries[: self._first])
        left = len(entries) - self._first
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("{0} more").format(left))
        self.setVisible(bool(entries))

    def _show_all(self) -> None:
        self._fill(self._entries)
        self._more.hide()
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, entries: Sequence[Entry]) -> None:
        lines = [
            entry_line(str(number), entry, _short(entry), self._ink, self._colours)
            for number, entry in enumerate(entries)
        ]
        self.label.setText("".join(f"<p style='margin:0 0 5px 0'>{line}</p>" for line in lines))

    def _follow(self, number: str) -> None:
        self.chosen.emit(self._entries[int(number)])


def linked_label(name: str) -> QLabel:
    """A label whose links can be followed with the mouse and by keys."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | LINKS)
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    label.setProperty("links", True)
    label.setAccessibleName(name)
    return label


def _short(entry: Entry) -> str:
    said = "; ".join(definitions(entry.meanings)[:2]) or entry.gloss
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rstrip()}…"
