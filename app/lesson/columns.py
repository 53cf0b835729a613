"""Repairs that move one side of many pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.errors import InputError
from app.hanzi import hanzi_count
from app.lesson.applying import make_edit
from app.lesson.cutting import cut_at
from app.lesson.edit import Edit, EditName
from app.lesson.model import Language, Lesson, Pair, Speaker
from app.lesson.repair import has_text, with_side


def text_down(lesson: Lesson, pair: int, side: Language, offset: int = 0) -> Edit:
    """Move a side's text from `offset` on one pair down, and all text of that side below it.

    The first pair below without text on that side takes what comes; if the section has none, a
    new pair at its end does. (Enter in InterText, which goes on to the end of the text.)
    Raises `InputError` when there is no text to move.
    """
    if not 0 <= pair < len(lesson.pairs):
        raise InputError("This pair isn't there any more. Choose another.")
    head, moving = cut_at(lesson.pairs[pair], side, offset)
    if not moving:
        raise InputError("There is no text to move down here. Put the cursor before some text.")
    after = [with_side(lesson.pairs[pair], side, head)]
    place, end = pair + 1, _section_end(lesson, pair)
    while moving and place < end:
        old = lesson.pairs[place]
        after.append(with_side(old, side, moving))
        moving = old.sentences(side)
        place += 1
    if moving:
        last = lesson.pairs[place - 1]
        alone = replace(with_side(last, side.other, ()), opens=False)
        after.append(with_side(alone, side, moving))
    if not has_text(after[0]):
        after[1] = replace(after[1], opens=after[0].opens or after[1].opens)
    return _column_edit(lesson, pair, place, after, 1)


def text_up(lesson: Lesson, pair: int, side: Language) -> Edit:
    """Move a side's text one pair up, to what is there, and all text of that side below it.

    What is below follows as far as the next pair without text on that side, or one that has
    text on that side only and so vanishes, or the end of the section. (Backspace in InterText.)
    Raises `InputError` for the first pair and for a pair without text on that side.
    """
    if not 0 < pair < len(lesson.pairs):
        raise InputError("There is no pair above this one to move the text to.")
    moving = lesson.pairs[pair].sentences(side)
    if not moving:
        raise InputError("There is no text to move up here. Choose a side that has text.")
    above = lesson.pairs[pair - 1]
    after = [with_side(above, side, above.sentences(side) + moving)]
    place, end = pair, _section_end(lesson, pair)
    while moving and place < end:
        old = lesson.pairs[place]
        place += 1
        if not old.sentences(side.other):
            break
        moving = lesson.pairs[place].sentences(side) if place < end else ()
        after.append(with_side(old, side, moving))
    return _column_edit(lesson, pair - 1, place, after, 0)


def text_reach(lesson: Lesson, pair: int, side: Language) -> int:
    """How many pairs `text_down` and `text_up` change from this one on, give or take two."""
    end = _section_end(lesson, pair)
    place = pair + 1
    while place < end and lesson.pairs[place].sentences(side):
        place += 1
    return place - pair


def exchange_sides(lesson: Lesson) -> Edit:
    """Put the Chinese side's texts on the English side and the other way round, in all pairs.

    Raises `InputError` when each side is in its language already.
    """
    hanzi = {side: sum(hanzi_count(pair.text(side)) for pair in lesson.pairs) for side in Language}
    if hanzi[Language.ENGLISH] <= hanzi[Language.CHINESE]:
        raise InputError("Both sides are in their own language already. Nothing was exchanged.")
    after = [
        replace(
            pair,
            chinese_sentences=pair.english_sentences,
            english_sentences=pair.chinese_sentences,
            speaker=pair.speaker and Speaker(pair.speaker.english, pair.speaker.chinese),
        )
        for pair in lesson.pairs
    ]
    return make_edit(lesson, 0, len(after), after, EditName.EXCHANGE)


def _section_end(lesson: Lesson, pair: int) -> int:
    section = lesson.section_of(pair)
    return section.last if section else len(lesson.pairs)


def _column_edit(lesson: Lesson, first: int, end: int, after: Sequence[Pair], lag: int) -> Edit:
    """The edit; each new pair has texts of the old pair `lag` above it and of the one after that.

    No pair is surer than those whose texts meet in it, and one without counterpart isn't sure.
    """
    old = lesson.pairs[first:end]
    made = []
    for place, pair in enumerate(after):
        sources = old[max(0, place - lag) : place - lag + 2]
        paired = bool(pair.chinese_sentences and pair.english_sentences)
        confidence = min(source.confidence for source in sources) if paired else 0.0
        if has_text(pair):
            made.append(replace(pair, confidence=confidence, checked=False))
    return make_edit(lesson, first, len(old), made, EditName.MOVE_TEXT)
