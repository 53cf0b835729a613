"""The commands of the Help menu."""

from __future__ import annotations

from app.ui.commands.command import Command, Menu

COMMANDS = (
    Command("shortcuts", "Keys", ("F1",)),
    Command("about", "About Duidu"),
)

MENU = Menu("&Help", (("shortcuts", "about"),))
