"""A span of a pair's Chinese that somebody selected, to look it up or to copy it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.hanzi import is_hanzi
from app.lesson.model import Lesson, Pair, Token


@dataclass(frozen=True, slots=True)
class Span:
    """From `anchor`, where it was begun, to `end`, which moves; both count characters."""

    pair: int
    anchor: int
    end: int

    @property
    def first(self) -> int:
        return min(self.anchor, self.end)

    @property
    def last(self) -> int:
        """The place after its last character."""
        return max(self.anchor, self.end)


@dataclass(frozen=True, slots=True)
class Selected:
    """The selected text, with the syllables of its hanzi as they are read there."""

    text: str
    pinyin: tuple[str, ...]


class Selection(QObject):
    """At most one span of the open text."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.span: Span | None = None

    def take(self, span: Span | None) -> None:
        """Select this span and no other; an empty one is none."""
        if span is not None and span.anchor == span.end:
            span = None
        if span != self.span:
            self.span = span
            self.changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        self.take(None)

    def extend(self, pair: Pair, number: int, word: Token | None, by: int) -> None:
        """Move the end of the span by one character on (1) or back (-1).

        Without a span the word in hand is the beginning: it is extended where it is moved to.
        """
        span = self.span
        if span is None or span.pair != number:
            if word is None:
                return
            ends = (word.start, word.end) if by > 0 else (word.end, word.start)
            span = Span(number, *ends)
        end = span.end + by
        if end == span.anchor:
            end += by
        self.take(Span(number, span.anchor, max(0, min(len(pair.chinese), end))))

    def text(self, lesson: Lesson | None) -> Selected | None:
        """What is selected in the lesson."""
        span = self.span
        if lesson is None or span is None or span.pair >= len(lesson.pairs):
            return None
        pair = lesson.pairs[span.pair]
        return Selected(
            pair.chinese[span.first : span.last], pinyin_of(pair, span.first, span.last)
        )


def pinyin_of(pair: Pair, first: int, last: int) -> tuple[str, ...]:
    """The syllables of the hanzi from `first` to `last` (excluded) of the pair's Chinese."""
    found: list[str] = []
    for token in pair.tokens:
        hanzi = (token.start + n for n, character in enumerate(token.text) if is_hanzi(character))
        said = zip(hanzi, token.pinyin, strict=False)
        found += [syllable for place, syllable in said if first <= place < last]
    return tuple(found)
