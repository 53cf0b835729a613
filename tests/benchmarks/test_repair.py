"""Repairs of a lesson of 10,000 pairs: what one costs against storing the lesson anew."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from app.lesson.columns import text_down
from app.lesson.edit import Edit
from app.lesson.history import Repairs
from app.lesson.model import Language, Lesson, Section, Token, TokenKind
from app.lesson.repair import check, edit_sentence, merge_next, split
from app.library.store import Library

_PAIRS = 10_000
_ROUNDS = 30
_CHAPTERS = 20


def long_lesson(sample: Lesson) -> Lesson:
    """10,000 different pairs of about 20 words in 20 sections."""
    models = sample.pairs[:3]
    pairs = []
    for number in range(_PAIRS):
        model = models[number % len(models)]
        marker = f"第{number}句，"
        head = Token(marker, 0, TokenKind.WORD, simplified=marker)
        tokens = [head]
        for token in model.tokens * 4:
            tokens.append(token.at(tokens[-1].end))
        pairs.append(
            replace(
                model,
                chinese_sentences=(marker + model.chinese * 4,),
                english_sentences=(f"Number {number}:", *model.english_sentences * 4),
                tokens=tuple(tokens),
                links=(),
            )
        )
    chapter = _PAIRS // _CHAPTERS
    sections = tuple(Section(str(n), n, n + chapter) for n in range(0, _PAIRS, chapter))
    return replace(sample, pairs=tuple(pairs), sections=sections)


def _repair(repairs: Repairs, make: Callable[[Lesson, int], Edit], pair: int) -> None:
    repairs.apply(make(repairs.lesson, pair))


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


@pytest.mark.benchmark
def test_a_repair_costs_a_small_share_of_storing_the_lesson(sample: Lesson, tmp_path: Path) -> None:
    lesson = long_lesson(sample)
    costs: dict[str, list[float]] = {}

    def timed(name: str, work: Callable[[], object]) -> None:
        costs.setdefault(name, []).append(milliseconds(work))

    with Library(tmp_path / "library.db") as library:
        timed("store the whole lesson", lambda: library.put_lesson(lesson, 1))
        timed("load the lesson", lambda: library.lesson(lesson.id))
        repairs = Repairs(lesson, library.repairs)
        reword = partial(edit_sentence, side=Language.CHINESE, sentence=0, text="改。")
        makers: dict[str, Callable[[Lesson, int], Edit]] = {
            "merge": merge_next,
            "split": partial(split, chinese=4, english=9),
            "check": check,
            "edit": reword,
        }
        for pair in range(5000, 5000 + _ROUNDS):
            for name, make in makers.items():
                timed(name, partial(_repair, repairs, make, pair))
            timed("undo", repairs.undo)
            timed("redo", repairs.redo)
            timed("find what is stale", repairs.stale)
        timed(
            "text down to the end of a chapter of 500",
            lambda: repairs.apply(text_down(repairs.lesson, 1000, Language.ENGLISH)),
        )
        whole = replace(lesson, id="whole", sections=())
        library.put_lesson(whole, 1)
        one = Repairs(whole, library.repairs)
        timed(
            "text down through all 10,000",
            lambda: one.apply(text_down(one.lesson, 0, Language.ENGLISH)),
        )
        timed("load the lesson with 121 repairs", lambda: library.lesson(lesson.id))
    print()
    for name, taken in costs.items():
        print(f"{name:42} median {statistics.median(taken):8.1f} ms  most {max(taken):8.1f} ms")
    whole_cost = costs["store the whole lesson"][0]
    for name in ("merge", "split", "check", "edit", "undo", "redo"):
        assert statistics.median(costs[name]) < whole_cost / 20
