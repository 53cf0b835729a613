"""Where a place in the text is after an edit, so that a reader keeps it."""

from __future__ import annotations

from app.lesson.edit import Edit
from app.lesson.model import Language, Lesson
from app.lesson.streams import Stream, moved_position, stream


class Displacement:
    """Where an edit moves places. Made once, it tells that of many."""

    def __init__(self, edit: Edit) -> None:
        self._edit = edit
        self._streams: dict[Language, tuple[Stream, Stream]] = {}

    def of(self, pair: int, offset: int = 0, side: Language = Language.CHINESE) -> tuple[int, int]:
        """The pair and the offset at which the same character of this side stands afterwards.

        `offset` counts characters of that side of the pair. A pair without text there is
        followed by its other side, to offset 0 of the pair it comes into.
        """
        edit = self._edit
        at = pair - edit.first
        if at < 0:
            return pair, offset
        if at >= len(edit.before):
            return pair + len(edit.after) - len(edit.before), offset
        if not edit.after:
            return max(edit.first - 1, 0), 0
        if not edit.before[at].text(side):
            return self._inside(at, 0, side.other)[0], 0
        return self._inside(at, offset, side)

    def _inside(self, at: int, offset: int, side: Language) -> tuple[int, int]:
        edit = self._edit
        before, after = self._both(side)
        if before.text != after.text and len(edit.before) == len(edit.after):
            # Rewritten pair by pair: what stood in one pair is still in it.
            old, new = edit.before[at].text(side), edit.after[at].text(side)
            return edit.first + at, moved_position(old, new, min(offset, len(old)))
        start, end = before.spans[at]
        # The place after a pair's last character goes with that character.
        behind = int(offset > 0 and start + offset >= end)
        position = moved_position(before.text, after.text, min(start + offset, end) - behind)
        found = after.pair_at(position)
        if found is None:
            return edit.first + min(at, len(edit.after) - 1), 0
        start, end = after.spans[found]
        return edit.first + found, min(position + behind, end) - start

    def _both(self, side: Language) -> tuple[Stream, Stream]:
        if side not in self._streams:
            self._streams[side] = (
                stream(self._edit.before, side),
                stream(self._edit.after, side),
            )
        return self._streams[side]


def moved_place(
    edit: Edit, pair: int, offset: int = 0, side: Language = Language.CHINESE
) -> tuple[int, int]:
    """The pair and the offset at which this character stands after the edit.

    See `Displacement.of`.
    """
    return Displacement(edit).of(pair, offset, side)


def moved_token(
    edit: Edit, lesson: Lesson, after: Lesson, pair: int, token: int
) -> tuple[int, int]:
    """The pair and the token at which the reader stands after the edit that made `after`."""
    if not 0 <= pair < len(lesson.pairs):
        return pair, token
    tokens = lesson.pairs[pair].tokens
    offset = tokens[token].start if 0 <= token < len(tokens) else 0
    pair, offset = moved_place(edit, pair, offset)
    pieces = after.pairs[pair].tokens
    return pair, next((n for n, piece in enumerate(pieces) if piece.end > offset), 0)
