"""Pinyin as written: tone digits to tone marks and back, and which hanzi it reads."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from app.hanzi import hanzi_count, is_hanzi

NEUTRAL = 5
"""The number of the neutral tone."""

_NUMBERED = re.compile(r"^([A-Za-züÜêÊ:]+)([0-5])$")
_MARKS = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")
_TONES = {mark: tone for tone, mark in enumerate(_MARKS) if mark}


def hanzi_syllables(text: str, syllables: tuple[str, ...]) -> tuple[str, ...]:
    """Of a headword's syllables those of its hanzi, one each; empty if they don't agree.

    CC-CEDICT also gives one for each letter and figure (`san1 D da3 yin4` for 3D打印).
    """
    if len(syllables) == hanzi_count(text):
        return syllables
    if len(syllables) == len(text):
        pairs = zip(text, syllables, strict=True)
        return tuple(syllable for character, syllable in pairs if is_hanzi(character))
    return ()


@lru_cache(maxsize=4096)
def to_marks(syllable: str) -> str:
    """`lu:4`, `lv4` or `lü4` as `lǜ`; the neutral tone (5 or 0) stays unmarked.

    Anything that isn't a syllable with a tone digit is returned as it is.
    """
    match = _NUMBERED.match(syllable)
    if match is None:
        return syllable
    base = match[1].replace("u:", "ü").replace("U:", "Ü").replace("v", "ü").replace("V", "Ü")
    mark = _MARKS[int(match[2])]
    if not mark:
        return base
    place = _marked_letter(base)
    return unicodedata.normalize("NFC", base[: place + 1] + mark + base[place + 1 :])


@lru_cache(maxsize=4096)
def to_numbers(syllable: str) -> str:
    """`lǜ` as `lü4`; an unmarked syllable gets 5."""
    tone = NEUTRAL
    letters = []
    for letter in unicodedata.normalize("NFD", syllable):
        if letter in _TONES:
            tone = _TONES[letter]
        else:
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters)) + str(tone)


def toneless(syllable: str) -> str:
    """`lǜ` as `lü`: the syllable without its tone."""
    return to_numbers(syllable)[:-1]


def tone_of(syllable: str) -> int:
    """The tone of a syllable with tone mark: 1 to 4, 5 for neutral."""
    return int(to_numbers(syllable)[-1])


def capitalised(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """The syllables as those of a name: the first one's first letter in upper case."""
    if not syllables or not syllables[0]:
        return syllables
    first = syllables[0]
    return (first[0].upper() + first[1:], *syllables[1:])


def _marked_letter(base: str) -> int:
    """The index of the letter that bears the mark (GB/T 16159-2012, 6.2)."""
    low = base.lower()
    for vowel in "ae":
        if vowel in low:
            return low.index(vowel)
    if "ou" in low:
        return low.index("ou")
    vowels = [i for i, letter in enumerate(low) if letter in "iouüê"]
    return vowels[-1] if vowels else 0
