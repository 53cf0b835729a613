"""Numbers written in hanzi."""

from __future__ import annotations

import re

_DIGITS = {hanzi: digit for digit, hanzi in enumerate("零一二三四五六七八九")}
_DIGITS |= {hanzi: digit for digit, hanzi in enumerate("〇壹贰叁肆伍陆柒捌玖")}
_DIGITS |= {"两": 2, "兩": 2, "貳": 2, "叄": 3, "陸": 6}
_ZERO = "零〇"
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_GREATEST = 10**16  # more is no number that anyone writes

_POWERS = (
    "tens,hundred,thousand,ten thousand,hundred thousand,million,ten million,hundred million,"
    "billion,ten billion,hundred billion,trillion"
)
_SEVERAL = {10**power: name for power, name in enumerate(_POWERS.split(","), 1)}

_DIGIT = "一二两兩三四五六七八九"
_SOME = "几幾数數"
_GOOD = "好"  # 好几百 is a good few hundred
_UNIT = "十百千万萬亿億"
_NUMERAL = re.compile(
    rf"(?:第|{_GOOD}(?=[{_SOME}]))?(?:[{_DIGIT}{_SOME}]?十|[{_DIGIT}{_SOME}][百千万萬亿億])"
    rf"(?:[零〇]?[{_DIGIT}]?[{_UNIT}]+)*(?:[零〇]?[{_DIGIT}几幾])?"
    rf"|第[{_DIGIT}]"
    rf"|[{_DIGIT}〇零]{{3,}}"
)

AFTER_NUMBER = frozenset("个個多余餘几幾")
"""Common measure words and 'more', which belong to the number before them."""

COUNTING = frozenset(_DIGIT + "十几幾半每第多余餘这這那哪各某该該此") | {"好几", "好幾"}
"""Numerals of one hanzi and what else a measure word follows."""


MEASURES = frozenset(
    "个個本张張件条條块塊杯碗盘盤瓶盒包袋只隻头頭匹辆輛架台臺座栋棟间間层層扇把支枝根颗顆粒片朵棵株束串双雙"
    "对對副套组組群批种種类類样樣项項份封页頁首句段篇章幅名位口家所届屆场場次回趟遍番阵陣顿頓声聲"
    "年月日号號天点點分秒米里斤克吨噸元角毛亩畝升度倍岁歲"
)
"""Measure words and units of one hanzi; they follow a number."""


def numerals(run: str) -> dict[int, int]:
    """Where numbers of two hanzi and more begin and end in a run of hanzi.

    An ordinal's 第 belongs to it; a string of digits (二〇二一) counts from three on.
    """
    return {m.start(): m.end() for m in _NUMERAL.finditer(run) if m.end() - m.start() > 1}


def is_numeral(word: str) -> bool:
    """Whether the whole word is a number of two hanzi and more."""
    return len(word) > 1 and _NUMERAL.fullmatch(word) is not None


def is_surely_number(numeral: str) -> bool:
    """Whether the number has 第 or a digit from two on before ten or hundred: no word does."""
    return numeral[0] == "第" or (numeral[0] in "二三四五六七八九" and numeral[1] in "十百")


def in_figures(numeral: str) -> str:
    """The number in figures: `12` for 十二, `12th` for 第十二; in words if it isn't exact."""
    digits = numeral.removeprefix("第").removeprefix(_GOOD)
    exact = value(digits)
    if exact is None:
        return _roughly(digits)
    if all(hanzi in _DIGITS for hanzi in digits):
        figures = "".join(str(_DIGITS[hanzi]) for hanzi in digits)
    else:
        figures = f"{exact:,}" if exact >= 10_000 else str(exact)
    return _ordinal(figures) if numeral.startswith("第") else figures


def value(text: str) -> int | None:
    """The value of a numeral in simplified, traditional or financial hanzi: 35,000 for 三万五.

    None for what isn't one exact number: other text, 几十, 三四 (three or four), and anything
    above 10**16.
    """
    if not text or not all(c in _DIGITS or c in _UNITS or c in _MYRIADS for c in text):
        return None
    if len(text) > 1 and all(hanzi in _DIGITS for hanzi in text):
        if len(text) == 2 and not any(hanzi in _ZERO for hanzi in text):
            return None
        found = 0
        for hanzi in text:
            found = 10 * found + _DIGITS[hanzi]
            if found > _GREATEST:
                return None
        return found
    return _sum_of_units(text)


def scale(hanzi: str) -> int | None:
    """What a unit multiplies by: 100 for 百; None for any other character."""
    return _UNITS.get(hanzi) or _MYRIADS.get(hanzi)


def _sum_of_units(numeral: str) -> int | None:
    """The value of digits and units; a unit without a digit counts once (百 is 100)."""
    total = section = digit = 0
    for hanzi in numeral:
        if hanzi in _DIGITS:
            digit = _DIGITS[hanzi]
        elif hanzi in _UNITS:
            section += (digit or 1) * _UNITS[hanzi]
            digit = 0
        else:
            myriad = _MYRIADS[hanzi]
            # 亿 counts all before it (一万亿), 万 only what follows a 亿 (两亿三千万)
            counted, total = (total, 0) if myriad > 10**4 else (0, total)
            total += (counted + section + digit or 1) * myriad
            section = digit = 0
        if total > _GREATEST:
            return None
    found = total + section + digit * _understood_unit(numeral)
    return found if found <= _GREATEST else None


def _understood_unit(numeral: str) -> int:
    """What the last digit counts: in 三千五 hundreds, in 三千零五 and 五 ones."""
    before = numeral[-2:-1]
    return (_UNITS.get(before) or _MYRIADS.get(before, 10)) // 10


def _roughly(numeral: str) -> str:
    """What an approximate number says: `several hundred` for 几百, `20-odd` for 二十几."""
    exact = value(numeral[:-1])
    if numeral[-1:] in _SOME and exact is not None:
        return f"{exact:,}-odd"
    power = _SEVERAL.get(value("一" + numeral[1:]) or 0) if numeral[:1] in _SOME else None
    return f"several {power}" if power else ""


def _ordinal(figures: str) -> str:
    teen = figures[-2:-1] == "1"
    return figures + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(figures[-1], "th"))
