"""Syllables as they are spoken."""

from __future__ import annotations

import pytest

from app.chinese.sandhi import spoken
from app.lesson.model import Token, TokenKind


def _tokens(words: str) -> tuple[Token, ...]:
    """Tokens from `我:wǒ 喜欢:xǐ-huan`; one without syllables is punctuation."""
    tokens = []
    start = 0
    for word in words.split():
        hanzi, _, pinyin = word.partition(":")
        kind = TokenKind.WORD if pinyin else TokenKind.PUNCTUATION
        tokens.append(Token(hanzi, start, kind, tuple(pinyin.split("-")) if pinyin else ()))
        start += len(hanzi)
    return tuple(tokens)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # 一
        ("一:yī 个:gè", "yí gè"),
        ("一:yī 个:ge", "yí ge"),
        ("一:yī 天:tiān", "yì tiān"),
        ("一:yī 年:nián", "yì nián"),
        ("一:yī 起:qǐ", "yì qǐ"),
        ("一百:yī-bǎi", "yì bǎi"),
        ("十一:shí-yī 个:gè", "shí yī gè"),
        ("第一:dì-yī 次:cì", "dì yī cì"),
        ("一九四九:yī-jiǔ-sì-jiǔ", "yī jiǔ sì jiǔ"),
        ("一:yī 月:yuè", "yī yuè"),
        ("统一:tǒng-yī 战线:zhàn-xiàn", "tǒng yī zhàn xiàn"),
        ("看:kàn 一:yī 看:kàn", "kàn yi kàn"),
        ("一:yī ， 个:gè", "yī gè"),
        # 不
        ("不:bù 对:duì", "bú duì"),
        ("不:bù 好:hǎo", "bù hǎo"),
        ("是:shì 不:bù 是:shì", "shì bu shì"),
        ("不:bù 。", "bù"),
        # third tones within a word
        ("你好:nǐ-hǎo", "ní hǎo"),
        ("展览馆:zhǎn-lǎn-guǎn", "zhán lán guǎn"),
        ("岂有此理:qǐ-yǒu-cǐ-lǐ", "qí yǒu cí lǐ"),
        ("姐姐:jiě-jie", "jiě jie"),
        # and between words
        ("我:wǒ 很:hěn 好:hǎo", "wó hén hǎo"),
        ("我:wǒ 喜欢:xǐ-huan", "wó xǐ huan"),
        ("很:hěn 理想:lǐ-xiǎng", "hěn lí xiǎng"),
        ("小:xiǎo 老虎:lǎo-hǔ", "xiǎo láo hǔ"),
        ("老板:lǎo-bǎn 好:hǎo", "láo bán hǎo"),
        ("我:wǒ 想:xiǎng 买:mǎi 酒:jiǔ", "wó xiǎng mái jiǔ"),
        ("我:wǒ ， 很:hěn 好:hǎo", "wǒ hén hǎo"),
        ("雨:yǔ 女:nǚ 友:yǒu", "yú nǘ yǒu"),
    ],
)
def test_spoken(words: str, expected: str) -> None:
    tokens = _tokens(words)
    said = spoken(tokens)
    assert [len(one) for one in said] == [len(token.pinyin) for token in tokens]
    assert " ".join(syllable for one in said for syllable in one) == expected


def test_other_syllables_stay_as_they_are() -> None:
    tokens = _tokens("Ok:ō 中国:Zhōng-guó")
    assert spoken(tokens) == (("ō",), ("Zhōng", "guó"))
    assert spoken(()) == ()
