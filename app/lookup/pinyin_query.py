"""What somebody typed as pinyin: with tones or without, as marks or numbers, parted or not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.chinese.pinyin import NEUTRAL, to_numbers

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_DIAERESIS = "\u0308"
_BREAKS = frozenset(" '’‘-·")
_UMLAUT = "v"  # as input methods write ü, so that keys are ASCII
_COLON_UMLAUT = re.compile("u:")
_SHORT_UMLAUT = re.compile("(?<=[nl])u(?=e)")  # there is no syllable nue or lue without the dots
_DIGRAPH = re.compile("(?<=[zcs])h")


@dataclass(frozen=True, slots=True)
class _Letter:
    sign: str
    mark: int | None = None  # the tone of a mark over it
    digit: int | None = None  # the tone number after it
    ends: bool = False  # whether a syllable ends with it


@dataclass(frozen=True, slots=True)
class PinyinQuery:
    """Typed pinyin. `letters` are its letters alone, ü as `v`; `pattern` matches the beginning of
    the key (the second of `reading_keys`) of each reading that it may stand for.

    `has_tones` says that tones or breaks narrow what the letters alone would find.
    """

    letters: str
    pattern: re.Pattern[bytes]
    has_tones: bool

    @property
    def initials(self) -> str:
        """The letters read as initials, one a syllable: `zhg` as `zg`."""
        return _DIGRAPH.sub("", self.letters)


def read_pinyin(text: str) -> PinyinQuery | None:
    """The text as pinyin; None if it can't be any: hanzi, punctuation, a digit of no tone."""
    letters = _letters(text)
    if not letters:
        return None
    plain = "".join(letter.sign for letter in letters)
    narrowed = any(letter.mark or letter.digit or letter.ends for letter in letters[:-1])
    narrowed = narrowed or bool(letters[-1].mark or letters[-1].digit)
    pattern = "".join(map(_pattern, letters))
    return PinyinQuery(plain, re.compile(pattern.encode()), narrowed)


def reading_keys(syllables: Iterable[str]) -> tuple[str, str, str]:
    """Of a reading the letters, the syllables with tone numbers and the initials, ü as `v`:
    Lǜ + sè → `lvse`, `lv4se4`, `ls`.
    """
    keys = [key for key in map(_key, syllables) if len(key) > 1]
    letters = "".join([key[:-1] for key in keys])
    return letters, "".join(keys), "".join([key[0] for key in keys])


@lru_cache(maxsize=8192)
def _key(syllable: str) -> str:
    """Its letters and tone number alone, in lower case."""
    numbered = to_numbers(syllable).lower().replace("ü", _UMLAUT)
    plain = unicodedata.normalize("NFD", numbered)
    return "".join(sign for sign in plain if sign.isascii() and sign.isalnum())


def _letters(text: str) -> list[_Letter]:
    lowered = unicodedata.normalize("NFC", _COLON_UMLAUT.sub(_UMLAUT, text.lower()))
    typed = unicodedata.normalize("NFD", _SHORT_UMLAUT.sub(_UMLAUT, lowered))
    letters: list[_Letter] = []
    for sign in typed:
        last = letters[-1] if letters else None
        if "a" <= sign <= "z":
            letters.append(_Letter(sign))
        elif last is None:
            return []
        elif sign in _TONES:
            letters[-1] = _Letter(last.sign, _TONES[sign], last.digit, last.ends)
        elif sign == _DIAERESIS and last.sign == "u":
            letters[-1] = _Letter(_UMLAUT, last.mark, last.digit, last.ends)
        elif sign in "012345" and last.digit is None:
            letters[-1] = _Letter(last.sign, last.mark, int(sign) or NEUTRAL, True)
        elif sign in _BREAKS:
            letters[-1] = _Letter(last.sign, last.mark, last.digit, True)
        else:
            return []
    return letters


def _pattern(letter: _Letter) -> str:
    """What the letter matches in a numbered key, whose next digit is its syllable's tone."""
    tone = f"(?=[a-z]*{letter.mark})" if letter.mark else ""
    if letter.digit is not None:
        return f"{letter.sign}{tone}{letter.digit}"
    return f"{letter.sign}{tone}[1-5]{'' if letter.ends else '?'}"
