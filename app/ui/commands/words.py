"""The commands of the menu of the learner's words: all of them, many at once, lists."""

from __future__ import annotations

from app.ui.commands.command import Command, Menu

COMMANDS = (
    Command("words", "All words", ("Ctrl+Shift+W",)),
    Command("coverage", "What I know of the texts", ("Ctrl+Shift+C",)),
    Command("mark_page", "Mark the words in sight…", ("Ctrl+M",)),
    Command("mark_section", "Mark the words of this section…", ("Ctrl+Shift+M",)),
    Command("mark_level", "Mark all words up to a level…", ("Ctrl+Alt+M",)),
    Command("import_words", "Take words from a list…", ("Ctrl+Shift+I",)),
    Command("export_words", "Words as a list…", ("Ctrl+Shift+L",)),
)

MENU = Menu(
    "&My words",
    (
        ("words", "coverage"),
        ("mark_page", "mark_section", "mark_level"),
        ("import_words", "export_words"),
    ),
)
