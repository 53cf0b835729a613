"""Colours for the tones, as learners know them, made legible on whatever lies behind."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

LEGIBLE = 4.5
"""The contrast that WCAG 2.2 asks of text at level AA (1.4.3)."""

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_STEPS = 256
_MIDDLE = 0.179  # the relative luminance on which black and white contrast alike
_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)

_Rgb = tuple[int, int, int]


class ToneScheme(StrEnum):
    """Whose colours the tones wear."""

    OFF = "off"
    PLECO = "pleco"
    MDBG = "mdbg"
    HANPING = "hanping"
    OWN = "own"


ToneColours = tuple[str, str, str, str, str]
"""`#rrggbb` for tones 1 to 4 and the neutral tone."""

SCHEMES: dict[ToneScheme, ToneColours] = {
    ToneScheme.PLECO: ("#E30000", "#02B31C", "#1510F0", "#8900BF", "#777777"),
    ToneScheme.MDBG: ("#EE363E", "#F47C36", "#73BB4F", "#649CD3", "#A0A0A0"),
    ToneScheme.HANPING: ("#64B4FF", "#30B030", "#F08000", "#D00020", "#A0A0A0"),
}
"""The colours as these programs have them."""


def tone_colours(
    scheme: ToneScheme, backgrounds: tuple[str, ...], own: ToneColours | None = None
) -> ToneColours | None:
    """The scheme's colours, each made just dark or light enough for all of `backgrounds`.

    None for `OFF`, and for `OWN` where `own` is not given. Colours are `#rrggbb`; raises
    `ValueError` for one that isn't.
    """
    chosen = own if scheme is ToneScheme.OWN else SCHEMES.get(scheme)
    if chosen is None:
        return None
    first, second, third, fourth, neutral = (legible(colour, backgrounds) for colour in chosen)
    return first, second, third, fourth, neutral


def contrast(colour: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2), from 1 to 21."""
    light, dark = sorted((_luminance(_rgb(colour)), _luminance(_rgb(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def legible(colour: str, backgrounds: tuple[str, ...], least: float = LEGIBLE) -> str:
    """The colour, mixed with as little black or white as gives it `least` contrast with each
    background; where nothing does, black or white, whichever is read more easily.
    """
    if not backgrounds:
        return _hex(_rgb(colour))
    behind = [_luminance(_rgb(background)) for background in backgrounds]
    target = _BLACK if min(behind) > _MIDDLE else _WHITE
    if min(behind) <= _MIDDLE < max(behind):
        target = max((_BLACK, _WHITE), key=lambda pole: _worst(pole, behind))
    start = _rgb(colour)
    for step in range(_STEPS + 1):
        mixed = _mixed(start, target, step / _STEPS)
        if _worst(mixed, behind) >= least:
            return _hex(mixed)
    return _hex(target)


def _worst(colour: _Rgb, behind: list[float]) -> float:
    own = _luminance(colour)
    return min((max(own, other) + 0.05) / (min(own, other) + 0.05) for other in behind)


def _mixed(colour: _Rgb, target: _Rgb, share: float) -> _Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, target, strict=True))
    return red, green, blue


def _luminance(colour: _Rgb) -> float:
    """The relative luminance of a colour in sRGB."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)


def _rgb(colour: str) -> _Rgb:
    if not _COLOUR.fullmatch(colour):
        raise ValueError(colour)
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:], 16)


def _hex(colour: _Rgb) -> str:
    return "#" + "".join(f"{channel:02x}" for channel in colour)
