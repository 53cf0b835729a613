"""Word links: right where there are any."""

from __future__ import annotations

import pytest

from app.alignment.words import link_words
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon


def linked(chinese: str, english: str, lexicon: Lexicon) -> set[tuple[str, str]]:
    (tokens,) = analyse([chinese], lexicon)
    (links,) = link_words([(tokens, english)], lexicon)
    assert [link.token for link in links] == sorted({link.token for link in links})
    return {(tokens[link.token].text, english[link.start : link.end]) for link in links}


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
    places = [(tokens[k.token].text, k.start) for k in links if english[k.start].isupper()]
    assert places == [("白俄罗斯", 0), ("中国", 15), ("中国", 25), ("白俄罗斯", 38)]


def test_no_word_is_linked_twice(lexicon: Lexicon) -> None:
    english = "The big dog saw a big cat."
    (tokens,) = analyse(["大大大狗看见大猫。"], lexicon)
    (links,) = link_words([(tokens, english)], lexicon)
    taken = [place for link in links for place in range(link.start, link.end)]
    assert len(taken) == len(set(taken))


def test_nothing_rather_than_something_wrong(lexicon: Lexicon) -> None:
    assert linked("他喜欢喝茶。", "Yesterday prices fell sharply.", lexicon) == set()


@pytest.mark.parametrize(("chinese", "english"), [("", "Nothing."), ("没有。", ""), ("", "")])
def test_null_sides(chinese: str, english: str, lexicon: Lexicon) -> None:
    assert linked(chinese, english, lexicon) == set()
