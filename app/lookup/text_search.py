"""Places in a text by hanzi in either script, by pinyin or by English, in both columns."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from app.hanzi import hanzi_count, is_hanzi
from app.lesson.model import Language, Pair, Token
from app.lookup.pinyin_query import read_pinyin, reading_keys

_BETWEEN = "\n"
_LONGEST = 200
_SIDES = (Language.CHINESE, Language.ENGLISH)
_CHINESE, _ENGLISH = range(2)

_Raw = tuple[int, int, int, int]  # pair, number of the side, start, end: sorted as text goes


@dataclass(frozen=True, slots=True)
class Place:
    """A hit: characters `start` to `end` (excluded) of the pair's text on one side."""

    pair: int
    side: Language
    start: int
    end: int


class SearchableText:
    """The pairs of a lesson made ready for searching, each column when it is first needed.

    Takes about a microsecond a character once, and 40 bytes a hanzi.
    """

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = pairs

    def prepare(self) -> None:
        """Make everything ready now, in the background of what a person does first."""
        _ = self._english, self._other_scripts, self._readings

    def find(self, query: str) -> tuple[Place, ...]:
        """Every place that says the query, in text order, each once.

        Hanzi are found in either script; pinyin where it stands for whole syllables, be they of
        one word or several; English where words begin so, whatever the case.
        """
        text = " ".join(unicodedata.normalize("NFC", query).split()).lower()
        if not text or len(text) > _LONGEST:
            return ()
        found: set[_Raw] = {*self._chinese.find(text), *self._english.find(text)}
        if hanzi_count(text):
            for other in self._other_scripts:
                found.update(other.find(text))
        else:
            found.update(self._readings.find(text))
        return tuple(Place(pair, _SIDES[side], *span) for pair, side, *span in sorted(found))

    @cached_property
    def _chinese(self) -> _Column:
        return _Column(_CHINESE, [pair.chinese for pair in self._pairs])

    @cached_property
    def _english(self) -> _Column:
        return _Column(_ENGLISH, [pair.english for pair in self._pairs])

    @cached_property
    def _other_scripts(self) -> tuple[_Column, ...]:
        """The Chinese text in the scripts that it isn't written in."""
        columns = (
            _Column(_CHINESE, [_in_script(pair, form) for pair in self._pairs])
            for form in (attrgetter("simplified"), attrgetter("traditional"))
        )
        return tuple(column for column in columns if column.text != self._chinese.text)

    @cached_property
    def _readings(self) -> _Readings:
        return _Readings(self._pairs)


class _Column:
    """One side's texts in lower case as one string, and where each begins in it."""

    def __init__(self, side: int, texts: Sequence[str]) -> None:
        self._side = side
        self._starts = array("I")
        start = 0
        for text in texts:
            self._starts.append(start)
            start += len(text) + len(_BETWEEN)
        self.text = _BETWEEN.join(map(_lowered, texts))

    def find(self, wanted: str) -> Iterator[_Raw]:
        """Where the text has it; English and other letters only where a word begins."""
        text, starts, size = self.text, self._starts, len(wanted)
        place = text.find(wanted)
        while place >= 0:
            if self._side == _CHINESE or not (place and text[place - 1].isalnum()):
                pair = bisect_right(starts, place) - 1
                first = place - starts[pair]
                yield pair, self._side, first, first + size
            place = text.find(wanted, place + size)


def _lowered(text: str) -> str:
    """The text in lower case, unless that is longer or shorter (as that of İ is)."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


class _Readings:
    """The syllables of the Chinese column as one string of pinyin with tone numbers."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._starts = array("I")  # where each syllable begins in the string
        self._pairs = array("I")  # its pair
        self._places = array("I")  # where its hanzi stands in the pair's text
        parts: list[str] = []
        length = 0
        keys: dict[str, str] = {}
        for number, pair in enumerate(pairs):
            for token in pair.tokens:
                if not token.pinyin:
                    parts.append(" ")
                    length += 1
                    continue
                for place, syllable in _syllables(token):
                    key = keys.get(syllable)
                    if key is None:
                        key = keys[syllable] = reading_keys((syllable,))[1] or " "
                    self._starts.append(length)
                    self._pairs.append(number)
                    self._places.append(place)
                    parts.append(key)
                    length += len(key)
            parts.append(" ")
            length += 1
        self._text = "".join(parts).encode("ascii")

    def find(self, text: str) -> Iterator[_Raw]:
        query = read_pinyin(text)
        if query is None:
            return
        first, rest = query.pattern.pattern[:1], query.pattern.pattern[1:]
        # The letter stands first so that the search can leap from one to the next.
        whole = first + rb"(?<![a-z]" + first + rb")" + rest + rb"(?<=[1-5])"
        for match in re.finditer(whole, self._text):
            begin = bisect_right(self._starts, match.start()) - 1
            last = bisect_right(self._starts, match.end() - 1) - 1
            pair = self._pairs[begin]
            yield pair, _CHINESE, self._places[begin], self._places[last] + 1


def _syllables(token: Token) -> Iterator[tuple[int, str]]:
    """The token's syllables with where their hanzi stand in the pair's text."""
    if len(token.pinyin) == len(token.text):
        return zip(range(token.start, token.end), token.pinyin, strict=True)
    hanzi = (token.start + i for i, character in enumerate(token.text) if is_hanzi(character))
    return zip(hanzi, token.pinyin, strict=False)


def _in_script(pair: Pair, form: Callable[[Token], str]) -> str:
    """The Chinese text in one script; a token whose form is longer or shorter stays as it is."""
    if not pair.tokens:
        return pair.chinese
    said = []
    for token in pair.tokens:
        other = form(token)
        said.append(other if len(other) == len(token.text) else token.text)
    return "".join(said)
