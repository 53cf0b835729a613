"""How well a sense of the dictionary says what English words say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.alignment.english_words import GRAMMAR, EnglishWord, base_stem
from app.alignment.inflection import is_form, looks_verbal
from app.alignment.stems import plain
from app.alignment.word_glosses import glosses
from app.alignment.word_vectors import WordVectors
from app.chinese.senses import USABLE, is_action, points, rating

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\bone's(?: own)?\b|^surname\b")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_OPENING = frozenset(("to", "a", "an", "the", "be", "sb", "sth", "oneself"))

# How well a sense fits what the translation says, 0 to 1.
_SAME = 1.0  # a gloss is a form of the linked word
_COGNATE = 0.8  # it has its stem
RELATED = 0.55
"""The fit of what is near in meaning."""
_IN_PHRASE = 0.9  # times the share of a gloss of several words
_VERB_FITS = 0.12
_ELSEWHERE = 0.35  # the sentence has a gloss, but not linked to the token
_UNUSUAL = 0.7  # times, for senses that should not come first
_LEAST_LIKENESS = 0.72

LinkedWords = Sequence[tuple[EnglishWord, str]]
"""The English words a token is linked to, each with the word before it."""


def fit(sense: str, linked: LinkedWords) -> float:
    """How well a sense says what the linked words say."""
    if points(sense):
        return 0.0
    best = 0.0
    for gloss in _phrases(sense):
        said = [max([_likeness(part, word) for word, _ in linked]) for part in gloss]
        if any(said):
            whole = 1.0 if len(gloss) == 1 else _IN_PHRASE
            best = max(best, sum(said) / len(gloss) * whole)
    if best and is_action(sense):
        best += _VERB_FITS * any(looks_verbal(word.text, before) for word, before in linked)
    return best * _weight(sense)


def fit_elsewhere(sense: str, offered: frozenset[str]) -> float:
    """How well a sense of an unlinked token fits what is linked to nothing (stems)."""
    if points(sense):
        return 0.0
    said = any(offered.issuperset(stems) for stems in _contents(sense))
    return _ELSEWHERE * said * _weight(sense)


def _weight(sense: str) -> float:
    return _UNUSUAL if rating(sense) >= USABLE else 1.0


def _likeness(gloss_word: _GlossWord, word: EnglishWord) -> float:
    if is_form(word.text, gloss_word.text):
        return _SAME
    return _COGNATE if word.stem == gloss_word.stem else 0.0


@dataclass(frozen=True, slots=True)
class _GlossWord:
    text: str
    stem: str


@lru_cache(maxsize=20_000)
def _phrases(sense: str) -> tuple[tuple[_GlossWord, ...], ...]:
    """The glosses of a sense, as the words that say something."""
    found = []
    for part in re.split("[;,/]", _ASIDE.sub(" ", sense)):
        words = [w for w in _WORD.findall(plain(part)) if w not in _OPENING]
        content = [w for w in words if base_stem(w) not in GRAMMAR] or words
        if content:
            found.append(tuple(_GlossWord(w, base_stem(w)) for w in content))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _contents(sense: str) -> tuple[tuple[str, ...], ...]:
    """The stems of each gloss that has more than words of grammar."""
    return tuple(gloss.stems for gloss in glosses(sense) if not gloss.is_grammar)


def nearness(senses: Sequence[str], linked: LinkedWords, vectors: WordVectors) -> list[float]:
    """How near in meaning each sense is to the linked words, if it is near."""
    near = vectors.of(list(map(to_encode, senses))) @ vectors.of([said(linked)])[0]
    return [
        0.0
        if points(sense)
        else RELATED * max(0.0, float(likeness) - _LEAST_LIKENESS) / (1 - _LEAST_LIKENESS)
        for sense, likeness in zip(senses, near, strict=True)
    ]


def said(linked: LinkedWords) -> str:
    """The linked words, as their vector is made."""
    return " ".join(word.text.lower() for word, _ in linked)


@lru_cache(maxsize=20_000)
def to_encode(sense: str) -> str:
    """The first gloss of a sense, as its vector is made."""
    return " ".join(_ASIDE.sub(" ", sense).split(";")[0].split()).removeprefix("to ") or sense
