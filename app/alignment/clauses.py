"""The first and the last clause of a sentence."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[，,；;：:—]+")


def first_and_last(text: str, shortest: int) -> tuple[str, str]:
    """The text up to its first and from its last mark between clauses; all of it if it has none.

    Marks nearer than `shortest` characters to either end don't count: such a piece says too
    little by itself.
    """
    marks = [found.end() for found in _MARKS.finditer(text)]
    cuts = [cut for cut in marks if shortest <= cut <= len(text) - shortest]
    return (text[: cuts[0]], text[cuts[-1] :]) if cuts else (text, text)
