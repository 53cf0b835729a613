"""How much a text looks like everyday Chinese: one decoded wrongly is full of rare hanzi."""

from __future__ import annotations

from collections import Counter

from app.hanzi import is_hanzi

# The most frequent hanzi of running text, then the traditional forms of those that have one.
_MOST_FREQUENT = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过"
    "发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本"
    "前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很"
    "最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度"
    "门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电"
    "数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马"
    "科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万"
    "取拉格望觉术领共确传师观清今切院让识候带导争运笑您吗呢吧啊哪谁喜欢爱吃喝买卖孩朋友爸妈字字音"
    "這個們來為國說時會對過發後裡裏種經麼學現當沒動還進樣開從實軍無與長機點業將兩間問體戰頭見產"
    "應結務話給內員論處義幾條題氣別電數報變關總區書聽卻達強難權設記類據邊張該規萬術領確傳師觀讓識"
    "帶導爭運門東聲認係兒爾場計資許統隊決馬則類覺嗎誰歡愛買賣媽嘆聞"
)
_FREQUENT = frozenset(_MOST_FREQUENT)
_FREQUENT_WEIGHT, _COMMON_WEIGHT = 1.0, 0.3
_RARE_WEIGHT, _LOST_WEIGHT = -0.5, -2.0
_PUNCTUATION = frozenset("，。！？；：、“”‘’「」『』《》（）…—·\u3000")


def likeness_to_chinese(text: str) -> float:
    """How much the text's characters beyond ASCII are those of everyday Chinese, at most 1.

    Hanzi weigh by their frequency, and those outside both national standards' first levels
    (GB 2312, Big5) count against the text, as do lost characters and those that no text has.
    0 if all is ASCII.
    """
    others = {c: count for c, count in Counter(text).items() if not c.isascii()}
    weights = sum(_weight(c) * count for c, count in others.items())
    return weights / sum(others.values()) if others else 0.0


def _weight(character: str) -> float:
    if character in _FREQUENT:
        return _FREQUENT_WEIGHT
    if character in _PUNCTUATION:
        return _COMMON_WEIGHT
    if is_hanzi(character):
        return _COMMON_WEIGHT if _is_of_first_level(character) else _RARE_WEIGHT
    if character == "\ufffd" or 0xE000 <= ord(character) <= 0xF8FF:
        return _LOST_WEIGHT
    return _RARE_WEIGHT / 2


def _is_of_first_level(character: str) -> bool:
    """Whether a standard counts the hanzi among the common ones (its first 3755, or 5401)."""
    simplified = character.encode("gb2312", "ignore")
    traditional = character.encode("big5", "ignore")
    return b"\xb0\xa1" <= simplified <= b"\xd7\xf9" or b"\xa4\x40" <= traditional <= b"\xc6\x7e"
