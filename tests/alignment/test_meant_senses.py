"""The sense that the translation means comes first, and names are called what it calls them."""

from __future__ import annotations

import pytest

from app.alignment.meant_senses import AnalysedPair, mean_senses
from app.alignment.words import link_words
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token


def meant(texts: list[tuple[str, str]], lexicon: Lexicon) -> list[dict[str, Token]]:
    tokens = analyse([chinese for chinese, _ in texts], lexicon)
    pairs = [(t, english) for t, (_, english) in zip(tokens, texts, strict=True)]
    links = link_words(pairs, lexicon)
    found = mean_senses([AnalysedPair(*pair, k) for pair, k in zip(pairs, links, strict=True)])
    for before, after in zip(tokens, found, strict=True):
        assert [t.text for t in before] == [t.text for t in after]
        assert [sorted(t.senses) for t in before] == [sorted(t.senses) for t in after]
        assert all(0 <= t.certainty <= 1 for t in after)
    return [{token.text: token for token in of_pair} for of_pair in found]


@pytest.mark.parametrize(
    ("chinese", "english", "word", "gloss"),
    [
        ("我们关系很好。", "Our relationship is very good.", "关系", "relationship"),
        ("粮食安全很重要。", "Food security is important.", "安全", "security"),
        ("这里很安全。", "It is safe here.", "安全", "safe"),
        ("他们宣布了结果。", "They announced the results.", "宣布", "to announce"),
        ("中国正在迅速发展。", "China is developing fast.", "发展", "to develop"),
        ("经济联盟成立了。", "The Economic Union was founded.", "联盟", "union"),
    ],
)
def test_the_translation_decides(
    chinese: str, english: str, word: str, gloss: str, lexicon: Lexicon
) -> None:
    (found,) = meant([(chinese, english)], lexicon)
    assert found[word].gloss.startswith(gloss)
    assert found[word].certainty > 0.7


def test_the_order_stays_where_nothing_is_said(lexicon: Lexicon) -> None:
    (tokens,) = analyse(["安全很重要。"], lexicon)
    (found,) = mean_senses([AnalysedPair(tokens, "", ())])
    assert [t.senses for t in found] == [t.senses for t in tokens]
    assert found[0].certainty < 0.7


def test_a_name_is_called_what_the_translation_calls_it(lexicon: Lexicon) -> None:
    texts = [
        ("德米特里·叶梅利扬诺夫是总领事。", "Dzmitry Yemelyanau is the consul general."),
        ("叶梅利扬诺夫喜欢重庆。", "Yemelyanau likes Chongqing."),
        ("叶梅利扬诺夫走了。", "He left."),
    ]
    found = meant(texts, lexicon)
    assert [of_pair["叶梅利扬诺夫"].gloss for of_pair in found] == ["Yemelyanau"] * 3
    assert found[0]["德米特里"].gloss == "Dzmitry"
