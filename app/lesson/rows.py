"""Texts whose source says what belongs together are aligned within those bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    are aligned among themselves, as is what stands between rows. Rows that don't come in the
    same order on both sides are no bounds; then everything is aligned.
    """
    of_sentences = tuple(
        [of_side[sentence.paragraph] for sentence in side]
        for side, of_side in zip((chinese, english), rows, strict=True)
    )
    stretches = [_stretches(of_side) for of_side in of_sentences]
    both = _common(*stretches)
    if not both:
        return align(chinese, english, lexicon, progress)
    beads: list[Bead] = []
    whole = len(chinese) + len(english)
    for first, second, is_row in _bounded(stretches, both, (len(chinese), len(english))):
        here = span(
            progress, (first.start + second.start) / whole, (first.stop + second.stop) / whole
        )
        if is_row and min(len(first), len(second)) <= _MOST_SENTENCES:
            here(0.0, "Keeping the pairs of the file")
            beads.append(Bead(tuple(first), tuple(second), 1.0))
        elif not is_row and None not in (
            *of_sentences[0][first.start : first.stop],
            *of_sentences[1][second.start : second.stop],
        ):
            # The file itself says that these have no counterpart.
            beads += [Bead((i,), (), 1.0) for i in first] + [Bead((), (j,), 1.0) for j in second]
        else:
            left, right = chinese[first.start : first.stop], english[second.start : second.stop]
            beads += [
                _moved(bead, first.start, second.start)
                for bead in align(left, right, lexicon, here)
            ]
    return tuple(beads)


def _stretches(rows: Sequence[int | None]) -> dict[int, range]:
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


def _common(chinese: dict[int, range], english: dict[int, range]) -> list[int]:
    """The rows that both sides have, if their order is the same on both."""
    both = [row for row in chinese if row in english]
    return both if both == [row for row in english if row in chinese] else []


def _bounded(
    stretches: Sequence[dict[int, range]], both: Sequence[int], ends: tuple[int, int]
) -> Iterator[tuple[range, range, bool]]:
    """The sentences of both sides, stretch by stretch, and whether each stretch is a row."""
    at = (0, 0)
    for row in both:
        first, second = (of_side[row] for of_side in stretches)
        yield from _between(at, (first.start, second.start))
        yield first, second, True
        at = first.stop, second.stop
    yield from _between(at, ends)


def _between(start: tuple[int, int], stop: tuple[int, int]) -> Iterator[tuple[range, range, bool]]:
    if start != stop:
        yield range(start[0], stop[0]), range(start[1], stop[1]), False


def _moved(bead: Bead, chinese: int, english: int) -> Bead:
    return Bead(
        tuple(i + chinese for i in bead.chinese),
        tuple(i + english for i in bead.english),
        bead.confidence,
    )
