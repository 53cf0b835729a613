"""What a word means: the sense meant here and why, then the others, with what they point to."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.chinese.definitions import Classifier, classifiers, definitions
from app.chinese.entry import Entry
from app.lookup.pronunciation import is_reading
from app.lookup.references import Reference
from app.ui.dictionary.markup import link, with_references
from app.ui.dictionary.subject import Subject
from app.ui.dictionary.word_links import linked_label
from app.ui.theme import Theme


class Senses(QWidget):
    """`meant` carries the sense that is said to be the one meant here, `chosen` the `Entry` that
    was followed, `sought` the hanzi of a classifier. Only of a word in a text can a sense be meant.

    `between` stands below the first sense and above the others.
    """

    meant = Signal(str)
    chosen = Signal(object)
    sought = Signal(str)

    def __init__(self, between: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = QFrame()
        self._card.setObjectName("meant")
        self._first = linked_label(self.tr("Meaning"))
        self._why = QLabel()
        self._why.setObjectName("matches")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.others = linked_label(self.tr("Other meanings"))
        self.others.setObjectName("senses")
        self._senses: list[str] = []
        self._references: Sequence[Reference] = ()
        card = QVBoxLayout(self._card)
        card.setContentsMargins(11, 8, 11, 9)
        card.setSpacing(3)
        card.addWidget(self._first)
        card.addWidget(self._why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._card, between, self.others):
            column.addWidget(part)
        for label in (self._first, self.others):
            label.linkActivated.connect(self._follow)

    def show_senses(
        self, subject: Subject, why: str, references: Sequence[Reference], theme: Theme
    ) -> None:
        """Show the subject's senses; `why` says in words why the first one is."""
        self._references = references
        shown = [
            (text[0], sense)
            for sense in subject.senses
            if not is_reading(sense) and (text := definitions([sense]))
        ]
        self._senses = [sense for _, sense in shown[1:]]
        targets = [(f"r{number}", one) for number, one in enumerate(references)]
        can_choose = subject.spot is not None
        first = shown[0][0] if shown else subject.gloss or self._nothing(subject)
        self._first.setText(with_references(first, targets, theme.accent))
        # Without a link in it there is nothing for the keys to do there.
        has_links = "<a " in self._first.text()
        stop = Qt.FocusPolicy.TabFocus if has_links else Qt.FocusPolicy.NoFocus
        self._first.setFocusPolicy(stop)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        below = [
            with_references(
                text, targets, theme.accent, str(number) if can_choose else "", theme.text
            )
            for number, (text, _) in enumerate(shown[1:])
        ]
        counted = classifiers(subject.senses)
        if counted:
            below.append(self._counted(counted, theme))
        lines = "".join(f"<p style='margin:0 0 4px 0'>{line}</p>" for line in below)
        self.others.setText(f"<div style='margin-left:11px'>{lines}</div>")
        tip = self.tr("Choose the sense that is meant here") if can_choose and self._senses else ""
        self.others.setToolTip(tip)
        self.others.setVisible(bool(below))

    def _nothing(self, subject: Subject) -> str:
        if subject.is_word:
            return self.tr("Not in the dictionary.")
        return self.tr("No word of the dictionary. What is in it stands below.")

    def _counted(self, counted: Sequence[Classifier], theme: Theme) -> str:
        words = ", ".join(
            f"{link(f'+{one.hanzi}', one.hanzi, theme.accent)} {escape(one.reading)}"
            for one in counted
        )
        return escape(self.tr("Counted with {0}")).replace("{0}", words)

    def _follow(self, address: str) -> None:
        if address.startswith("+"):
            self.sought.emit(address[1:])
        elif address.startswith("r"):
            entry: Entry | None = self._references[int(address[1:])].entry
            if entry is not None:
                self.chosen.emit(entry)
        else:
            self.meant.emit(self._senses[int(address)])
