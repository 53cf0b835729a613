"""A handout as one HTML file that needs no network: for a browser, a phone, a class page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from pathlib import Path
from string import Template

from app.errors import InputError
from app.handout.clusters import Cluster
from app.handout.content import (
    Bank,
    Block,
    Cards,
    Gap,
    GridRow,
    Grids,
    Handout,
    Hanzi,
    Item,
    Items,
    Line,
    Parallel,
    Part,
    Piece,
    ReadingLayout,
    Remark,
    Row,
    Table,
)
from app.handout.templates import template_folder
from app.lesson.model import Role

_BUTTONS = (("no-pinyin", "Pinyin"), ("no-translation", "Translation"), ("no-key", "Key"))
_EMPTY_SQUARES = 6
_CHINESE = 'lang="zh-Hans"'


def html_page(handout: Handout, templates: Path | None = None) -> str:
    """The handout as a page. Raises `InputError` for templates that can't be read."""
    folder = template_folder(templates) / "web"
    try:
        script = (folder / "buttons.js").read_text("utf-8").strip()
        style = (folder / "style.css").read_text("utf-8").strip()
        page = Template((folder / "page.html").read_text("utf-8"))
        return page.substitute(
            title=escape(handout.title),
            script_hash=_hash(f"\n{script}\n"),
            script=script,
            style=style,
            buttons=_buttons(handout),
            masthead=_masthead(handout),
            parts="\n".join(map(_part, handout.parts)),
            source=escape(_source(handout)),
        )
    except (OSError, UnicodeDecodeError, KeyError, ValueError) as error:
        raise InputError(
            "The handout templates in {0} can't be used ({1}). Correct them, or put "
            "the original ones back.",
            folder,
            error,
        ) from error


