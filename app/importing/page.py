"""A web page saved to disk: its article without menus, boxes and footers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.importing.document import Document, Line, with_headings
from app.importing.encodings import decode_declared
from app.importing.markup import is_overgrown, lines_of_tree

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# LibreOffice writes running heads and feet as such boxes.
_BOILERPLATE_TAGS = "nav, footer, aside, form, menu, div[title=header], div[title=footer]"
_BOILERPLATE_ROLES = "navigation banner contentinfo search complementary menu menubar dialog alert"
_BOILERPLATE_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|side-bar|footer|breadcrumbs?|cookies?|"
    r"consent|share|sharing|social|comments?|related|recommend(?:ed|ations?)?|advert(?:isement)?|"
    r"ads?|adsbygoogle|onetrust|gdpr|topbar|foot|dropdown|editsection|noprint|catlinks|navbox|"
    r"references|reflist|infobox|banner|popup|modal|newsletter|subscribe|toc|pagination|pager|skip-link|copyright)"
    r"(?:$|[\s_-])",
    re.I,
)
_NAMED = "div, section, ul, ol, p, span, header, table"
_MOSTLY_LINK = 0.7
_LONGEST_LINK = 80
_CONTENT_SHARE = 0.4


def document_of_page(data: bytes) -> Document | None:
    """The text of a saved web page; None if the bytes are no text, or no page for reading.

    Left out are scripts, styles, menus, footers, boxes and lines that are hardly more than
    links; where the page marks its article, whatever stands outside it.
    """
    text = decode_declared(data)
    if text is None or is_overgrown(text):
        return None
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(text).body
    if body is None:
        return Document(())
    root = _content(body)
    lines = _kept(lines_of_tree(root, _boilerplate(root)))
    if not any(line.level == 1 for line in lines) and root.mem_id != body.mem_id:
        lines = [*_first_heading(body, lines), *lines]
    return Document(tuple(with_headings(lines)))


def _kept(lines: list[tuple[Line, float]]) -> list[Line]:
    return [
        line
        for line, linked in lines
        if line.level or linked < _MOSTLY_LINK or len(line.text) > _LONGEST_LINK
    ]


def _first_heading(body: LexborNode, lines: list[Line]) -> list[Line]:
    heading = body.css_first("h1")
    text = " ".join((heading.text() or "").split()) if heading is not None else ""
    return [Line(text, level=1)] if text and all(line.text != text for line in lines) else []


def _content(body: LexborNode) -> LexborNode:
    """The page's one article, or its main part, if it holds a good share of the text."""
    whole = len(body.text())
    for selector in ("article", "main", "[role=main]"):
        found = body.css(selector)
        if len(found) == 1 and len(found[0].text()) > _CONTENT_SHARE * whole:
            return found[0]
    return body


def _boilerplate(root: LexborNode) -> frozenset[int]:
    """The `mem_id`s of the elements under the root that are not the text."""
    whole = len(root.text())
    omitted = {node.mem_id for node in root.css(_BOILERPLATE_TAGS)}
    for node in root.css("[role]"):
        if (node.attributes.get("role") or "").lower() in _BOILERPLATE_ROLES.split():
            omitted.add(node.mem_id)
    for node in root.css(_NAMED):
        attributes = node.attributes
        name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        # A page may be "nav-open" as a whole: what holds most of the text is the text.
        if _BOILERPLATE_NAME.search(name) and len(node.text()) < _CONTENT_SHARE * whole:
            omitted.add(node.mem_id)
    omitted.discard(root.mem_id)
    return frozenset(omitted)
