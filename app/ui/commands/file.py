"""The commands of the File menu: texts in, decks and sheets out."""

from __future__ import annotations

from app.ui.commands.command import Command, Menu

COMMANDS = (
    Command("open", "Open text…", ("Ctrl+O",)),
    Command("open_folder", "Open folder…", ("Ctrl+Shift+O",)),
    Command("paste", "Paste text…", ("Ctrl+Shift+V",)),
    Command("export", "Export deck…", ("Ctrl+E",)),
    Command("handout", "Handout…", ("Ctrl+P",)),
    Command("export_aligned", "Export aligned text…", ("Ctrl+Shift+E",)),
    Command("lesson_file", "Save as lesson file…", ("Ctrl+Shift+S",)),
    Command("library", "Library…", ("Ctrl+L",)),
    Command("search_library", "Search all texts…", ("Ctrl+Shift+F",)),
    Command("backups", "Backups…"),
    Command("settings", "Settings…", ("Ctrl+,",)),
    Command("quit", "Quit", ("Ctrl+Q",)),
)

MENU = Menu(
    "&File",
    (
        ("open", "open_folder", "paste"),
        ("export", "handout", "lesson_file", "export_aligned"),
        ("library", "search_library", "backups"),
        ("settings", "quit"),
    ),
)
