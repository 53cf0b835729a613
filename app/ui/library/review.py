"""What in a lesson waits for a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.lesson.model import Lesson, Pair, WordKey
from app.vocabulary.statuses import Status

DOUBTFUL = 0.5
"""Below this confidence a pair should be looked at."""


@dataclass(frozen=True, slots=True)
class Review:
    """Counts: pairs of low confidence, different new words, different words marked to learn."""

    doubtful: int
    new: int
    marked: int


def review(lesson: Lesson, statuses: Mapping[WordKey, Status]) -> Review:
    """Count what waits in the lesson."""
    words = {token.key for _, token in lesson.words()}
    found = [statuses.get(key, Status.NEW) for key in words]
    return Review(
        doubtful=len(doubtful_pairs(lesson)),
        new=sum(status is Status.NEW for status in found),
        marked=sum(status.is_learning for status in found),
    )


def doubtful_pairs(lesson: Lesson) -> list[int]:
    """The numbers of the pairs of low confidence."""
    return [n for n, pair in enumerate(lesson.pairs) if is_doubtful(pair)]


def is_doubtful(pair: Pair) -> bool:
    """Whether a person should look at how the pair was aligned, one-sided pairs included."""
    return pair.confidence < DOUBTFUL
