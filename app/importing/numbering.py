"""List items that only their numbers mark."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from app.importing.lines import Block
from app.lesson.model import Language, Role

_NUMBER = re.compile(
    r"^(?P<open>[(（]?)(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<close>[.)、．）])\s*\S"
)
_CIRCLED = re.compile("^[\u2460-\u2473]")
_DIGITS = {character: value for value, character in enumerate("一二三四五六七八九十", 1)}


def with_items(blocks: Sequence[Block], spoken: Collection[int] = ()) -> list[Block]:
    """The blocks, with those told to be list items that count on from each other.

    Items of one language follow each other without other text of that language between: what
    is numbered and has a text of its own under it is a heading. `spoken` are turns of a talk.
    """
    told = list(blocks)
    for language in Language:
        mine = [i for i, b in enumerate(blocks) if b.language is language]
        numbers = [None if i in spoken else _number(blocks[i]) for i in mine]
        for place, (i, number) in enumerate(zip(mine, numbers, strict=True)):
            near = [*numbers[max(0, place - 1) : place], *numbers[place + 1 : place + 2]]
            if number and any(n and n[0] == number[0] and abs(n[1] - number[1]) == 1 for n in near):
                told[i] = replace(blocks[i], role=Role.LIST_ITEM)
    return told


def _number(block: Block) -> tuple[str, int] | None:
    """The style and the value of the number that a block begins with."""
    if block.level or block.role not in (None, Role.BODY):
        return None
    if _CIRCLED.match(block.text):
        return "circled", ord(block.text[0]) - 0x245F
    match = _NUMBER.match(block.text)
    if match is None:
        return None
    return match["open"] + match["close"], _value(match["number"])


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    tens, ten, ones = number.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
