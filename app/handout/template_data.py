"""A sheet as the JSON that the Typst templates read (`resources/handout/sheet.typ` says how)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from app.handout.clusters import Cluster
from app.handout.fonts import has_glyph
from app.handout.sheet import Entry, Row, Sheet

_STAND_IN = "〓"
"""The geta mark, the printer's sign for a character not at hand."""

_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})


def sheet_json(sheet: Sheet) -> str:
    """The sheet as JSON of strings that can be shown as they are.

    Control characters are left out; a character that no font has becomes 〓 and is named
    by its code point under `missing`.
    """
    data = {
        "title": sheet.title,
        "translated_title": sheet.translated_title,
        "source": sheet.source,
        "rows": [_row(row) for row in sheet.rows],
        "words": [_entry(entry) for entry in sheet.words],
    }
    characters = {char for text in _texts(data) for char in text}
    shown = {ord(char): _shown(char) for char in characters}
    missing = sorted(code for code, char in shown.items() if char == _STAND_IN != chr(code))
    printed = _translated(data, shown)
    printed["missing"] = [f"U+{code:04X}" for code in missing]
    return json.dumps(printed, ensure_ascii=False)


def _row(row: Row) -> dict[str, Any]:
    speaker = row.speaker and {"chinese": row.speaker.chinese, "english": row.speaker.english}
    return {
        "number": row.number,
        "role": row.role.value,
        "speaker": speaker,
        "chinese": [_cluster(cluster) for cluster in row.chinese],
        "english": row.english,
        "opens": row.opens,
    }


def _cluster(cluster: Cluster) -> list[Any]:
    return [[[piece.base, piece.pinyin] for piece in cluster.pieces], cluster.spaced]


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "hanzi": entry.hanzi,
        "pinyin": entry.pinyin,
        "meaning": entry.meaning,
        "hsk": entry.hsk,
        "number": entry.number,
    }


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
