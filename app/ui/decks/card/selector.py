"""CSS selectors, as far as the style of cards goes: types, classes, attributes, `:not()`,
`:first-child`, and all combinators but `~`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.ui.decks.card.html_tree import Element

_PART = re.compile(
    r"""(?P<tag>\*|[a-zA-Z][\w-]*)
      | \.(?P<name>[\w-]+)
      | \#(?P<id>[\w-]+)
      | \[\s*(?P<attribute>[\w-]+)\s*(?:(?P<sign>[\^$*|~]?=)\s*["']?(?P<value>[^"'\]]*)["']?\s*)?\]
      | :not\((?P<negated>[^()]*)\)
      | :(?P<pseudo>first-child|root)(?![\w-])""",
    re.VERBOSE,
)
_STEP = re.compile(r"\s*([>+])\s*|\s+")


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element must be."""

    tag: str = ""
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str, str], ...] = ()
    negated: tuple[Compound, ...] = ()
    is_first: bool = False

    def fits(self, element: Element) -> bool:
        """Whether the element is that."""
        return (
            (not self.tag or self.tag == element.tag)
            and self.classes <= element.classes
            and all(_has(element, *attribute) for attribute in self.attributes)
            and not any(other.fits(element) for other in self.negated)
            and (not self.is_first or element.previous is None)
        )

    @property
    def weight(self) -> tuple[int, int]:
        """Its specificity: classes and their like, then types."""
        signs = len(self.classes) + len(self.attributes) + self.is_first
        inner = [other.weight for other in self.negated]
        return signs + sum(a for a, _ in inner), bool(self.tag) + sum(b for _, b in inner)


@dataclass(frozen=True, slots=True)
class Selector:
    """The element itself, and from it outwards a combinator (` `, `>`, `+`) and what is there."""

    subject: Compound
    context: tuple[tuple[str, Compound], ...] = ()

    def fits(self, element: Element) -> bool:
        """Whether the rule is about this element."""
        return self.subject.fits(element) and _stands(element, self.context)

    @property
    def weight(self) -> tuple[int, int]:
        """Its specificity."""
        weights = [self.subject.weight, *(part.weight for _, part in self.context)]
        return sum(a for a, _ in weights), sum(b for _, b in weights)


def parse_selector(text: str) -> Selector | None:
    """The selector; None if it has something that isn't understood."""
    parts: list[tuple[str, Compound]] = []
    step = ""
    at, text = 0, text.strip()
    while at < len(text):
        compound, at = _compound(text, at)
        if compound is None:
            return None
        parts.append((step, compound))
        between = _STEP.match(text, at)
        if at < len(text) and (between is None or between.end() == at):
            return None
        if between is not None:
            step, at = between.group(1) or " ", between.end()
    if not parts:
        return None
    outwards = [(parts[n + 1][0], parts[n][1]) for n in range(len(parts) - 2, -1, -1)]
    return Selector(parts[-1][1], tuple(outwards))


def _compound(text: str, at: int) -> tuple[Compound | None, int]:
    tag, is_first, start = "", False, at
    classes: set[str] = set()
    attributes: list[tuple[str, str, str]] = []
    negated: list[Compound] = []
    while (part := _PART.match(text, at)) is not None:
        at = part.end()
        if part["tag"]:
            tag = "" if part["tag"] == "*" else part["tag"].lower()
        elif part["name"]:
            classes.add(part["name"])
        elif part["id"]:
            attributes.append(("id", "=", part["id"]))
        elif part["attribute"]:
            attributes.append((part["attribute"], part["sign"] or "", part["value"] or ""))
        elif part["negated"] is not None:
            inner, _ = _compound(part["negated"].strip(), 0)
            if inner is None:
                return None, at
            negated.append(inner)
        elif part["pseudo"] == "first-child":
            is_first = True
        else:
            return None, at
    if at == start:
        return None, at
    found = Compound(tag, frozenset(classes), tuple(attributes), tuple(negated), is_first)
    return found, at


def _stands(element: Element, context: tuple[tuple[str, Compound], ...]) -> bool:
    if not context:
        return True
    step, wanted = context[0]
    if step == "+":
        before = element.previous
        return before is not None and wanted.fits(before) and _stands(before, context[1:])
    outer = element.parent
    while outer is not None:
        if wanted.fits(outer) and _stands(outer, context[1:]):
            return True
        if step == ">":
            return False
        outer = outer.parent
    return False


def _has(element: Element, name: str, sign: str, value: str) -> bool:
    own = element.attributes.get(name)
    if own is None:
        return False
    match sign:
        case "=":
            return own == value
        case "^=":
            return bool(value) and own.startswith(value)
        case "$=":
            return bool(value) and own.endswith(value)
        case "*=":
            return bool(value) and value in own
        case "~=":
            return value in own.split()
        case "|=":
            return own == value or own.startswith(f"{value}-")
    return True
