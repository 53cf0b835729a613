"""Words taken in and left out one by one, whatever the rule says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.lesson.model import WordKey
from app.ui.query_field import QueryField
from app.ui.study import Study
from app.vocabulary.choice import Choice, ChosenWord, Pick, choose
from app.vocabulary.search_text import sought_in
from app.vocabulary.statuses import Status

_KEY = Qt.ItemDataRole.UserRole
_SOUGHT = Qt.ItemDataRole.UserRole + 1


class WordList(QDialog):
    """All words of a text, those taken checked."""

    def __init__(
        self, words: Sequence[ChosenWord], taken: frozenset[WordKey], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose words by hand"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Words"))
        self.list.setUniformItemSizes(True)
        for word in words:
            self.list.addItem(_item(word, taken))
        self.sought = QueryField(self.tr("Find a word"), {"Down": self.list.setFocus})
        self.sought.setClearButtonEnabled(True)
        self.sought.textChanged.connect(self._look_for)
        self._none = QLabel(self.tr("No word of the text is like that."))
        self._none.setObjectName("quiet")
        self._none.hide()
        buttons = QDialogButtonBox()
        use = buttons.addButton(self.tr("Use these"), QDialogButtonBox.ButtonRole.AcceptRole)
        use.setProperty("primary", True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(self.sought)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(460, 560)
        self.list.setCurrentRow(0)

    def taken(self) -> frozenset[WordKey]:
        """The words checked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(
            item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def words(self) -> frozenset[WordKey]:
        """All words of the list."""
        return frozenset(self.list.item(row).data(_KEY) for row in range(self.list.count()))

    def _look_for(self, text: str) -> None:
        sought = sought_in(text.strip()).split("\n")[-1]
        shown = 0
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = sought in item.data(_SOUGHT)
            item.setHidden(not fits)
            shown += fits
        self._none.setVisible(not shown)


class ByHand(QPushButton):
    """Opens the list, and keeps what was said there. `changed` says that something was.

    `rule` gives the choice that takes words without it.
    """

    changed = Signal()

    def __init__(
        self, study: Study, rule: Callable[[], Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._rule = rule
        self._added: frozenset[WordKey] = frozenset()
        self._left_out: frozenset[WordKey] = frozenset()
        self.setAutoDefault(False)
        self.clicked.connect(self._ask)
        self._tell()

    def corrected(self, choice: Choice) -> Choice:
        """The choice with what was said word by word."""
        return replace(choice, added=self._added, left_out=self._left_out)

    def show_choice(self, choice: Choice) -> None:
        """Show what the choice says word by word; `changed` isn't emitted."""
        self._added, self._left_out = choice.added, choice.left_out
        self._tell()

    def open_list(self) -> WordList:
        """The list of the lesson's words, open over the window."""
        everything = Choice(
            Pick.STATUS,
            names=True,
            statuses=frozenset(Status),
            sections=self._rule().sections,
        )
        taken = frozenset(one.token.key for one in self._chosen(self.corrected(self._rule())))
        words = WordList(self._chosen(everything), taken, self.window())
        words.accepted.connect(lambda: self._take(words))
        words.finished.connect(words.deleteLater)
        words.open()
        return words

    def _ask(self) -> None:
        self.open_list()

    def _take(self, words: WordList) -> None:
        taken = words.taken()
        by_rule = frozenset(one.token.key for one in self._chosen(self._rule()))
        seen = words.words()
        # What stands in sections that aren't chosen now isn't in the list, and stays as it is.
        self._added = (self._added - seen) | (taken - by_rule)
        self._left_out = (self._left_out - seen) | ((by_rule & seen) - taken)
        self._tell()
        self.changed.emit()

    def _chosen(self, choice: Choice) -> tuple[ChosenWord, ...]:
        lesson = self._study.lesson
        return choose(lesson, self._study.statuses, choice) if lesson is not None else ()

    def _tell(self) -> None:
        parts = [
            text.format(number)
            for text, number in (
                (self.tr("{0} added"), len(self._added)),
                (self.tr("{0} left out"), len(self._left_out)),
            )
            if number
        ]
        head = self.tr("Words by hand…")
        self.setText(f"{head} ({' · '.join(parts)})" if parts else head)


def _item(word: ChosenWord, taken: frozenset[WordKey]) -> QListWidgetItem:
    token = word.token
    key, pinyin = token.key, "".join(token.pinyin)
    item = QListWidgetItem("   ".join(filter(None, (token.text, pinyin, token.gloss))))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if key in taken else Qt.CheckState.Unchecked)
    item.setData(_KEY, key)
    item.setData(_SOUGHT, sought_in(token.text, pinyin, " ".join(token.pinyin), token.gloss))
    return item
