"""The commands of the View menu: how the text and the window look."""

from __future__ import annotations

from enum import StrEnum

from app.chinese.pinyin_styles import PinyinStyle
from app.chinese.tone_colours import ToneScheme
from app.settings import GlossMode, LayoutMode, PinyinMode, Script, Theme, TonePlace
from app.ui.commands.command import Command, Menu, Scope

VIEWS = tuple(
    Command(name, text, tuple(keys), checkable=True)
    for name, text, *keys in (
        ("layout_side", "Side by side", "Ctrl+1"),
        ("layout_interleaved", "Translation under each pair", "Ctrl+2"),
        ("layout_chinese", "Chinese only", "Ctrl+3"),
        ("layout_english", "English only", "Ctrl+4"),
        ("gloss_none", "No glosses", "Alt+4"),
        ("gloss_unknown", "Under unknown words", "Alt+5"),
        ("gloss_all", "Under all words", "Alt+6"),
        ("style_marks", "Tone marks"),
        ("style_numbers", "Tone numbers"),
        ("style_zhuyin", "Zhuyin"),
        ("script_text", "As in the text"),
        ("script_simplified", "Simplified"),
        ("script_traditional", "Traditional"),
        ("script_both", "Both, one under the other"),
        ("tones_off", "No colours"),
        ("tones_pleco", "Pleco's colours"),
        ("tones_mdbg", "MDBG's colours"),
        ("tones_hanping", "Hanping's colours"),
        ("tones_own", "My own colours"),
        ("tone_place_panel", "In the word panel only"),
        ("tone_place_pinyin", "On pinyin too"),
        ("tone_place_hanzi", "On pinyin and hanzi"),
    )
)
"""Each sets one value of a setting (`choice_of`)."""

_SETTINGS: dict[str, tuple[str, type[StrEnum]]] = {
    "layout": ("layout", LayoutMode),
    "gloss": ("gloss", GlossMode),
    "style": ("pinyin_style", PinyinStyle),
    "script": ("script", Script),
    "tones": ("tone_scheme", ToneScheme),
    "tone_place": ("tone_place", TonePlace),
}


def choice_of(command: Command) -> tuple[str, StrEnum]:
    """The setting that one of `VIEWS` sets, and the value."""
    group, _, value = command.id.rpartition("_")
    setting, kind = _SETTINGS[group]
    return setting, kind(value)


COMMANDS = (
    Command(f"pinyin_{PinyinMode.ALL}", "Pinyin over all words", ("Alt+1",), checkable=True),
    Command(f"pinyin_{PinyinMode.UNKNOWN}", "Over unknown words", ("Alt+2",), checkable=True),
    Command(
        f"pinyin_{PinyinMode.POINTED}",
        "Pinyin over the word pointed at",
        ("Alt+0",),
        checkable=True,
    ),
    Command(f"pinyin_{PinyinMode.NONE}", "No pinyin", ("Alt+3",), checkable=True),
    Command("translation", "Show all translations", checkable=True),
    Command("pair_translation", "Translation of this pair", ("T",)),
    Command("reveal", "Reveal pinyin, gloss, translation", ("Space",), Scope.READER),
    Command("focus", "One pair alone, large", ("F",), checkable=True),
    Command("larger", "Larger text", ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Smaller text", ("Ctrl+-",)),
    Command("normal", "Normal text size", ("Ctrl+0",)),
    *VIEWS,
    Command("sandhi", "Tones as spoken", checkable=True),
    Command("wider_chinese", "Wider Chinese column", ("Ctrl+Alt+Right",)),
    Command("narrower_chinese", "Narrower Chinese column", ("Ctrl+Alt+Left",)),
    Command("sidebar", "Library and contents", ("F9",), checkable=True),
    Command("panel", "Word panel", ("F8",), checkable=True),
    Command(f"theme_{Theme.SYSTEM}", "Colours of the system", checkable=True),
    Command(f"theme_{Theme.LIGHT}", "Light", checkable=True),
    Command(f"theme_{Theme.DARK}", "Dark", checkable=True),
    Command(f"theme_{Theme.PAPER}", "Paper", checkable=True),
)

_PINYIN = tuple(f"pinyin_{mode}" for mode in PinyinMode)
_THEMES = tuple(f"theme_{theme}" for theme in Theme)
_CHOICES = {
    group: tuple(one.id for one in VIEWS if one.id.rpartition("_")[0] == group)
    for group in _SETTINGS
}
EXCLUSIVE = (_PINYIN, _THEMES, *_CHOICES.values())
"""Of the commands in one of these groups one is ticked."""

MENU = Menu(
    "&View",
    (
        _CHOICES["layout"],
        ("translation", "pair_translation", "reveal", "focus"),
        ("larger", "smaller", "normal", "wider_chinese", "narrower_chinese"),
        ("sidebar", "panel"),
    ),
    (
        Menu("&Pinyin", (_PINYIN, _CHOICES["style"], ("sandhi",))),
        Menu("&Glosses", (_CHOICES["gloss"],)),
        Menu("&Tones", (_CHOICES["tones"], _CHOICES["tone_place"])),
        Menu("&Characters", (_CHOICES["script"],)),
        Menu("C&olours", (_THEMES,)),
    ),
)
