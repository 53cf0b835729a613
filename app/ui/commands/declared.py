"""All commands and menus, put together from those of each menu."""

from __future__ import annotations

from app.ui.commands import asking, edit, file, go, repair, view, word, words

_PARTS = (file, edit, word, words, go, repair, view, asking)

COMMANDS = tuple(command for part in _PARTS for command in part.COMMANDS)
MENUS = tuple(part.MENU for part in _PARTS)
