"""The sense of a function word that its neighbours call for, as grammars tell them apart.

Lü Shuxiang, Xiàndài Hànyǔ bābǎi cí (1999), under each word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from app.chinese.cut import Cut
from app.chinese.numerals import COUNTING, MEASURES, is_numeral
from app.chinese.words import WordBook
from app.lesson.model import Token, TokenKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_REACH = 8  # words after one
_BOUNDS = (TokenKind.PUNCTUATION, TokenKind.SPACE)
_WITHIN_CLAUSES = frozenset("“”‘’「」『』《》〈〉\"'")
_LOCALISERS = _words(
    """中 上 下 里 裡 裏 内 內 外 前 后 後 间 間 时 時 之中 之前 之后 之後 之间 之間 之下
    以前 以后 以後 以内
    期间 期間 过程 過程 方面 基础 基礎 情况 情況 的 时候 時候 当中 當中 同时 同時"""
)
_PARTICLES = frozenset(("", "吗", "嗎", "吧", "呢", "啊", "呀", "啦"))
_ASPECT = frozenset(("了", "着", "著", "过", "過"))
_SCHOOLS = _words("班 课 課 学 學 小学 小學 中学 中學 大学 大學 高中 初中 幼儿园 幼兒園 网 網")
_ROUND = frozenset("十百千万萬亿億")
_HALF = "半"
_MONEY = frozenset(("钱", "錢"))
_TIMES = _words("时候 時候 时 時 后 後 以后 以後 之后 之後 再 才")
_BEING = frozenset("是有在没沒")
_FROM = frozenset(("自", "从", "從", "自从", "自從"))
_ASKING = frozenset("？?吗嗎呢")
_ENDS = frozenset("。！？!?；;\n")


class _Place:
    """A word of a cut text with its neighbours; '' where the clause ends."""

    __slots__ = ("_cut", "_index", "_part")

    def __init__(self, cut: Cut, index: int, part: Callable[[str], str]) -> None:
        self._cut = cut
        self._index = index
        self._part = part

    def word(self, distance: int) -> str:
        """The word so many after it, or before it if negative."""
        at = self._index + distance
        if not 0 <= at < len(self._cut.words):
            return ""
        word = self._cut.words[at]
        return "" if self._cut.kinds[at] in _BOUNDS and word not in _WITHIN_CLAUSES else word

    def part(self, distance: int) -> str:
        """The part of speech of the word there; '' where the clause ends."""
        word = self.word(distance)
        return self._part(word) if word else ""

    def is_number(self, distance: int) -> bool:
        return self.part(distance) == "m"

    def after(self) -> Sequence[str]:
        """What of the clause follows, not too far off."""
        words: list[str] = []
        for distance in range(1, _REACH + 1):
            word = self.word(distance)
            if not word:
                break
            words.append(word)
        return words

    def after_parts(self) -> str:
        return "".join(map(self._part, self.after()))

    def before(self) -> Sequence[str]:
        """What of the clause stands before, not too far off; the nearest first."""
        words: list[str] = []
        for distance in range(1, _REACH + 1):
            word = self.word(-distance)
            if not word:
                break
            words.append(word)
        return words

    def is_asked(self) -> bool:
        """Whether the sentence is a question."""
        for word in islice(self._cut.words, self._index + 1, None):
            if word in _ASKING:
                return True
            if word in _ENDS:
                return False
        return False

    def follows_name(self) -> bool:
        return self._index > 0 and self._cut.kinds[self._index - 1] is TokenKind.NAME


_Condition = Callable[[_Place], bool]


def _in_progress(place: _Place) -> bool:
    """在 before a verb that no localiser follows: 在看书, but 在发展中."""
    if place.part(-1) == "v" or place.after_parts().lstrip("d")[:1] not in ("v", "p"):
        return False
    return "v" in place.after_parts() and _LOCALISERS.isdisjoint(place.after())


def _new_situation(place: _Place) -> bool:
    """了 at the end of a clause, and not right after the verb: 太贵了."""
    return place.word(1) in _PARTICLES and place.part(-1) not in ("v", "")


def _odd(place: _Place) -> bool:
    """多 after a number: 三十多人."""
    return place.is_number(-1) and place.part(1) in ("n", "q", "m", "t")


def _how(place: _Place) -> bool:
    return place.part(1) == "a" and not place.is_number(-1)


def _about(place: _Place) -> bool:
    """来 after a round number: 三十来个."""
    return place.word(-1)[-1:] in _ROUND and place.word(1) in MEASURES


def _waiting(place: _Place) -> bool:
    """等 as a verb: with an aspect, or before a pronoun and not after what is listed."""
    if place.part(-1) not in ("", "r", "d", "v", "c", "p"):
        return False
    return place.word(1) in _ASPECT or place.part(1) == "r"


def _thinking(place: _Place) -> bool:
    return place.word(1) in ("过", "過", "到", "出", "起", "一", "了")


def _missing(place: _Place) -> bool:
    """想 with a person and no verb: 它想您了."""
    return place.part(1) == "r" and place.word(2) in (*_PARTICLES, "了")


def _opens_before_pronoun(place: _Place) -> bool:
    return not place.word(-1) and place.part(1) == "r"


def _before_adjective(place: _Place) -> bool:
    return place.part(1) == "a"


def _attending(place: _Place) -> bool:
    return place.word(1) in _SCHOOLS and place.part(-1) not in ("n", "v")


def _going_up(place: _Place) -> bool:
    """上 with what one goes to, and not after a place: 他上公园."""
    return place.part(-1) in ("", "r", "d", "u") and place.part(1) == "n"


def _on_behalf(place: _Place) -> bool:
    """给 as a preposition: a verb follows the person."""
    if place.part(-1) == "v" or place.part(1) not in ("r", "n"):
        return False
    return "v" in place.after_parts()[1:]


def _about_to(place: _Place) -> bool:
    """要 … 了."""
    after = place.after()
    return place.part(1) == "v" and len(after) > 1 and after[-1] == "了"


def _soon(place: _Place) -> bool:
    """快 … 了: 太阳快下山了, but 跑得快了."""
    after = place.after()
    return len(after) > 1 and after[-1] == "了" and place.part(1) not in ("u", "y")


def _decimal(place: _Place) -> bool:
    """点 between the figures of a decimal: 三十二点五元, but 三点五十分."""
    if not (place.is_number(-1) and place.is_number(1)) or is_numeral(place.word(1)):
        return False
    return place.word(1) != _HALF and place.word(2) not in ("分", "刻")


def _of_money(place: _Place) -> bool:
    """块 after a number and before no thing: 三千五百块 or 五块钱."""
    return place.is_number(-1) and (place.word(1) in _MONEY or place.part(1) not in ("n", "a"))


def _by_the_time(place: _Place) -> bool:
    """等 at the beginning of a clause of time: 等他回来的时候."""
    return place.part(-1) in ("", "c") and not _TIMES.isdisjoint(place.after())


def _going_over(place: _Place) -> bool:
    """过去 as the complement of a verb of motion: 跑过去."""
    return place.part(-1) == "v" and len(place.word(-1)) == 1 and place.word(-1) not in _BEING


def _carrying_out(place: _Place) -> bool:
    """进行 with the activity that is carried out."""
    return any(part in ("v", "n") for part in place.after_parts())


def _as_ratio(place: _Place) -> bool:
    return place.is_number(-1) and place.is_number(1)


def _before_noun(place: _Place) -> bool:
    """主 as an adjective: 主教练."""
    return place.part(1) in ("n", "v") and place.part(-1) in ("", "v", "p", "c", "u")


def _onwards(place: _Place) -> bool:
    """起 at the end of a time that 自 or 从 opens: 自三月一日起."""
    return not _FROM.isdisjoint(place.before()) and place.part(-1) in ("n", "t", "q", "m", "d", "r")


def _few(place: _Place) -> bool:
    """几 in what is no question."""
    return not place.is_asked()


def _inviting(place: _Place) -> bool:
    """约 with a person: 约你去爬山."""
    return place.part(1) == "r" and place.word(1) not in COUNTING


def _to_elders(place: _Place) -> bool:
    """A word for a relative after a surname."""
    return place.follows_name()


def _saying(place: _Place) -> bool:
    """道 after a verb of speaking, before the quotation."""
    return place.part(-1) in ("v", "d") and not place.word(1)


def _likely(place: _Place) -> bool:
    return place.part(1) == "d" and place.word(1) not in ("不", "没", "沒")


def _in_succession(place: _Place) -> bool:
    return place.part(1) == "v" and not {"都", "也"} & set(place.after())


def _shouting(place: _Place) -> bool:
    return place.word(1) in ("了", "着", "著", "得") and place.part(2) in ("", "v", "a", "d", "c")


def _together(place: _Place) -> bool:
    return place.part(1) in ("v", "p", "d")


def _joining(place: _Place) -> bool:
    """同 between nouns."""
    return place.part(-1) == place.part(1) == "n"


# word (simplified): conditions, and how the sense begins that each calls for
_RULES: Mapping[str, Sequence[tuple[_Condition, str]]] = {
    "在": ((_in_progress, "(used before a verb"),),
    "了": ((_new_situation, "(modal particle indicating change"),),
    "多": ((_odd, "(after a numeral)"), (_how, "how")),
    "来": ((_about, "(after a round number)"),),
    "等": ((_by_the_time, "by the time"), (_waiting, "to wait")),
    "想": ((_thinking, "to think (about)"), (_missing, "to miss")),
    "可": (
        (_opens_before_pronoun, "but; however"),
        (_before_adjective, "(particle used for emphasis)"),
    ),
    "那": ((_opens_before_pronoun, "then"),),
    "上": ((_attending, "to attend"), (_going_up, "to climb")),
    "给": ((_on_behalf, "for"),),
    "要": ((_about_to, "will"),),
    "快": ((_soon, "soon"),),
    "点": ((_decimal, "point"),),
    "道": ((_saying, "to say"),),
    "会": ((_likely, "to be likely to"),),
    "连": ((_in_succession, "continuously"),),
    "叫": ((_shouting, "to shout"),),
    "块": ((_of_money, "(coll.) classifier for money"),),
    "过去": ((_going_over, "to go over"),),
    "进行": ((_carrying_out, "(of people) to carry out"),),
    "比": ((_as_ratio, "ratio"),),
    "主": ((_before_noun, "main"),),
    "起": ((_onwards, "starting from"),),
    "几": ((_few, "several"),),
    "约": ((_inviting, "to make an appointment"),),
    "大爷": ((_to_elders, "term of respect"),),
    "一块": ((_together, "together"),),
    "一块儿": ((_together, "together"),),
    "同": ((_joining, "with"),),
}


class ContextSenses:
    """Puts the sense first that a word's neighbours call for."""

    def __init__(self, book: WordBook) -> None:
        self._book = book
        self._ruled = {*_RULES, *(book.word(word).traditional for word in _RULES)}

    def choose(self, cut: Cut, words: list[Token]) -> None:
        """Reorder the senses of `words`, the words of `cut`."""
        ruled = self._ruled
        for index in [index for index, text in enumerate(cut.words) if text in ruled]:
            word = words[index]
            rules = _RULES.get(word.simplified)
            if rules is None or cut.kinds[index] is not None:
                continue
            place = _Place(cut, index, self._book.part)
            held = (beginning for holds, beginning in rules if holds(place))
            for beginning in islice(held, 1):
                words[index] = self._book.meaning(word, beginning)
