"""Potential forms: a verb that can or can't have a result or a direction (跑不动, 进得去).

After Chao, A Grammar of Spoken Chinese (1968), 6.6.3. Whether 得 opens a potential or a
descriptive complement (跑得快) shows where the complement is no adjective.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.chinese.lexicon import Lexicon
from app.hanzi import HANZI

_DIRECTIONS = "[上下进進出回过過起][来來去]"
_ALWAYS = "上下进進出开開见見着著住掉动動完懂成透及到"  # complements of any verb
_OF_SOME = "回过過起来來去会會清准準倒断斷破赢贏惯慣牢稳穩通够夠中满滿"  # if a dictionary has it
_ABLE = "了"  # only after 不: 记得了 is 记得 with a particle
_FORM = re.compile(
    rf"([{HANZI}])(?:(不)(?!\1)({_DIRECTIONS}|[{_ALWAYS}{_ABLE}{_OF_SOME}])"
    rf"|(得)(?!\1)({_DIRECTIONS}|[{_ALWAYS}]))"
)
_FORMS = re.compile(f"(?={_FORM.pattern})")
_NOT = "不"
_AUXILIARIES = frozenset("能会會可要应應该該敢肯愿願得是有在让讓叫使")
_NEVER = -100.0  # the weight of what is no word
_WISHING = "想"  # what it may be said of that one must: 想得去
_AMOUNT = re.compile("[一二两兩三四五六七八九十百千万萬几幾半0-9]")
_EMPTY = frozenset("上下起着著住了到动動")  # say only that it comes off
_MOVING = frozenset("动動")  # 走不动 has nothing of 走动, to walk around


class Potential(NamedTuple):
    """A verb, whether it is denied, and its complement."""

    verb: str
    is_negative: bool
    complement: str

    @property
    def whole(self) -> str:
        """The verb with its complement, which a dictionary may have; '' where it would mislead."""
        return "" if self.complement in _MOVING else self.verb + self.complement

    @property
    def says_more(self) -> bool:
        """Whether the complement has a meaning of its own."""
        return self.complement not in _EMPTY


def potential_forms(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where such forms that the dictionary doesn't have may begin, and their lengths."""
    for match in _FORMS.finditer(text):
        form = _read(match)
        length = len(form.verb) + 1 + len(form.complement)
        start = match.start()
        after = text[start + length : start + length + 1]
        if _holds(form, after, lexicon) and text[start : start + length] not in lexicon:
            yield start, length


def potential(word: str) -> Potential | None:
    """The parts of a potential form; None for any other word."""
    match = _FORM.fullmatch(word)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Potential:
    verb, negation, denied, _, affirmed = match.groups()
    return Potential(verb, negation is not None, denied or affirmed)


def _holds(form: Potential, after: str, lexicon: Lexicon) -> bool:
    """Whether the hanzi are a potential form, given the one after them."""
    verb, complement = form.verb, form.complement
    if lexicon.part(verb) != "v" or verb in _AUXILIARIES:
        return False
    if verb == _WISHING and not form.is_negative:
        return False
    linked = verb + (_NOT if form.is_negative else "得")
    if linked in lexicon:  # 觉得, 要不
        return False
    is_whole = form.whole in lexicon
    if len(complement) == 1 and complement in _OF_SOME and not is_whole:
        return False
    if complement == "到" and _AMOUNT.match(after):  # 走不到十分钟: less than
        return False
    other = complement[-1] + after
    if not after or other not in lexicon:
        return True
    # 打不开门 is 打开 with 门, but 买不下手 is 下手
    likelier = (lexicon.weight(form.whole) or _NEVER) > (lexicon.weight(other) or _NEVER)
    return is_whole and form.is_negative and likelier
