"""Texts whose source says what belongs together are aligned within those bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from app.alignment.align import align
from app.alignment.bead import Bead, Sentence
from app.importing.paragraph import Paragraph
from app.lesson.model import Language
from app.progress import Progress, silent, span

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_MOST_SENTENCES = 2

Rows = tuple[tuple[int | None, ...], tuple[int | None, ...]]
"""The row of each Chinese and of each English paragraph; None where alignment must tell."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Sentences of both sides that belong together; `is_whole`: as one bead, as they stand."""

    chinese: range
    english: range
    is_whole: bool = False


def rows_of(paragraphs: Sequence[Paragraph]) -> Rows:
    """The rows of each side's paragraphs, in text order."""
    chinese, english = (
        tuple(p.row for p in paragraphs if p.language is language) for language in Language
    )
    return chinese, english


def align_rows(
    chinese: Sequence[Sentence],
    english: Sequence[Sentence],
    rows: Rows,
    lexicon: Lexicon | None,
    progress: Progress = silent,
) -> tuple[Bead, ...]:
    """The beads of a text: `align`, with every row kept together.

    What stands in one row is one bead, unless both sides have more than a few sentences; these
    are aligned among themselves, as is what stands between rows. A row that only one side has
    has no counterpart. Rows that don't come in the same order on both sides are no bounds; then
    everything is aligned.
    """
    of_sentences = tuple(
        [of_side[sentence.paragraph] for sentence in side]
        for side, of_side in zip((chinese, english), rows, strict=True)
    )
    both = _common(*(_places(of_side) for of_side in of_sentences))
    if not both and any(None not in of_side for of_side in of_sentences):
        return align(chinese, english, lexicon, progress)
    stretches = list(_stretches(of_sentences, both))
    loose = [stretch for stretch in stretches if not stretch.is_whole]
    found = _aligned(chinese, english, loose, lexicon, progress)
    beads: list[Bead] = []
    for stretch in stretches:
        if stretch.is_whole:
            beads.append(Bead(tuple(stretch.chinese), tuple(stretch.english), 1.0))
        else:
            beads += next(found)
    return tuple(beads)


def _aligned(
    chinese: Sequence[Sentence],
    english: Sequence[Sentence],
    stretches: Sequence[_Stretch],
    lexicon: Lexicon | None,
    progress: Progress,
) -> Iterator[Sequence[Bead]]:
    """The beads of each stretch.

    All are aligned as one text, because a few sentences don't tell what is common in it; only a
    stretch that a bead reaches into from another is aligned by itself.
    """
    if not stretches:
        return
    left = [(i, number) for number, s in enumerate(stretches) for i in s.chinese]
    right = [(j, number) for number, s in enumerate(stretches) for j in s.english]
    within: list[list[Bead]] = [[] for _ in stretches]
    for bead in align(
        [chinese[i] for i, _ in left],
        [english[j] for j, _ in right],
        lexicon,
        span(progress, 0.0, 0.7),
    ):
        here, there = [left[i] for i in bead.chinese], [right[j] for j in bead.english]
        owners = {number for _, number in (*here, *there)}
        if len(owners) == 1:
            moved = Bead(tuple(i for i, _ in here), tuple(j for j, _ in there), bead.confidence)
            within[owners.pop()].append(moved)
    again = span(progress, 0.7, 1.0)
    for number, (stretch, beads) in enumerate(zip(stretches, within, strict=True)):
        held = sum(len(bead.chinese) + len(bead.english) for bead in beads)
        if held == len(stretch.chinese) + len(stretch.english):
            yield beads
        else:
            share = span(again, number / len(stretches), (number + 1) / len(stretches))
            yield _alone(chinese, english, stretch, lexicon, share)


def _alone(
    chinese: Sequence[Sentence],
    english: Sequence[Sentence],
    stretch: _Stretch,
    lexicon: Lexicon | None,
    progress: Progress,
) -> list[Bead]:
    first, second = stretch.chinese, stretch.english
    return [
        Bead(
            tuple(i + first.start for i in bead.chinese),
            tuple(j + second.start for j in bead.english),
            bead.confidence,
        )
        for bead in align(
            chinese[first.start : first.stop],
            english[second.start : second.stop],
            lexicon,
            progress,
        )
    ]


def _places(rows: Sequence[int | None]) -> dict[int, range]:
    """Where each row's sentences are; a row in two places is none."""
    found: dict[int, range] = {}
    twice: set[int] = set()
    start = 0
    for row, run in groupby(rows):
        stop = start + sum(1 for _ in run)
        if row is not None:
            if row in found:
                twice.add(row)
            found[row] = range(start, stop)
        start = stop
    return {row: where for row, where in found.items() if row not in twice}


def _common(chinese: dict[int, range], english: dict[int, range]) -> list[tuple[range, range]]:
    """Where the rows are that both sides have, if their order is the same on both."""
    both = [row for row in chinese if row in english]
    if both != [row for row in english if row in chinese]:
        return []
    return [(chinese[row], english[row]) for row in both]


def _stretches(
    rows: Sequence[Sequence[int | None]], both: Sequence[tuple[range, range]]
) -> Iterator[_Stretch]:
    """The stretches of the whole text in order: rows, and what is between them."""
    lone = _lone(rows[0], rows[1]), _lone(rows[1], rows[0])
    at = (0, 0)
    ends = len(rows[0]), len(rows[1])
    for first, second in (*both, (range(ends[0], ends[0]), range(ends[1], ends[1]))):
        yield from _between(lone, range(at[0], first.start), range(at[1], second.start))
        if first or second:
            yield _Stretch(first, second, min(len(first), len(second)) <= _MOST_SENTENCES)
        at = first.stop, second.stop


def _lone(rows: Sequence[int | None], others: Sequence[int | None]) -> list[bool]:
    """For each sentence, whether the file itself says that it has no counterpart."""
    known = {None, *others}
    return [row not in known for row in rows]


def _between(
    lone: tuple[Sequence[bool], Sequence[bool]], first: range, second: range
) -> Iterator[_Stretch]:
    """What stands between rows, the sentences without counterpart at its ends set apart."""
    sides = first, second
    starts = [
        next((i for i in side if not of_side[i]), side.stop)
        for side, of_side in zip(sides, lone, strict=True)
    ]
    stops = [
        next((i + 1 for i in reversed(range(start, side.stop)) if not of_side[i]), start)
        for side, of_side, start in zip(sides, lone, starts, strict=True)
    ]
    yield from _unpaired(range(first.start, starts[0]), range(second.start, starts[1]))
    if starts != stops:
        yield _Stretch(range(starts[0], stops[0]), range(starts[1], stops[1]))
    yield from _unpaired(range(stops[0], first.stop), range(stops[1], second.stop))


def _unpaired(first: range, second: range) -> Iterator[_Stretch]:
    nobody = range(0)
    yield from (_Stretch(range(i, i + 1), nobody, True) for i in first)
    yield from (_Stretch(nobody, range(j, j + 1), True) for j in second)
