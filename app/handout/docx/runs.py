"""Pieces of a line -> runs of a paragraph: plain text, gaps, hanzi with ruby over them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from app.handout.clusters import Cluster, Ruby
from app.handout.content import Gap, Hanzi, Line, Piece
from app.handout.docx.styles import GAP, PINYIN, QUIET, SMALL_FONT, STRONG

# What XML 1.0 can't hold, and what turns the direction of a line.
_UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
_RUBY_SIZE = 0.5
_NO_BREAK_SPACE = "\u00a0"


def clean(text: str) -> str:
    """The text as an XML document can hold it."""
    return _UNWRITABLE.sub("", text)


def add_text(paragraph: Paragraph, text: str, style: str | None = None) -> None:
    """Add a run of plain text in this character style."""
    if shown := clean(text):
        paragraph.add_run(shown, style)


def add_line(paragraph: Paragraph, line: Line, size: float) -> None:
    """Add the pieces of a line whose hanzi are so many points large."""
    for piece in line:
        _add_piece(paragraph, piece, size)


def add_clusters(
    paragraph: Paragraph, clusters: Iterable[Cluster], size: float, style: str | None = None
) -> None:
    """Add Chinese text, its pinyin as Word's own ruby."""
    plain: list[str] = []
    for cluster in clusters:
        for piece in cluster.pieces:
            if piece.pinyin:
                add_text(paragraph, "".join(plain), style)
                plain = []
                paragraph._p.append(_ruby(piece, size, style))
            else:
                plain.append(piece.base)
        if cluster.spaced:
            plain.append(" ")
    add_text(paragraph, "".join(plain), style)


def _add_piece(paragraph: Paragraph, piece: Piece, size: float) -> None:
    if isinstance(piece, Gap):
        number = f"{piece.number}" if piece.number else ""
        blank = _NO_BREAK_SPACE * max(4, round(piece.ems * 3.2) - len(number))
        paragraph.add_run(number + blank, GAP)
    elif isinstance(piece, Hanzi):
        add_clusters(paragraph, piece.clusters, size, STRONG if piece.strong else None)
    else:
        style = QUIET if piece.quiet else STRONG if piece.strong else None
        add_text(paragraph, piece.text, PINYIN if piece.pinyin else style)


def _ruby(piece: Ruby, size: float, style: str | None) -> BaseOxmlElement:
    """A run with `w:ruby` (ECMA-376 part 1, 17.3.3.25); sizes are in half points."""
    half = round(size * 2)
    ruby = OxmlElement("w:ruby")
    properties = OxmlElement("w:rubyPr")
    for name, value in (
        ("rubyAlign", "center"),
        ("hps", str(round(half * _RUBY_SIZE))),
        ("hpsRaise", str(half - 2)),
        ("hpsBaseText", str(half)),
        ("lid", "zh-CN"),
    ):
        one = OxmlElement(f"w:{name}")
        one.set(qn("w:val"), value)
        properties.append(one)
    ruby.append(properties)
    ruby.append(_part("w:rt", piece.pinyin, style, round(half * _RUBY_SIZE)))
    ruby.append(_part("w:rubyBase", piece.base, style, half))
    run = OxmlElement("w:r")
    run.append(ruby)
    return run


def _part(tag: str, text: str, style: str | None, half_points: int) -> BaseOxmlElement:
    part, run, properties = OxmlElement(tag), OxmlElement("w:r"), OxmlElement("w:rPr")
    if style is not None:
        named = OxmlElement("w:rStyle")
        named.set(qn("w:val"), style.replace(" ", ""))
        properties.append(named)
    if tag == "w:rt":
        fonts = OxmlElement("w:rFonts")
        for name in ("ascii", "hAnsi", "eastAsia"):
            fonts.set(qn(f"w:{name}"), SMALL_FONT)
        properties.append(fonts)
    size = OxmlElement("w:sz")
    size.set(qn("w:val"), str(half_points))
    properties.append(size)
    run.append(properties)
    shown = OxmlElement("w:t")
    shown.text = clean(text)
    run.append(shown)
    part.append(run)
    return part
