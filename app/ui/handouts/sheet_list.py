"""The kinds of sheets: which are wanted, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.handout.content import SheetKind
from app.ui.handouts.names import sheet_name

_FRAME = 8
_KIND = Qt.ItemDataRole.UserRole


class SheetList(QListWidget):
    """`changed` says that other sheets are wanted, or in another order; `walked` carries the kind
    that is in hand. Space checks it, Alt with an arrow key or the mouse moves it.
    """

    changed = Signal()
    walked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sheets"))
        self.setToolTip(self.tr("Drag a sheet, or press Alt with an arrow key, to move it"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self.changed)
        self.currentItemChanged.connect(self._walk)
        self.model().rowsMoved.connect(self.changed)

    def sheets(self) -> tuple[SheetKind, ...]:
        """Those that are wanted, in order."""
        return tuple(
            self._kind(row)
            for row in range(self.count())
            if self.item(row).checkState() is Qt.CheckState.Checked
        )

    def show_sheets(self, wanted: Sequence[SheetKind]) -> None:
        """Show these as wanted, the others after them; `changed` isn't emitted."""
        with QSignalBlocker(self):
            self.clear()
            for kind in (*wanted, *(kind for kind in SheetKind if kind not in wanted)):
                item = QListWidgetItem(sheet_name(kind), self)
                item.setData(_KIND, kind.value)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                    | Qt.ItemFlag.ItemIsUserCheckable
                    | Qt.ItemFlag.ItemIsDragEnabled
                )
                checked = kind in wanted
                item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            self.setCurrentRow(0)
        self.setFixedHeight(self.sizeHintForRow(0) * self.count() + _FRAME)

    @property
    def kind(self) -> SheetKind:
        """The one in hand."""
        return self._kind(max(0, self.currentRow()))

    def shift(self, by: int) -> None:
        """Move the one in hand so many places down."""
        row = self.currentRow()
        to = row + by
        if 0 <= to < self.count():
            with QSignalBlocker(self):
                item = self.takeItem(row)
                self.insertItem(to, item)
                self.setCurrentRow(to)
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.shift(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _kind(self, row: int) -> SheetKind:
        return SheetKind(self.item(row).data(_KIND))

    def _walk(self) -> None:
        if self.count():
            self.walked.emit(self.kind)
