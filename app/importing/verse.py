"""Lines that are lines on purpose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importing.language import language_of
from app.lesson.model import Language

_LEAST_LINES = 4
_LONGEST = {Language.CHINESE: 24, Language.ENGLISH: 60}
_FULL_STOP = re.compile(r"[。.][”’」』\"')）】]*$")
_COLON = re.compile(r"[:：]\s*\S")


def is_verse(lines: Sequence[str]) -> bool:
    """Whether these lines, which follow each other without a blank one, are verse.

    They are several, short, hardly ever whole sentences, and nobody's turns of a talk.
    """
    longest = _LONGEST.get(language_of(" ".join(lines)) or Language.ENGLISH, 0)
    return (
        len(lines) >= _LEAST_LINES
        and all(len(line) <= longest for line in lines)
        and sum(_FULL_STOP.search(line) is not None for line in lines) <= 0.5 * len(lines)
        and not any(_COLON.search(line) for line in lines)
    )
