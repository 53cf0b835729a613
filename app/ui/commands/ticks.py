"""Which of the commands that can be ticked are: those that the settings have."""

from __future__ import annotations

from app.settings import PinyinMode, Settings, Theme
from app.ui.commands.view import VIEWS, choice_of


def ticks(chosen: Settings) -> dict[str, bool]:
    """The ids of these commands, each with whether it is ticked."""
    states = {f"pinyin_{mode}": mode is chosen.pinyin for mode in PinyinMode}
    states |= {f"theme_{theme}": theme is chosen.theme for theme in Theme}
    for command in VIEWS:
        setting, value = choice_of(command)
        states[command.id] = getattr(chosen, setting) == value
    switches = "translation", "sandhi", "focus", "sidebar", "panel"
    return states | {name: getattr(chosen, name) for name in switches}
