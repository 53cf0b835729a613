"""Which characters may not begin or end a line of Chinese.

The classes are those of GB/T 15834 and W3C's "Requirements for Chinese Text Layout" (clreq), 3.1.3.
"""

from __future__ import annotations

# Never at the start of a line: they belong to what stands before them.
CLOSING = frozenset("，。、；：？！）》〉】〕」』’”｝］〗,.;:?!)]}%‰°℃％·•…—–-～~/／〞")
# Never at the end of a line: they belong to what comes after them.
OPENING = frozenset("（《〈【〔「『‘“｛［〖([{〝$￥¥£€#")

# Full-width marks whose glyph fills one half of its em; the other half is blank.
_BLANK_AFTER = frozenset("，。、；：？！）》〉】〕」』’”｝］〗")
_BLANK_BEFORE = frozenset("（《〈【〔「『‘“｛［〖")


def may_break(before: str, after: str) -> bool:
    """Whether a line may end after the character `before` and the next begin with `after`."""
    return before not in OPENING and after not in CLOSING


def closed_up(before: str, after: str) -> bool:
    """Whether two marks in a row share one blank half em instead of having one each.

    That is so for 。” and “《, where both blanks would tear a hole into the line.
    """
    if before in _BLANK_AFTER:
        return after in _BLANK_AFTER or after in _BLANK_BEFORE
    return before in _BLANK_BEFORE and after in _BLANK_BEFORE


def blank_after(char: str) -> bool:
    """Whether the right half of the character's em is blank."""
    return char in _BLANK_AFTER


def blank_before(char: str) -> bool:
    """Whether the left half of the character's em is blank."""
    return char in _BLANK_BEFORE
