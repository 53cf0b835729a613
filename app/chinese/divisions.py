"""Words that are two words where they stand: 把门 before a verb, 穿着 before what is worn.

Combinational ambiguity (Liang Nanyuan, 1987): the most probable cut is the one word, and only
the neighbours tell that it is two.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.chinese.context import (
    Condition,
    Context,
    followed_by,
    opening,
    part_after,
    part_before,
)
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.numerals import COUNTING, is_numeral
from app.lesson.model import TokenKind

_REACH = 4  # words on either side

_IN_ROWS = "字 大字 小字 文字 汉字 诗 诗句 泪 眼泪 热泪 脚印 代码 树 大树 大雁"


def _noun_follows(context: Context) -> bool:
    """A noun or a measured one follows, so that the word may have an object."""
    return context.parts_after[:1] in ("n", "m", "q") or (
        context.parts_after[:1] in ("a", "b", "r") and "n" in context.parts_after
    )


def _not_possessed(context: Context) -> bool:
    return context.before[-1:] != ("的",)


# word: the rules, of each of which all conditions must hold
_DIVISIONS: dict[str, tuple[tuple[Condition, ...], ...]] = {
    "一行": ((followed_by(_IN_ROWS),),),
    "穿着": ((_noun_follows, _not_possessed),),
    "国有": ((part_after("m"),), (followed_by("很多 许多 不少 多少"),)),
    "私有": ((part_after("m"),),),
    "公有": ((part_after("m"),),),
}
_DISPOSAL = "把"
_RISING = "起"  # 跳起舞来: the complement stands within 跳舞
_FIRST = frozenset((_DISPOSAL, _RISING))
_AS_DISPOSAL: tuple[tuple[Condition, ...], ...] = (
    (opening, part_after("vs")),
    (part_before("rdvc"), part_after("vs")),
)


def divided(cut: Cut, lexicon: Lexicon) -> Cut:
    """The cut with such words made two."""
    places = [
        index
        for index, word in enumerate(cut.words)
        if (word in _DIVISIONS or word[0] in _FIRST) and _is_two(cut, index, word, lexicon)
    ]
    if not places:
        return cut
    words, kinds = list(cut.words), list(cut.kinds)
    for index in reversed(places):
        words[index : index + 1] = words[index]
        kinds[index : index + 1] = [None, None]
    return Cut(words, kinds)


def _is_two(cut: Cut, index: int, word: str, lexicon: Lexicon) -> bool:
    if len(word) != 2:
        return False
    if word[0] == _RISING:
        before = cut.words[index - 1] if index else ""
        return len(before) == 1 and before + word[1] in lexicon
    rules = _DIVISIONS.get(word, ())
    if word[0] == _DISPOSAL and lexicon.part(word) == "n":
        rules = _AS_DISPOSAL
    if not rules:
        return False
    context = _context(cut, index, lexicon)
    return any(all(holds(context) for holds in rule) for rule in rules)


def _context(cut: Cut, index: int, lexicon: Lexicon) -> Context:
    first, last = index, index + 1
    while first > max(0, index - _REACH) and cut.kinds[first - 1] is not TokenKind.PUNCTUATION:
        first -= 1
    while last < min(len(cut.words), index + _REACH) and (
        cut.kinds[last] is not TokenKind.PUNCTUATION
    ):
        last += 1
    before, after = cut.words[first:index], cut.words[index + 1 : last]
    return Context(tuple(before), tuple(after), _parts(before, lexicon), _parts(after, lexicon))


def _parts(words: Sequence[str], lexicon: Lexicon) -> str:
    return "".join(
        "m"
        if word[:1].isdigit() or word in COUNTING or is_numeral(word)
        else lexicon.part(word) or " "
        for word in words
    )
