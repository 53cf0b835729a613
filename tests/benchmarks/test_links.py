"""How fast pairs are annotated with their translation: words, links and senses."""

from __future__ import annotations

import time

import pytest

from app.chinese.lexicon import Lexicon
from app.lesson.analysing import analysed
from app.lesson.model import Lesson, Pair
from tests.benchmarks.book import parallel_text

_PAIRS = 300
_GROWTH = 2.8  # times the time at most, for twice the pairs


def _lesson(count: int) -> Lesson:
    chinese, english = parallel_text(count)
    pairs = [Pair((c.text,), (e.text,)) for c, e in zip(chinese, english, strict=False)]
    return Lesson("book", "Book", "book.txt", tuple(pairs))


def _seconds(lesson: Lesson, lexicon: Lexicon) -> float:
    started = time.perf_counter()
    found = analysed(lesson, lexicon)
    assert sum(len(pair.links) for pair in found.pairs) > 3 * len(found.pairs)
    return time.perf_counter() - started


@pytest.mark.benchmark
def test_pairs_a_second(shared_lexicon: Lexicon) -> None:
    """Cold is the first text, whose words are new to the encoder; twice the pairs take about
    twice the time."""
    _seconds(_lesson(5), shared_lexicon)  # the encoder is loaded when it is timed
    cold = _seconds(_lesson(_PAIRS), shared_lexicon)
    short = min(_seconds(_lesson(_PAIRS), shared_lexicon) for _ in range(3))
    long = min(_seconds(_lesson(2 * _PAIRS), shared_lexicon) for _ in range(2))
    print(f"\nannotate with translation, cold: {_PAIRS / cold:.0f} pairs/s")
    print(f"warm: {_PAIRS / short:.0f} pairs/s; twice the pairs: {long / short:.2f} x the time")
    assert long / short <= _GROWTH
