"""Several words marked like one: their key, and where a text has them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.lesson.model import Token, WordKey

LONGEST = 20
"""Tokens of a phrase; a longer stretch is a sentence."""


@dataclass(frozen=True, slots=True)
class PhraseSpan:
    """A phrase in a pair: tokens `first` to `last`, `last` excluded."""

    key: WordKey
    first: int
    last: int


def phrase_key(tokens: Sequence[Token]) -> WordKey:
    """The key of these tokens taken as one word."""
    simplified = "".join(token.simplified or token.text for token in tokens)
    return WordKey.of(simplified, tuple(s for token in tokens for s in token.pinyin))


def find_phrases(tokens: Sequence[Token], phrases: Collection[WordKey]) -> tuple[PhraseSpan, ...]:
    """Where these tokens are one of the phrases, in text order.

    The longest phrase that begins at a token wins, and spans don't overlap. `phrases` should
    find a key quickly: a set.
    """
    longest = max((len(key.simplified) for key in phrases), default=0)
    beginnings = {key.simplified[:1] for key in phrases}
    found, at = [], 0
    while longest and at < len(tokens):
        span = None
        if (tokens[at].simplified or tokens[at].text)[:1] in beginnings:
            span = next((s for s in _spans(tokens, at, longest) if s.key in phrases), None)
        if span is None:
            at += 1
        else:
            found.append(span)
            at = span.last
    return tuple(found)


def _spans(tokens: Sequence[Token], first: int, longest: int) -> Iterator[PhraseSpan]:
    """The stretches of two tokens or more that begin here, the longest first."""
    last, letters = first, 0
    while last < len(tokens) and last - first < LONGEST:
        letters += len(tokens[last].text)
        if letters > longest:
            break
        last += 1
    for end in range(last, first + 1, -1):
        yield PhraseSpan(phrase_key(tokens[first:end]), first, end)
