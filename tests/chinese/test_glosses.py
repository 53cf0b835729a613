"""What is said under a word."""

from __future__ import annotations

import pytest

from app.chinese.glosses import short_gloss
from app.chinese.lexicon import Lexicon
from tests.chinese.single import analyse_text


@pytest.mark.parametrize(
    ("sense", "gloss"),
    [
        ("important; significant; major", "important; significant"),
        ("raw and semifinished materials", "raw and semifinished materials"),
        ("to go on an official or business trip", "to go on an official or business trip"),
        ("(to be done) by (a certain date)", "by a certain date"),
        ("(of a person) tall", "tall"),
        ("to dismiss pupils at the end of the school day", "to dismiss pupils"),
        ("(idiom) in the depth of the night; very late at night", "in the depth of the night"),
        ("variant of 伙伴[huo3 ban4]", "variant of 伙伴"),
        ("lit. to cut wood (idiom); fig. to hurry", "to hurry"),
        ("classifier for events: time, bout", "time, bout"),
        ("to play or strum a lute or other stringed instrument", "to play or strum a lute"),
        ("to kick or shoot the ball towards the goal", "to kick or shoot the ball"),
        ("boiled or deep-fried balls of glutinous rice flour", "boiled or deep-fried balls"),
        ("to take good care of one's health", "to take good care of one's health"),
        ("aspect particle indicating action in progress or ongoing state", "aspect particle"),
        ("(modal particle indicating change of state, situation now)", "change of state"),
        ("(followed by a noun) more {adj.} than {noun}", "more … than …"),
    ],
)  # fmt: skip
def test_it_is_short_and_says_something(sense: str, gloss: str) -> None:
    assert short_gloss((sense,)) == gloss


@pytest.mark.parametrize(
    ("word", "gloss"),
    [
        ("半夜三更", "in the depth of the night"),  # see, with a hyphen in the reading
        ("差一点儿", "almost"),  # erhua variant of what says "see"
        ("女孩儿", "girl; lass"),
        ("融汇贯通", "to integrate knowledge"),
    ],
)
def test_pointers_are_followed(word: str, gloss: str, lexicon: Lexicon) -> None:
    [token] = analyse_text(word, lexicon)
    assert token.gloss == gloss


@pytest.mark.parametrize(
    ("text", "word", "gloss"),
    [
        ("今天很热", "热", "hot"),
        ("菜太咸", "咸", "salted"),
        ("这个不错", "不错", "not bad"),
        ("我们一起去", "一起", "together"),
        ("从事教学", "从事", "to engage in"),
        ("中文系", "系", "department"),
        ("把窗户关好", "关", "to close"),
        ("他朝我走来", "朝", "towards"),
        ("一般的人", "一般", "general"),
        ("说了一声", "声", "classifier"),
        ("花了很多时间", "花", "to spend"),
        ("花¥3,500", "花", "to spend"),
        ("红色的花很美", "花", "flower"),
        ("他站起身来", "站", "to stand"),
        ("城里的人", "城里", "city + inside"),
        ("开馆以后", "开馆", "to open + building"),
        ("明天见", "明天见", "see you tomorrow"),
    ],
)  # fmt: skip
def test_the_sense_that_is_met_most_comes_first(
    text: str, word: str, gloss: str, lexicon: Lexicon
) -> None:
    assert next(t for t in analyse_text(text, lexicon) if t.text == word).gloss.startswith(gloss)


@pytest.mark.parametrize(
    ("text", "word", "gloss"),
    [
        ("他在看书", "在", "action in progress"),
        ("他在学校看书", "在", "to be at"),
        ("工作在发展中", "在", "to be at"),
        ("在共建“一带一路”框架下", "在", "to be at"),
        ("太贵了", "了", "change of state"),
        ("我等了很久", "等", "to wait"),
        ("等他回来的时候，门开了", "等", "by the time"),
        ("下午三点半", "点", "o'clock"),
        ("三千五百块，不贵", "块", "classifier"),
        ("喝一点水", "水", "water"),
        ("他跑过去开门", "过去", "to go over"),
        ("进行了访问", "进行", "to carry out"),
        ("工作进行得很好", "进行", "to proceed"),
        ("我们也在共同推动", "在", "action in progress"),
        ("三比二获胜", "比", "ratio"),
        ("主教练换人", "主", "main"),
        ("自三月一日起生效", "起", "starting from"),
        ("剩下几根羽毛。", "几", "several"),
        ("你有几个？", "几", "how much"),
        ("太阳快下山了", "快", "soon"),
        ("想约你去爬山", "约", "to make an appointment"),
        ("单大爷回来了", "大爷", "term of respect"),
        ("北京、上海等城市", "等", "and so on"),
        ("我给你做饭", "给", "for"),
        ("我给你一本书", "给", "to give"),
        ("十几本书", "本", "classifier"),
        ("他上大学", "上", "to attend"),
    ],
)
def test_neighbours_call_for_a_sense(text: str, word: str, gloss: str, lexicon: Lexicon) -> None:
    assert next(t for t in analyse_text(text, lexicon) if t.text == word).gloss.startswith(gloss)


@pytest.mark.parametrize(
    ("word", "gloss"),
    [
        ("钾肥", "potassium + fertilizer"),
        ("双城", "double + city"),
        ("致力于", "to work for + in"),
        ("唭", "rare character"),
        ("麪", "flour"),
    ],
)
def test_what_has_no_entry_is_put_together(word: str, gloss: str, lexicon: Lexicon) -> None:
    assert [token.gloss for token in analyse_text(word, lexicon)] == [gloss]
