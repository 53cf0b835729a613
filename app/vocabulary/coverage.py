"""How much of a text a learner knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.lesson.model import Lesson, WordKey
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of words: `known`, `learning` (1-5) and `new`. Ignored words don't count."""

    known: int
    learning: int
    new: int

    @property
    def total(self) -> int:
        return self.known + self.learning + self.new

    def share(self, count: int) -> float:
        """`count` as a share (0 to 1) of all words that count."""
        return count / self.total if self.total else 0.0


def coverage(lesson: Lesson, statuses: Mapping[WordKey, Status]) -> Coverage:
    """The coverage of the lesson's running words (tokens, not types)."""
    known = learning = new = 0
    for _, token in lesson.words():
        status = statuses.get(token.key, Status.NEW)
        if status is Status.KNOWN:
            known += 1
        elif status.is_learning:
            learning += 1
        elif status is Status.NEW:
            new += 1
    return Coverage(known, learning, new)
