"""Everything a person can do in the window: its name, its keys and its place in the menus.

A module a menu declares its commands; `actions` makes them work.
"""

from app.ui.commands.actions import Actions
from app.ui.commands.command import Command, Menu, Scope, spoken
from app.ui.commands.declared import COMMANDS, MENUS
from app.ui.commands.view import EXCLUSIVE, VIEWS, choice_of
from app.ui.commands.word import status_name, status_of

__all__ = [
    "COMMANDS",
    "EXCLUSIVE",
    "MENUS",
    "VIEWS",
    "Actions",
    "Command",
    "Menu",
    "Scope",
    "choice_of",
    "spoken",
    "status_name",
    "status_of",
]
