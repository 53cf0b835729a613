"""The buttons that mark the word in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.ui.exclusive import show_checked
from app.vocabulary.statuses import Status


class StatusRow(QWidget):
    """One button a status. `chosen` carries the `Status` that a person chose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        words = {
            Status.NEW: (self.tr("New"), self.tr("New (0)"), 3),
            Status.KNOWN: (self.tr("Known"), self.tr("Known (W)"), 4),
            Status.IGNORED: (self.tr("Ignore"), self.tr("Ignore (I)"), 4),
        }
        for status in Status:
            number = str(int(status))
            learning = self.tr("Learning, stage {0} (key {0})").format(number)
            label, hint, share = words.get(status, (number, learning, 2))
            button = QPushButton(label)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # so that a screen reader says: one of these
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("status", number)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.setMinimumWidth(13 * share)
            self._group.addButton(button, int(status))
            row.addWidget(button, share)
        self._group.idClicked.connect(self._choose)

    def show_status(self, status: Status) -> None:
        show_checked(self._group, int(status))

    def _choose(self, number: int) -> None:
        self.chosen.emit(Status(number))
