"""Corrections as a JSON file, to hand on to another person or machine."""

from __future__ import annotations

import json
from collections.abc import Iterable

from app.chinese.corrections.anchor import Anchor
from app.chinese.corrections.correction import (
    Correction,
    Facet,
    as_meaning,
    as_name,
    as_read,
    as_words,
)
from app.errors import InputError

_FORMAT = "duidu-corrections"
_VERSION = 1
_ANSWERS = {"yes": True, "no": False}


def to_json(corrections: Iterable[Correction]) -> str:
    """The corrections as one JSON object, a line for each."""
    rows = [json.dumps(correction_row(one), ensure_ascii=False) for one in corrections]
    body = ",\n  ".join(rows)
    listed = f"[\n  {body}\n ]" if rows else "[]"
    return f'{{"format": "{_FORMAT}", "version": {_VERSION}, "corrections": {listed}}}\n'


def from_json(text: str) -> tuple[Correction, ...]:
    """The corrections of such a file. Raises `InputError` when one isn't right."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("This is no file of corrections: it isn't JSON.") from error
    if not isinstance(read, dict) or read.get("format") != _FORMAT:
        raise InputError("This is no file of corrections that Duidu wrote.")
    if read.get("version") != _VERSION:
        raise InputError("These corrections were written by a newer Duidu. Update Duidu.")
    rows = read.get("corrections")
    if not isinstance(rows, list):
        raise InputError("This file of corrections is damaged: it has no list of them.")
    return tuple(correction_of(row, number) for number, row in enumerate(rows, 1))


def correction_row(one: Correction) -> dict[str, str]:
    """The correction as a JSON object."""
    row = {"facet": one.facet.value, "text": one.text, "value": one.value}
    if one.reading:
        row["reading"] = one.reading
    if one.anchor is not None:
        row |= {"before": one.anchor.before, "after": one.anchor.after}
    return row


def correction_of(row: object, number: int) -> Correction:
    """The correction that the object describes, the one of this number. Raises `InputError`."""
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise InputError("Correction {0} of the file is damaged.", number)
    text, value = row.get("text", ""), row.get("value", "")
    anchor = None
    if "before" in row or "after" in row:
        anchor = Anchor(row.get("before", ""), row.get("after", ""))
    match row.get("facet"):
        case Facet.WORDS if "".join(value.split()) == text:
            return as_words(value, anchor)
        case Facet.READING:
            return as_read(text, value, anchor)
        case Facet.MEANING:
            return as_meaning(text, value, row.get("reading", ""), anchor)
        case Facet.NAME if value in _ANSWERS:
            return as_name(text, _ANSWERS[value], anchor)
    raise InputError("Correction {0} of the file is damaged.", number)
