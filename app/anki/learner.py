"""What a learner said about words, as far as cards tell of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.lesson.model import WordKey
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Learner:
    """The statuses and the own notes (plain text) of words."""

    statuses: Mapping[WordKey, Status] = field(default_factory=dict)
    notes: Mapping[WordKey, str] = field(default_factory=dict)

    def status(self, key: WordKey) -> Status:
        return self.statuses.get(key, Status.NEW)


NOBODY = Learner()
"""Somebody who has said nothing yet."""
