"""Statuses to choose among, each a chip that is on or off."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.commands import status_name
from app.ui.flow_layout import FlowLayout
from app.vocabulary.statuses import Status


class StatusChips(QWidget):
    """`changed` says that other statuses are chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = {status: QPushButton(status_name(status)) for status in Status}
        flow = FlowLayout(self, 5)
        for chip in self._chips.values():
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setProperty("filter", True)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.toggled.connect(self.changed)
            flow.addWidget(chip)
        self.show_statuses(tuple(status for status in Status if status.is_learning))

    def statuses(self) -> frozenset[Status]:
        """Those that are chosen."""
        return frozenset(status for status, chip in self._chips.items() if chip.isChecked())

    def show_statuses(self, statuses: Collection[Status]) -> None:
        """Show these as chosen; `changed` isn't emitted."""
        with QSignalBlocker(self):
            for status, chip in self._chips.items():
                chip.setChecked(status in statuses)
