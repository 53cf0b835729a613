"""What is said around a word."""

from __future__ import annotations

import pytest

from app.chinese.levels import Syllabus
from app.chinese.lexicon import Lexicon
from app.errors import MissingPartError
from app.lookup import article
from app.lookup.article import article_on
from app.lookup.containing import words_with
from app.lookup.index import Index
from app.lookup.pronunciation import is_reading, taiwan_reading


def test_a_word_with_its_characters_and_levels(lexicon: Lexicon, index: Index) -> None:
    found = article_on("参与", ("cān", "yù"), lexicon, index, 5)
    assert found.entry is not None
    assert dict(found.levels)[Syllabus.HSK_3] == 4
    assert [(one.hanzi, one.reading) for one in found.characters] == [("参", "cān"), ("与", "yù")]
    assert found.characters[0].parts == ("厶", "大", "彡")
    assert [one.simplified for one in found.around] == ["参与者"]


def test_the_entry_is_the_one_with_the_reading(lexicon: Lexicon) -> None:
    found = article_on("得", ("děi",), lexicon, None, 5)
    assert found.entry is not None
    assert found.entry.pinyin == ("děi",)
    assert found.entry not in found.readings
    assert ("dé",) in {one.pinyin for one in found.readings}
    assert found.around == ()


def test_words_inside_a_word_are_longest_first(lexicon: Lexicon) -> None:
    found = article_on("中国共产党", (), lexicon, None, 5)
    assert [one.simplified for one in found.inside] == ["共产党", "中国", "国共", "共产"]


def test_a_span_that_is_no_word_has_its_words_in_order(lexicon: Lexicon) -> None:
    found = article_on("我们重要区域", (), lexicon, None, 5)
    assert found.entry is None
    assert [one.simplified for one in found.inside][:3] == ["我们", "重要", "区域"]


def test_without_the_data_of_components_the_rest_is_there(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_: str) -> tuple[str, ...]:
        raise MissingPartError("not installed")

    monkeypatch.setattr(article, "character_parts", missing)
    found = article_on("请", (), lexicon, None, 5)
    assert [one.parts for one in found.characters] == [()]
    assert found.characters[0].entry is not None


def test_words_with_a_word_are_longer_and_each_once(index: Index) -> None:
    found = [one.simplified for one in words_with("中国", index, 30)]
    assert "中国" not in found
    assert all("中国" in one and len(one) > 2 for one in found)
    assert len(found) == len(set(found)) == 30
    assert words_with("", index) == ()
    assert any("參" in one.traditional for one in words_with("參與", index))


@pytest.mark.parametrize(
    ("sense", "reading"),
    [("Taiwan pr. [qi2]", "qí"), ("(Taiwan pr. [xi2 xi5])", "xí xi"), ("period", "")],
)
def test_the_reading_in_taiwan(sense: str, reading: str) -> None:
    assert taiwan_reading(["stage", sense]) == reading
    assert is_reading(sense) is bool(reading)
