"""How sure a lesson's pairs are, and going from one doubtful pair to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.alignment.bead import Bead
from app.alignment.belonging import belong_together
from app.lesson.model import Lesson, Pair

UNRELATED = (
    "Hardly any pair is sure: these two texts seem not to be translations of each other. "
    "See whether these are the right files."
)
"""What a person is told where two texts are no translations of each other."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of pairs: with text on both sides, with text on one only, and doubtful of either."""

    paired: int
    alone: int
    doubtful: int


def tally(pairs: Sequence[Pair]) -> Tally:
    """Count these pairs."""
    paired = sum(bool(p.chinese_sentences and p.english_sentences) for p in pairs)
    return Tally(paired, len(pairs) - paired, sum(p.is_doubtful for p in pairs))


def are_translations(pairs: Sequence[Pair]) -> bool:
    """Whether the two sides seem to be translations of each other, as far as these pairs tell."""
    return belong_together(
        [
            Bead(
                tuple(range(len(pair.chinese_sentences))),
                tuple(range(len(pair.english_sentences))),
                pair.confidence,
            )
            for pair in pairs
        ]
    )


def doubtful_pairs(lesson: Lesson) -> tuple[int, ...]:
    """The numbers of the pairs that a person should look at."""
    return tuple(number for number, pair in enumerate(lesson.pairs) if pair.is_doubtful)


def next_to_see(lesson: Lesson, pair: int) -> int | None:
    """As `next_doubtful`, stopping at pairs without counterpart that nobody checked too."""
    return _next(_to_see(lesson), pair)


def previous_to_see(lesson: Lesson, pair: int) -> int | None:
    """As `previous_doubtful`, stopping at pairs without counterpart that nobody checked too."""
    return _previous(_to_see(lesson), pair)


def next_doubtful(lesson: Lesson, pair: int) -> int | None:
    """The next doubtful pair after this one, going on from the start; None if there is none."""
    return _next(doubtful_pairs(lesson), pair)


def previous_doubtful(lesson: Lesson, pair: int) -> int | None:
    """The doubtful pair before this one, going on from the end; None if there is none."""
    return _previous(doubtful_pairs(lesson), pair)


def _to_see(lesson: Lesson) -> tuple[int, ...]:
    return tuple(
        number
        for number, pair in enumerate(lesson.pairs)
        if pair.is_doubtful
        or not (pair.checked or (pair.chinese_sentences and pair.english_sentences))
    )


def _next(places: Sequence[int], place: int) -> int | None:
    return next((n for n in places if n > place), places[0] if places else None)


def _previous(places: Sequence[int], place: int) -> int | None:
    return next((n for n in reversed(places) if n < place), places[-1] if places else None)
