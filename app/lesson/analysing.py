"""From the texts of pairs to their words, what these are linked to, and which sense is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.alignment.meant_senses import AnalysedPair, mean_senses
from app.alignment.words import link_words
from app.chinese.analysis import analyse
from app.chinese.corrections.apply import with_meanings, with_words
from app.chinese.corrections.correction import Correction
from app.lesson.model import Lesson, Pair, Token
from app.progress import Progress, silent, span

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_SHORT = 20_000
"""Characters of a text that are analysed within a second."""
_CONTEXT = 40
"""Pairs around those looked at that are linked with them: about a fifth of a second."""


def analysed(
    lesson: Lesson,
    lexicon: Lexicon,
    progress: Progress = silent,
    corrections: Sequence[Correction] = (),
) -> Lesson:
    """The lesson with its tokens and word links computed from its texts anew, and corrected."""
    every = range(len(lesson.pairs))
    tokens = analyse([p.chinese for p in lesson.pairs], lexicon, span(progress, 0.0, 0.5))
    linking = span(progress, 0.5, 1.0)
    pairs = linked_pairs(lesson.pairs, tokens, every, lexicon, corrections, linking)
    return replace(lesson, pairs=pairs)


def renewed_pairs(
    pairs: Sequence[Pair],
    numbers: Sequence[int],
    lexicon: Lexicon,
    progress: Progress = silent,
    corrections: Sequence[Correction] = (),
) -> tuple[Pair, ...]:
    """Of all pairs of a lesson those of these numbers, which were repaired, with their links
    computed anew and the tokens they lack.

    Tokens that are there stay: they were found with the whole text in view.
    """
    tokens = [pair.tokens for pair in pairs]
    lacking = [number for number in numbers if pairs[number].needs_analysis]
    for number, found in found_tokens(pairs, lacking, lexicon, span(progress, 0.0, 0.5)):
        tokens[number] = found
    return linked_pairs(pairs, tokens, numbers, lexicon, corrections, span(progress, 0.5, 1.0))


def found_tokens(
    pairs: Sequence[Pair], numbers: Sequence[int], lexicon: Lexicon, progress: Progress = silent
) -> list[tuple[int, tuple[Token, ...]]]:
    """The tokens of the pairs of these numbers, with the number. The whole text is looked at
    or, of one that is long, these pairs only."""
    is_short = sum(len(pair.chinese) for pair in pairs) <= _SHORT
    looked_at = range(len(pairs)) if is_short and numbers else numbers
    found = analyse([pairs[number].chinese for number in looked_at], lexicon, progress)
    of = dict(zip(looked_at, found, strict=True))
    return [(number, of[number]) for number in numbers]


def linked_pairs(
    pairs: Sequence[Pair],
    tokens: Sequence[tuple[Token, ...]],
    numbers: Sequence[int],
    lexicon: Lexicon,
    corrections: Sequence[Correction],
    progress: Progress = silent,
) -> tuple[Pair, ...]:
    """Of all pairs of a lesson, which have these tokens, those of these numbers: linked to the
    translation, the senses it means first, and corrected.

    Words are corrected before they are linked, senses after the translation has had its say.
    Corrections see the whole lesson; links what stands near, and names all that were named.
    """
    words = with_words(tokens, corrections, lexicon)
    near = _with_context(numbers, len(pairs))
    texts = [(words[number], pairs[number].english) for number in near]
    links = dict(zip(near, link_words(texts, lexicon, span(progress, 0.0, 0.9)), strict=True))
    linked = [AnalysedPair(words[n], pairs[n].english, links[n]) for n in numbers]
    meant = mean_senses(linked, span(progress, 0.9, 1.0), words)
    for number, of_pair in zip(numbers, meant, strict=True):
        words[number] = of_pair
    words = with_meanings(words, corrections)
    return tuple(
        replace(pairs[number], tokens=words[number], links=links[number]) for number in numbers
    )


def _with_context(numbers: Sequence[int], count: int) -> list[int]:
    """The numbers and those around them, of so many pairs."""
    near = {
        place
        for number in numbers
        for place in range(max(0, number - _CONTEXT), min(count, number + _CONTEXT + 1))
    }
    return sorted(near)
