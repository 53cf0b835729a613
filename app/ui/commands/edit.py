"""The commands of the Edit menu: back and forth, and copying."""

from __future__ import annotations

from app.ui.commands.command import Command, Menu, Scope

COPIES = (
    Command("copy_hanzi", "Copy hanzi", ("Ctrl+C",), Scope.READER),
    Command("copy_pinyin", "Copy pinyin"),
    Command("copy_both", "Copy hanzi with pinyin", ("Shift+C",)),
    Command("copy_translation", "Copy the translation"),
    Command("copy_all", "Copy all of these"),
)
"""Each copies the selection, or else the word in hand, in one form."""

COMMANDS = (
    Command("undo", "Undo", ("Ctrl+Z",)),
    Command("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("copy", "Copy the pair", ("C",)),
    *COPIES,
)

MENU = Menu(
    "&Edit",
    (("undo", "redo"), ("copy",)),
    (Menu("&Copy as", (tuple(command.id for command in COPIES),)),),
)
