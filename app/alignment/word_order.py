"""Links of words of grammar that the order of what they join forbids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.alignment.english_words import base_stem
from app.alignment.word_evidence import LinkedText

_PREPOSITIONS = frozenset("在于从自由对向往")
_POSSESSIVES = frozenset("的之")
_BREAKS = frozenset("，,。；;：:？！")
_OF, _OWNS = base_stem("of"), base_stem("'s")
# Words from one of grammar to what it governs: in the last few years.
_REACH = 4

Linked = Mapping[int, Sequence[int]]
"""The tokens (rows) that each word (column) is linked to."""


def is_out_of_order(row: int, column: int, text: LinkedText, holders: Linked) -> bool:
    """Whether a token of grammar can't say this word, as what the word joins shows.

    A preposition says that of the words that follow it in its clause; 的 stands after the owner
    and before what is owned, as 's does, and of does the other way about. `holders` are all links.
    """
    word = text.tokens[row].simplified
    if word in _POSSESSIVES:
        stem = text.words[column].stem
        if stem not in (_OF, _OWNS):
            return False
        before = _nearest(range(column - 1, column - 1 - _REACH, -1), holders, row)
        after = _nearest(range(column + 1, column + 1 + _REACH), holders, row)
        owners, owned = (before, after) if stem == _OWNS else (after, before)
        return (bool(owners) and min(owners) > row) or (bool(owned) and max(owned) < row)
    if word in _PREPOSITIONS:
        governed = _nearest(range(column + 1, column + 1 + _REACH), holders, row)
        return bool(governed) and not any(_follows(row, other, text) for other in governed)
    return False


def _nearest(columns: Sequence[int], holders: Linked, row: int) -> list[int]:
    """The tokens that the first linked of these words is linked to, but for this token."""
    for column in columns:
        others = [other for other in holders.get(column, ()) if other != row]
        if others:
            return others
    return []


def _follows(row: int, other: int, text: LinkedText) -> bool:
    """Whether the other token stands after this one, in the same clause."""
    between = text.tokens[row + 1 : other]
    return other > row and all(token.text not in _BREAKS for token in between)
