"""Finding texts and occurrences in the whole library, and bookmarks in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lesson import repair
from app.lesson.history import Repairs
from app.lesson.model import Lesson, WordKey
from app.library.store import Library

CHONGQING = WordKey("重庆", "chóng qìng")
JOIN_IN = WordKey("参与", "cān yù")


@pytest.fixture
def library(tmp_path: Path, sample: Lesson) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        library.put_lesson(sample, analysis=1)
        yield library


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("重庆", [0, 1, 3]),
        ("重慶", [0, 1, 3]),
        ("要区", [0]),
        ("region", [0]),
        ("REG", [0]),
        ("reg ", []),
        ("重庆 important", [0]),
        ("actively participate", [2]),
        ("庆大", []),
        ("", []),
        ('"*()', []),
        ("重庆 NOT region OR 区", []),
    ],
)
def test_texts_are_found(library: Library, text: str, pairs: list[int]) -> None:
    assert [found.pair for found in library.texts.find(text)] == pairs


def test_any_text_can_be_looked_for(library: Library) -> None:
    @given(st.text())
    def look(text: str) -> None:
        for found in library.texts.find(text):
            assert found.lesson == "sample-0001"

    look()


def test_a_passage_is_the_pair_as_it_stands(library: Library, sample: Lesson) -> None:
    (found,) = library.texts.find("together")
    assert found.chinese == sample.pairs[2].chinese
    assert found.english == sample.pairs[2].english
    assert (found.lesson, found.title) == (sample.id, sample.title)
    assert library.texts.find("重庆", most=1)[0].lesson == sample.id


def test_the_index_follows_renewal_removal_and_undo(library: Library, sample: Lesson) -> None:
    library.put_lesson(replace(sample, pairs=sample.pairs[3:]), analysis=2)
    assert [found.pair for found in library.texts.find("重庆")] == [0]
    removed = library.remove_lesson(sample.id)
    assert library.texts.find("重庆") == ()
    library.put_back(removed)
    assert library.texts.missing() == (sample.id,)
    library.texts.index_missing()
    assert library.texts.missing() == ()
    assert [found.pair for found in library.texts.find("重庆")] == [0]


def test_the_index_the_bookmarks_and_the_concordance_follow_repairs(
    library: Library, sample: Lesson
) -> None:
    library.bookmarks.add(sample.id, 3, 1)
    library.bookmarks.add(sample.id, 0)
    library.bookmarks.add("gone", 0)
    repairs = Repairs(sample, library.repairs)
    repairs.apply(repair.merge_next(repairs.lesson, 1))
    assert library.lessons()[0].pairs == 4
    marks = [(mark.pair, mark.token) for mark in library.bookmarks.of(sample.id)]
    assert marks == [(0, 0), (2, 1)]
    assert library.texts.missing() == (sample.id,)
    library.texts.index_missing()
    assert [found.pair for found in library.texts.find("重庆")] == [0, 1, 2]
    (found,) = library.occurrences.of(JOIN_IN)
    assert found.pair == 1
    assert repairs.lesson.pairs[1].tokens[found.token].key == JOIN_IN
    assert found.chinese[found.start : found.end] == "参与"
    library.bookmarks.remove(sample.id, 0)
    assert [mark.pair for mark in library.bookmarks.of(sample.id)] == [2]


def test_occurrences_come_with_sentence_translation_and_place(
    library: Library, sample: Lesson
) -> None:
    found = library.occurrences.of(CHONGQING)
    assert {one.pair for one in found} == {0, 1, 3}
    assert found[-1].pair == 3, "the one without a translation comes last"
    for one in found:
        assert one.chinese[one.start : one.end] == "重庆"
        assert sample.pairs[one.pair].tokens[one.token].text == "重庆"
    first = next(one for one in found if one.pair == 0)
    assert [first.english[start:end] for start, end in first.links] == ["Chongqing"]
    assert library.occurrences.count(CHONGQING) == 3
    assert library.occurrences.count(WordKey("没有", "")) == 0
    assert len(library.occurrences.of(CHONGQING, most=2)) == 2
