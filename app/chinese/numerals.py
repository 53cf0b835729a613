"""Numbers written in hanzi."""

from __future__ import annotations

import re

_DIGIT = "一二两兩三四五六七八九"
_UNIT = "十百千万萬亿億"
_NUMERAL = re.compile(
    rf"第?(?:[{_DIGIT}几幾数數]?十|[{_DIGIT}几幾数數][百千万萬亿億])"
    rf"(?:[零〇]?[{_DIGIT}]?[{_UNIT}]+)*(?:[零〇]?[{_DIGIT}几幾])?"
    rf"|第[{_DIGIT}]"
    rf"|[{_DIGIT}〇零]{{3,}}"
)


def numerals(run: str) -> dict[int, int]:
    """Where numbers of two hanzi and more begin and end in a run of hanzi.

    An ordinal's 第 belongs to it; a string of digits (二〇二一) counts from three on.
    """
    return {m.start(): m.end() for m in _NUMERAL.finditer(run) if m.end() - m.start() > 1}


def is_numeral(word: str) -> bool:
    """Whether the whole word is a number of two hanzi and more."""
    return len(word) > 1 and _NUMERAL.fullmatch(word) is not None
