"""Keys drawn as caps, each with what it does, and tips that end in a key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.commands import COMMANDS
from app.ui.commands.keys import Keys, keys_of

_BY_ID = {command.id: command for command in COMMANDS}
_SIGNS = {
    "Backspace": "⌫",
    "Return": "↵",
    "Enter": "↵",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
}
_TIP, _COMMANDS = "tip", "commands"


class KeyHint(QWidget):
    """Some keys and, if it isn't plain, what they do."""

    def __init__(self, keys: Iterable[str], does: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._caps = [self._cap(key) for key in keys]
        if does:
            self._row.addWidget(QLabel(does))

    def _cap(self, key: str) -> QLabel:
        cap = QLabel(key)
        cap.setProperty("key", key != "–")
        self._row.addWidget(cap)
        return cap


class CommandHint(KeyHint):
    """The first key of each of these commands, as `show_keys` says; none where none has a key.

    `span` stands for more commands between the two.
    """

    def __init__(self, commands: Sequence[str], does: str = "", span: bool = False) -> None:
        self._commands = commands
        keys = [cap_of(key) for key in _first_keys(commands, {})]
        super().__init__([keys[0], "–", keys[-1]] if span else keys, does)

    def show_keys(self, own: Keys) -> None:
        """Show the keys that the commands have now."""
        caps = [cap for cap in self._caps if cap.text() != "–"]
        for cap, command in zip(caps, self._commands, strict=True):
            first = _first_keys([command], own)
            cap.setText(cap_of(first[0]) if first else "")
            cap.setVisible(bool(first))
        self.setVisible(bool(_first_keys(self._commands, own)))


def give_tip(button: QPushButton, tip: str, *commands: str) -> None:
    """Let the button's tip and name be this, the tip with the first keys of these commands."""
    button.setProperty(_TIP, tip)
    button.setProperty(_COMMANDS, list(commands))
    _show_tip(button, {})


def show_keys(window: QWidget, own: Keys) -> None:
    """Let all hints and tips in the window show the keys that commands have now."""
    for hint in window.findChildren(CommandHint):
        hint.show_keys(own)
    for button in window.findChildren(QPushButton):
        if button.property(_COMMANDS):
            _show_tip(button, own)


def cap_of(key: str) -> str:
    """A key in Qt's portable notation as it stands on a cap: short, as this system writes it."""
    if key.endswith("+"):
        before, last = key[:-1].rpartition("+")[0], "+"
    else:
        before, _, last = key.rpartition("+")
    if last not in _SIGNS:
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    native = QKeySequence(f"{before}+A" if before else "A")
    return native.toString(QKeySequence.SequenceFormat.NativeText)[:-1] + _SIGNS[last]


def _show_tip(button: QPushButton, own: Keys) -> None:
    keys = ", ".join(map(cap_of, _first_keys(button.property(_COMMANDS), own)))
    tip = button.property(_TIP)
    button.setToolTip(f"{tip} ({keys})" if keys else tip)


def _first_keys(commands: Sequence[str], own: Keys) -> list[str]:
    keys = (keys_of(_BY_ID[name], own) for name in commands)
    return [those[0] for those in keys if those]
