"""CSS -> rules, and which declarations an element has by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.ui.decks.card.html_tree import Element
from app.ui.decks.card.selector import Selector, parse_selector

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_WIDTH = re.compile(r"\((max|min)-width:\s*(\d+(?:\.\d+)?)px\)")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")
_DEEPEST = 8  # variables that name variables


@dataclass(frozen=True, slots=True)
class Rule:
    """What the elements that the selector is about shall be like."""

    selector: Selector
    declarations: Mapping[str, str]
    order: int

    @property
    def priority(self) -> tuple[tuple[int, int], int]:
        """Where two rules say otherwise the greater one holds."""
        return self.selector.weight, self.order


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """Rules by the class that their subject must have; `''` has those of no class."""

    by_class: Mapping[str, tuple[Rule, ...]]

    def declared(self, element: Element) -> dict[str, str]:
        """What the rules and the element's own `style` say of it, variables not yet replaced."""
        fitting = [
            rule
            for name in ("", *element.classes)
            for rule in self.by_class.get(name, ())
            if rule.selector.fits(element)
        ]
        found: dict[str, str] = {}
        for rule in sorted(fitting, key=lambda rule: rule.priority):
            found.update(rule.declarations)
        return found | _declarations(element.attributes.get("style", ""))


@lru_cache(16)
def parse_css(css: str, width: float) -> StyleSheet:
    """The rules that hold on a screen `width` pixels wide; what isn't understood is left out."""
    by_class: dict[str, list[Rule]] = {}
    for order, (selectors, body) in enumerate(_blocks(_COMMENT.sub("", css), width)):
        declarations = _declarations(body)
        for text in selectors.split(","):
            selector = parse_selector(text)
            if selector is not None:
                name = min(selector.subject.classes, default="")
                by_class.setdefault(name, []).append(Rule(selector, declarations, order))
    return StyleSheet({name: tuple(rules) for name, rules in by_class.items()})


def with_variables(value: str, variables: Mapping[str, str]) -> str:
    """The value, each `var(--x)` replaced; empty if one has no value."""
    for _ in range(_DEEPEST):
        if "var(" not in value:
            return value
        if any(name not in variables and not other for name, other in _VARIABLE.findall(value)):
            return ""
        value = _VARIABLE.sub(lambda one: variables.get(one[1], one[2] or "").strip(), value)
    return ""


def _blocks(css: str, width: float) -> Iterator[tuple[str, str]]:
    """Each selector list and what stands in its braces, those of fitting media queries too."""
    at = 0
    while (opening := css.find("{", at)) >= 0:
        head, closing = css[at:opening].strip(), _closing(css, opening)
        body = css[opening + 1 : closing]
        if head.startswith("@media"):
            if _holds(head, width):
                yield from _blocks(body, width)
        elif not head.startswith("@"):
            yield head, body
        at = closing + 1


def _closing(css: str, opening: int) -> int:
    depth = 0
    for at in range(opening, len(css)):
        depth += (css[at] == "{") - (css[at] == "}")
        if depth == 0:
            return at
    return len(css)


def _holds(query: str, width: float) -> bool:
    """Whether a media query holds; one about anything but the width doesn't."""
    asked = _WIDTH.findall(query)
    return bool(asked) and all(
        width <= float(pixels) if which == "max" else width >= float(pixels)
        for which, pixels in asked
    )


def _declarations(body: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for declaration in body.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            clean = value.replace("!important", "").strip()
            found[name.strip().lower()] = clean
    return found
