"""Which links can't be, and which of the probable ones are made."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from app.alignment.word_choice import chosen_links
from app.alignment.word_conflicts import conflicts
from app.alignment.word_evidence import LinkedText, evidence
from app.alignment.words import linked_text
from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token, TokenKind


def text_of(chinese: str, english: str, lexicon: Lexicon) -> LinkedText:
    (tokens,) = analyse([chinese], lexicon)
    return linked_text(tokens, english)


def cell(text: LinkedText, token: str, word: str) -> tuple[int, int]:
    """Where the first token and word with these texts meet."""
    return (
        [t.text for t in text.tokens].index(token),
        [w.text for w in text.words].index(word),
    )


def chosen(
    chinese: str, english: str, likely: Mapping[tuple[str, str], float], lexicon: Lexicon
) -> set[tuple[str, str]]:
    """The links made where the model finds these probabilities, and 0 for all others."""
    text = text_of(chinese, english, lexicon)
    odds = np.zeros(text.shape, dtype=np.float32)
    for (token, word), probability in likely.items():
        odds[cell(text, token, word)] = probability
    made, _ = chosen_links(text, evidence(text, lexicon), odds, lexicon)
    return {(text.tokens[r].text, text.words[k].text) for r, ks in made.items() for k in ks}


@pytest.mark.parametrize(
    ("chinese", "english", "token", "word", "can_be"),
    [
        # a negation says what denies
        ("他常常说话。", "He never speaks.", "常常", "never", False),
        ("我不认识他。", "I do not know him.", "不", "not", True),
        ("他没说话就走了。", "He left without speaking.", "没", "without", True),
        # articles need the dictionary's wording
        ("看见狗。", "I saw the dog.", "狗", "the", False),
        ("那狗走了。", "The dog left.", "那", "The", True),
        # a measure word doesn't say another word's noun
        ("三个学生来了。", "Three pupils came.", "个", "pupils", False),
        ("三个学生来了。", "Three pupils came.", "学生", "pupils", True),
        # the do of questions and denials
        ("你做什么？", "What do you make?", "做", "do", False),
        ("他们不做饭。", "They do not cook.", "做饭", "do", False),
        ("他们做什么都很快。", "They do everything fast.", "做", "do", True),
        # 将 where an auxiliary says it
        ("他将离开。", "He will leave soon.", "将", "soon", False),
        ("他将离开。", "He will leave soon.", "将", "will", True),
        # pieces of words
        ("他都不会。", "He can't do it.", "都", "ca", False),
        ("他能不去。", "He can't go.", "能", "ca", True),
        ("铁路则正常。", "The high-speed line ran.", "则", "speed", False),
        ("铁路则正常。", "The high speed line ran.", "则", "speed", True),
        ("速度很高。", "It was a high-speed line.", "速度", "speed", True),
        # most of is no superlative
        ("最大的都来了。", "Most of the largest came.", "最", "Most", False),
        ("最重要的人来了。", "The most important man came.", "最", "most", True),
    ],
)
def test_what_cannot_be(
    chinese: str, english: str, token: str, word: str, can_be: bool, lexicon: Lexicon
) -> None:
    text = text_of(chinese, english, lexicon)
    found = conflicts(text, evidence(text, lexicon), lexicon)
    assert found[cell(text, token, word)] != can_be


def test_the_adverb_of_a_phrasal_verb(lexicon: Lexicon) -> None:
    likely = {("吹灭", "blew"): 0.9, ("蜡烛", "candle"): 0.9}
    with_adverb = {("吹灭", "blew"), ("吹灭", "out"), ("蜡烛", "candle")}
    assert chosen("他吹灭了蜡烛。", "He blew the candle out.", likely, lexicon) == with_adverb
    # not beyond a mark, not another adverb, and not one that says something else
    for english in ("He blew the candle, out.", "He blew the candle up."):
        found = chosen("他吹灭了蜡烛。", english, likely, lexicon)
        assert found == {("吹灭", "blew"), ("蜡烛", "candle")}
    taken = chosen(
        "他在外面吹灭了蜡烛。",
        "He blew the candle out.",
        likely | {("外面", "out"): 0.9},
        lexicon,
    )
    assert ("吹灭", "out") not in taken
    assert ("外面", "out") in taken


def test_a_number_said_once_belongs_to_one(lexicon: Lexicon) -> None:
    text = text_of("两个人和两条狗。", "Two men and dogs.", lexicon)
    likely = np.zeros(text.shape, dtype=np.float32)
    rows = [row for row, token in enumerate(text.tokens) if token.text == "两"]
    likely[rows[0], 0], likely[rows[1], 0] = 0.7, 0.9
    made, _ = chosen_links(text, evidence(text, lexicon), likely, lexicon)
    assert made == {rows[1]: [0]}


def test_a_particle_has_nothing_that_another_token_says(lexicon: Lexicon) -> None:
    chinese, english = "他喝了一杯茶。", "He drank a cup of tea."
    alone = {("了", "drank"): 0.8, ("茶", "tea"): 0.9}
    assert ("了", "drank") in chosen(chinese, english, alone, lexicon)
    shared = alone | {("喝", "drank"): 0.9}
    assert ("了", "drank") not in chosen(chinese, english, shared, lexicon)


@pytest.mark.parametrize(
    ("english", "places"),
    [
        ("Belarusian-Chinese ties", [0, 1, 2]),
        ("Belarusian - Chinese ties", [2]),
        ("British-Chinese ties", [2]),
    ],
)
def test_a_composed_name_takes_in_the_pieces_it_means(
    english: str, places: list[int], lexicon: Lexicon
) -> None:
    name = Token("中白", 0, TokenKind.NAME, ("zhōng", "bái"), "中白", "中白", "China–Belarus")
    text = linked_text([name], english)
    likely = np.array([[0, 0, 0.95, 0]], dtype=np.float32)
    made, _ = chosen_links(text, evidence(text, lexicon), likely, lexicon)
    assert made == {0: places}


@pytest.mark.parametrize(
    ("end", "probability", "is_made"),
    [
        (".", 0.7, False),
        (".", 0.8, True),
        (", as all of us had thought she would from the very first day.", 0.7, True),
    ],
)
def test_in_short_sentences_alike_meanings_need_more(
    end: str, probability: float, is_made: bool, lexicon: Lexicon
) -> None:
    likely = {("拒绝", "turned"): probability, ("请求", "request"): 0.9}
    found = chosen("她拒绝了请求。", f"She turned the request down{end}", likely, lexicon)
    assert ("请求", "request") in found
    assert (("拒绝", "turned") in found) == is_made


def test_beside_a_sure_link_less_is_enough(lexicon: Lexicon) -> None:
    chinese, english = "她拒绝了他的请求。", "She turned down his request."
    likely = {("请求", "request"): 0.9, ("拒绝", "turned"): 0.8, ("拒绝", "down"): 0.65}
    assert {("拒绝", "turned"), ("拒绝", "down")} <= chosen(chinese, english, likely, lexicon)
    del likely["拒绝", "turned"]
    assert ("拒绝", "down") not in chosen(chinese, english, likely, lexicon)


def test_where_nothing_has_the_dictionarys_wording_only_the_surest_stay(lexicon: Lexicon) -> None:
    chinese = "老人喜欢喝茶，他的朋友总是很忙，没有时间。"
    english = (
        "Yesterday prices of wheat fell sharply after the new rules for farmers came in force."
    )
    likely = {("忙", "wheat"): 0.8, ("朋友", "farmers"): 0.95}
    assert chosen(chinese, english, likely, lexicon) == {("朋友", "farmers")}


@pytest.mark.parametrize(
    ("chinese", "english", "word", "stays"),
    [
        # 在 says the preposition of what follows it
        ("在支持下，他去年来了。", "With support, he came in last year.", "in", False),
        ("在去年，他来了。", "He came in last year.", "in", True),
        # 的 stands between owner and owned
        ("中国最大的城市。", "China's biggest town.", "'s", False),
        ("中国的城市。", "China's towns.", "'s", True),
        ("中国的城市。", "The towns of China.", "of", True),
        ("城市的中国。", "The towns of China.", "of", False),
    ],
)
def test_words_of_grammar_go_by_what_they_join(
    chinese: str, english: str, word: str, stays: bool, lexicon: Lexicon
) -> None:
    likely = {
        (token, said): 0.95
        for token, said in [
            ("去年", "last"), ("支持", "support"), ("中国", "China"), ("最大", "biggest"),
            ("城市", "town"), ("城市", "towns"), ("大", "biggest"),
        ]
        if token in [t.text for t in text_of(chinese, english, lexicon).tokens]
        and said in [w.text for w in text_of(chinese, english, lexicon).words]
    }  # fmt: skip
    grammar = "在" if "在" in chinese else "的"
    found = chosen(chinese, english, likely | {(grammar, word): 0.9}, lexicon)
    assert ((grammar, word) in found) == stays
