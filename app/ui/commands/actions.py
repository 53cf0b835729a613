"""The commands as Qt has them: actions with their keys, and menus."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.commands.command import Menu, Scope, spoken
from app.ui.commands.declared import COMMANDS, MENUS
from app.ui.commands.keys import Keys, keys_of
from app.ui.commands.view import EXCLUSIVE


class Actions(QObject):
    """A `QAction` for each command, bound to the window or to the reader."""

    def __init__(self, window: QWidget, reader: QWidget) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        self._keys: Keys = {}
        self._repairing = False
        for command in COMMANDS:
            action = QAction(spoken(command.text), self)
            action.setCheckable(command.checkable)
            if command.scope is Scope.READER:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                reader.addAction(action)
            else:
                window.addAction(action)
            self._actions[command.id] = action
        self.set_repairing(False)
        for ids in EXCLUSIVE:
            group = QActionGroup(self)
            for command_id in ids:
                group.addAction(self._actions[command_id])

    def __getitem__(self, command: str) -> QAction:
        return self._actions[command]

    def bind(self, slots: Mapping[str, Callable[..., object]]) -> None:
        """Let each command do what its slot does. The slots are called without arguments."""
        for command, slot in slots.items():
            self._actions[command].triggered.connect(_without_arguments(slot))

    def set_repairing(self, repairing: bool) -> None:
        """Give the keys to the commands that they belong to while repairing or not."""
        self._repairing = repairing
        own = self._keys
        taken = {key for one in COMMANDS if one.repair for key in keys_of(one, own)}
        for command in COMMANDS:
            lost = taken if repairing and not command.repair else set()
            keys = keys_of(command, own) if repairing or not command.repair else ()
            self._actions[command.id].setShortcuts(
                [QKeySequence(key) for key in keys if key not in lost]
            )

    def set_keys(self, own: Keys) -> None:
        """Give these commands these keys, and all others those they come with."""
        if own != self._keys:
            self._keys = own
            self.set_repairing(self._repairing)

    def set_enabled(self, enabled: bool) -> None:
        """Let all commands wait, but for the way out; or let them work again."""
        for name, action in self._actions.items():
            action.setEnabled(enabled or name == "quit")

    def check(self, states: Mapping[str, bool]) -> None:
        """Tick or untick checkable commands."""
        for command, ticked in states.items():
            self._actions[command].setChecked(ticked)

    def menus(self, parent: QWidget) -> Iterator[QMenu]:
        """The menus, made anew."""
        for declared in MENUS:
            yield self._menu(declared, parent)

    def _menu(self, declared: Menu, parent: QWidget) -> QMenu:
        menu = QMenu(spoken(declared.title), parent)
        for number, section in enumerate(declared.sections):
            if number:
                menu.addSeparator()
            for command in section:
                menu.addAction(self._actions[command])
        if declared.submenus:
            menu.addSeparator()
        for submenu in declared.submenus:
            menu.addMenu(self._menu(submenu, menu))
        return menu


def _without_arguments(slot: Callable[..., object]) -> Callable[..., None]:
    def call(*_: object) -> None:
        slot()

    return call
