"""A lesson made by hand: two sections, a speaker, a null pair, markup-like text."""

from __future__ import annotations

from app.lesson.model import Lesson, Pair, Role, Section, Speaker, Token, TokenKind, WordLink

_WORD, _NAME, _PUNCT = TokenKind.WORD, TokenKind.NAME, TokenKind.PUNCTUATION

# text: (kind, pinyin, traditional, senses, hsk, rank)
_WORDS: dict[str, tuple[TokenKind, str, str, tuple[str, ...], int | None, int | None]] = {
    "重庆": (_NAME, "Chóng qìng", "重慶", ("Chongqing city, a municipality",), None, 2100),
    "是": (_WORD, "shì", "是", ("to be; is", "yes"), 1, 2),
    "重要": (_WORD, "zhòng yào", "重要", ("important; significant",), 1, 300),
    "区域": (_WORD, "qū yù", "區域", ("area; region; district",), 5, 1300),
    "我们": (_WORD, "wǒ men", "我們", ("we; us; ourselves",), 1, 20),
    "积极": (_WORD, "jī jí", "積極", ("active; energetic", "positive"), 3, 900),
    "参与": (_WORD, "cān yù", "參與", ("to participate (in sth)", "to be involved"), 4, 1900),
    "共建": (_WORD, "gòng jiàn", "共建", ("to build together",), None, 9000),
    "什么": (_WORD, "shén me", "什麼", ("what?; something",), 1, 40),
    "地位": (_WORD, "dì wèi", "地位", ("position; status; place",), 4, 1200),
}


def _tokens(text: str, *cuts: str) -> tuple[Token, ...]:
    tokens, start = [], 0
    for cut in cuts:
        kind, pinyin, traditional, senses, hsk, rank = _WORDS.get(
            cut, (_PUNCT, "", cut, (), None, None)
        )
        gloss = senses[0].split(";")[0] if senses else ""
        syllables = tuple(pinyin.split())
        tokens.append(
            Token(cut, start, kind, syllables, cut, traditional, gloss, senses, hsk, rank)
        )
        start += len(cut)
    assert "".join(cuts) == text
    return tuple(tokens)


def sample_lesson() -> Lesson:
    magazine = Speaker("魅力重庆", "CQ Currents")
    guest = Speaker("德米特里", "Dzmitry")
    pairs = (
        Pair(
            ("重庆是重要区域",),
            ("Chongqing is an Important Region",),
            Role.HEADING,
            None,
            0.99,
            True,
            _tokens("重庆是重要区域", "重庆", "是", "重要", "区域"),
            (WordLink(0, 0, 9), WordLink(2, 16, 25), WordLink(3, 26, 32)),
        ),
        Pair(
            ("重庆是什么地位？",),
            ("What role does Chongqing play?",),
            Role.QUESTION,
            magazine,
            0.97,
            True,
            _tokens("重庆是什么地位？", "重庆", "是", "什么", "地位", "？"),
        ),
        Pair(
            ("我们积极参与共建。",),
            ("We actively participate.", "We build <b>together</b> & {{share}} #it [here]."),
            Role.ANSWER,
            guest,
            0.42,
            True,
            _tokens("我们积极参与共建。", "我们", "积极", "参与", "共建", "。"),
            (WordLink(1, 3, 11), WordLink(2, 12, 23)),
        ),
        Pair(
            ("重庆重要。",),
            (),
            Role.ANSWER,
            guest,
            0.3,
            False,
            _tokens("重庆重要。", "重庆", "重要", "。"),
        ),
        Pair((), ("Thank you very much!",), Role.ANSWER, guest, 0.9),
    )
    return Lesson(
        "sample-0001",
        "重庆是重要区域",
        "Chongqing is an Important Region",
        pairs,
        (Section("Opening", 0, 1), Section("重要区域", 1, 5)),
        "made by hand",
    )
