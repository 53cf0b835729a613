"""Headwords that hold more than hanzi: B超, 卡拉OK, 亚当·斯密."""

from __future__ import annotations

from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.lesson.model import TokenKind

_DOT = "·"  # as CC-CEDICT writes it
_REACH = 4  # words on either side


def find_mixed_words(cut: Cut, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where such headwords stand: first and last (excluded) word of each, the longest ones."""
    spans: list[tuple[int, int]] = []
    if TokenKind.LATIN not in cut.kinds and _DOT not in cut.words:
        return spans
    for index, (word, kind) in enumerate(zip(cut.words, cut.kinds, strict=True)):
        if kind is TokenKind.LATIN or word == _DOT:
            least = spans[-1][1] if spans else 0
            span = _longest(cut, index, least, lexicon)
            if span is not None:
                spans.append(span)
    return spans


def _longest(cut: Cut, index: int, least: int, lexicon: Lexicon) -> tuple[int, int] | None:
    first, last = index, index + 1
    while first > max(least, index - _REACH) and cut.kinds[first - 1] is None:
        first -= 1
    while last < min(len(cut.words), index + 1 + _REACH) and cut.kinds[last] is None:
        last += 1
    spans = [(a, b) for a in range(first, index + 1) for b in range(index + 1, last + 1)]
    for a, b in sorted(spans, key=lambda span: span[0] - span[1]):
        if b - a > 1 and "".join(cut.words[a:b]) in lexicon:
            return a, b
    return None
