"""Words that contain a character, the best known first."""

from __future__ import annotations

from app.chinese.lexicon import Entry
from app.lookup.index import Index


def words_with(character: str, index: Index, limit: int = 50) -> tuple[Entry, ...]:
    """The dictionary's words of two characters or more with this one in either form, the best
    known first; one entry a word."""
    seen: set[str] = set()
    found = []
    for number in index.with_character(character).tolist():
        simplified, _ = index.forms(number)
        if len(simplified) > 1 and simplified not in seen:
            seen.add(simplified)
            found.append(number)
            if len(found) == limit:
                break
    return tuple(index.entry(number) for number in found)
