"""How central each English word is to what a headword means."""

from __future__ import annotations

import re
from collections.abc import Sequence

FARTHEST = 6
"""The distance of a word that a meaning merely mentions, in brackets or far down."""

_WORD = re.compile(r"[a-z\u00c0-\u024f0-9]+(?:['’][a-z]+)?")
_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
# By the place of the sense, whether another alternative stands before, and the number of words.
_FAR = [
    [
        [min(place + later + 2 * max(0, size - 1), FARTHEST) for size in range(4)]
        for later in range(2)
    ]
    for place in range(3)
]
# Words that say nothing alone; they count only where a meaning has no others (里: "in").
_EMPTY_LIST = (
    "a an and as at be by cl etc for from in into is it its of on one one's or sb sb's sth that "
    "the this to up used with"
)
_EMPTY = frozenset(_EMPTY_LIST.split())


def words_of(text: str) -> list[str]:
    """The English words of a text in lower case, in order."""
    return _WORD.findall(text.lower())


def telling(words: list[str]) -> list[str]:
    """The words without those that say nothing alone, unless there are no others."""
    return [word for word in words if word not in _EMPTY] or words


def word_distances(senses: Sequence[str]) -> dict[str, int]:
    """Each word of the senses with its distance: 0 where it is all that the first sense says,
    more the more words stand beside it and the later the sense, at most `FARTHEST`.
    """
    distances: dict[str, int] = {}
    for place, sense in enumerate(senses):
        if sense.startswith("CL:"):
            continue
        lowered = sense.lower()
        if "(" in sense or "[" in sense:
            for word in telling(_WORD.findall(lowered)):
                distances.setdefault(word, FARTHEST)
            lowered = _NOTE.sub(" ", lowered)
        for number, alternative in enumerate(_alternatives(lowered)):
            said = telling(_WORD.findall(alternative))
            far = _FAR[place if place < 2 else 2][number > 0][len(said) if len(said) < 3 else 3]
            for word in said:
                if far < distances.get(word, FARTHEST + 1):
                    distances[word] = far
    return distances


def alternatives(sense: str) -> list[str]:
    """What a sense says in lower case, without notes, cut where commas and semicolons are."""
    return _alternatives(_NOTE.sub(" ", sense.lower()))


def _alternatives(plain: str) -> list[str]:
    return plain.replace(";", ",").split(",")
