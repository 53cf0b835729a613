"""A handout as the JSON that the Typst templates read (`resources/handout/sheet.typ` says how)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from app.handout.clusters import Cluster
from app.handout.content import (
    Bank,
    Block,
    Cards,
    Gap,
    Grids,
    Handout,
    Hanzi,
    Item,
    Items,
    Line,
    Parallel,
    Part,
    Piece,
    Remark,
    Row,
    Table,
)
from app.handout.fonts import has_glyph

_STAND_IN = "〓"
"""The geta mark, the printer's sign for a character not at hand."""

_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})


def handout_json(handout: Handout) -> str:
    """The handout as JSON of strings that can be shown as they are.

    Control characters are left out; a character that no font has becomes 〓 and is named
    by its code point under `missing`.
    """
    data = {
        "title": handout.title,
        "translated_title": handout.translated_title,
        "source": handout.source,
        "version": handout.version,
        "seed": handout.seed,
        "is_key": handout.is_key,
        "headings": [_row(row) for row in handout.headings],
        "parts": [_part(part, part.blocks) for part in handout.parts],
        "keys": [_part(part, part.key) for part in handout.parts if part.key],
    }
    characters = {char for text in _texts(data) for char in text}
    shown = {ord(char): _shown(char) for char in characters}
    missing = sorted(code for code, char in shown.items() if char == _STAND_IN != chr(code))
    printed = _translated(data, shown)
    printed["missing"] = [f"U+{code:04X}" for code in missing]
    return json.dumps(printed, ensure_ascii=False)


def _part(part: Part, blocks: Iterable[Block]) -> dict[str, Any]:
    return {
        "kind": part.kind.value,
        "title": part.title,
        "chinese_title": part.chinese_title,
        "task": part.task,
        "blocks": [_block(block) for block in blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Parallel(rows, layout, numbered, margin):
            return {
                "type": "parallel",
                "rows": [_row(row) for row in rows],
                "layout": layout.value,
                "numbered": numbered,
                "margin": margin,
            }
        case Items(items):
            return {"type": "items", "items": [_item(item) for item in items]}
        case Bank(words):
            return {"type": "bank", "words": [_line(word) for word in words]}
        case Table(head, rows, widths):
            cells = [[_line(cell) for cell in row] for row in rows]
            return {"type": "table", "head": list(head), "rows": cells, "widths": list(widths)}
        case Grids(rows, ruling, size):
            squares = [asdict(row) for row in rows]
            return {"type": "grids", "rows": squares, "ruling": ruling.value, "size": size}
        case Cards(cards):
            told = [{"title": c.title, "items": [_item(i) for i in c.items]} for c in cards]
            return {"type": "cards", "cards": told}
        case Remark(line):
            return {"type": "remark", "line": _line(line)}


def _row(row: Row) -> dict[str, Any]:
    speaker = row.speaker and {"chinese": row.speaker.chinese, "english": row.speaker.english}
    return {
        "number": row.number,
        "role": row.role.value,
        "speaker": speaker,
        "chinese": [_cluster(cluster) for cluster in row.chinese],
        "english": row.english,
        "opens": row.opens,
        "glosses": [asdict(gloss) for gloss in row.glosses],
    }


def _item(item: Item) -> dict[str, Any]:
    lines = [_line(line) for line in item.lines]
    return {"label": item.label, "lines": lines, "room": item.room}


def _line(line: Line) -> list[dict[str, Any]]:
    return [_piece(piece) for piece in line]


def _piece(piece: Piece) -> dict[str, Any]:
    match piece:
        case Gap(number, ems):
            return {"type": "gap", "number": number, "ems": ems}
        case Hanzi(clusters, strong):
            return {"type": "hanzi", "clusters": list(map(_cluster, clusters)), "strong": strong}
        case _:
            return {"type": "plain", **asdict(piece)}


def _cluster(cluster: Cluster) -> list[Any]:
    return [[[piece.base, piece.pinyin] for piece in cluster.pieces], cluster.spaced]


def _shown(char: str) -> str:
    if char.isspace():
        return " "
    if unicodedata.category(char) in _INVISIBLE:
        return ""
    return char if has_glyph(char) else _STAND_IN


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _translated(value: Any, table: dict[int, str]) -> Any:
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, list):
        return [_translated(part, table) for part in value]
    if isinstance(value, dict):
        return {key: _translated(part, table) for key, part in value.items()}
    return value
