"""Which words of a pair name the same number or date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.alignment.english_words import EnglishWord
from app.alignment.numbers import chinese_value, month, number_runs, ordinal
from app.lesson.model import Token, TokenKind

_DATE_UNITS = frozenset("年月日号")
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两第半")
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
# A unit of a date has no word of its own: that of its number says it too.
_UNIT = 0.7


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words (by index, first included, last excluded) that name a number or a month."""

    first: int
    last: int
    value: float
    is_month: bool = False


def english_quantities(words: Sequence[EnglishWord]) -> list[Quantity]:
    """The numbers, ordinals and names of months among the words."""
    texts = [word.text for word in words]
    found = []
    for first, last, value in number_runs(texts):
        suffixed = last < len(texts) and texts[last].lower() in _SUFFIXES
        found.append(Quantity(first, last + suffixed, value))
    for index, text in enumerate(texts):
        if (place := ordinal(text)) is not None:
            found.append(Quantity(index, index + 1, place))
        if (number := month(text)) is not None:
            found.append(Quantity(index, index + 1, number, is_month=True))
    return found


def same_quantity(
    tokens: Sequence[Token], place: int, quantities: Sequence[Quantity]
) -> Iterator[tuple[int, float]]:
    """Words, by index, that name the number of the token at `place`, or the date it is a unit
    of; each with how surely, 0 to 1."""
    token = tokens[place]
    value = _value(token)
    if value is not None:
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        for quantity in quantities:
            if quantity.value == value and (not quantity.is_month or after.startswith("月")):
                yield from ((k, 1.0) for k in range(quantity.first, quantity.last))
    elif token.simplified in _DATE_UNITS and place:
        dated = _value(tokens[place - 1])
        for quantity in quantities:
            if quantity.value == dated and quantity.is_month is (token.simplified == "月"):
                yield from ((k, _UNIT) for k in range(quantity.first, quantity.last))


def _value(token: Token) -> float | None:
    if token.kind is TokenKind.NUMBER or token.text[0].isdigit() or token.text[0] in _NUMERALS:
        return chinese_value(token.text.removeprefix("第"))
    return None
