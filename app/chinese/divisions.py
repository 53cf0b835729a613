"""Words that are two words where they stand: 把门 before a verb, 穿着 before what is worn;
and complements of direction, which go together (走 进去).

Combinational ambiguity (Liang Nanyuan, 1987): the most probable cut is the one word, and only
the neighbours tell that it is two.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.chinese.context import (
    Condition,
    Context,
    closing,
    followed_by,
    opening,
    part_after,
    part_before,
    preceded_by,
)
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.numerals import COUNTING, MEASURES, is_numeral
from app.lesson.model import TokenKind

_REACH = 4  # words on either side

_IN_ROWS = "字 大字 小字 文字 汉字 诗 诗句 泪 眼泪 热泪 脚印 代码 树 大树 大雁"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
    "什么事": ((part_before("v"),), (preceded_by("了 过"),)),
    "一句话": ((part_before("v"),), (preceded_by("了 过 過 这 那 這 每"),)),
    "想来": ((closing,),),
    "想來": ((closing,),),
}
_HALF = "半"
_ONE = "一"
_MEASURES = MEASURES - frozenset("月日号號点點秒分时時")  # 一月 is January, 一点 a little
_TIMES = frozenset("年月日天")
_RELATIVE = frozenset("前后後内內里裡")
_ASPECT = frozenset(("了", "过", "過"))
_DIRECTIONS = frozenset("上下进進出回过過起")
_GOING = frozenset(("来", "來", "去"))
_SUFFIX = "子"
_SECOND = _GOING | {_SUFFIX}
_ADVERBIAL = frozenset("地的")
_HOURS = _words("上午 下午 早上 早晨 晚上 凌晨 中午 傍晚 今早 今晚 至 到 点 點 角 元 时 時")
_UNITS = frozenset("时時点點分角元")
_AFTER_VERB = frozenset(("了", "过", "過", "着", "著", "一"))
_DISPOSAL = "把"
_RISING = "起"  # 跳起舞来: the complement stands within 跳舞
_FIRST = frozenset((_DISPOSAL, _RISING, _HALF))
_ONE_OF_THEM: tuple[tuple[Condition, ...], ...] = ((_noun_follows,),)
_AS_DISPOSAL: tuple[tuple[Condition, ...], ...] = (
    (preceded_by("地"), part_after("vs")),
    (opening, part_after("vs")),
    (part_before("rdvc"), part_after("vs")),
)


def divided(cut: Cut, lexicon: Lexicon) -> Cut:
    """The cut with such words made two."""
    places = [
        index
        for index, word in enumerate(cut.words)
        if (word in _DIVISIONS or word[0] in _FIRST or word in _SECOND or 1 < len(word) < 4)
        and _is_two(cut, index, word, lexicon)
    ]
    if not places:
        return cut
    words, kinds = list(cut.words), list(cut.kinds)
    for index in reversed(places):
        word = words[index]
        if word in _SECOND:
            before = words[index - 1]
            words[index - 1 : index + 1] = before[0], before[1] + word
        else:
            pieces = _pieces(word, lexicon)
            words[index : index + 1] = pieces
            kinds[index : index + 1] = [None] * len(pieces)
    return Cut(words, kinds)


def _pieces(word: str, lexicon: Lexicon) -> Sequence[str]:
    """What it is divided into: 什么 and 事, but each hanzi of 一句话."""
    if len(word) == 2 or word[0] == _ONE or word[:-1] not in lexicon:
        return word
    return word[:-1], word[-1]


def _is_two(cut: Cut, index: int, word: str, lexicon: Lexicon) -> bool:
    if word == _SUFFIX:
        before = cut.words[index - 1] if index else ""
        return len(before) == 2 and before[1] + word in lexicon and before + word not in lexicon
    if word in _GOING:
        return index > 0 and _takes_direction(cut.words[index - 1], word, lexicon)
    if word[0] == _HALF:
        return len(word) > 1 and _is_and_a_half(cut, index)
    if len(word) == 2 and index and _runs_on(cut, index, lexicon):
        return True
    if len(word) == 3 and _ends_in_separable(cut, index, lexicon):
        return True
    if word not in _DIVISIONS and len(word) != 2:
        return False
    if word[0] == _RISING:
        before = cut.words[index - 1] if index else ""
        return len(before) == 1 and before + word[1] in lexicon and word[1] not in _GOING
    rules = _DIVISIONS.get(word, ())
    if word[0] == _ONE and word[1] in _MEASURES and not lexicon.level(word):
        rules = _ONE_OF_THEM
    if word[0] == _DISPOSAL and lexicon.part(word) == "n":
        rules = _AS_DISPOSAL
    if not rules:
        return False
    context = _context(cut, index, lexicon)
    return any(all(holds(context) for holds in rule) for rule in rules)


def _takes_direction(verb: str, going: str, lexicon: Lexicon) -> bool:
    """Whether the word before 来 or 去 is a verb with the first half of its complement: the
    走进 of 走进去 is 走 with 进去 (Chao, A Grammar of Spoken Chinese, 1968, 6.6.6)."""
    if len(verb) != 2 or verb[1] not in _DIRECTIONS or verb[1] + going not in lexicon:
        return False
    return verb in lexicon and lexicon.part(verb[0]) == "v"


def _runs_on(cut: Cut, index: int, lexicon: Lexicon) -> bool:
    """Whether the first hanzi of the word belongs to what stands before.

    In 一天天地 it is the second 天, in 上午四时 a number, in 叹了口气 the measure word of 气.
    """
    word, before = cut.words[index], cut.words[index - 1]
    if word[0] in _TIMES and word[1] in _RELATIVE:  # 七亿年前, but 年前
        return cut.kinds[index - 1] is TokenKind.NUMBER or before in COUNTING or is_numeral(before)
    if word[0] == before and word[1] in _ADVERBIAL:
        return True
    if word[0] in COUNTING and word[1] in _UNITS:
        return before in _HOURS
    if word[0] in MEASURES and before in _AFTER_VERB and index > 1:
        verb = cut.words[index - 2]
        return len(verb) == 1 and lexicon.part(verb) == "v" and verb + word[1] in lexicon
    return False


def _ends_in_separable(cut: Cut, index: int, lexicon: Lexicon) -> bool:
    """Whether the last hanzi is a verb with its object after an aspect: 明天见了面."""
    word = cut.words[index]
    after = cut.words[index + 1 : index + 3]
    if len(after) < 2 or after[0] not in _ASPECT or word[:2] not in lexicon:
        return False
    return any(entry.senses[0].startswith("to ") for entry in lexicon.entries(word[2] + after[1]))


def _is_and_a_half(cut: Cut, index: int) -> bool:
    """Whether 半 ends an amount before it: 一个半小时 is one hour and a half."""
    if index < 2 or cut.words[index - 1] not in ("个", "個"):
        return False
    before = cut.words[index - 2]
    return cut.kinds[index - 2] is TokenKind.NUMBER or before in COUNTING or is_numeral(before)


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
