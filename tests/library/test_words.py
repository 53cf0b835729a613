"""All words as a table, in step with lessons and marks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lesson.model import Lesson, WordKey
from app.library import database
from app.library.kept_statuses import WordFacts
from app.library.store import Library, Place
from app.library.word_query import Column, WordQuery
from app.vocabulary.coverage import coverage, word_counts
from app.vocabulary.statuses import Status
from tests.sample import sample_lesson

CHONGQING = WordKey("重庆", "chóng qìng")
IMPORTANT = WordKey("重要", "zhòng yào")
ELSEWHERE = WordKey("熊猫", "xióng māo")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.db") as library:
        yield library


def _found(library: Library, query: WordQuery) -> list[str]:
    return [row.key.simplified for row in library.words.rows(library.words.ids(query))]


def test_a_row_says_all_of_a_word(library: Library, sample: Lesson) -> None:
    library.put_lesson(sample, analysis=1)
    library.put_lesson(replace(sample, id="b", pairs=sample.pairs[:1]), analysis=1)
    library.put_statuses({CHONGQING: Status.LEARNING_2})
    (one,) = library.words.ids(WordQuery(text="重庆"))
    (row,) = library.words.rows([one, 10**9])
    assert (row.key, row.status, row.hsk, row.rank) == (CHONGQING, Status.LEARNING_2, None, 2100)
    assert (row.lessons, row.running) == (2, 4)
    assert row.changed > 0
    assert row.gloss == "Chongqing city, a municipality"
    assert library.words.keys([one]) == (CHONGQING,)
    sentence = library.words.next_sentence(CHONGQING)
    assert sentence is not None
    assert sentence.chinese == "重庆是重要区域"
    assert sentence.english == "Chongqing is an Important Region"
    assert library.words.next_sentence(ELSEWHERE) is None


def test_words_are_sorted_and_filtered(library: Library, sample: Lesson) -> None:
    library.put_lesson(sample, analysis=1)
    library.put_statuses({ELSEWHERE: Status.KNOWN, IMPORTANT: Status.LEARNING_1})
    by_rank = _found(library, WordQuery(by=Column.RANK, descending=False))
    assert by_rank[:3] == ["是", "我们", "什么"]
    assert by_rank[-1] == "熊猫"
    assert _found(library, WordQuery(by=Column.RANK))[-1] == "熊猫"
    by_reading = _found(library, WordQuery(by=Column.READING, descending=False))
    assert by_reading[:3] == ["参与", "重庆", "地位"]
    assert _found(library, WordQuery(statuses=frozenset({Status.KNOWN}))) == ["熊猫"]
    assert set(_found(library, WordQuery(levels=frozenset({0})))) == {"重庆", "共建", "熊猫"}
    assert _found(library, WordQuery(lesson=sample.id, text="熊猫")) == []
    library.marks.describe({ELSEWHERE: WordFacts(4, 5000)})
    (row,) = library.words.rows(library.words.ids(WordQuery(text="熊猫")))
    assert (row.hsk, row.rank) == (4, 5000)


@pytest.mark.parametrize(
    "text", ["chongqing", "chóng qìng", "chong2qing4", "Chong", "ch", "chóngqing", "重", "庆"]
)
def test_a_word_is_found_by_hanzi_and_by_any_spelling_of_its_reading(
    library: Library, sample: Lesson, text: str
) -> None:
    library.put_lesson(sample, analysis=1)
    assert "重庆" in _found(library, WordQuery(text=text))


@pytest.mark.parametrize("text", ["chong4", "hong", "*", "[", "轻", "'; DROP TABLE word; --"])
def test_what_is_not_there_is_not_found(library: Library, sample: Lesson, text: str) -> None:
    library.put_lesson(sample, analysis=1)
    assert _found(library, WordQuery(text=text)) == []


_STEPS = st.lists(
    st.tuples(st.just("put"), st.sampled_from("abc"), st.integers(0, 5))
    | st.tuples(st.just("remove"), st.sampled_from("abc"))
    | st.tuples(st.just("back"))
    | st.tuples(st.just("mark"), st.sampled_from([CHONGQING, ELSEWHERE]), st.sampled_from(Status)),
    max_size=12,
)


@given(_STEPS)
def test_the_table_is_what_counting_anew_gives(steps: list[tuple[Any, ...]]) -> None:
    sample = sample_lesson()
    lessons: dict[str, Lesson] = {}
    with Library(Path(":memory:")) as library:
        removed = None
        for name, *values in steps:
            if name == "put":
                lesson = replace(sample, id=values[0], pairs=sample.pairs[: values[1]])
                library.put_lesson(lesson, analysis=1)
                lessons[lesson.id] = lesson
            elif name == "remove":
                gone = library.remove_lesson(values[0])
                removed = (gone, lessons.pop(values[0])) if gone else removed
            elif name == "back" and removed:
                library.put_back(removed[0])
                lessons[removed[0].id] = removed[1]
            elif name == "mark":
                library.put_statuses({values[0]: values[1]})
        statuses = library.statuses()
        expected: dict[WordKey, tuple[int, int]] = dict.fromkeys(statuses, (0, 0))
        for lesson in lessons.values():
            for key, count in word_counts(lesson).items():
                lessons_so_far, running = expected.get(key, (0, 0))
                expected[key] = (lessons_so_far + 1, running + count.running)
        rows = library.words.rows(library.words.ids(WordQuery()))
        assert {row.key: (row.lessons, row.running) for row in rows} == expected
        assert {row.key: row.status for row in rows if row.status} == statuses
        found = library.lesson_words.coverages(lessons)
        assert found == {name: coverage(lesson, statuses) for name, lesson in lessons.items()}


def test_a_list_of_lessons_follows_a_mark(library: Library, sample: Lesson) -> None:
    library.put_lesson(sample, analysis=1)
    before = library.lesson_words.coverages([sample.id])[sample.id]
    having = library.lesson_words.having([CHONGQING, ELSEWHERE])
    assert having == {CHONGQING: {sample.id: 3}, ELSEWHERE: {}}
    library.put_statuses({CHONGQING: Status.LEARNING_1})
    after = before.moved(Status.NEW, Status.LEARNING_1, 3)
    assert library.lesson_words.coverages([sample.id])[sample.id] == after
    assert library.lesson_words.of(sample.id) == word_counts(sample)


def test_a_list_of_lessons_tells_tags_and_progress(library: Library, sample: Lesson) -> None:
    library.put_lesson(sample, analysis=1)
    library.keep_place(sample.id, Place(2, 0))
    library.tags.put(sample.id, ["news", "  hard  text ", ""])
    library.tags.put("gone", ["news"])
    (entry,) = library.lessons()
    assert (entry.pairs, entry.at_pair, entry.source) == (5, 2, "made by hand")
    assert entry.tags == ("hard text", "news")
    removed = library.remove_lesson(sample.id)
    assert library.tags.all() == {}
    library.put_back(removed)
    assert library.lessons() == (entry,)


def test_every_change_is_kept_with_its_time(library: Library) -> None:
    library.marks.put({CHONGQING: Status.KNOWN}, at=1000.0)
    library.marks.put({CHONGQING: Status.NEW, ELSEWHERE: Status.LEARNING_1}, at=2000.0)
    history = [(c.key, c.status, c.changed) for c in library.marks.history()]
    assert history == [
        (CHONGQING, Status.KNOWN, 1000.0),
        (CHONGQING, Status.NEW, 2000.0),
        (ELSEWHERE, Status.LEARNING_1, 2000.0),
    ]


def test_notes_and_phrases_come_back(library: Library) -> None:
    library.notes.put(CHONGQING, "the mountain city")
    library.notes.put(ELSEWHERE, "soon gone")
    library.notes.put(ELSEWHERE, "  ")
    assert library.notes.get(CHONGQING) == "the mountain city"
    assert library.notes.get(ELSEWHERE) == ""
    assert library.notes.all() == {CHONGQING: "the mountain city"}
    library.phrases.add([CHONGQING, ELSEWHERE])
    library.phrases.add([CHONGQING])
    library.phrases.remove([ELSEWHERE])
    assert library.phrases.all() == {CHONGQING}


def test_a_library_of_an_older_duidu_gets_all_of_it(tmp_path: Path, sample: Lesson) -> None:
    path = tmp_path / "library.db"
    with Library(tmp_path / "new.db") as new:
        new.put_lesson(sample, analysis=1)
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        for script in database.scripts()[:3]:
            old.executescript(script.read_text(encoding="utf-8"))
        old.execute("PRAGMA user_version = 3")
        old.execute("ATTACH ? AS new", (str(tmp_path / "new.db"),))
        for table in ("lesson", "section", "form", "pair"):
            columns = [row[1] for row in old.execute(f"PRAGMA main.table_info({table})")]
            names = ", ".join(columns)
            old.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM new.{table}")
        old.execute("INSERT INTO mark VALUES ('重庆', 'chóng qìng', 6, 1000.0)")
        old.execute("UPDATE form SET pinyin = 'Ālā bó' WHERE simplified = '区域'")
    with Library(path) as library:
        assert library.lesson_words.of(sample.id)[WordKey("区域", "ālā bó")].running == 1
        (row,) = library.words.rows(library.words.ids(WordQuery(text="重庆")))
        assert (row.status, row.lessons, row.running, row.changed) == (Status.KNOWN, 1, 3, 1000.0)
        assert [c.changed for c in library.marks.history()] == [1000.0]
        assert library.lessons()[0].pairs == 5
        assert library.texts.missing() == (sample.id,)
        library.texts.index_missing()
        assert [p.pair for p in library.texts.find("重庆")] == [0, 1, 3]
        library.put_lesson(sample, analysis=2)
        (row,) = library.words.rows(library.words.ids(WordQuery(text="重庆")))
        assert (row.lessons, row.running) == (1, 3)


@pytest.mark.parametrize("text", ["a" * 60_000, "\ud800", "中\ud800", "[", "a\0b"])
def test_a_filter_that_no_word_fits(library: Library, sample: Lesson, text: str) -> None:
    library.put_lesson(sample, 1)
    assert _found(library, WordQuery(text=text)) == []
