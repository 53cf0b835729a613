"""How many words were known on which day, from every change of a status."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from app.lesson.model import WordKey
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class StatusChange:
    """A word that got another status. `changed` is Unix time in seconds."""

    key: WordKey
    status: Status
    changed: float


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many words were known, and how many being learned, when a day ended."""

    day: date
    known: int
    learning: int


def words_by_day(
    changes: Iterable[StatusChange], zone: tzinfo | None = None
) -> tuple[DayCount, ...]:
    """The counts at the end of each day on which a status changed, in order.

    Days are those of `zone`, or of this machine. Where a clock was set back, a change counts
    on the day of the change made before it.
    """
    statuses: dict[WordKey, Status] = {}
    days: list[DayCount] = []
    known = learning = 0
    for change in changes:
        before = statuses.get(change.key, Status.NEW)
        statuses[change.key] = change.status
        known += (change.status is Status.KNOWN) - (before is Status.KNOWN)
        learning += change.status.is_learning - before.is_learning
        day = datetime.fromtimestamp(change.changed, zone).date()
        if days and day <= days[-1].day:
            day = days.pop().day
        days.append(DayCount(day, known, learning))
    return tuple(days)
