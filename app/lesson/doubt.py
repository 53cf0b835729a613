"""Going from one doubtful pair to the next."""

from __future__ import annotations

from app.lesson.model import Lesson


def doubtful_pairs(lesson: Lesson) -> tuple[int, ...]:
    """The numbers of the pairs that a person should look at."""
    return tuple(number for number, pair in enumerate(lesson.pairs) if pair.is_doubtful)


def next_doubtful(lesson: Lesson, pair: int) -> int | None:
    """The next doubtful pair after this one, going on from the start; None if there is none."""
    doubtful = doubtful_pairs(lesson)
    return next((n for n in doubtful if n > pair), doubtful[0] if doubtful else None)


def previous_doubtful(lesson: Lesson, pair: int) -> int | None:
    """The doubtful pair before this one, going on from the end; None if there is none."""
    doubtful = doubtful_pairs(lesson)[::-1]
    return next((n for n in doubtful if n < pair), doubtful[0] if doubtful else None)
