"""How sections and titles follow when pairs give way to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from app.lesson.edit import Edit
from app.lesson.model import Lesson, Pair, Role, Section
from app.lesson.places import Displacement


@dataclass(frozen=True, slots=True)
class _Start:
    """A section: the pair it begins with, its title, and the pair it began with before."""

    pair: int
    title: str
    was: int | None = None


def with_headings(old: Lesson, new: Lesson, edit: Edit) -> Lesson:
    """`new`, which is `old` with the edit's pairs, with its sections and titles.

    A section goes on beginning with the same text. One whose first pair was merged into the
    section above begins with the next pair; one that has none left is gone. A title that is a
    heading's text changes with it, but doesn't grow when pairs are merged.
    """
    new = _with_titles(old, new, edit)
    if not old.sections:
        return new
    displacement = Displacement(edit)
    starts = [
        # A section whose first pair is gone begins with what follows, a place with what was above.
        _Start(
            max(displacement.of(section.first)[0], min(section.first, edit.first)),
            section.title,
            section.first,
        )
        for section in old.sections
    ]
    if old.sections[0].first == 0:
        # Text that moves down leaves a pair above it, which no other section could hold.
        starts[0] = replace(starts[0], pair=0)
    starts = _distinct(starts, len(new.pairs))
    firsts = [start.pair for start in starts]
    return replace(
        new,
        sections=tuple(
            Section(_title(start, old, new, edit), first, last)
            for start, (first, last) in zip(
                starts, pairwise([*firsts, len(new.pairs)]), strict=True
            )
        ),
    )


def _with_titles(old: Lesson, new: Lesson, edit: Edit) -> Lesson:
    before, after = _title_pair(edit.before), _title_pair(edit.after)
    if before is None or after is None or len(edit.after) < len(edit.before):
        return new
    title, translated = old.title, old.translated_title
    if title and title == (before.chinese or before.english):
        title = after.chinese or after.english or title
    if translated and translated == before.english:
        translated = after.english or translated
    return replace(new, title=title, translated_title=translated)


def _title_pair(pairs: Sequence[Pair]) -> Pair | None:
    return next((pair for pair in pairs if pair.role is Role.TITLE), None)


def _distinct(starts: Sequence[_Start], pairs: int) -> list[_Start]:
    """The starts, each later than the one before and none behind the last pair."""
    kept: list[_Start] = []
    for start, following in pairwise([*starts, _Start(pairs, "")]):
        least = kept[-1].pair + 1 if kept else 0
        moved = replace(start, pair=max(start.pair, least))
        if moved.pair < following.pair or (moved == start and start.pair < pairs):
            kept.append(moved)
    return kept


def _title(start: _Start, old: Lesson, new: Lesson, edit: Edit) -> str:
    if start.was is None or not edit.first <= start.was < edit.end:
        return start.title
    heading = _heading(old.pairs[start.was])
    if not heading:
        return new.title if start.title == old.title else start.title
    if start.title != heading or len(edit.after) < len(edit.before):
        return start.title
    return _heading(new.pairs[start.pair]) or start.title


def _heading(pair: Pair) -> str:
    return (pair.chinese or pair.english) if pair.role is Role.HEADING else ""
