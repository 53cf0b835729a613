"""Pinyin, which textbooks set beside the Chinese: it is neither Chinese nor its translation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.hanzi import HANZI, hanzi_count

_FINALS_OF = {
    "b p": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d t": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "n l": "a ai an ang ao e ei en eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe ue",
    "g k h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j q x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh ch sh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "z c s": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
    "": "a ai an ang ao e ei en eng er o ou",
}
_SYLLABLES = sorted(
    {
        initial + final
        for initials, finals in _FINALS_OF.items()
        for initial in initials.split() or [""]
        for final in finals.split()
    },
    key=len,
    reverse=True,
)
_SYLLABLE = re.compile(rf"(?:{'|'.join(_SYLLABLES)})(?P<r>r(?![a-zü]))?[1-5]?['’-]?")
_WORD = re.compile(rf"(?:{_SYLLABLE.pattern.replace('(?P<r>', '(?:')})+")
# Macron, acute, caron, grave: the four tones, once the letters are taken apart.
_TONE = re.compile("[\u0300\u0301\u0304\u030c]|(?<=[a-zü])[1-5](?![0-9])")
_TONE_MARKS = dict.fromkeys(map(ord, "\u0300\u0301\u0304\u030c"))
_LATIN = "A-Za-z\u00c0-\u024f\u1e3e\u1e3f"
_TOKEN = re.compile(
    rf"[{_LATIN}](?:[{_LATIN}1-5\u0300-\u030c]|:(?=[a-eē-ě1-4])|['’-](?=[{_LATIN}]))*"
)
_BOPOMOFO = re.compile("[\u3105-\u312f\u31a0-\u31bf]")
_LONGEST_WORD = 30
_LEAST_SHARE = 0.75
_LEAST_TONED = 0.4
_LEAST_WITHOUT_TONES = 3
_HANZI = re.compile(f"[{HANZI}]")
_AFTER_HANZI = re.compile(rf"[{HANZI}][。！？，.!?,：:]?[”’」』]?\s*[(（\[【/]?\s*$")
_AROUND = " \t()（）[]【】/"
_BEFORE_MEANING = " \t)）]】/-–—:：=,，;；.。|!！?？”’"
_NUMBER = re.compile(r"^(?:\d{1,3}|[(（]\d{1,3}[)）])\s*[.、．)）]?\s*")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A Chinese text, the pinyin that stood behind it, and the meaning behind that, if any."""

    chinese: str
    reading: str
    meaning: str


@dataclass(frozen=True, slots=True)
class _Reading:
    """How many syllables a word has: `most` counts an r at a syllable's end as one of its own."""

    least: int
    most: int
    tones: int


def is_reading(line: str) -> bool:
    """Whether nearly all words of a line without hanzi are pinyin with tones, or bopomofo.

    Tone marks or tone digits tell pinyin from English words that look like it.
    """
    if hanzi_count(line):
        return False
    found = _readings(line, 1 - _LEAST_SHARE)
    if found is None:
        return False
    if not found:
        return _BOPOMOFO.search(line) is not None
    return sum(r.tones for r in found) >= max(1, _LEAST_TONED * sum(r.least for r in found))


def is_toneless_reading(line: str, beside: Collection[int]) -> bool:
    """Whether every word may be pinyin, with as many syllables as a line beside it has hanzi."""
    found = _readings(line, 0.0) or []
    least, most = sum(r.least for r in found), sum(r.most for r in found)
    return least >= _LEAST_WITHOUT_TONES and any(least <= hanzi <= most for hanzi in beside)


def _readings(line: str, most_strange: float) -> list[_Reading] | None:
    """The words that are pinyin; None if a larger share of them isn't."""
    words = _TOKEN.findall(line)
    found: list[_Reading] = []
    strange = 0
    for word in words:
        reading = _reading(word)
        if reading is not None:
            found.append(reading)
        elif (strange := strange + 1) > most_strange * len(words):
            return None
    return found


def annotated(line: str) -> Annotated | None:
    """The line's parts if it is Chinese, the same in pinyin, and possibly the meaning.

    The pinyin must have tones, and a syllable for each hanzi before it.
    """
    tokens = list(_TOKEN.finditer(line)) if hanzi_count(line) else []
    hanzi = counted = 0
    last_hanzi = max((match.start() for match in _HANZI.finditer(line)), default=-1)
    for first, token in enumerate(tokens):
        hanzi += hanzi_count(line[counted : token.start()])
        counted = token.start()
        if not _AFTER_HANZI.search(line, max(0, token.start() - 8), token.start()):
            continue
        if last_hanzi >= token.start():
            continue  # neither a reading nor a meaning has hanzi in it
        end = _end_of_reading(tokens, first, hanzi)
        if end is None:
            continue
        meaning = line[end:].lstrip(_BEFORE_MEANING)
        chinese = _NUMBER.sub("", line[: token.start()].rstrip(_AROUND))
        return Annotated(chinese, line[token.start() : end].strip(_AROUND), meaning)
    return None


def _end_of_reading(tokens: Sequence[re.Match[str]], first: int, hanzi: int) -> int | None:
    """Where the pinyin of that many hanzi, which begins at that token, ends."""
    least = most = tones = 0
    for place in range(first, len(tokens)):
        token = tokens[place]
        reading = _reading(token[0])
        if reading is None:
            return None
        least, most, tones = least + reading.least, most + reading.most, tones + reading.tones
        if least <= hanzi <= most:
            return token.end() if tones >= max(1, _LEAST_TONED * least) else None
        if least > hanzi:
            return None
    return None


@lru_cache(maxsize=20_000)
def _reading(word: str) -> _Reading | None:
    """The syllables and tones of a word of pinyin; None if it is none."""
    if len(word) > _LONGEST_WORD:
        return None
    apart = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", apart.translate(_TONE_MARKS))
    bare = bare.replace("u:", "ü").replace("v", "ü")
    if not _WORD.fullmatch(bare):
        return None
    syllables = list(_syllables(bare))
    with_r = sum(match["r"] is not None for match in syllables)
    return _Reading(len(syllables), len(syllables) + with_r, len(_TONE.findall(apart)))


def _syllables(word: str) -> Iterator[re.Match[str]]:
    """The word's syllables, as long as they can be while the rest are syllables too."""
    start = 0
    while start < len(word):
        ends = (
            match
            for end in range(len(word), start, -1)
            if (match := _SYLLABLE.fullmatch(word, start, end))
            and (end == len(word) or _WORD.fullmatch(word, end))
        )
        match = next(ends)
        yield match
        start = match.end()
