"""The reading and the sense that a word's neighbours call for."""

from __future__ import annotations

from collections.abc import Sequence

from app.chinese.context import Context
from app.chinese.cut import Cut
from app.chinese.numerals import COUNTING
from app.chinese.polyphones import RULES, choose_reading
from app.chinese.words import Word, WordBook
from app.lesson.model import TokenKind

_REACH = 12  # words; what stands farther off says little of a reading
# Aspect particles and complements of direction and result (Lü 1999).
_AFTER_VERB = frozenset(
    ("了", "着", "著", "过", "過", "起", "起来", "起來", "起身", "出", "住", "到", "完")
)
_AUXILIARIES = frozenset("会會能要想得肯敢该該应應可")
_CURRENCIES = frozenset("¥￥$＄€£")
_BOUNDS = (TokenKind.PUNCTUATION, TokenKind.SPACE)


def choose_readings(cut: Cut, words: list[Word], book: WordBook) -> None:
    """Put other readings and senses into `words` where their neighbours call for it."""
    polyphones = [
        index
        for index, word in enumerate(words)
        if word.simplified in RULES and cut.kinds[index] is None
    ]
    if polyphones:
        forms = [word.simplified for word in words]
        parts = "".join(book.part(text) for text in cut.words)
    for index in polyphones:
        first, last = _clause(cut.kinds, index)
        context = Context(
            tuple(forms[first:index]),
            tuple(forms[index + 1 : last]),
            parts[first:index],
            parts[index + 1 : last],
        )
        reading = choose_reading(forms[index], context)
        if reading is not None:
            words[index] = book.reading(cut.words[index], reading)
    for index in range(1, len(words)):
        before = words[index - 1]
        is_counted = before.kind is TokenKind.NUMBER or before.simplified in COUNTING
        if is_counted and cut.kinds[index] is None and len(cut.words[index]) == 1:
            words[index] = book.counted(words[index])
    for index in range(len(words) - 1):
        if _shows_verb(cut, index + 1):
            text = cut.words[index]
            if book.part(text) == "v" and text not in _AUXILIARIES:
                words[index] = book.verbal(words[index])


def _shows_verb(cut: Cut, index: int) -> bool:
    """Whether the word is one that a verb stands before: an aspect particle, an amount."""
    word = cut.words[index]
    return word in _AFTER_VERB or cut.kinds[index] is TokenKind.NUMBER or word in _CURRENCIES


def _clause(kinds: Sequence[TokenKind | None], index: int) -> tuple[int, int]:
    """The first and last (excluded) word of the clause around a word, not too far off."""
    first = index
    while first > 0 and index - first < _REACH and kinds[first - 1] not in _BOUNDS:
        first -= 1
    last = index + 1
    while last < len(kinds) and last - index <= _REACH and kinds[last] not in _BOUNDS:
        last += 1
    return first, last
