"""From a word to the one that stands a page further on or back."""

from __future__ import annotations

from collections.abc import Callable

from app.lesson.model import Lesson
from app.ui.reader.cursor import Spot, first_word, next_word
from app.ui.reader.layouts import PairLayout


def page_spot(
    lesson: Lesson, spot: Spot, distance: float, layout_of: Callable[[int], PairLayout]
) -> Spot:
    """The first word of the line that stands `distance` pixels (up: negative) from the spot's.

    At the ends of the text its first or last word. Never against the direction, and never the
    same spot while there are words in the direction.
    """
    row, y = spot.pair, layout_of(spot.pair).line_of(spot.token)[0] + distance
    while y < 0 and row > 0:
        row -= 1
        y += layout_of(row).height
    while y >= layout_of(row).height and row < len(lesson.pairs) - 1:
        y -= layout_of(row).height
        row += 1
    if y < 0 or y >= layout_of(row).height:
        return first_word(lesson, row, last=y > 0)
    found = Spot(row, _word_on_line(layout_of(row), y))
    by = 1 if distance > 0 else -1
    if row == spot.pair and not _is_beyond(found, spot, by):
        return next_word(lesson, spot, by)
    return found


def _is_beyond(found: Spot, spot: Spot, by: int) -> bool:
    if found.token is None or spot.token is None:
        return False
    return (found.token - spot.token) * by > 0


def _word_on_line(layout: PairLayout, y: float) -> int | None:
    """The first word of the line nearest to `y` that has one; None in a pair without words."""
    firsts = (
        (line, next((box.token for box in line.boxes if layout.keys[box.token] is not None), None))
        for line in layout.block.lines
    )
    found = [(abs(layout.chinese_y + line.top - y), token) for line, token in firsts]
    nearest = sorted((away, token) for away, token in found if token is not None)
    return nearest[0][1] if nearest else None
