"""Whether a file is one side of a text, or holds both."""

from __future__ import annotations

from app.hanzi import hanzi_count
from app.importing.document import Document
from app.importing.language import latin_words
from app.importing.romanised import is_reading
from app.lesson.model import Language

_MOST_OF_OTHER = 0.25
_HANZI_A_WORD = 1.6


def side_of(document: Document) -> Language | None:
    """The language that nearly all of the document is in; None if it has two, or none.

    Foreign names and quotations are the small part of a text, a translation is half of it.
    """
    if any(line.row is not None or line.language is not None for line in document.lines):
        stated = {line.language for line in document.lines}
        return stated.pop() if len(stated) == 1 else None
    texts = [line.text for line in document.lines if not line.ignored]
    chinese = sum(map(hanzi_count, texts)) / _HANZI_A_WORD
    english = sum(len(latin_words(text)) for text in texts if not is_reading(text))
    if max(chinese, english) == 0 or min(chinese, english) > _MOST_OF_OTHER * (chinese + english):
        return None
    return Language.CHINESE if chinese > english else Language.ENGLISH
