"""Repairing the alignment by hand: each function makes the edit, none changes the lesson.

All raise `InputError` when the lesson leaves nothing to do; pairs count from 0.
A pair that a person made is sure, one that lost its counterpart on the way is doubtful, until
it is marked as without counterpart or as checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum

from app.errors import InputError
from app.lesson.applying import make_edit
from app.lesson.cutting import Cut, cut_at, likely_cut
from app.lesson.edit import Edit, EditName
from app.lesson.model import Language, Lesson, Pair


class Direction(IntEnum):
    """Towards the start or towards the end of the text."""

    UP = -1
    DOWN = 1


def merge_next(lesson: Lesson, pair: int) -> Edit:
    """Make one pair of this one and the next."""
    _neighbour(lesson, pair, Direction.DOWN)
    first, second = lesson.pairs[pair : pair + 2]
    merged = replace(
        first,
        chinese_sentences=first.chinese_sentences + second.chinese_sentences,
        english_sentences=first.english_sentences + second.english_sentences,
        speaker=first.speaker or second.speaker,
    )
    return make_edit(lesson, pair, 2, [_made(merged, [first, second])], EditName.MERGE)


def merge_previous(lesson: Lesson, pair: int) -> Edit:
    """Make one pair of this one and the one before."""
    return merge_next(lesson, _neighbour(lesson, pair, Direction.UP))


def split(
    lesson: Lesson, pair: int, chinese: int | None = None, english: int | None = None
) -> Edit:
    """Cut the pair in two, before the character at the offset of each side's text.

    A side without an offset is cut between two of its sentences, where that fits best; to keep
    it whole, give 0 (all to the second pair) or its length. English is cut between words.
    """
    old = _pair(lesson, pair)
    zh, en = _cuts(old, chinese, english)
    if not (zh[0] or en[0]) or not (zh[1] or en[1]):
        raise InputError("The pair can't be split here. Put the cursor further inside it.")
    parts = [
        _made(replace(old, chinese_sentences=zh[0], english_sentences=en[0]), [old]),
        _made(replace(old, chinese_sentences=zh[1], english_sentences=en[1], opens=False), [old]),
    ]
    return make_edit(lesson, pair, 1, parts, EditName.SPLIT)


def move_sentences(
    lesson: Lesson, pair: int, side: Language, direction: Direction, count: int = 1
) -> Edit:
    """Move the first sentences of a side to the pair above, or its last to the pair below."""
    sentences = _pair(lesson, pair).sentences(side)
    if not 0 < count <= len(sentences):
        raise InputError("There is no sentence to move here. Choose a side that has text.")
    kept = sentences[count:] if direction is Direction.UP else sentences[:-count]
    return _given(lesson, pair, side, direction, kept, EditName.MOVE_SENTENCE)


def shift(lesson: Lesson, pair: int, side: Language, direction: Direction) -> Edit:
    """Move all of a side to the pair above or below; a pair left without text is gone."""
    if not _pair(lesson, pair).sentences(side):
        raise InputError("There is no text to move here. Choose a side that has text.")
    return _given(lesson, pair, side, direction, (), EditName.SHIFT)


def without_counterpart(lesson: Lesson, pair: int) -> Edit:
    """Make a Chinese and an English pair of it, both checked, or check the one it is."""
    old = _pair(lesson, pair)
    sides = [side for side in Language if old.sentences(side)]
    parts = [
        replace(
            with_side(old, side.other, ()),
            confidence=1.0,
            checked=True,
            opens=old.opens and side is sides[0],
        )
        for side in sides
    ]
    return make_edit(lesson, pair, 1, parts, EditName.SEPARATE)


def edit_sentence(lesson: Lesson, pair: int, side: Language, sentence: int, text: str) -> Edit:
    """Give a sentence (from 0) another text; without text it is gone, and so is an empty pair."""
    old = _pair(lesson, pair)
    sentences = old.sentences(side)
    if not 0 <= sentence < len(sentences):
        raise InputError("This sentence isn't there any more. Choose another.")
    text = " ".join(text.split())
    words = (*sentences[:sentence], *([text] if text else []), *sentences[sentence + 1 :])
    new = with_side(old, side, words)
    after = [new] if has_text(new) else []
    if not after and len(lesson.pairs) == 1:
        raise InputError("A lesson needs some text. Remove the lesson instead.")
    return make_edit(lesson, pair, 1, after, EditName.REWORD)


def check(lesson: Lesson, pair: int, checked: bool = True) -> Edit:
    """Mark the pair as found right by a person, or take that back."""
    new = replace(_pair(lesson, pair), checked=checked)
    return make_edit(lesson, pair, 1, [new], EditName.CHECK)


def with_side(pair: Pair, side: Language, sentences: tuple[str, ...]) -> Pair:
    """The pair with other sentences on one side."""
    if side is Language.CHINESE:
        return replace(pair, chinese_sentences=sentences)
    return replace(pair, english_sentences=sentences)


def has_text(pair: Pair) -> bool:
    return bool(pair.chinese_sentences or pair.english_sentences)


def _given(
    lesson: Lesson,
    pair: int,
    side: Language,
    direction: Direction,
    kept: tuple[str, ...],
    name: EditName,
) -> Edit:
    """The edit that leaves `kept` of a side and gives the rest to the neighbour."""
    neighbour = _neighbour(lesson, pair, direction)
    old, other = lesson.pairs[pair], lesson.pairs[neighbour]
    sentences, others = old.sentences(side), other.sentences(side)
    if direction is Direction.UP:
        others = others + sentences[: len(sentences) - len(kept)]
    else:
        others = sentences[len(kept) :] + others
    left = _made(with_side(old, side, kept), [old])
    taken = _made(with_side(other, side, others), [old, other])
    if not has_text(left):
        opens = old.opens and direction is Direction.DOWN
        after = [replace(taken, opens=opens or other.opens)]
    else:
        after = [left, taken] if direction is Direction.DOWN else [taken, left]
    return make_edit(lesson, min(pair, neighbour), 2, after, name)


def _made(pair: Pair, sources: Sequence[Pair]) -> Pair:
    """The pair as a person made it of these, with its confidence."""
    if pair.chinese_sentences and pair.english_sentences:
        return replace(pair, confidence=1.0, checked=False)
    lost = any(source.chinese_sentences and source.english_sentences for source in sources)
    confidence = 0.0 if lost else min(source.confidence for source in sources)
    return replace(pair, confidence=confidence, checked=False)


def _cuts(pair: Pair, chinese: int | None, english: int | None) -> tuple[Cut, Cut]:
    if chinese is None and english is None:
        raise InputError("Put the cursor where the pair is to be split.")
    zh = cut_at(pair, Language.CHINESE, chinese) if chinese is not None else None
    en = cut_at(pair, Language.ENGLISH, english) if english is not None else None
    return (
        zh or likely_cut(pair, Language.CHINESE, english or 0),
        en or likely_cut(pair, Language.ENGLISH, chinese or 0),
    )


def _pair(lesson: Lesson, pair: int) -> Pair:
    if not 0 <= pair < len(lesson.pairs):
        raise InputError("This pair isn't there any more. Choose another.")
    return lesson.pairs[pair]


def _neighbour(lesson: Lesson, pair: int, direction: Direction) -> int:
    _pair(lesson, pair)
    neighbour = pair + direction
    if not 0 <= neighbour < len(lesson.pairs):
        if direction is Direction.UP:
            raise InputError("There is no pair before this one.")
        raise InputError("There is no pair after this one.")
    return neighbour
