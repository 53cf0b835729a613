"""Which passages stand beside each other before the text is aligned. Knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from app.importing.understanding import Passage
from app.lesson.model import Language, Role

Row = tuple[int | None, int | None]
"""The indices of a Chinese and an English passage; None where there is nothing."""


def laid_out(passages: Sequence[Passage]) -> tuple[Row, ...]:
    """The passages in two columns, each in exactly one row and each column in reading order.

    A stretch of one language stands beside the stretch of the other that follows it. Where both
    have as many headings, heading stands beside heading. Rows of a table stay rows.
    """
    rows: list[Row] = []
    for stretch in _stretches(passages):
        chinese = [i for i in stretch if passages[i].paragraph.language is Language.CHINESE]
        english = [i for i in stretch if passages[i].paragraph.language is Language.ENGLISH]
        for left, right in _parts(chinese, english, passages):
            rows += zip_longest(left, right)
    return tuple(rows)


def _stretches(passages: Sequence[Passage]) -> Iterator[list[int]]:
    """Runs of one language, each with the run of the other that follows; a table row alone."""
    stretch: list[int] = []
    for index, passage in enumerate(passages):
        if stretch and _begins(passages, stretch, passage):
            yield stretch
            stretch = []
        stretch.append(index)
    if stretch:
        yield stretch


def _begins(passages: Sequence[Passage], stretch: list[int], passage: Passage) -> bool:
    first, last = passages[stretch[0]].paragraph, passages[stretch[-1]].paragraph
    if passage.paragraph.row is not None or last.row is not None:
        return passage.paragraph.row != last.row
    changed = first.language is not last.language
    return changed and passage.paragraph.language is first.language


def _parts(
    chinese: list[int], english: list[int], passages: Sequence[Passage]
) -> Iterator[tuple[list[int], list[int]]]:
    """Both columns cut before their headings, if they have as many."""
    columns = [_sections(column, passages) for column in (chinese, english)]
    if len(columns[0]) != len(columns[1]):
        columns = [[chinese], [english]]
    yield from zip(*columns, strict=True)


def _sections(column: list[int], passages: Sequence[Passage]) -> list[list[int]]:
    sections: list[list[int]] = [[]]
    for index in column:
        if passages[index].paragraph.role is Role.HEADING:
            sections.append([])
        sections[-1].append(index)
    return sections
