"""HTML -> a tree of elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(("br", "hr", "img", "input"))


@dataclass(slots=True, eq=False)
class Element:
    """An element; its children are elements and texts."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    parent: Element | None = None

    @property
    def classes(self) -> frozenset[str]:
        return frozenset(self.attributes.get("class", "").split())

    @property
    def previous(self) -> Element | None:
        """The element before it among its siblings."""
        before: Element | None = None
        for child in self.parent.children if self.parent is not None else ():
            if child is self:
                return before
            if isinstance(child, Element):
                before = child
        return None

    def text(self) -> str:
        """All text in it."""
        return "".join(self._texts())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            yield child if isinstance(child, str) else child.text()

    def add(self, child: Element) -> Element:
        """Make this its last child."""
        child.parent = self
        self.children.append(child)
        return child


def parse(html: str, classes: str = "") -> Element:
    """The HTML in a root element, a `div` of these classes."""
    root = Element("div", {"class": classes})
    builder = _Builder(root)
    builder.feed(html)
    builder.close()
    return root


class _Builder(HTMLParser):
    def __init__(self, root: Element) -> None:
        super().__init__()
        self._root = self._in = root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._in.add(Element(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._in = element

    def handle_endtag(self, tag: str) -> None:
        open_one: Element | None = self._in
        while open_one is not None and open_one is not self._root:
            if open_one.tag == tag:
                self._in = open_one.parent or self._root
                return
            open_one = open_one.parent

    def handle_data(self, data: str) -> None:
        self._in.children.append(data)
