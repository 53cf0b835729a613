"""How like a name in hanzi an English word sounds."""

from __future__ import annotations

import re
from functools import lru_cache

from app.alignment.stems import plain

_SOUNDS = {
    "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "c": "k", "q": "k",
    "f": "f", "v": "f", "w": "f", "h": "h", "l": "l", "r": "l", "m": "m", "n": "n",
    "s": "s", "z": "s", "j": "s", "x": "s",
}  # fmt: skip
"""Consonants that transcriptions don't keep apart, each as one of its class."""

_PINYIN = (("zh", "j"), ("sh", "s"), ("ch", "j"), ("q", "j"), ("c", "s"), ("x", "s"), ("ng", "n"))
_SPELLING = (
    ("tch", "j"), ("sh", "s"), ("ch", "j"), ("th", "t"), ("ph", "f"), ("ce", "se"), ("ci", "si"),
    ("ck", "k"), ("x", "ks"), ("ng", "n"),
)  # fmt: skip
_VOWELS = frozenset("aeiouy")
_REPEATED = re.compile(r"(.)\1+")
LEAST = 0.4
"""Likenesses up to this mean nothing."""

_CERTAIN_LENGTH = 4  # consonants
_TRANSCRIBED = 0.9  # of what is spelled as pinyin


@lru_cache(maxsize=50_000)
def sound_likeness(syllables: tuple[str, ...], word: str) -> float:
    """From 0 to 1, for the run of syllables (pinyin) that the word is likest to.

    1 means the word is the run's pinyin; otherwise the consonants are compared by classes, as
    vowels hardly survive transcription (叶梅利扬诺夫, Yemelyanau).
    """
    low = plain(word)
    if len(low) < 2 or not low.isalpha():
        return 0.0
    flat = [plain(syllable) for syllable in syllables]
    count = len(flat)
    best = 0.0
    for first in range(count):
        for last in range(first + 1, count + 1):
            run = "".join(flat[first:last])
            if run == low:
                return 1.0
            if last - first > 1:
                whole = _TRANSCRIBED * (0.6 + 0.4 * (last - first) / count)
                best = max(best, whole * _alike(run, low, best / whole))
    return best


def begin_alike(syllable: str, word: str) -> bool:
    """Whether a syllable (pinyin) and a word, in whatever spelling, have the same first consonant,
    or both none."""
    ours, theirs = plain(syllable), plain(word)
    return _first_consonant(ours, _PINYIN) == _first_consonant(theirs, _SPELLING)


def _first_consonant(text: str, spelling: tuple[tuple[str, str], ...]) -> str:
    return "" if text[:1] in _VOWELS else _consonants(text, spelling)[:1]


def _alike(pinyin: str, word: str, least: float) -> float:
    """How alike the consonants are; 0 if that is no more than `least`."""
    ours, theirs = _consonants(pinyin, _PINYIN), _consonants(word, _SPELLING)
    shorter, longer = sorted((len(ours), len(theirs)))
    certain = min(1.0, (shorter + 1) / _CERTAIN_LENGTH)
    common = sum(min(ours.count(sound), theirs.count(sound)) for sound in set(ours))
    if shorter < 2 or certain * common / longer <= max(least, LEAST):
        return 0.0
    return certain * (1 - _distance(ours, theirs) / longer)


@lru_cache(maxsize=50_000)
def _consonants(text: str, spelling: tuple[tuple[str, str], ...]) -> str:
    for written, spoken in spelling:
        text = text.replace(written, spoken)
    return _REPEATED.sub(r"\1", "".join(_SOUNDS.get(letter, "") for letter in text))


def _distance(first: str, second: str) -> int:
    """Edit distance (Levenshtein 1966)."""
    above = list(range(len(second) + 1))
    for i, ours in enumerate(first, 1):
        row = [i]
        for j, theirs in enumerate(second, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (ours != theirs)))
        above = row
    return above[-1]
