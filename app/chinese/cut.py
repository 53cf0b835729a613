"""A text cut into words, before anything is said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.lesson.model import TokenKind


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces of a text, in order and nothing lost, each with its kind.

    The kind is None for words that are to be looked up, `NAME` for those found to be names.
    """

    words: list[str]
    kinds: list[TokenKind | None]

    def joined(self, spans: Sequence[tuple[int, int]], kind: TokenKind | None) -> Cut:
        """With the words of each span (first, last excluded; ascending) made one."""
        if not spans:
            return self
        words: list[str] = []
        kinds: list[TokenKind | None] = []
        done = 0
        for first, last in spans:
            words += self.words[done:first]
            kinds += self.kinds[done:first]
            words.append("".join(self.words[first:last]))
            kinds.append(kind)
            done = last
        return Cut(words + self.words[done:], kinds + self.kinds[done:])
