"""The learner's words in a large library: run with --benchmarks."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.library.backup import back_up
from app.library.restore import restore
from app.library.store import Library
from app.library.word_query import Column, WordQuery
from app.vocabulary.coverage import next_words, word_counts
from app.vocabulary.marking import Marking
from app.vocabulary.statuses import Status
from tests.benchmarks.made_book import made_lesson, made_words

LESSONS, PAIRS, VOCABULARY = 10_000, 12, 100_000


def _milliseconds(act: Callable[[], object], times: int = 5) -> float:
    """The median of some runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(1000 * (time.perf_counter() - start))
    return sorted(taken)[times // 2]


@pytest.mark.benchmark
def test_a_large_library(tmp_path: Path) -> None:
    chance = random.Random(1)
    words = made_words(VOCABULARY)
    path, settings = tmp_path / "library.db", tmp_path / "settings.json"
    with Library(path) as library:
        library._connection.execute("PRAGMA synchronous = OFF")  # while it is filled only
        start = time.perf_counter()
        for number in range(LESSONS):
            library.put_lesson(made_lesson(f"l{number}", words, PAIRS, chance), analysis=1)
        print(f"\n{LESSONS} lessons put in {time.perf_counter() - start:.0f} s")
        library._connection.execute("PRAGMA synchronous = FULL")
        library.put_statuses({word.key: Status.KNOWN for word in words[::9]})
        print(f"size {path.stat().st_size / 1e6:.0f} MB")
    with Library(path) as library:
        listed = _milliseconds(library.lessons)
        print(f"list of lessons {listed:.0f} ms")
        for by in Column:
            print(f"sorted by {by.value} {_milliseconds(partial(_ids, library, by)):.0f} ms")
        ids = _ids(library, Column.RUNNING)
        rows = _milliseconds(lambda: library.words.rows(ids[5000:5040]))
        print(f"{len(ids)} words; 40 rows {rows:.1f} ms")
        keys = library.words.keys(ids[:40])
        sentences = _milliseconds(lambda: [library.words.next_sentence(key) for key in keys])
        print(f"40 next sentences of the most frequent words {sentences:.1f} ms")
        typed = _milliseconds(lambda: library.words.ids(WordQuery(text="chong2qing")))
        print(f"filter by pinyin {typed:.0f} ms")
        marking = Marking(library)
        step = iter(range(10_000))
        rare = library.words.keys(ids[-200:])
        mark = _milliseconds(lambda: marking.set([rare[next(step)]], Status.LEARNING_3), 50)
        often = _milliseconds(lambda: marking.set([keys[next(step) % 40]], Status.LEARNING_4), 15)
        print(f"a mark {mark:.2f} ms; of a frequent word {often:.2f} ms")
        many = list(library.words.keys(ids[:11_000]))
        bulk = _milliseconds(lambda: marking.set(many, Status.KNOWN), 1)
        print(f"11,000 marks at once {bulk:.0f} ms")
        common = _milliseconds(lambda: library.occurrences.of(keys[0]))
        seldom = _milliseconds(lambda: library.occurrences.of(rare[0]))
        print(f"occurrences: most frequent {common:.1f} ms, rarest {seldom:.1f} ms")
        text = words[0].text
        hanzi = _milliseconds(lambda: library.texts.find(text))
        english = _milliseconds(lambda: library.texts.find("old man boa"))
        print(f"search: hanzi {hanzi:.1f} ms, English in all pairs {english:.1f} ms")
        one = _milliseconds(lambda: library.lesson_words.coverages(["l77"]))
        print(f"coverage of a lesson {one:.2f} ms; renewed for a frequent word "
              f"{_milliseconds(lambda: library.lesson_words.having(keys[:1])):.1f} ms")  # fmt: skip
        book = made_lesson("book", words, 10_000, chance)
        put = _milliseconds(lambda: library.put_lesson(book, analysis=1), 1)
        counts = word_counts(book)
        most = _milliseconds(lambda: next_words(counts, marking.statuses))
        print(f"a book of 10,000 pairs: put {put:.0f} ms, the next 20 words {most:.1f} ms")
        history = _milliseconds(library.marks.history)
        print(f"history {history:.0f} ms")
    backup = tmp_path / "b.duidu-backup"
    made = _milliseconds(lambda: back_up(path, settings, backup), 1)
    back = _milliseconds(lambda: restore(backup, path, settings), 1)
    print(f"backup {made / 1000:.1f} s ({backup.stat().st_size / 1e6:.0f} MB), "
          f"restore {back / 1000:.1f} s")  # fmt: skip
    assert listed < 300
    assert mark < 16


def _ids(library: Library, by: Column) -> tuple[int, ...]:
    return tuple(library.words.ids(WordQuery(by=by)))
