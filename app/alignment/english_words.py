"""The words of an English text with their places, for linking."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.alignment.stems import plain, stem

_WORD = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z\u00c0-\u024f]+")
# Parts that an apostrophe cuts off: they mean nothing by themselves.
_REMAINS = frozenset({"s", "t", "re", "ll", "ve", "d", "m"})


@dataclass(frozen=True, slots=True)
class EnglishWord:
    """A word or number; `start` and `end` (excluded) are characters of the text."""

    text: str
    start: int
    end: int
    stem: str

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


def english_words(text: str) -> list[EnglishWord]:
    """The words of a text, hyphened ones in their parts, what an apostrophe cuts off left out."""
    words = []
    for match in _WORD.finditer(text):
        word = match.group()
        before = text[match.start() - 1 : match.start()]
        if before and before in "'’" and word.lower() in _REMAINS:
            continue
        words.append(EnglishWord(word, match.start(), match.end(), stem(plain(word))))
    return words
