"""Everything written can be read: WCAG 2.2, level AA, in every theme."""

from __future__ import annotations

import dataclasses
import itertools
import math

import pytest
from PySide6.QtWidgets import QApplication

from app import settings
from app.ui.main_window import MainWindow
from app.ui.theme import Theme, ThemeChoice, load_theme
from app.vocabulary.statuses import Status

TEXT, GRAPHICS = 4.5, 3.0

_GROUNDS = ("page", "window", "sidebar", "panel", "raised", "hover", "pressed")
_WASHES = tuple(f"status_{name}" for name in ("new", "1", "2", "3", "4"))


def luminance(colour: str) -> float:
    """The relative luminance as WCAG defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=["light", "dark", "paper"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize(
    ("writing", "grounds"),
    [
        ("ink", (*_GROUNDS, *_WASHES, "link")),
        ("text", ("page", "window", "sidebar", "panel", "raised", "hover", "pressed")),
        ("muted", ("page", "window", "sidebar", "panel", "raised")),
        ("on_accent", ("accent",)),
        ("on_action", ("action", "action_hover")),
        ("on_notice", ("notice",)),
        ("speaker", ("page", "panel")),
        ("mark", ("raised", "window")),
        *((f"tone_{n}", ("window", "raised")) for n in range(1, 6)),
    ],
)
def test_writing_stands_out_from_its_grounds(
    theme: Theme, writing: str, grounds: tuple[str, ...]
) -> None:
    colours = dataclasses.asdict(theme)
    short = {
        ground: round(contrast(colours[writing], colours[ground]), 2)
        for ground in grounds
        if contrast(colours[writing], colours[ground]) < TEXT
    }
    assert not short


def test_the_frame_of_the_word_in_hand_stands_out(theme: Theme) -> None:
    assert contrast(theme.mark, theme.page) >= GRAPHICS
    assert contrast(theme.mark, theme.panel) >= GRAPHICS


def test_statuses_look_different_and_known_words_have_no_wash(theme: Theme) -> None:
    washes = [theme.wash(status) for status in Status if status < Status.KNOWN]
    assert len(set(washes)) == 6
    assert theme.wash(Status.KNOWN) is theme.wash(Status.IGNORED) is None


def test_a_chosen_theme_is_worn(window: MainWindow) -> None:
    window.commands[f"theme_{settings.Theme.DARK}"].trigger()
    dark = load_theme("dark")
    assert QApplication.palette().window().color().name() == dark.window
    assert window.reader.grab().toImage().pixelColor(2, 2).name() == dark.page
    window.commands[f"theme_{settings.Theme.LIGHT}"].trigger()
    assert QApplication.palette().window().color().name() == load_theme("light").window


def test_the_system_is_followed_unless_told_otherwise(qapp: QApplication) -> None:
    assert ThemeChoice(settings.Theme.SYSTEM).theme in (load_theme("light"), load_theme("dark"))
    assert ThemeChoice(settings.Theme.DARK).theme == load_theme("dark")


def lab(colour: str) -> tuple[float, float, float]:
    """CIE L*a*b* of a colour on a screen (D65)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    white = (0.9505, 1.0, 1.089)
    xyz = (
        0.4124 * r + 0.3576 * g + 0.1805 * b,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        0.0193 * r + 0.1192 * g + 0.9505 * b,
    )
    x, y, z = (
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (part / full for part, full in zip(xyz, white, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_statuses_and_the_light_of_the_translation_are_told_apart(theme: Theme) -> None:
    colours = dataclasses.asdict(theme)
    names = (*_WASHES, "link", "page", "panel")
    near = {
        (one, other): round(math.dist(lab(colours[one]), lab(colours[other])), 1)
        for one, other in itertools.combinations(names, 2)
        if math.dist(lab(colours[one]), lab(colours[other])) < 10
    }
    near.pop(("page", "panel"), None)
    assert not near


def test_the_mark_of_a_doubtful_pair_stands_out(theme: Theme) -> None:
    assert contrast(theme.doubt, theme.page) >= GRAPHICS
    assert contrast(theme.doubt, theme.panel) >= GRAPHICS


def test_radio_buttons_and_check_boxes_stand_out(theme: Theme) -> None:
    for ground in (theme.window, theme.raised):
        assert contrast(theme.muted, ground) >= GRAPHICS
        assert contrast(theme.accent, ground) >= GRAPHICS
