"""Analysing those pairs of a lesson anew that a correction concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.alignment.meant_senses import AnalysedPair, mean_senses
from app.alignment.words import link_words
from app.chinese.analysis import analyse
from app.chinese.corrections.apply import with_meanings, with_words
from app.chinese.corrections.correction import Correction
from app.chinese.corrections.letters import letters_of
from app.lesson.model import Pair
from app.progress import Progress, silent, span

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_SHORT = 20_000
"""Characters of a text that are analysed within a second."""


def concerned(pairs: Sequence[Pair], texts: Sequence[str]) -> tuple[int, ...]:
    """The numbers of the analysed pairs that hold one of these texts (simplified letters)."""
    return tuple(
        number
        for number, pair in enumerate(pairs)
        if pair.tokens and _holds(letters_of([pair.tokens]).text, texts)
    )


def corrected_pairs(
    pairs: Sequence[Pair],
    texts: Sequence[str],
    afresh: bool,
    lexicon: Lexicon,
    corrections: Sequence[Correction],
    progress: Progress = silent,
) -> tuple[Pair, ...]:
    """Of all pairs of a lesson those that hold one of the texts, analysed as the corrections say.

    The corrections see the whole lesson. Words stay as they were found unless `afresh`, which is
    needed where a correction is taken back; then the whole text is looked at again, or, of one
    that is long, the pairs concerned.
    """
    numbers = concerned(pairs, texts)
    tokens = [pair.tokens for pair in pairs]
    if afresh:
        is_short = sum(len(pair.chinese) for pair in pairs) <= _SHORT
        looked_at = range(len(pairs)) if is_short else numbers
        found = analyse([pairs[n].chinese for n in looked_at], lexicon, span(progress, 0.0, 0.4))
        of = dict(zip(looked_at, found, strict=True))
        for number in numbers:
            tokens[number] = of[number]
    words = with_words(tokens, corrections, lexicon)
    both = [(words[number], pairs[number].english) for number in numbers]
    links = link_words(both, lexicon, span(progress, 0.4, 0.9))
    linked = [AnalysedPair(*text, of_pair) for text, of_pair in zip(both, links, strict=True)]
    meant = mean_senses(linked, span(progress, 0.9, 1.0))
    for number, of_pair in zip(numbers, meant, strict=True):
        words[number] = of_pair
    words = with_meanings(words, corrections)
    return tuple(
        replace(pairs[number], tokens=words[number], links=of_pair)
        for number, of_pair in zip(numbers, links, strict=True)
    )


def _holds(letters: str, texts: Sequence[str]) -> bool:
    return any(text in letters for text in texts)
