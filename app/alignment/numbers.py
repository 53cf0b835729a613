"""The numbers a sentence names, by value, so that both languages can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.chinese import numerals

_DIGITS = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_CHINESE_NUMBER = re.compile(r"(?:\d[\d,.]*\s?)?[零〇一二三四五六七八九十百千万亿两兩萬億]+")
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_MONTHS = "january february march april may june july august september october november december"
_ENGLISH_UNITS = {word: value for value, word in enumerate(_SMALL.split())}
_ENGLISH_UNITS |= {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_ENGLISH_SCALES |= {"trillion": 10**12}
_ENGLISH_ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
_ENGLISH_MONTHS = {word: value for value, word in enumerate(_MONTHS.split(), 1)}
_ENGLISH_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+")


def chinese_numbers(text: str) -> frozenset[float]:
    """The values of the numbers in a Chinese text, but for lone 一 and the like below 3, which
    are mostly parts of words."""
    values = set()
    for match in _CHINESE_NUMBER.finditer(text):
        value = chinese_value(match.group())
        if value is not None:
            values.add(value)
    bare = _CHINESE_NUMBER.sub(" ", text)
    values.update(_plain_values(bare))
    return frozenset(value for value in values if value >= 3)


def _plain_values(text: str) -> set[float]:
    return {float(match.replace(",", "")) for match in _DIGITS.findall(text)}


def chinese_value(text: str) -> float | None:
    """The value of a number in hanzi, or in figures with units of ten after them (7500 万)."""
    lead = _DIGITS.match(text)
    if lead is None:
        exact = numerals.value(text.strip(" ,."))
        return None if exact is None else float(exact)
    value = float(lead.group().replace(",", ""))
    for character in text[lead.end() :].strip(" ,."):
        scale = numerals.scale(character)
        if scale is None:
            break
        value *= scale
    return value


def english_numbers(text: str) -> frozenset[float]:
    """The values of the numbers in an English text, in digits and in words, of ordinals and of
    months, but for those below 3."""
    words = _ENGLISH_TOKEN.findall(text)
    values = {value for _, _, value in number_runs(words)}
    values.update(value for word in words if (value := ordinal(word)) is not None)
    values.update(
        value for word in words if word[0].isupper() and (value := month(word)) is not None
    )
    return frozenset(value for value in values if value >= 3)


def number_runs(words: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """The runs of words that together name a number: the first one's place, the place after the
    last one, and the value (fifteen million: 15 000 000)."""
    first = 0
    current: float | None = None
    for place, word in enumerate(words):
        low = word.lower()
        if current is not None and low in _ENGLISH_SCALES:
            current *= _ENGLISH_SCALES[low]
            continue
        if current is not None and low == "and" and current >= 100:
            continue
        number = _english_unit(word)
        if current is not None and number is not None and _continues(current, number):
            current += number
            continue
        if current is not None:
            yield first, _without_and(words, place), current
        first, current = place, number
    if current is not None:
        yield first, _without_and(words, len(words)), current


def _without_and(words: Sequence[str], end: int) -> int:
    return end - 1 if words[end - 1].lower() == "and" else end


def ordinal(word: str) -> float | None:
    """The value of an ordinal in letters, up to the twelfth."""
    value = _ENGLISH_ORDINALS.get(word.lower())
    return None if value is None else float(value)


def month(word: str) -> float | None:
    """Which month the word may be the name of."""
    value = _ENGLISH_MONTHS.get(word.lower())
    return None if value is None else float(value)


def _english_unit(word: str) -> float | None:
    if word[0].isdigit():
        return float(word.replace(",", ""))
    unit = _ENGLISH_UNITS.get(word.lower())
    return None if unit is None else float(unit)


def _continues(current: float, number: float) -> bool:
    """Whether `number` is the next part of a number in words (twenty one, two hundred ten)."""
    end = current % 100
    room = 100 if current >= 100 and end == 0 else 10 if end >= 20 and end % 10 == 0 else 0
    return 0 < number < room
