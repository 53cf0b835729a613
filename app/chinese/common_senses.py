"""The commonest sense of words whose entry in CC-CEDICT opens with a rarer one.

CC-CEDICT lists senses in the order in which they arose or were added. Where no translation
tells which is meant, a reader is best served by the one met most: for function words the one
that grammars treat first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# word: how the sense begins
COMMONEST: Mapping[str, str] = {
    "在": "(of sb or sth) to be (located) at",
    "对": "towards",
    "为": "for",
    "点": "a small amount",
    "别": "don't",
    "上": "(noun suffix) on",
    "下": "below",
    "等": "and so on",
    "地": "ground",
    "以": "in order to",
    "把": "(used to put the object",
    "被": "used to indicate passive voice",
    "时": "when",
    "或": "or",
    "由": "by",
    "里": "inside",
    "所": "particle introducing",
    "给": "to give",
    "想": "to desire; to want",
    "才": "(before an expression of quantity) only",
    "便": "in that case",
    "让": "to let sb do sth",
    "至": "until",
    "叫": "to be called",
    "当": "when",
    "本": "(bound form) this",
    "市": "city",
    "正": "just (at that time)",
    "同": "together",
    "比": "(followed by a noun",
    "米": "meter",
    "分": "minute",
    "打": "to hit",
    "自": "from",
    "副": "vice-",
    "跟": "with",
    "则": "(literary) (conjunction",
    "像": "to be like",
    "较": "(before an adjective)",
    "省": "province",
    "因": "because",
    "作为": "as (in the capacity of)",
    "长": "to grow",
    "倡议": "initiative",
    "约": "approximately",
    "活动": "(outdoor etc) activity",
    "称": "to name",
    "属": "to belong to",
    "应": "should",
    "占": "to take up",
    "区": "district",
    "太": "too (much)",
    "机关": "office",
    "张": "classifier for flat objects",
    "回": "to go back",
    "者": "-er",
    "共": "together",
    "经": "to pass through",
    "均": "all",
    "种": "kind",
    "不会": "will not",
    "次": "classifier for",
    "钱": "money",
    "倒": "to pour out",
    "派": "to send",
    "组织": "organization",
    "生活": "life",
    "工作": "work",
    "领导": "leader",
    "出口": "to export",
    "月": "month",
    "日": "day",
    "驻": "to be stationed",
    "位": "classifier for people",
    "支持": "to support",
    "连": "(used with",
    "刚": "just",
    "请": "please",
    "首": "first",
    "行": "all right",
    "一直": "continuously",
    "方面": "aspect",
    "先生": "gentleman",
    "革命": "revolution",
    "运动": "sports",
    "通过": "by means of",
    "意思": "meaning",
    "优势": "advantage",
    "轨道": "orbit",
}


def commonest_first(word: str, senses: Sequence[str]) -> tuple[str, ...]:
    """The senses with the commonest, where one is known, before the others."""
    beginning = COMMONEST.get(word)
    if beginning is None:
        return tuple(senses)
    return tuple(sorted(senses, key=lambda sense: not sense.startswith(beginning)))
