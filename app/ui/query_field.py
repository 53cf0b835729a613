"""A line to type a query into, whose own keys come before the window's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class QueryField(QLineEdit):
    """`keys` are in Qt's portable notation, each with what it does while one types here."""

    def __init__(
        self, name: str, keys: Mapping[str, Callable[[], object]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = {QKeySequence(key): does for key, does in keys.items()}
        self.setAccessibleName(name)
        self.setPlaceholderText(name)

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _pressed(event) in self._keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._keys.get(_pressed(event))
        if does is None:
            super().keyPressEvent(event)
        else:
            does()


def _pressed(event: QKeyEvent) -> QKeySequence:
    """The key with its modifiers; it doesn't matter whether it is on the keypad."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(event.key() | modifiers.value)
