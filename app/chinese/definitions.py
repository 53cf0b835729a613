"""Senses as a person reads them: readings with tone marks, classifiers apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.chinese.pinyin import to_marks
from app.hanzi import HANZI

_PREFIX = "CL:"
_READING = re.compile(r"\[([A-Za-zü:·,0-9 ]*[1-5])\]")
_LISTED = re.compile(r"(?:^|\()CL:([^()]*)")
_INLINE = re.compile(r" ?\(CL:[^()]*\)")
_TRADITIONAL = re.compile(rf"[{HANZI}]+\|(?=[{HANZI}])")
_CLASSIFIER = re.compile(r"(?:[^,|\[]*\|)?([^,|\[]+)\[([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Classifier:
    """A measure word and its reading, as in 位 wèi."""

    hanzi: str
    reading: str


def definitions(senses: Iterable[str]) -> tuple[str, ...]:
    """The senses that say what a word means, in order: `short name for 重庆[Chóng qìng]`.

    Of a word given in both scripts the simplified form is kept.
    """
    return tuple(filter(None, (_readable(sense) for sense in senses)))


def classifiers(senses: Iterable[str]) -> tuple[Classifier, ...]:
    """The classifiers that CC-CEDICT gives, as a sense of their own or within one.

    They look like `CL:個|个[ge4],位[wei4]`.
    """
    found = (
        Classifier(hanzi, _marks(reading))
        for sense in senses
        for listed in _LISTED.findall(sense)
        for hanzi, reading in _CLASSIFIER.findall(listed)
    )
    return tuple(dict.fromkeys(found))


def _counts(sense: str) -> bool:
    return sense.startswith(_PREFIX)


def _readable(sense: str) -> str:
    if _counts(sense):
        return ""
    plain = _TRADITIONAL.sub("", _INLINE.sub("", sense))
    return _READING.sub(_marked, plain).strip()


def _marked(match: re.Match[str]) -> str:
    return f"[{_marks(match[1])}]"


def _marks(reading: str) -> str:
    return " ".join(to_marks(syllable) for syllable in reading.split())
