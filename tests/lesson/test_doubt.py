"""How sure the pairs are, in numbers."""

from __future__ import annotations

from app.lesson.doubt import Tally, are_translations, next_to_see, previous_to_see, tally
from app.lesson.model import Lesson, Pair


def test_pairs_are_counted_by_what_they_lack() -> None:
    pairs = [
        Pair(("一。",), ("One.",), confidence=0.99),
        Pair(("二。",), ("Two.",), confidence=0.2),
        Pair(("三。",), (), confidence=0.1),
        Pair((), ("Four.",), confidence=0.1, checked=True),
    ]
    assert tally(pairs) == Tally(paired=2, alone=2, doubtful=2)
    assert are_translations(pairs[:1])
    assert not are_translations(pairs[1:])
    assert tally([]) == Tally(0, 0, 0)


def test_walking_stops_at_what_is_doubtful_or_alone_and_goes_round() -> None:
    sure = Pair(("一。",), ("One.",), confidence=0.99)
    doubtful = Pair(("二。",), ("Two.",), confidence=0.2)
    alone = Pair(("三。",), (), confidence=0.99)
    checked = Pair((), ("Four.",), confidence=0.99, checked=True)
    lesson = Lesson("x", "", "", (sure, doubtful, checked, alone, sure))
    assert [next_to_see(lesson, n) for n in range(5)] == [1, 3, 3, 1, 1]
    assert [previous_to_see(lesson, n) for n in range(5)] == [3, 3, 1, 1, 3]
    assert next_to_see(Lesson("x", "", "", (sure,)), 0) is None
