"""How a word is read elsewhere, as the dictionary notes it among the senses."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.chinese.pinyin import to_marks

_TAIWAN = re.compile(r"^\(?Taiwan pr\. (?:\[([^\]]+)\])\)?$")


def taiwan_reading(senses: Iterable[str]) -> str:
    """The reading in Taiwan, with tone marks; '' where it is no other than on the mainland."""
    notes = (_TAIWAN.match(sense.strip()) for sense in senses)
    note = next((note for note in notes if note is not None), None)
    return " ".join(map(to_marks, note[1].split())) if note is not None else ""


def is_reading(sense: str) -> bool:
    """Whether what stands among the senses says only how the word is read in Taiwan."""
    return _TAIWAN.match(sense.strip()) is not None
