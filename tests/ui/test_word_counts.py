"""Counts that follow repairs and marks are those that counting anew gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.lesson.model import Lesson, Pair, Token, TokenKind, WordKey
from app.ui.word_counts import WordCounts
from app.vocabulary.coverage import coverage
from app.vocabulary.statuses import Status

WORDS = ("一", "二", "三", "四", "，")


def pair(text: str) -> Pair:
    kinds = [TokenKind.PUNCTUATION if sign == "，" else TokenKind.WORD for sign in text]
    tokens = tuple(
        Token(sign, at, kind, simplified=sign)
        for at, (sign, kind) in enumerate(zip(text, kinds, strict=True))
    )
    return Pair((text,), (), tokens=tokens)


PAIRS = st.text("".join(WORDS), min_size=1, max_size=5).map(pair)
MARKS = st.dictionaries(
    st.sampled_from(WORDS).map(lambda word: WordKey(word, "")), st.sampled_from(Status), max_size=3
)


@given(
    st.lists(PAIRS, max_size=8),
    st.lists(st.one_of(MARKS, st.tuples(st.integers(0, 8), st.integers(0, 8), st.lists(PAIRS)))),
    st.booleans(),
)
def test_counts_stay_those_of_the_lesson(
    pairs: list[Pair],
    steps: list[dict[WordKey, Status] | tuple[int, int, list[Pair]]],
    counted: bool,
) -> None:
    statuses: dict[WordKey, Status] = {}
    counts = WordCounts()
    if counted:
        times = Counter(token.key for pair in pairs for token in pair.tokens if token.is_word)
        counts.begin(tuple(pairs), times, statuses)
    else:
        counts.follow(tuple(pairs), statuses)
    for step in steps:
        if isinstance(step, dict):
            statuses |= step
            counts.remark(step, statuses)
        else:
            first, count, come = step
            pairs[first : first + count] = come
            counts.follow(tuple(pairs), statuses)
        lesson = Lesson("x", "", "", tuple(pairs))
        words = {token.key for _, token in lesson.words()}
        found = [statuses.get(word, Status.NEW) for word in words]
        assert counts.coverage == coverage(lesson, statuses)
        assert counts.new == sum(status is Status.NEW for status in found)
        assert counts.marked == sum(status.is_learning for status in found)


def test_the_same_pairs_twice_count_twice(sample: Lesson) -> None:
    once, twice = WordCounts(), WordCounts()
    once.follow(sample.pairs, {})
    twice.follow(sample.pairs * 2, {})
    twice.follow((*sample.pairs, *map(replace, sample.pairs)), {})
    assert twice.coverage.total == 2 * once.coverage.total
    assert twice.new == once.new
