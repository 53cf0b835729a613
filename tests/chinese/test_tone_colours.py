"""Tone colours that can be read on whatever lies behind."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.chinese.tone_colours import (
    LEGIBLE,
    SCHEMES,
    ToneScheme,
    contrast,
    legible,
    tone_colours,
)

PAPER = "#f4ecd8"
_COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def _page(theme: str) -> str:
    file = paths.resources_dir() / "themes" / f"{theme}.json"
    return str(json.loads(file.read_text("utf-8"))["page"])


@pytest.mark.parametrize("scheme", list(SCHEMES))
@pytest.mark.parametrize("theme", ["light", "dark", "paper"])
def test_every_scheme_is_legible_in_every_theme(scheme: ToneScheme, theme: str) -> None:
    page = PAPER if theme == "paper" else _page(theme)
    colours = tone_colours(scheme, (page,))
    assert colours is not None
    assert len(set(colours)) == 5
    assert min(contrast(colour, page) for colour in colours) >= LEGIBLE


def test_contrast_as_wcag_has_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


def test_a_legible_colour_stays_as_it_is() -> None:
    assert legible("#8900BF", ("#ffffff",)) == "#8900bf"
    assert legible("#64B4FF", ("#000000",)) == "#64b4ff"
    assert legible("#64B4FF", ()) == "#64b4ff"


def test_no_more_is_changed_than_needed() -> None:
    changed = legible("#64b4ff", ("#ffffff",))
    assert LEGIBLE <= contrast(changed, "#ffffff") < LEGIBLE + 0.2


def test_off_and_own() -> None:
    own = ("#111111", "#222222", "#333333", "#444444", "#555555")
    assert tone_colours(ToneScheme.OFF, ("#ffffff",)) is None
    assert tone_colours(ToneScheme.OWN, ("#ffffff",)) is None
    assert tone_colours(ToneScheme.OWN, ("#ffffff",), own) == own


@pytest.mark.parametrize("colour", ["red", "#12345", "123456", "", "#gggggg"])
def test_what_is_no_colour(colour: str) -> None:
    with pytest.raises(ValueError, match=colour or "^$"):
        legible(colour, ("#ffffff",))


@given(_COLOURS, _COLOURS)
def test_any_colour_on_any_background(colour: str, background: str) -> None:
    """Black or white always reaches 4.5 on one background."""
    assert contrast(legible(colour, (background,)), background) >= LEGIBLE


@given(_COLOURS, st.lists(_COLOURS, min_size=2, max_size=4).map(tuple))
def test_on_several_backgrounds_as_well_as_can_be(colour: str, behind: tuple[str, ...]) -> None:
    found = legible(colour, behind)
    best = max(min(contrast(pole, one) for one in behind) for pole in ("#000000", "#ffffff"))
    assert min(contrast(found, one) for one in behind) >= min(LEGIBLE, best) - 1e-9
