"""Words that contain a character or a word, the best known first."""

from __future__ import annotations

from app.chinese.lexicon import Entry
from app.lookup.index import Index


def words_with(part: str, index: Index, limit: int = 50) -> tuple[Entry, ...]:
    """The dictionary's words of two characters or more that are longer than `part` and have it
    in either form, the best known first; one entry a word."""
    if not part:
        return ()
    seen: set[str] = set()
    found = []
    rarest = min((index.with_character(character) for character in part), key=len)
    least = max(2, len(part) + 1)
    for number in rarest.tolist():
        simplified, traditional = index.forms(number)
        if len(simplified) < least or simplified in seen:
            continue
        if part in simplified or part in traditional:
            seen.add(simplified)
            found.append(number)
            if len(found) == limit:
                break
    return tuple(index.entry(number) for number in found)
