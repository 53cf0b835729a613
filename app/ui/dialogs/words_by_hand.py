"""Words taken in and left out one by one, whatever the rule says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.lesson.model import Lesson, WordKey
from app.progress import Progress
from app.ui.query_field import QueryField
from app.ui.study import Study
from app.ui.table_model import Index, TableModel
from app.ui.tasks import TaskRunner
from app.vocabulary.choice import Choice, ChosenWord, Pick, choose
from app.vocabulary.search_text import sought_as, sought_in
from app.vocabulary.statuses import Status

_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word as the list shows it, and the text in which it is found."""

    key: WordKey
    text: str
    sought: str


@dataclass(frozen=True, slots=True)
class Offered:
    """The words of a text in its order, those that the rule takes, and those taken in the end."""

    rows: Sequence[WordRow]
    by_rule: frozenset[WordKey]
    taken: frozenset[WordKey]


def offered(
    lesson: Lesson, statuses: Mapping[WordKey, Status], rule: Choice, chosen: Choice, _: Progress
) -> Offered:
    """What there is to choose among in the sections of the rule; `chosen` is what holds now."""
    everything = Choice(Pick.STATUS, names=True, statuses=frozenset(Status), sections=rule.sections)
    words = choose(lesson, statuses, everything)
    by_rule, taken = (
        frozenset(word.token.key for word in choose(lesson, statuses, choice))
        for choice in (rule, chosen)
    )
    return Offered(tuple(map(_row, words)), by_rule, taken)


def _row(word: ChosenWord) -> WordRow:
    token = word.token
    pinyin = "".join(token.pinyin)
    shown = "   ".join(filter(None, (token.text, pinyin, token.gloss)))
    sought = sought_in(token.text, pinyin, " ".join(token.pinyin), token.gloss)
    return WordRow(token.key, shown, sought)


class WordModel(TableModel):
    """The rows that have what is looked for, each with a box to check."""

    def __init__(self, words: Offered, parent: QObject | None = None) -> None:
        super().__init__(1, parent)
        self._rows = self._shown = words.rows
        self.taken = set(words.taken)

    def length(self) -> int:
        return len(self._shown)

    def look_for(self, text: str) -> None:
        """Show only the words in which this is found."""
        sought = sought_as(text)
        self.beginResetModel()
        self._shown = [row for row in self._rows if sought in row.sought]
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.CheckStateRole:
            is_taken = row.key in self.taken
            return Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = self._shown[index.row()].key
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.taken.add(key)
        else:
            self.taken.discard(key)
        self.dataChanged.emit(index, index)
        return True


class WordList(QDialog):
    """All words of a text, those taken checked."""

    def __init__(self, words: Offered, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose words by hand"))
        self.words = WordModel(words, self)
        self.list = QListView()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Words"))
        self.list.setModel(self.words)
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
        self.list.setCurrentIndex(self.words.index(0, 0))

    def _look_for(self, text: str) -> None:
        self.words.look_for(text)
        self._none.setVisible(not self.words.length())
        self.list.setCurrentIndex(self.words.index(0, 0))


class ByHand(QPushButton):
    """Opens the list, and keeps what was said there. `changed` says that something was.

    `rule` gives the choice that takes words without it; `opened` carries the `WordList`.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(
        self,
        study: Study,
        runner: TaskRunner,
        rule: Callable[[], Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._study = study
        self._runner = runner
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

    def _ask(self) -> None:
        lesson, rule = self._study.lesson, self._rule()
        if lesson is None:
            return
        statuses = dict(self._study.statuses)
        find = partial(offered, lesson, statuses, rule, self.corrected(rule))
        self.setEnabled(False)
        task = self._runner.run(self.tr("Finding the words"), find, self._open, quiet=True)
        task.ended.connect(self._enable)

    def _enable(self) -> None:
        self.setEnabled(True)

    def _open(self, found: Offered) -> None:
        if not self.isVisible():
            return
        words = WordList(found, self.window())
        words.accepted.connect(lambda: self._take(found, words.words.taken))
        words.finished.connect(words.deleteLater)
        words.open()
        self.opened.emit(words)

    def _take(self, found: Offered, taken: set[WordKey]) -> None:
        seen = frozenset(row.key for row in found.rows)
        # What stands in sections that aren't chosen now isn't in the list, and stays as it is.
        self._added = (self._added - seen) | (taken - found.by_rule)
        self._left_out = (self._left_out - seen) | ((found.by_rule & seen) - taken)
        self._tell()
        self.changed.emit()

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
