"""Word links: right where there are any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.alignment import encoder
from app.alignment.words import link_words
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon
from app.lesson.model import TokenKind


def linked(chinese: str, english: str, lexicon: Lexicon) -> set[tuple[str, str]]:
    (tokens,) = analyse([chinese], lexicon)
    (links,) = link_words([(tokens, english)], lexicon)
    assert [link.token for link in links] == sorted(link.token for link in links)
    return {
        (tokens[link.token].text, english[link.start : link.end])
        for link in links
        if tokens[link.token].kind is not TokenKind.PUNCTUATION
    }


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        (
            "重庆是重要区域。",
            "Chongqing is an important region.",
            {("重庆", "Chongqing"), ("重要", "important"), ("区域", "region")},
        ),
        ("我们积极参与。", "We actively participate.", {("我们", "We"), ("参与", "participate")}),
        ("总领事来了。", "The consul general has come.", {("总领事", "consul general")}),
    ],
)
def test_links(
    chinese: str, english: str, expected: set[tuple[str, str]], lexicon: Lexicon
) -> None:
    assert expected <= linked(chinese, english, lexicon)


def test_words_that_recur_are_linked_in_their_order(lexicon: Lexicon) -> None:
    english = "Belarus thanks China and China thanks Belarus."
    (tokens,) = analyse(["白俄罗斯感谢中国，中国感谢白俄罗斯。"], lexicon)
    (links,) = link_words([(tokens, english)], lexicon)
    names = ("白俄罗斯", "中国")
    places = [(tokens[k.token].text, k.start) for k in links if tokens[k.token].text in names]
    assert places == [("白俄罗斯", 0), ("中国", 15), ("中国", 25), ("白俄罗斯", 38)]


def test_what_shares_a_word_has_no_other(lexicon: Lexicon) -> None:
    english = "The big dog saw a big cat near the dog house."
    (tokens,) = analyse(["大大大狗看见大猫在狗屋旁边。"], lexicon)
    (links,) = link_words([(tokens, english)], lexicon)
    holders: dict[int, set[int]] = {}
    for link in links:
        assert 0.5 <= link.certainty <= 1
        for place in range(link.start, link.end):
            holders.setdefault(place, set()).add(link.token)
    assert holders
    for sharing in holders.values():
        if len(sharing) > 1:
            assert all(sum(k.token == token for k in links) == 1 for token in sharing)


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        # a gloss of several words, with words of grammar in between
        (
            "中华人民共和国政府签署了协议。",
            "The Government of the People's Republic of China signed an agreement.",
            {("中华人民共和国", "People's Republic of China"), ("签署", "signed")},
        ),
        # numbers by value, dates by month
        (
            "5月22日有1500万人参加。",
            "15 million people took part on May 22.",
            {("5", "May"), ("22", "22"), ("参加", "took part")},
        ),
        # names by sound
        ("叶梅利扬诺夫说得很好。", "Yemelyanov spoke well.", {("叶梅利扬诺夫", "Yemelyanov")}),
        # irregular and derived forms
        ("孩子们带来了礼物。", "The children brought presents.", {("礼物", "presents")}),
        ("專家認為政府應該提供補助。", "Experts believe the government should provide subsidies.",
         {("專家", "Experts"), ("政府", "government"), ("提供", "provide")}),
        # contractions
        ("他们不喝茶。", "They don't drink tea.", {("不", "n't")}),
    ],
)  # fmt: skip
def test_links_by_kind_of_evidence(
    chinese: str, english: str, expected: set[tuple[str, str]], lexicon: Lexicon
) -> None:
    assert expected <= linked(chinese, english, lexicon)


def test_links_without_the_encoder(lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "is_available", lambda progress: False)
    found = linked("重庆是重要区域。", "Chongqing is an important region.", lexicon)
    assert {("重庆", "Chongqing"), ("重要", "important"), ("区域", "region")} <= found


def test_the_rest_of_the_text_tells_how_a_name_is_translated(lexicon: Lexicon) -> None:
    others = [
        ("阿布沙耶夫袭击了村庄。", "The ASG attacked the village."),
        ("军队包围了阿布沙耶夫。", "The army surrounded the ASG."),
        ("阿布沙耶夫释放了人质。", "The ASG released the hostages."),
    ]
    tokens = analyse([chinese for chinese, _ in others], lexicon)
    pairs = [(t, english) for t, (_, english) in zip(tokens, others, strict=True)]
    links = link_words(pairs, lexicon)
    for (of_pair, english), found in zip(pairs, links, strict=True):
        for link in found:
            word = english[link.start : link.end]
            assert (word == "ASG") <= (of_pair[link.token].text[0] in "阿布沙耶夫")


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=30)), max_size=4))
def test_links_lie_within_their_texts(
    shared_lexicon: Lexicon, texts: list[tuple[str, str]]
) -> None:
    tokens = analyse([chinese for chinese, _ in texts], shared_lexicon)
    pairs = [(t, english) for t, (_, english) in zip(tokens, texts, strict=True)]
    links = link_words(pairs, shared_lexicon)
    assert len(links) == len(pairs)
    for (of_pair, english), found in zip(pairs, links, strict=True):
        for link in found:
            assert 0 <= link.token < len(of_pair)
            assert 0 <= link.start < link.end <= len(english)


def test_nothing_rather_than_something_wrong(lexicon: Lexicon) -> None:
    assert linked("他喜欢喝茶。", "Yesterday prices fell sharply.", lexicon) == set()


@pytest.mark.parametrize(("chinese", "english"), [("", "Nothing."), ("没有。", ""), ("", "")])
def test_null_sides(chinese: str, english: str, lexicon: Lexicon) -> None:
    assert linked(chinese, english, lexicon) == set()


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("记者林雅婷报道。", "Lin Ya-ting reports.",
         {("林雅婷", "Lin Ya-ting"), ("报道", "reports")}),
        ("市长蒋万安表示感谢。", "Mayor Chiang Wan-an said thanks.", {("蒋万安", "Chiang Wan-an")}),
        # in another spelling than pinyin, which hardly sounds like it
        ("农业部长陈骏季来了。", "Agriculture Minister Chen Junne-jih came.",
         {("陈骏季", "Chen Junne-jih")}),
        # the other piece is no part of the name
        ("叶梅利扬诺夫领导的公司成功了。", "The Yemelyanov-led company succeeded.",
         {("叶梅利扬诺夫", "Yemelyanov")}),
    ],
)  # fmt: skip
def test_a_hyphened_name_is_one(
    chinese: str, english: str, expected: set[tuple[str, str]], lexicon: Lexicon
) -> None:
    assert expected <= linked(chinese, english, lexicon)
