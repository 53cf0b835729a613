"""What a command and a menu are declared as."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class Scope(StrEnum):
    """Where a command's keys count: in the whole window, or only while reading."""

    WINDOW = "window"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are alternatives in Qt's portable notation; the first one is shown.

    Keys of a command of `repair` count only while repairing, and then before any other's.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    scope: Scope = Scope.WINDOW
    checkable: bool = False
    repair: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: ids of commands in sections with lines between them.

    In the title an ampersand stands before the letter that opens the menu, with Alt from anywhere.
    """

    title: str
    sections: tuple[tuple[str, ...], ...]
    submenus: tuple[Menu, ...] = ()

    @property
    def commands(self) -> tuple[str, ...]:
        """The ids in all sections, those of the submenus last."""
        own = tuple(command for section in self.sections for command in section)
        return own + tuple(command for menu in self.submenus for command in menu.commands)


def spoken(text: str) -> str:
    """A command's or menu's text in the language of the interface."""
    return QCoreApplication.translate("commands", text)
