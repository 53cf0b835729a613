"""A column of boxes to check, each standing for a value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

_Value = TypeVar("_Value")


class SwitchSignals(QWidget):
    """`changed` says that another set of values is chosen."""

    changed = Signal()


class Switches(SwitchSignals, Generic[_Value]):
    """The values, named by `name_of`, in their order."""

    def __init__(self, values: Iterable[_Value], name_of: Callable[[_Value], str]) -> None:
        super().__init__()
        self._boxes = {value: QCheckBox(name_of(value)) for value in values}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for box in self._boxes.values():
            box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            box.toggled.connect(self.changed)
            column.addWidget(box)

    def values(self) -> frozenset[_Value]:
        """Those that are chosen."""
        return frozenset(value for value, box in self._boxes.items() if box.isChecked())

    def show_values(self, values: Collection[_Value]) -> None:
        """Show these as chosen; `changed` isn't emitted."""
        with QSignalBlocker(self):
            for value, box in self._boxes.items():
                box.setChecked(value in values)
