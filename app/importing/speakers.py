"""Who speaks: labels before a colon at the start of a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.hanzi import HANZI
from app.importing.lines import Block
from app.lesson.model import Language

_LABEL = re.compile(r"([^:：]{1,60}?)\s*[:：]\s*(?=\S)")
_ENGLISH_NAME = re.compile(
    r"(?:(?:[A-Z][\w.'’&-]*|de|del|der|di|van|von|of|the|and|bin|al|la|le)(?:\s+|$)){1,6}"
)
_CHINESE_NAME = re.compile(rf"[《【\[（]?[{HANZI}·•A-Za-z.\s]{{1,24}}[》】\]）]?")
_WRAPPERS = "《》【】[]（）()"
# Labels that introduce something else than speech, however often they come.
_NO_SPEAKERS_LIST = (
    "note notes nb tip tips warning caution important remember example examples address price time "
    "times date dates location place venue source sources tel phone email website web photo photos "
    "picture image figure fig table chapter part section step author authors editor text by "
    "translator translated ingredients summary abstract keywords conclusion hint ps p.s chinese "
    "english pinyin meaning contact "
    "注 注意 提示 小贴士 警告 重要 例 例如 比如 譬如 地址 价格 價格 票价 时间 時間 日期 "
    "地点 地點 来源 來源 电话 電話 邮箱 网址 網址 图 圖 图片 摄影 攝影 供图 表 作者 编辑 編輯 "
    "翻译 翻譯 译者 文 材料 摘要 关键词 结论 中文 英文 拼音 意思 附 另"
)
_NO_SPEAKERS = frozenset(_NO_SPEAKERS_LIST.split())
# A clause that announces speech (他说：) is a part of its sentence, not a label.
_ANNOUNCES = re.compile(r"[说說道问問答喊叫想写寫是为為有出称稱示]$|(?:如下|认为|以下|包括|指出)$")
_ROLE_WORDS = re.compile(
    r"^(?:Q|A|Interviewer|Interviewee|Host|Reporter|Moderator|Question|Answer|问|答|记者|主持人|"
    r"[甲乙丙丁])$|(?:先生|女士|老师|教授|博士|总领事|主任)$|^(?:Mr|Mrs|Ms|Dr|Prof)\b"
)
_QUESTION = re.compile(r"[?？][”’」』\"')）]*$")


@dataclass(frozen=True, slots=True)
class Turn:
    """A label as written, and where in its paragraph the speech begins."""

    label: str
    start: int


def find_turns(blocks: Sequence[Block]) -> dict[int, Turn]:
    """The paragraphs that begin with a speaker's label.

    No word list can know all names, so evidence is added up for each label: it recurs, the
    paragraph beside it in the other language has one too, it has the shape of a name, and the
    text has labelled questions, or several labels that take turns. Two of these make a speaker.
    """
    candidates = {i: turn for i, b in enumerate(blocks) if (turn := _candidate(b))}
    counts = Counter((blocks[i].language, turn.label) for i, turn in candidates.items())
    asked = any(_QUESTION.search(blocks[i].text) for i in candidates)
    recurring = [language for (language, _), count in counts.items() if count >= 2]
    beside = {i: _has_parallel(blocks, candidates, i) for i in candidates}

    def evidence(i: int) -> int:
        block, label = blocks[i], candidates[i].label
        recurs = counts[block.language, label] >= 2
        exchanged = recurs and recurring.count(block.language) >= 2
        return recurs + exchanged + beside[i] + asked + _is_name_like(label)

    strong = {
        (blocks[i].language, turn.label) for i, turn in candidates.items() if evidence(i) >= 2
    }
    # One label alone is an announcement; somebody has to be spoken with, or speak again.
    for language in Language:
        mine = {key for key in strong if key[0] is language}
        if len(mine) == 1 and counts[next(iter(mine))] < 2:
            strong -= mine
    return {i: t for i, t in candidates.items() if (blocks[i].language, t.label) in strong}


def _candidate(block: Block) -> Turn | None:
    match = _LABEL.match(block.text)
    if match is None or block.level:
        return None
    label = match[1].strip()
    bare = label.strip(_WRAPPERS).strip()
    follows = block.text[match.end() :]
    if not bare or follows.startswith("//") or bare.lower().rstrip(".") in _NO_SPEAKERS:
        return None
    if block.language is Language.CHINESE and not label.isascii():
        quoted = follows[0] in '“「『"' and not label.startswith(tuple(_WRAPPERS))
        named = _CHINESE_NAME.fullmatch(label) is not None
        announces = _ANNOUNCES.search(bare) and not _ROLE_WORDS.search(bare)
        shaped = named and not quoted and not announces
    else:
        shaped = _ENGLISH_NAME.fullmatch(bare) is not None
    return Turn(label, match.end()) if shaped else None


def _has_parallel(blocks: Sequence[Block], candidates: dict[int, Turn], i: int) -> bool:
    """Whether a paragraph next to it, in the other language, is labelled too."""
    return any(
        j in candidates and blocks[j].language is not blocks[i].language for j in (i - 1, i + 1)
    )


def _is_name_like(label: str) -> bool:
    bare = label.strip(_WRAPPERS).strip()
    if _ROLE_WORDS.search(bare) or bare != label or "·" in bare:
        return True
    words = bare.split()
    return bare.isascii() and (len(words) >= 2 or (bare.isupper() and len(bare) > 1))


def display_name(label: str) -> str:
    """A label as a name to show: without brackets, capitals only where they belong.

    《魅力重庆》 is 魅力重庆 and CQ CURRENTS is CQ Currents; words without a vowel and those of
    one or two letters are taken for abbreviations.
    """
    bare = label.strip(_WRAPPERS).strip()
    if not bare.isupper() or not bare.isascii():
        return bare
    return " ".join(_word_case(word) for word in bare.split())


def _word_case(word: str) -> str:
    spelled = len(word) <= 2 or "." in word or not re.search("[AEIOUY]", word)
    return word if spelled else word.capitalize()
