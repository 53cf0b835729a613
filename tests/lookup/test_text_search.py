"""Finding places in a lesson."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.lesson.model import Language, Lesson, Pair, Token, TokenKind
from app.lookup.text_search import Place, SearchableText

ZH, EN = Language.CHINESE, Language.ENGLISH


@pytest.fixture
def text(sample: Lesson) -> SearchableText:
    searchable = SearchableText(sample.pairs)
    searchable.prepare()
    return searchable


@pytest.mark.parametrize(
    "query", ["重庆", "重慶", "Chóngqìng", "chong2qing4", "chongqing", "chong qing"]
)
def test_hanzi_and_pinyin(query: str, text: SearchableText) -> None:
    chinese = [place for place in text.find(query) if place.side is ZH]
    assert chinese == [Place(pair, ZH, 0, 2) for pair in (0, 1, 3)]


def test_both_columns_in_text_order(text: SearchableText) -> None:
    assert text.find("CHONGQING") == (
        Place(0, ZH, 0, 2),
        Place(0, EN, 0, 9),
        Place(1, ZH, 0, 2),
        Place(1, EN, 15, 24),
        Place(3, ZH, 0, 2),
    )


def test_pinyin_across_words(text: SearchableText) -> None:
    assert text.find("chongqing shi") == (Place(0, ZH, 0, 3), Place(1, ZH, 0, 3))
    assert text.find("qingshizhong") == (Place(0, ZH, 1, 4),)


def test_pinyin_takes_whole_syllables(text: SearchableText) -> None:
    assert text.find("hong") == ()
    assert {place.side for place in text.find("chon")} == {EN}
    assert text.find("chong4") == ()


def test_pinyin_does_not_cross_punctuation_or_pairs() -> None:
    def word(hanzi: str, start: int, syllable: str) -> Token:
        return Token(hanzi, start, TokenKind.WORD, (syllable,), hanzi, hanzi)

    comma = Token("，", 1, TokenKind.PUNCTUATION)
    first = Pair(("中，国",), (), tokens=(word("中", 0, "zhōng"), comma, word("国", 2, "guó")))
    pairs = (
        first,
        Pair(("中",), (), tokens=(word("中", 0, "zhōng"),)),
        Pair(("国",), (), tokens=(word("国", 0, "guó"),)),
    )
    assert SearchableText(pairs).find("zhongguo") == ()
    assert len(SearchableText(pairs).find("guo")) == 2


def test_english_where_words_begin(text: SearchableText) -> None:
    assert text.find("ticipate") == ()
    assert text.find("ACTIVE") == (Place(2, EN, 3, 9),)
    assert text.find("actively participate") == (Place(2, EN, 3, 23),)
    assert text.find("<b>tog") == (Place(2, EN, 34, 40),)


def test_letters_that_grow_in_lower_case() -> None:
    pair = Pair((), ("İİ and a horse",))
    assert SearchableText((pair,)).find("horse") == (Place(0, EN, 9, 14),)


def test_a_text_without_tokens(sample: Lesson) -> None:
    bare = replace(sample.pairs[0], tokens=(), links=())
    assert SearchableText((bare,)).find("重要") == (Place(0, ZH, 3, 5),)


@pytest.mark.parametrize("query", ["", " ", "\n", "没有", "x" * 500, "[(", "重庆\n重庆"])
def test_nothing_to_find(query: str, text: SearchableText) -> None:
    assert text.find(query) == ()


def test_erhua_and_letters_inside_a_word() -> None:
    tokens = (
        Token("这儿", 0, TokenKind.WORD, ("zhè", "r"), "这儿", "這兒"),
        Token("3D打印", 2, TokenKind.WORD, ("dǎ", "yìn"), "3D打印", "3D打印"),
    )
    searchable = SearchableText((Pair(("这儿3D打印",), (), tokens=tokens),))
    assert searchable.find("zher") == (Place(0, ZH, 0, 2),)
    assert searchable.find("dayin") == (Place(0, ZH, 4, 6),)
    assert searchable.find("這兒") == (Place(0, ZH, 0, 2),)
    assert searchable.find("3d") == (Place(0, ZH, 2, 4),)
