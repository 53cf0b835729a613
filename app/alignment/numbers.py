"""The numbers a sentence names, by value, so that both languages can be compared."""

from __future__ import annotations

import re

_DIGITS = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_CHINESE_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2, "兩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
_CHINESE_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_CHINESE_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_CHINESE_NUMBER = re.compile(r"(?:\d[\d,.]*\s?)?[零〇一二三四五六七八九十百千万亿两兩萬億]+")
_ENGLISH_SMALL = {
    word: i
    for i, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_ENGLISH_TENS = {
    word: 10 * i
    for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_ENGLISH_SCALES |= {"trillion": 10**12}
_ENGLISH_ORDINALS = {
    word: i
    for i, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_MONTHS = {
    word: i
    for i, word in enumerate(
        "january february march april may june july august september october november "
        "december".split(),
        1,
    )
}
_ENGLISH_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+")


def chinese_numbers(text: str) -> frozenset[float]:
    """The values of the numbers in a Chinese text, but for lone 一 and the like below 3, which
    are mostly parts of words."""
    values = set()
    for match in _CHINESE_NUMBER.finditer(text):
        value = _chinese_value(match.group())
        if value is not None:
            values.add(value)
    bare = _CHINESE_NUMBER.sub(" ", text)
    values.update(_plain_values(bare))
    return frozenset(value for value in values if value >= 3)


def _plain_values(text: str) -> set[float]:
    return {float(match.replace(",", "")) for match in _DIGITS.findall(text)}


def _chinese_value(text: str) -> float | None:
    lead = _DIGITS.match(text)
    rest = text[lead.end() :].strip(" ,.") if lead else text
    if lead:
        value = float(lead.group().replace(",", ""))
        for character in rest:
            scale = _CHINESE_UNITS.get(character) or _CHINESE_MYRIADS.get(character)
            if scale is None:
                break
            value *= scale
        return value
    if len(rest) > 1 and all(c in _CHINESE_DIGITS for c in rest):
        if len(rest) == 2 and "零" not in rest and "〇" not in rest:
            return None  # 三四 is "three or four"
        return float("".join(str(_CHINESE_DIGITS[c]) for c in rest))
    total = section = digit = 0
    for character in rest:
        if character in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[character]
        elif character in _CHINESE_UNITS:
            section += (digit or 1) * _CHINESE_UNITS[character]
            digit = 0
        else:
            total = (total + section + digit or 1) * _CHINESE_MYRIADS[character]
            section = digit = 0
    return float(total + section + digit)


def english_numbers(text: str) -> frozenset[float]:
    """The values of the numbers in an English text, in digits and in words, of ordinals and of
    months, but for those below 3."""
    values: set[float] = set()
    current: float | None = None
    for match in _ENGLISH_TOKEN.finditer(text):
        word = match.group()
        low = word.lower()
        if word[0].isdigit():
            if current is not None:
                values.add(current)
            current = float(word.replace(",", ""))
        elif low in _ENGLISH_SMALL or low in _ENGLISH_TENS:
            number = _ENGLISH_SMALL.get(low, _ENGLISH_TENS.get(low, 0))
            joins = current is not None and current % 100 in (0, *range(20, 100, 10)) and number
            current = (current or 0) + number if joins else _kept(values, current, number)
        elif low in _ENGLISH_SCALES and current is not None:
            current *= _ENGLISH_SCALES[low]
        else:
            if low == "and" and current is not None and current >= 100:
                continue
            if current is not None:
                values.add(current)
            current = None
            if low in _ENGLISH_ORDINALS:
                values.add(float(_ENGLISH_ORDINALS[low]))
            elif low in _MONTHS and word[0].isupper():
                values.add(float(_MONTHS[low]))
    if current is not None:
        values.add(current)
    return frozenset(value for value in values if value >= 3)


def _kept(values: set[float], current: float | None, number: int) -> float:
    if current is not None:
        values.add(current)
    return float(number)
