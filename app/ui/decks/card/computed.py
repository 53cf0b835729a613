"""What an element looks like by its style sheet: lengths in pixels, colours as `#rrggbb`.

Only what Qt's rich text can show; everything else in the CSS is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.ui.decks.card.html_tree import Element
from app.ui.decks.card.style_sheet import StyleSheet, with_variables

ROOT_SIZE = 16.0
"""Pixels: the size of `rem`, and of text that nothing says the size of."""

_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|em|rem|pt|%)?")
_HEX = re.compile("#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}")
_NAMED = {"black": "#000000", "white": "#ffffff", "red": "#ff0000", "gray": "#808080"}
_BLOCKS = frozenset(
    ("div", "p", "ul", "ol", "li", "hr", "details", "summary", "body", "section", "blockquote")
) | frozenset(("table", "tr", "td", "h1", "h2", "h3"))
_NOT_SHOWN = frozenset(("script", "style", "head", "title", "template", "rp"))
_BOLD, _NORMAL = 700, 400
_FROM_TAGS = {"b": _BOLD, "strong": _BOLD, "h1": _BOLD, "h2": _BOLD, "h3": _BOLD}
_ITALIC = frozenset(("i", "em", "cite"))

Sides = tuple[float, float, float, float]
"""Top, right, bottom, left, in pixels."""
_NONE: Sides = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How an element is shown. The first six are inherited, as are `language` and `variables`.

    `line_height` is a factor of `size`; `background` and the colours of borders are empty where
    there is none. `fits_content` says that a block is no wider than what is in it, and stands in
    the middle.
    """

    size: float = ROOT_SIZE
    colour: str = "#000000"
    weight: int = _NORMAL
    italic: bool = False
    line_height: float = 1.2
    align: str = "left"
    spacing: float = 0.0
    listed: str = ""
    language: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    display: str = "inline"
    background: str = ""
    border: str = ""
    border_top: str = ""
    margin: Sides = _NONE
    padding: Sides = _NONE
    fits_content: bool = False

    @property
    def is_block(self) -> bool:
        return self.display == "block"


def style_of(element: Element, outer: Style, sheet: StyleSheet) -> Style:
    """The style of an element in one of style `outer`."""
    declared = sheet.declared(element)
    own = {name: value for name, value in declared.items() if name.startswith("--")}
    variables = {**outer.variables, **own}
    said = {n: with_variables(v, variables) for n, v in declared.items() if n not in own}
    size = _size(said.get("font-size", ""), outer.size)
    top, right, bottom, left = _sides(said, "margin", size)
    return replace(
        outer,
        variables=variables,
        size=size,
        colour=_colour(said.get("color", "")) or outer.colour,
        weight=_weight(said.get("font-weight", ""), element.tag, outer.weight),
        italic=_italic(said.get("font-style", ""), element.tag, outer.italic),
        line_height=_factor(said.get("line-height", ""), size, outer.line_height),
        align=_align(said.get("text-align", ""), outer.align),
        spacing=_spacing(said, size, outer.spacing),
        listed=_listed(said.get("list-style", said.get("list-style-type", "")), element.tag, outer),
        language=element.attributes.get("lang", outer.language),
        display=_display(said.get("display", ""), element.tag),
        background=_colour(said.get("background-color", said.get("background", ""))),
        border=_border(said.get("border", "")),
        border_top=_border(said.get("border-top", "")),
        margin=(top, right, bottom, left),
        padding=_sides(said, "padding", size),
        fits_content="fit-content" in said.get("width", "") or said.get("display") == "table",
    )


def _display(said: str, tag: str) -> str:
    if said == "none" or tag in _NOT_SHOWN:
        return "none"
    if said in ("inline", "inline-block", "inline-flex"):
        return "inline"
    if said in ("block", "flex", "grid", "table", "list-item"):
        return "block"
    return "block" if tag in _BLOCKS else "inline"


def _size(said: str, outer: float) -> float:
    if said in ("smaller", "larger"):
        return outer / 1.2 if said == "smaller" else outer * 1.2
    return _length(said, outer, outer) or outer


def _spacing(said: Mapping[str, str], size: float, outer: float) -> float:
    return _length(said["letter-spacing"], size) if "letter-spacing" in said else outer


def _length(said: str, size: float, whole: float = 0.0) -> float:
    """The first length that is said; a percentage is of `whole`."""
    found = _LENGTH.match(said.strip())
    if found is None:
        return 0.0
    units = {"em": size, "rem": ROOT_SIZE, "pt": 4 / 3, "%": whole / 100}
    return float(found[1]) * units.get(found[2] or "px", 1.0)


def _sides(said: Mapping[str, str], name: str, size: float) -> Sides:
    """Margins or padding; `auto` is none."""
    given = [_length(one, size) for one in said.get(name, "").split()] or [0.0]
    top, right = given[0], given[1 % len(given)]
    bottom = given[2] if len(given) > 2 else top
    left = given[3] if len(given) > 3 else right
    sides = dict(zip(("top", "right", "bottom", "left"), (top, right, bottom, left), strict=True))
    for side in sides:
        if f"{name}-{side}" in said:
            sides[side] = _length(said[f"{name}-{side}"], size)
    return sides["top"], sides["right"], sides["bottom"], sides["left"]


def _colour(said: str) -> str:
    word = said.strip().lower()
    if word in _NAMED:
        return _NAMED[word]
    found = _HEX.search(word)
    if found is None:
        return ""
    code = found[0]
    return code if len(code) == 7 else "#" + "".join(2 * digit for digit in code[1:])


def _border(said: str) -> str:
    return "" if not said or said.startswith(("0", "none")) else _colour(said)


def _weight(said: str, tag: str, outer: int) -> int:
    if said.isdecimal():
        return int(said)
    return {"bold": _BOLD, "normal": _NORMAL}.get(said, _FROM_TAGS.get(tag, outer))


def _italic(said: str, tag: str, outer: bool) -> bool:
    return said == "italic" if said else outer or tag in _ITALIC


def _factor(said: str, size: float, outer: float) -> float:
    found = _LENGTH.fullmatch(said)
    if found is None:
        return 1.2 if said == "normal" else outer
    return _length(said, size, size) / size if found[2] and size else float(found[1])


def _align(said: str, outer: str) -> str:
    known = {"start": "left", "end": "right", "left": "left", "right": "right", "center": "center"}
    return known.get(said, outer)


def _listed(said: str, tag: str, outer: Style) -> str:
    """What stands before an item of a list: `decimal`, `disc`, or nothing."""
    if said:
        return "" if "none" in said else said.split()[0]
    return {"ol": "decimal", "ul": "disc"}.get(tag, outer.listed)
