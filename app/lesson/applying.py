"""Making edits and applying them to a lesson."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import InputError
from app.lesson.carrying import carried
from app.lesson.edit import Edit, EditName
from app.lesson.headings import with_headings
from app.lesson.model import Lesson, Pair


def make_edit(
    lesson: Lesson, first: int, count: int, after: Sequence[Pair], name: EditName
) -> Edit:
    """The edit that puts `after` in place of `count` pairs, with the tokens that stay right."""
    before = lesson.pairs[first : first + count]
    return Edit(first, before, carried(before, after), name)


def applied(lesson: Lesson, edit: Edit) -> Lesson:
    """The lesson after the edit; its sections and titles follow.

    Raises `InputError` when the lesson hasn't the texts of `edit.before` there.
    """
    if not _stands_at(lesson.pairs, edit.before, edit.first):
        raise InputError("This place of the text has changed meanwhile. Do the change anew.")
    pairs = (*lesson.pairs[: edit.first], *edit.after, *lesson.pairs[edit.end :])
    if not pairs:
        raise InputError("A lesson needs at least one pair. Remove the lesson instead.")
    return with_headings(lesson, replace(lesson, pairs=pairs), edit)


def located(lesson: Lesson, edit: Edit) -> Edit | None:
    """The same edit where the texts it is about stand now, as near as they do; None if nowhere.

    Its pairs have the tokens of the lesson's, as far as they stay right.
    """
    first = _nearest(lesson.pairs, edit.before, edit.first)
    if first is None:
        return None
    return make_edit(lesson, first, len(edit.before), edit.after, edit.name)


def _nearest(pairs: Sequence[Pair], before: Sequence[Pair], first: int) -> int | None:
    for distance in range(max(first, len(pairs) - first) + 1):
        for place in (first - distance, first + distance):
            if _stands_at(pairs, before, place):
                return place
    return None


def _stands_at(pairs: Sequence[Pair], before: Sequence[Pair], place: int) -> bool:
    if place < 0 or place + len(before) > len(pairs):
        return False
    return all(
        pairs[place + n].chinese_sentences == pair.chinese_sentences
        and pairs[place + n].english_sentences == pair.english_sentences
        for n, pair in enumerate(before)
    )
