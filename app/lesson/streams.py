"""The text of one side of several pairs as one string, and places in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from app.lesson.model import Language, Pair


@dataclass(frozen=True, slots=True)
class Stream:
    """The text of one side of some pairs, and the span of each pair in it."""

    text: str
    spans: tuple[tuple[int, int], ...]

    def pair_at(self, position: int) -> int | None:
        """The pair that holds this character, or the last with text before it; None if none."""
        index = bisect_right(self.spans, (position, len(self.text) + 1)) - 1
        while index >= 0 and self.spans[index][0] == self.spans[index][1]:
            index -= 1
        return index if index >= 0 else None


def stream(pairs: Sequence[Pair], side: Language) -> Stream:
    """The stream of these pairs; cutting them otherwise doesn't change its text."""
    joint = "" if side is Language.CHINESE else " "
    texts: list[str] = []
    spans: list[tuple[int, int]] = []
    start = 0
    for pair in pairs:
        if not pair.sentences(side):
            spans.append((start, start))
            continue
        text = pair.text(side)
        texts.append(text)
        spans.append((start, start + len(text)))
        start += len(text) + len(joint)
    return Stream(joint.join(texts), tuple(spans))


def moved_position(before: str, after: str, position: int) -> int:
    """Where the character at `position` of `before` is in `after`.

    What lies between the common start and the common end of both counts as rewritten: a
    position in it moves no further than to its end.
    """
    if before == after:
        return position
    head = _common(before, after)
    if position < head:
        return position
    rest = min(len(before), len(after)) - head
    tail = min(rest, _common(before[::-1], after[::-1]))
    if position >= len(before) - tail:
        return position + len(after) - len(before)
    return min(position, len(after) - tail)


def _common(first: str, second: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(first), len(second)))
