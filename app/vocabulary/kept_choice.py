"""Which words a person chose, as JSON and back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from app.chinese.levels import HIGHEST
from app.lesson.model import WordKey
from app.vocabulary.choice import OUTSIDE_LISTS, Choice, Pick
from app.vocabulary.kept_values import (
    index,
    named,
    optional,
    read,
    set_of,
    switch,
    within,
    word,
)
from app.vocabulary.statuses import Status


def choice_json(choice: Choice) -> dict[str, Any]:
    """The choice as a JSON object."""
    sections = choice.sections
    return {
        "pick": choice.pick,
        "level": choice.level,
        "names": choice.names,
        "statuses": sorted(int(status) for status in choice.statuses),
        "hardest": choice.hardest,
        "rank": choice.rank,
        "sections": None if sections is None else sorted(sections),
        "left_out": _words(choice.left_out),
        "added": _words(choice.added),
    }


def choice_from(kept: Mapping[str, Any], default: Choice) -> Choice:
    """What was kept; `default` for each part that is missing or makes no sense."""
    return Choice(
        pick=read(kept, "pick", named(Pick), default.pick),
        level=read(kept, "level", within(1, HIGHEST), default.level),
        names=read(kept, "names", optional(switch), default.names),
        statuses=read(kept, "statuses", set_of(_status), default.statuses),
        hardest=read(kept, "hardest", within(1, OUTSIDE_LISTS), default.hardest),
        rank=read(kept, "rank", optional(within(1, 10**9)), default.rank),
        sections=read(kept, "sections", optional(set_of(index)), default.sections),
        left_out=read(kept, "left_out", set_of(word), default.left_out),
        added=read(kept, "added", set_of(word), default.added),
    )


def fitting(kept: Choice, usual: Choice) -> Choice:
    """What was kept; for a text without marks, whose marked words were chosen, the usual rule."""
    if kept.pick is Pick.MARKED and usual.pick is not Pick.MARKED:
        return replace(kept, pick=usual.pick)
    return kept


def _words(keys: Iterable[WordKey]) -> list[list[str]]:
    return [[key.simplified, key.reading] for key in sorted(keys)]


def _status(value: Any) -> Status:
    return Status(within(0, max(Status))(value))
