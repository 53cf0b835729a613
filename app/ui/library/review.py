"""What in a lesson waits for a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.lesson.model import Lesson, WordKey
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Review:
    """Counts: different new words, different words marked to learn."""

    new: int
    marked: int


def review(lesson: Lesson, statuses: Mapping[WordKey, Status]) -> Review:
    """Count what waits in the lesson."""
    words = {token.key for _, token in lesson.words()}
    found = [statuses.get(key, Status.NEW) for key in words]
    return Review(
        new=sum(status is Status.NEW for status in found),
        marked=sum(status.is_learning for status in found),
    )
