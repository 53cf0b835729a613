"""What a person set, as one declared, versioned value."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from app import output
from app.chinese.pinyin_styles import PinyinStyle
from app.chinese.tone_colours import SCHEMES, ToneColours, ToneScheme

VERSION = 2
_COLOUR = re.compile("#[0-9A-Fa-f]{6}")


class Language(StrEnum):
    """What the window speaks."""

    SYSTEM = "system"
    ENGLISH = "english"
    CHINESE = "chinese"


class FontFamily(StrEnum):
    """The kind of letters that a text is set in."""

    SERIF = "serif"
    SANS = "sans"
    KAI = "kai"


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    PAPER = "paper"


class PinyinMode(StrEnum):
    """Over which words pinyin stands."""

    ALL = "all"
    UNKNOWN = "unknown"
    POINTED = "pointed"
    """Where the pointer is, and over the word in hand."""
    NONE = "none"


class GlossMode(StrEnum):
    """Under which words a short gloss stands."""

    NONE = "none"
    UNKNOWN = "unknown"
    ALL = "all"


class TonePlace(StrEnum):
    """How far the colours of the tones reach."""

    PANEL = "panel"
    PINYIN = "pinyin"
    HANZI = "hanzi"


class LayoutMode(StrEnum):
    """How the two texts stand to each other."""

    SIDE = "side"
    INTERLEAVED = "interleaved"
    CHINESE = "chinese"
    ENGLISH = "english"


class Script(StrEnum):
    """In which characters words are shown."""

    AS_WRITTEN = "text"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default. A field is never given a new meaning, only a new name.

    `line_spacing`, `text_width` and `speech_rate` are factors of what is usual; `keys` has the keys
    of those commands that a person gave others, in Qt's portable notation. `first_steps` says
    whether a newcomer is still shown the first keys; `anki_key` is AnkiConnect's apiKey, and a word
    whose card Anki shows at intervals of `known_from_days` counts as known.
    """

    theme: Theme = Theme.SYSTEM
    pinyin: PinyinMode = PinyinMode.ALL
    translation: bool = True
    tone_scheme: ToneScheme = ToneScheme.PLECO
    tone_place: TonePlace = TonePlace.PANEL
    pinyin_style: PinyinStyle = PinyinStyle.MARKS
    sandhi: bool = False
    gloss: GlossMode = GlossMode.NONE
    layout: LayoutMode = LayoutMode.SIDE
    script: Script = Script.AS_WRITTEN
    chinese_share: float = 0.575
    text_scale: float = 1.0
    sidebar: bool = True
    panel: bool = True
    window_width: int = 1440
    window_height: int = 900
    last_lesson: str = ""
    voice_file: str = ""
    speech_rate: float = 1.0
    language: Language = Language.SYSTEM
    chinese_font: FontFamily = FontFamily.SERIF
    english_font: FontFamily = FontFamily.SERIF
    line_spacing: float = 1.0
    text_width: float = 1.0
    own_tones: ToneColours = SCHEMES[ToneScheme.PLECO]
    focus: bool = False
    first_steps: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    anki_key: str = ""
    known_from_days: int = 21


_RANGES: dict[str, tuple[float, float]] = {
    "text_scale": (0.5, 3.0),
    "chinese_share": (0.3, 0.75),
    "line_spacing": (0.8, 2.0),
    "text_width": (0.5, 2.0),
    "speech_rate": (0.5, 1.5),
    "window_width": (200, 20_000),
    "window_height": (200, 20_000),
    "known_from_days": (1, 3650),
}


def load(path: Path) -> Settings:
    """The settings stored at `path`; the default for each that is missing or makes no sense.

    A file that can't be read as settings is kept beside as `….damaged`.
    """
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (ValueError, RecursionError, OSError):
        stored = None
    if not isinstance(stored, dict):
        _set_aside(path)
        return Settings()
    return Settings(**_sensible(_migrated(stored)))


def save(settings: Settings, path: Path) -> None:
    """Store atomically. Raises `StorageError`."""
    stored = {"version": VERSION, **dataclasses.asdict(settings)}
    output.write_text(path, json.dumps(stored, ensure_ascii=False, indent=2) + "\n")


def _migrated(stored: dict[str, Any]) -> dict[str, Any]:
    """What an older version stored, in the names of this one."""
    if stored.get("tone_colours") is False and "tone_scheme" not in stored:
        return {**stored, "tone_scheme": ToneScheme.OFF.value}
    return stored


def _sensible(stored: dict[str, Any]) -> dict[str, Any]:
    defaults = dataclasses.asdict(Settings())
    read = {name: _read(name, stored.get(name), default) for name, default in defaults.items()}
    return {name: value for name, value in read.items() if value is not None}


def _read(name: str, value: Any, default: Any) -> Any:
    """`value` as the kind of the default, or None where it makes no sense."""
    if isinstance(default, StrEnum):
        return type(default)(value) if value in list(type(default)) else None
    if name == "keys":
        return _keys(value)
    if name == "own_tones":
        return _colours(value)
    if isinstance(default, float) and type(value) is int:
        value = float(value)
    if type(value) is not type(default):
        return None
    least, most = _RANGES.get(name, (value, value))
    return value if least <= value <= most else None


def _keys(value: Any) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, dict):
        return None
    return {
        command: tuple(keys)
        for command, keys in value.items()
        if isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    }


def _colours(value: Any) -> tuple[str, ...] | None:
    if not isinstance(value, list) or len(value) != len(Settings().own_tones):
        return None
    sound = all(isinstance(colour, str) and _COLOUR.fullmatch(colour) for colour in value)
    return tuple(value) if sound else None


def _set_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(path.name + ".damaged"))
    except OSError:
        return
