"""Looking up as one types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lookup.containing import words_with
from app.lookup.index import Index
from app.lookup.search import LIMIT, By, Exactness, search


def _words(query: str, index: Index, limit: int = LIMIT) -> list[str]:
    return [hit.entry.simplified for hit in search(query, index, limit)]


@pytest.mark.parametrize(
    "query",
    [
        "中国",
        "中國",
        "zhongguo",
        "ZhongGuo",
        "zhong1guo2",
        "zhong1guo",
        "zhongguo2",
        "zhōngguó",
        "zhōngguo",
        "zhong guo",
        "zhong1 guo2",
        "zhong'guo",
        "  zhong   guo ",
        "China",
    ],
)
def test_all_ways_to_type_a_word(query: str, index: Index) -> None:
    first = search(query, index)[0]
    assert first.entry.simplified == "中国"
    assert first.exactness is Exactness.WHOLE
    assert first.level == 1


@pytest.mark.parametrize("query", ["nv", "nü", "nu:", "nv3", "nǚ", "nü3", "nu:3"])
def test_umlauts_as_they_are_typed(query: str, index: Index) -> None:
    assert _words(query, index)[0] == "女"


def test_other_tones_are_not_found(index: Index) -> None:
    assert "买" in _words("mai3", index)
    assert "卖" not in _words("mai3", index)
    assert "卖" not in _words("mǎi", index)
    assert {"买", "卖"} <= set(_words("mai", index))


def test_a_break_ends_a_syllable(index: Index) -> None:
    assert _words("xi an", index)[0] == "西安"
    assert "先" not in _words("xi'an", index)
    assert _words("xian", index)[0] == "先"


def test_what_begins_so_follows_what_is_it_whole(index: Index) -> None:
    hits = search("中", index)
    order = [hit.exactness for hit in hits]
    assert order == sorted(order)
    assert hits[0].entry.simplified == "中"
    assert all(hit.entry.simplified.startswith("中") for hit in hits[:10])


def test_inside_a_word_in_either_script(index: Index) -> None:
    for query in ("克思主", "剋思主", "思主义", "思主義"):
        words = _words(query, index)
        assert ("马克思主义" in words) == (query != "剋思主")


def test_initials(index: Index) -> None:
    hits = search("zg", index)
    assert "中国" in [hit.entry.simplified for hit in hits[:5]]
    assert hits[0].by is By.INITIALS
    assert "中国" in _words("zhg", index)


def test_frequent_words_come_first(index: Index) -> None:
    assert _words("shi", index)[0] == "是"
    assert set(_words("ta", index)[:3]) == {"他", "她", "它"}


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("eat", "吃"),
        ("to eat", "吃"),
        ("horse", "马"),
        ("thank you", "谢谢"),
        ("hello", "你好"),
        ("computer", "电脑"),
        ("EXAM", "考试"),
    ],
)
def test_english(query: str, word: str, index: Index) -> None:
    assert _words(query, index)[0] == word


def test_an_unfinished_english_word(index: Index) -> None:
    assert "谢谢" in _words("thank y", index)
    assert "例如" in _words("exampl", index)
    assert "高中" in _words("high sch", index)


def test_pinyin_and_english_at_once(index: Index) -> None:
    hits = search("women", index)
    assert (hits[0].entry.simplified, hits[0].by) == ("我们", By.PINYIN)
    assert By.ENGLISH in {hit.by for hit in hits}


def test_what_no_headword_is_gives_the_words_inside(index: Index) -> None:
    hits = search("你好吗", index)
    assert [(hit.entry.simplified, hit.exactness) for hit in hits] == [
        ("你好", Exactness.PART),
        ("吗", Exactness.PART),
    ]


def test_latin_letters_in_a_headword(index: Index) -> None:
    assert _words("T恤", index)[0] == "T恤"


@pytest.mark.parametrize("query", ["", "   ", "123456", "xqzw", "！", "'", "中" * 200])
def test_nothing_to_find(query: str, index: Index) -> None:
    assert search(query, index) == ()


def test_the_limit(index: Index) -> None:
    assert len(search("shi", index, 7)) == 7
    assert search("shi", index, 0) == ()


@given(st.text(st.sampled_from("zhongu13 '人中國vüǎ-eatxé(["), max_size=12))
def test_anything_typed_gives_each_entry_once(shared_index: Index, text: str) -> None:
    hits = search(text, shared_index, 20)
    assert len(hits) <= 20
    if hits and hits[0].exactness is not Exactness.PART:
        assert len({hit.entry for hit in hits}) == len(hits)


def test_words_that_contain_a_character(index: Index) -> None:
    for form in ("国", "國"):
        words = [entry.simplified for entry in words_with(form, index, 20)]
        assert len(words) == len(set(words)) == 20
        assert all("国" in word and len(word) > 1 for word in words)
        assert "中国" in words[:5]
    assert words_with("!", index) == ()
