"""The commands of the Go menu: getting about in the text."""

from __future__ import annotations

from app.ui.commands.command import Command, Menu, Scope

_READER = Scope.READER

COMMANDS = (
    Command("next_word", "Next word", ("Right",), _READER),
    Command("previous_word", "Previous word", ("Left",), _READER),
    Command("first_word", "First word of the pair", ("Home",), _READER),
    Command("last_word", "Last word of the pair", ("End",), _READER),
    Command("select_on", "Select one character more", ("Shift+Right",), _READER),
    Command("select_back", "Select one character back", ("Shift+Left",), _READER),
    Command("page_down", "A page on", ("PgDown",), _READER),
    Command("page_up", "A page back", ("PgUp",), _READER),
    Command("next_new", "Next new word", ("Return", "Enter"), _READER),
    Command("next_marked", "Next marked word", ("Shift+Return", "Shift+Enter"), _READER),
    Command("bookmark", "Bookmark here, or remove it", ("B",)),
    Command("find", "Search in the text…", ("Ctrl+F",)),
    Command("find_next", "Next hit", ("F3",)),
    Command("find_previous", "Previous hit", ("Shift+F3",)),
    Command("next_doubtful", "Next doubtful pair", ("N",)),
    Command("previous_doubtful", "Previous doubtful pair", ("Shift+N",)),
    Command("read", "Back to the text", ("Esc",)),
    Command("menu", "To the menu", ("F10",)),
)

MENU = Menu(
    "&Go",
    (
        ("next_word", "previous_word", "first_word", "last_word"),
        ("select_on", "select_back", "page_down", "page_up"),
        ("next_new", "next_marked", "next_doubtful", "previous_doubtful"),
        ("find", "find_next", "find_previous", "bookmark"),
        ("read", "menu"),
    ),
)
