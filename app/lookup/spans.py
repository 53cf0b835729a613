"""Words in a span of text: the longest from a place on, those inside a word, and around a hanzi."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.chinese.lexicon import Entry, Lexicon

LONGEST = 20
"""The most characters of a headword that is looked for in a text."""


@dataclass(frozen=True, slots=True)
class Match:
    """A headword in a text: where it stands (characters) and its readings, best first."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def longest_matches(text: str, start: int, lexicon: Lexicon) -> tuple[Match, ...]:
    """The headwords that begin at `start`, the longest first; none where nothing is known."""
    ends = range(min(len(text), start + LONGEST), start, -1)
    found = (Match(start, end, lexicon.entries(text[start:end])) for end in ends)
    return tuple(match for match in found if match.entries)


def inner_words(word: str, lexicon: Lexicon) -> tuple[Match, ...]:
    """The headwords of two or more characters inside `word`, longest first, then in text order."""
    size = len(word)
    spans = (
        (start, start + length)
        for length in range(min(size - 1, LONGEST), 1, -1)
        for start in range(size - length + 1)
    )
    found = (Match(start, end, lexicon.entries(word[start:end])) for start, end in spans)
    return tuple(match for match in found if match.entries)


def longest_words(text: str, lexicon: Lexicon) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    """Where words begin and what they are, going from left to right by the longest match."""
    start = 0
    while start < len(text):
        matches = longest_matches(text, start, lexicon)
        if matches:
            yield start, matches[0].entries
            start = matches[0].end
        else:
            start += 1
