"""Words that grammar forms: cut whole, read and explained by what they are made of."""

from __future__ import annotations

import pytest

from app.chinese.lexicon import Lexicon
from app.lesson.model import Token, TokenKind
from tests.chinese.single import analyse_text


def token(text: str, word: str, lexicon: Lexicon) -> Token:
    return next(t for t in analyse_text(text, lexicon) if t.text == word)


@pytest.mark.parametrize(
    ("text", "word", "reading", "gloss"),
    [
        ("房间干干净净", "干干净净", "gān gān jìng jìng", "clean"),
        ("大家说说笑笑", "说说笑笑", "shuō shuō xiào xiào", "to chat and laugh"),
        ("红红的脸", "红红", "hóng hóng", "red"),
        ("你去不去", "去不去", "qù bù qù", "to go or not"),
        ("湿淋淋的头发", "湿淋淋", "shī lín lín", "moist"),
        ("我们研究研究", "研究研究", "yán jiū yán jiū", "to research"),
        ("大家说说想法", "说说", "shuō shuo", "to say sth"),
        ("要不要茶", "要不要", "yào bù yào", "to want or not"),
        ("我问问她", "问问", "wèn wen", "to ask; to inquire"),
        ("哈哈哈", "哈哈哈", "hā hā hā", "laughing out loud"),
        ("门打不开", "打不开", "dǎ bu kāi", "can't open"),
        ("他合不上嘴", "合不上", "hé bu shàng", "can't close"),
        ("我跑不动了", "跑不动", "pǎo bu dòng", "can't run"),
        ("山太高，走不动", "走不动", "zǒu bu dòng", "can't walk"),
        ("想不起来", "想不起来", "xiǎng bu qi lai", "can't remember"),
        ("她来不了", "来不了", "lái bu liǎo", "can't come"),
        ("你拿得动吗", "拿得动", "ná de dòng", "can hold"),
    ],
)
def test_formed(text: str, word: str, reading: str, gloss: str, lexicon: Lexicon) -> None:
    found = token(text, word, lexicon)
    assert (" ".join(found.pinyin), found.gloss) == (reading, gloss)


def test_a_doubled_verb_is_one_word(lexicon: Lexicon) -> None:
    assert token("他摸摸猫", "摸摸", lexicon).gloss == "to feel with the hand"


def test_a_person_of_the_dictionary_may_be_a_compound(lexicon: Lexicon) -> None:
    bridge = token("长江大桥", "大桥", lexicon)
    assert (bridge.kind, bridge.gloss, bridge.pinyin) == (
        TokenKind.WORD, "big + bridge", ("dà", "qiáo"),
    )  # fmt: skip
    assert token("我看见屈原", "屈原", lexicon).kind is TokenKind.NAME
    assert token("长江很长", "长江", lexicon).gloss == "Yangtze River"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("他跑得开心", "开心"),  # a descriptive complement
        ("我想得去银行", "得"),  # must
        ("他走得出色", "出色"),
        ("觉得到了", "觉得"),
        ("走不到十分钟", "不到"),  # less than
        ("他能不上班", "上班"),
        ("实在买不下手", "下手"),
    ],
)
def test_no_potential_form(text: str, word: str, lexicon: Lexicon) -> None:
    assert word in [t.text for t in analyse_text(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("说了一句话", "说 了 一 句 话"),
        ("一句话，不行", "一句话 ， 不行"),
        ("出租一套房子", "出租 一 套 房子"),
        ("一月天气冷", "一月 天气 冷"),
        ("七亿年前", "七亿 年 前"),
        ("五日前支付", "五 日 前 支付"),
        ("年前他来了", "年前 他 来 了"),
        ("小雨也想来", "小雨 也 想 来"),
        ("明天见了面再谈", "明天 见 了 面 再 谈"),
        ("花了好几百块钱", "花 了 好几百 块 钱"),
        ("墙头儿上", "墙头儿 上"),
        ("他很起劲儿", "他 很 起劲儿"),
        ("多穿点儿", "多 穿 点儿"),
    ],
)
def test_what_stands_apart(text: str, words: str, lexicon: Lexicon) -> None:
    assert [t.text for t in analyse_text(text, lexicon)] == words.split()
