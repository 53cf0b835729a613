"""The middle of the import dialog: the passages to correct, or the pairs that they make."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.lesson.doubt import Tally
from app.lesson.model import Lesson
from app.ui.dialogs.import_alignment import Alignment
from app.ui.dialogs.import_changes import ChangeBar
from app.ui.dialogs.import_pairs import PairTable
from app.ui.dialogs.import_passage import PassageText
from app.ui.dialogs.import_table import PassageTable
from app.ui.elided import ElidedLabel
from app.ui.segmented import Segmented

_STEPS = 1000


class ImportView(QWidget):
    """Two tables of which one is seen, and a line that says how the alignment goes."""

    def __init__(self, alignment: Alignment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alignment = alignment
        self._shown: Lesson | None = None
        self.table = PassageTable()
        self.passage = PassageText()
        self.changes = ChangeBar()
        self.changes.serve(self.table)
        self.pairs = PairTable()
        passages, pairs = QWidget(), QWidget()
        self._pages = {"passages": passages, "pairs": pairs}
        self._stack = QStackedWidget()
        self.switch = Segmented(
            self.tr("Show"), (("passages", self.tr("Passages")), ("pairs", self.tr("Pairs")))
        )
        self.switch.show_value("passages")
        self.status = ElidedLabel()
        self.status.setObjectName("quiet")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(self.tr("Progress of the alignment"))
        self.doubtful = QPushButton(self.tr("Next to look at"))
        self.doubtful.setAutoDefault(False)
        self._lay_out(passages, pairs)
        self.switch.chosen.connect(self._turn)
        self.doubtful.clicked.connect(self.go_to_doubtful)
        for keys, do in (
            ("N", self.pairs.go_to_doubtful),
            ("Shift+N", self.pairs.go_back_to_doubtful),
        ):
            action = QAction(self.pairs)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, do=do: do())
            self.pairs.addAction(action)
        alignment.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self, passages: QWidget, pairs: QWidget) -> None:
        hint = ElidedLabel()
        hint.setText(
            self.tr("N: next doubtful pair, or one without counterpart. Repair them once imported.")
        )
        hint.setObjectName("quiet")
        for page, parts in (
            (passages, (self.table, self.passage, self.changes)),
            (pairs, (self.pairs, hint)),
        ):
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part, int(part is parts[0]))
            self._stack.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.switch)
        top.addWidget(self.bar)
        top.addWidget(self.status, 1)
        top.addWidget(self.doubtful)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)

    def show_chosen(self) -> None:
        """Show what the passage in hand says and what it is taken for."""
        current = self.table.current()
        self.passage.show_passage(current, current is not None and self.table.cuts(current))
        self.changes.show_passage(current, len(self.table.chosen()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_chosen()

    def show_page(self, page: object) -> None:
        """Show the `passages` or the `pairs`."""
        self.switch.show_value(page)
        self._stack.setCurrentWidget(self._pages[str(page)])

    def _turn(self, page: object) -> None:
        """Show this page and let keys work in it."""
        self.show_page(page)
        (self.pairs if page == "pairs" else self.table).setFocus()

    def go_to_doubtful(self) -> None:
        """Show the next pair that a person should see."""
        self.show_page("pairs")
        self.pairs.setFocus()
        self.pairs.go_to_doubtful()

    def refresh(self) -> None:
        """Say how far the alignment is, and show the pairs once they are there."""
        aligned = self._alignment.aligned
        self.bar.setVisible(self._alignment.under_way)
        self.bar.setValue(round(self._alignment.share * _STEPS))
        waiting = aligned.tally.doubtful + aligned.tally.alone if aligned is not None else 0
        self.doubtful.setEnabled(waiting > 0)
        self.pairs.set_outdated(aligned is None)
        if aligned is not None:
            self.status.setText(self._counted(aligned.tally))
            if aligned.lesson is not self._shown:
                self._shown = aligned.lesson
                self.pairs.show_lesson(aligned.lesson)
        elif self._alignment.under_way:
            self.status.setText(self.tr("Aligning…"))
        else:
            self.status.setText(self._alignment.failure)

    def _counted(self, tally: Tally) -> str:
        return "   ·   ".join(
            said.format(f"{number:,}")
            for said, number in (
                (self.tr("Pairs: {0}"), tally.paired),
                (self.tr("Without counterpart: {0}"), tally.alone),
                (self.tr("Doubtful: {0}"), tally.doubtful),
            )
        )
