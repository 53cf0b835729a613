"""Senses as a person reads them: readings with tone marks, classifiers apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.chinese.pinyin import to_marks

_PREFIX = "CL:"
_READING = re.compile(r"\[([A-Za-zü:·,0-9 ]*[1-5])\]")
_CLASSIFIER = re.compile(r"(?:[^,|\[]*\|)?([^,|\[]+)\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Classifier:
    """A measure word and its reading, as in 位 wèi."""

    hanzi: str
    reading: str


def definitions(senses: Iterable[str]) -> tuple[str, ...]:
    """The senses that say what a word means, in order: `old name of 渝[Yú]`."""
    return tuple(_READING.sub(_marked, s) for s in senses if s.strip() and not _counts(s))


def classifiers(senses: Iterable[str]) -> tuple[Classifier, ...]:
    """The classifiers that CC-CEDICT gives as a sense of their own: `CL:個|个[ge4],位[wei4]`."""
    return tuple(
        Classifier(hanzi, _marks(reading))
        for sense in senses
        if _counts(sense)
        for hanzi, reading in _CLASSIFIER.findall(sense.removeprefix(_PREFIX))
    )


def _counts(sense: str) -> bool:
    return sense.startswith(_PREFIX)


def _marked(match: re.Match[str]) -> str:
    return f"[{_marks(match[1])}]"


def _marks(reading: str) -> str:
    return " ".join(to_marks(syllable) for syllable in reading.split())
