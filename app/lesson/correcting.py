"""Analysing those pairs of a lesson anew that a correction concerns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.chinese.corrections.correction import Correction
from app.chinese.corrections.letters import letters_of
from app.lesson.analysing import found_tokens, linked_pairs
from app.lesson.model import Pair
from app.progress import Progress, silent, span

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon


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
        for number, found in found_tokens(pairs, numbers, lexicon, span(progress, 0.0, 0.4)):
            tokens[number] = found
    return linked_pairs(pairs, tokens, numbers, lexicon, corrections, span(progress, 0.4, 1.0))


def _holds(letters: str, texts: Sequence[str]) -> bool:
    return any(text in letters for text in texts)
