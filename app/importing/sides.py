"""Whether a file is one side of a text, or holds both."""

from __future__ import annotations

from collections.abc import Sequence

from app.hanzi import hanzi_count
from app.importing.document import Document
from app.importing.language import latin_words
from app.importing.romanised import is_reading
from app.lesson.model import Language

_MOST_OF_OTHER = 0.25
_MOST_BESIDE_A_SIDE = 0.4
_HANZI_A_WORD = 1.6


def sides_of(documents: Sequence[Document]) -> list[Language | None]:
    """The language that nearly all of each document is in; None if it has two, or none.

    Foreign names and quotations are the small part of a text, a translation is half of it. Beside
    one that is in one language, the only other one may hold more of it: notes, a vocabulary.
    """
    sides = [_side_of(document, _MOST_OF_OTHER) for document in documents]
    if len(sides) == 2 and sides.count(None) == 1:
        unknown = sides.index(None)
        known = sides[1 - unknown]
        likely = _side_of(documents[unknown], _MOST_BESIDE_A_SIDE)
        if likely is not known:
            sides[unknown] = likely
    return sides


def _side_of(document: Document, most_of_other: float) -> Language | None:
    if any(line.language is not None for line in document.lines):
        stated = {line.language for line in document.lines}
        return stated.pop() if len(stated) == 1 else None
    texts = [line.text for line in document.lines if not line.ignored]
    chinese = sum(map(hanzi_count, texts)) / _HANZI_A_WORD
    english = sum(len(latin_words(text)) for text in texts if not is_reading(text))
    if max(chinese, english) == 0 or min(chinese, english) > most_of_other * (chinese + english):
        return None
    return Language.CHINESE if chinese > english else Language.ENGLISH