def _hash(script: str) -> str:
    """The hash by which the page's policy lets this script run, and no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def _buttons(handout: Handout) -> str:
    shown = [name for name in _BUTTONS if name[0] != "no-key" or handout.has_key]
    toggles = [
        f'<button type="button" data-hides="{name}" aria-pressed="true">{label}</button>'
        for name, label in shown
    ]
    return "\n".join([*toggles, '<button type="button" data-prints="">Print</button>'])


def _masthead(handout: Handout) -> str:
    titles = "\n".join(map(_title, handout.headings)) or _plain_title(handout)
    source = f'<p class="source">{escape(handout.source)}</p>' if handout.source else ""
    return f"{titles}\n{source}"


def _plain_title(handout: Handout) -> str:
    """The head of a lesson whose text has no title of its own."""
    english = escape(handout.translated_title)
    return f"<h1 {_CHINESE}>{escape(handout.title)}</h1>" + (
        f"\n<p>{english}</p>" if english else ""
    )


def _title(row: Row) -> str:
    """A title or subtitle in both languages."""
    shown = _clusters(row.chinese)
    if row.role is Role.TITLE:
        heading = f"<h1 {_CHINESE}>{shown}</h1>"
    else:
        heading = f'<p class="subtitle" {_CHINESE}>{shown}</p>'
    english = f'<p class="{row.role}-english" lang="en">{escape(row.english)}</p>'
    return (heading if shown else "") + (english if row.english else "")


def _source(handout: Handout) -> str:
    return " · ".join(filter(None, (handout.title, f"{handout.version} {handout.seed}")))


def _part(part: Part) -> str:
    key = f'<div class="key"><h3>Key</h3>{_blocks(part.key)}</div>' if part.key else ""
    task = f'<p class="task">{escape(part.task)}</p>' if part.task else ""
    return (
        f'<section class="{part.kind}">'
        f"<h2 {_CHINESE}>{escape(part.chinese_title)}<small>{escape(part.title)}</small></h2>"
        f"{task}{_blocks(part.blocks)}{key}</section>"
    )


def _blocks(blocks: Iterable[Block]) -> str:
    return "\n".join(map(_block, blocks))


def _block(block: Block) -> str:
    match block:
        case Parallel():
            return _parallel(block)
        case Items(items):
            return _items(items)
        case Bank(words):
            shown = "".join(f"<span>{_line(word)}</span>" for word in words)
            return f'<div class="bank">{shown}</div>'
        case Table():
            return _table(block)
        case Grids():
            return _grids(block)
        case Cards(cards):
            return "\n".join(
                f'<div class="card"><h3>{escape(card.title)}</h3>{_items(card.items)}</div>'
                for card in cards
            )
        case Remark(line):
            return f'<p class="remark">{_line(line)}</p>'


def _parallel(block: Parallel) -> str:
    looks = f"parallel {block.layout}{' margin' if block.margin else ''}"
    last = block.layout is ReadingLayout.TRANSLATION_LAST
    rows = "\n".join(_row(row, block, with_english=not last) for row in block.rows)
    if not last:
        return f'<div class="{looks}">{rows}</div>'
    english = "".join(
        f"<p>{_number(row, block)} {escape(row.english)}</p>" for row in block.rows if row.english
    )
    return f'<div class="{looks}">{rows}</div><div class="translations" lang="en">{english}</div>'


def _row(row: Row, block: Parallel, *, with_english: bool) -> str:
    looks = f"row {row.role}{' opens' if row.opens else ''}"
    names = (row.speaker.chinese, row.speaker.english) if row.speaker else ("", "")
    who = [f'<span class="who">{escape(name)}</span>' if name else "" for name in names]
    english = f'<div class="en" lang="en">{who[1]}{escape(row.english)}</div>'
    glosses = "".join(
        f"<span>{escape(gloss.mark)} <b {_CHINESE}>{escape(gloss.hanzi)}</b> "
        f"{escape(gloss.pinyin)} {escape(gloss.meaning)}</span>"
        for gloss in row.glosses
    )
    explained = f'<div class="glosses">{glosses}</div>' if glosses else ""
    return (
        f'<div class="{looks}">{_number(row, block) or "<span></span>"}'
        f'<div class="zh" {_CHINESE}>{who[0]}{_clusters(row.chinese)}</div>'
        f"{english if with_english else ''}"
        f"{explained}</div>"
    )


def _number(row: Row, block: Parallel) -> str:
    return f'<span class="n">{row.number}</span>' if block.numbered else ""


def _items(items: Iterable[Item]) -> str:
    return f'<ol class="items">{"".join(map(_item, items))}</ol>'


def _item(item: Item) -> str:
    lines = "".join(f"<div>{_line(line)}</div>" for line in item.lines)
    room = '<div class="room"></div>' * item.room
    return f'<li><span class="n">{escape(item.label)}</span>{lines}{room}</li>'


def _table(table: Table) -> str:
    whole = sum(table.widths) or 1
    columns = "".join(f'<col style="width: {width / whole:.1%}">' for width in table.widths)
    head = "".join(f"<th>{escape(name)}</th>" for name in table.head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_line(cell)}</td>' for cell in row)}</tr>" for row in table.rows
    )
    heading = f"<thead><tr>{head}</tr></thead>" if head else ""
    return (
        f'<table class="cells"><colgroup>{columns}</colgroup>{heading}<tbody>{rows}</tbody></table>'
    )


def _grids(grids: Grids) -> str:
    rows = "".join(_squares(row) for row in grids.rows)
    return f'<div class="{grids.ruling}" style="--side: {grids.size:g}mm">{rows}</div>'


def _squares(row: GridRow) -> str:
    sign = escape(row.character)
    traced = f'<span class="square traced" {_CHINESE}>{sign}</span>' * row.traced
    empty = '<span class="square"></span>' * _EMPTY_SQUARES
    told = escape(" ".join(filter(None, (row.pinyin, row.meaning))))
    return (
        f'<div class="squares"><p>{told}</p>'
        f'<span class="square" {_CHINESE}>{sign}</span>{traced}{empty}</div>'
    )


def _line(line: Line) -> str:
    return "".join(map(_piece, line))


def _piece(piece: Piece) -> str:
    match piece:
        case Gap(number, ems):
            label = f"<b>{number}</b>" if number else "&nbsp;"
            return f'<span class="gap" style="--ems: {ems:g}">{label}</span>'
        case Hanzi(clusters, strong):
            shown = f"<span {_CHINESE}>{_clusters(clusters)}</span>"
            return f"<strong>{shown}</strong>" if strong else shown
        case _:
            shown = escape(piece.text)
            if piece.chinese:
                shown = f"<span {_CHINESE}>{shown}</span>"
            if piece.quiet:
                shown = f'<span class="quiet">{shown}</span>'
            return f"<strong>{shown}</strong>" if piece.strong else shown


def _clusters(clusters: Iterable[Cluster]) -> str:
    parts = []
    for cluster in clusters:
        pieces = "".join(
            f"<ruby>{escape(ruby.base)}<rt>{escape(ruby.pinyin)}</rt></ruby>"
            if ruby.pinyin
            else escape(ruby.base)
            for ruby in cluster.pieces
        )
        parts.append(f'<span class="c">{pieces}</span>{" " if cluster.spaced else "<wbr>"}')
    return "".join(parts)
