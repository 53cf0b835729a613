"""Sentences and English words as places in the text of one side of a pair."""

from __future__ import annotations

import re
from itertools import accumulate

from app.lesson.model import Language, Pair

_WORD = re.compile(r"\S+")


def sentence_starts(pair: Pair, side: Language) -> list[int]:
    """Where each sentence of the side begins in its text."""
    joint = int(side is Language.ENGLISH)
    lengths = [len(sentence) + joint for sentence in pair.sentences(side)]
    return [0, *accumulate(lengths)][: len(lengths)]


def sentence_at(pair: Pair, side: Language, offset: int) -> tuple[int, int]:
    """The number of the sentence that holds the character, and where it begins; 0, 0 if none."""
    starts = [*enumerate(sentence_starts(pair, side))]
    return next(((n, start) for n, start in reversed(starts) if start <= offset), (0, 0))


def english_word(text: str, offset: int) -> tuple[int, int]:
    """The span of the word that holds the character, or of the last before it."""
    spans = [match.span() for match in _WORD.finditer(text)]
    return next((span for span in reversed(spans) if span[0] <= offset), (0, 0))


def next_english(text: str, offset: int, by: int) -> int | None:
    """Where the word after (`by` 1) or before (-1) this one begins; None at the end."""
    start = english_word(text, offset)[0]
    starts = [match.start() for match in _WORD.finditer(text)]
    others = (n for n in starts[::by] if (n > start if by > 0 else n < start))
    return next(others, None)
