"""Numbers written in hanzi."""

from __future__ import annotations

import re

_VALUES = {hanzi: value for value, hanzi in enumerate("零一二三四五六七八九")}
_VALUES |= {"〇": 0, "两": 2, "兩": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

_DIGIT = "一二两兩三四五六七八九"
_SOME = "几幾数數"
_UNIT = "十百千万萬亿億"
_NUMERAL = re.compile(
    rf"第?(?:[{_DIGIT}{_SOME}]?十|[{_DIGIT}{_SOME}][百千万萬亿億])"
    rf"(?:[零〇]?[{_DIGIT}]?[{_UNIT}]+)*(?:[零〇]?[{_DIGIT}几幾])?"
    rf"|第[{_DIGIT}]"
    rf"|[{_DIGIT}〇零]{{3,}}"
)

_AFTER_NUMBER = "个個多余餘几幾"

COUNTING = frozenset(_DIGIT + "十几幾半每第多余餘这這那哪各某该該此")
"""Numerals of one hanzi and what else a measure word follows."""


def numerals(run: str) -> dict[int, int]:
    """Where numbers of two hanzi and more begin and end in a run of hanzi.

    An ordinal's 第 belongs to it; a string of digits (二〇二一) counts from three on.
    """
    return {m.start(): m.end() for m in _NUMERAL.finditer(run) if m.end() - m.start() > 1}


def is_numeral(word: str) -> bool:
    """Whether the whole word is a number of two hanzi and more."""
    return len(word) > 1 and _NUMERAL.fullmatch(word) is not None


def in_figures(numeral: str) -> str:
    """The number in figures: `12` for 十二, `12th` for 第十二; '' if it isn't exact (几十)."""
    digits = numeral.removeprefix("第")
    if any(hanzi in _SOME for hanzi in digits):
        return ""
    if all(hanzi in _VALUES for hanzi in digits):
        figures = "".join(str(_VALUES[hanzi]) for hanzi in digits)
    else:
        value = _value(digits)
        figures = f"{value:,}" if value >= 10_000 else str(value)
    return _ordinal(figures) if numeral.startswith("第") else figures


def belongs_to_number(word: str) -> bool:
    """Whether a word of two hanzi after a number is a measure word or 'more' and another word.

    三十多年 is 三十 + 多 + 年, 三个人 is 三 + 个 + 人.
    """
    return len(word) == 2 and word[0] in _AFTER_NUMBER


def _value(numeral: str) -> int:
    """The value of a numeral made of digits and units."""
    total = section = digit = 0
    for hanzi in numeral:
        if hanzi in _VALUES:
            digit = _VALUES[hanzi]
        elif hanzi in _UNITS:
            section += (digit or 1) * _UNITS[hanzi]
            digit = 0
        elif hanzi in "万萬":
            total += (section + digit) * 10**4
            section = digit = 0
        else:
            total = (total + section + digit) * 10**8
            section = digit = 0
    return total + section + digit * _understood_unit(numeral)


def _understood_unit(numeral: str) -> int:
    """What the last digit counts: in 三千五 hundreds, in 三千零五 ones."""
    before = numeral[-2:-1]
    unit = _UNITS.get(before) or {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}.get(
        before, 10
    )
    return unit // 10


def _ordinal(figures: str) -> str:
    teen = figures[-2:-1] == "1"
    return figures + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(figures[-1], "th"))
