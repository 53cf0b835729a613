"""How fast words and places in a text are found, as one types."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles

import pytest

from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon, open_lexicon
from app.chinese.pinyin import to_numbers, toneless
from app.lesson.model import Pair
from app.lookup.index import Index, open_index
from app.lookup.search import search
from app.lookup.text_search import SearchableText
from tests.benchmarks.book import parallel_text

_WORDS = 120
_PAIRS = 10_000
_FRAME = 0.010  # seconds that a result may take at the 95th percentile
_QUERIES = ("老人", "馬", "一匹马", "laoren", "lao3", "yi pi ma", "horse", "the old man", "de")


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _typed(index: Index) -> list[str]:
    """Common and rare words in all the ways to type them, letter by letter."""
    drawing = random.Random(5)
    queries = []
    for _ in range(_WORDS):
        entry = index.entry(int(drawing.random() ** 3 * len(index)))
        ways = (
            entry.simplified,
            entry.traditional,
            "".join(map(toneless, entry.pinyin)),
            "".join(map(to_numbers, entry.pinyin)),
            " ".join(entry.pinyin),
            entry.senses[0][:25],
        )
        queries += [way[:end] for way in ways for end in range(1, len(way) + 1)]
    return queries


@pytest.mark.benchmark
def test_looking_up_as_one_types(
    shared_lexicon: Lexicon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIDU_HOME", str(tmp_path))
    compiling = _seconds(open_lexicon)
    indexing = _seconds(lambda: open_index(shared_lexicon))
    index = open_index(shared_lexicon)
    opening = _seconds(lambda: open_index(shared_lexicon))
    queries = _typed(index)
    times = [_seconds(partial(search, query, index)) for query in queries]
    late = quantiles(times, n=20)[-1]
    size = index.path.stat().st_size / 2**20
    print(
        f"\nlook-up: {len(times)} queries, median {1000 * median(times):.1f} ms, "
        f"95 % within {1000 * late:.1f} ms; index of {size:.0f} MB made in {indexing:.1f} s "
        f"({indexing / compiling:.2f} of the lexicon's time), opened in {1000 * opening:.0f} ms"
    )
    assert late <= _FRAME
    assert opening < indexing / 50


@pytest.mark.benchmark
def test_searching_a_book(shared_lexicon: Lexicon) -> None:
    chinese, english = parallel_text(_PAIRS // 10)
    tokens = analyse([sentence.text for sentence in chinese], shared_lexicon)
    some = [
        Pair((zh.text,), (en.text,), tokens=cut)
        for zh, en, cut in zip(chinese, english, tokens, strict=False)
    ]
    pairs = (some * 11)[:_PAIRS]
    text = SearchableText(pairs)
    preparing = _seconds(text.prepare)
    found = {query: _seconds(partial(text.find, query)) for query in _QUERIES}
    slowest = max(found, key=lambda query: found[query])
    print(
        f"\nsearch in {len(pairs)} pairs: prepared in {preparing:.2f} s; median "
        f"{1000 * median(found.values()):.0f} ms, slowest “{slowest}” "
        f"{1000 * found[slowest]:.0f} ms with {len(text.find(slowest))} hits"
    )
    assert median(found.values()) <= 0.05
