"""What a dictionary and the pinyin of names let one expect in an English sentence: word stems."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

from app.chinese.lexicon import Lexicon
from app.hanzi import HANZI

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?")
_HYPHENED = re.compile(r"([A-Za-z]+)[-'’]([a-z]{2,})")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_HANZI_RUN = re.compile(f"[{HANZI}]+")
_LATIN_RUN = re.compile(r"[A-Za-z]{2,}")
_LONGEST_WORD = 8
# Words that any sentence may have, or that dictionaries use to describe.
_COMMON_LIST = (
    "a an and are as at be been being but by can could did do does done for from had has have he "
    "her hers him his i if in into is it its me my no not of off on one's oneself or our ours "
    "shall she should so some such than that the their theirs them then there these they this "
    "those to was we were what when where which while who whom will with would you your yours am "
    "sb sth esp etc eg ie variant old abbr cl used also see surname lit fig coll tw prc sb's "
    "said says don didn doesn isn wasn won couldn wouldn ll ve re"
)
_COMMON = frozenset(_COMMON_LIST.split())


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    return _stemmer().stemWord(word)


class _Stemmer(Protocol):
    def stemWord(self, word: str, /) -> str: ...


@lru_cache(maxsize=1)
def _stemmer() -> _Stemmer:
    import snowballstemmer

    stemmer: _Stemmer = snowballstemmer.stemmer("english")
    return stemmer


def plain(text: str) -> str:
    """Lower case without accents, as names in pinyin are written in English."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_BRITISH = (
    (re.compile(r"(?<=[a-z]{2})([iy])s(?=(?:e|es|ed|er|ers|ing|ation|ations)$)"), r"\1z"),
    (re.compile(r"(?<=[a-z]{3})our(?=s|ed|ing|ite|able|ful|hood|$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}t)re(?=s?$)"), "er"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"^grey"), "gray"),
)


@lru_cache(maxsize=50_000)
def american(word: str) -> str:
    """A word (lower case) as the dictionary spells it: centre as center, organise as organize.

    What only looks British (promise, flour) changes too: only compare with what went through here.
    """
    for british, spelling in _BRITISH:
        word = british.sub(spelling, word)
    return word


def english_stems(text: str) -> frozenset[str]:
    """The stems of a text's content words; a hyphened word's parts and the whole."""
    stems = {stem(word) for word in _content_words(text)}
    stems.update(plain(a + b) for a, b in _HYPHENED.findall(text))
    return frozenset(stems)


def _content_words(text: str) -> Iterator[str]:
    for match in _WORD.finditer(plain(text)):
        word = match.group().replace("’", "'")
        word = word.removesuffix("'s")
        if word not in _COMMON and len(word) > 1:
            yield word


class ChineseStems:
    """The stems to expect for each word of a Chinese text; remembers words it has seen."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, frozenset[str]] = {}

    def words(self, text: str) -> list[str]:
        """The words of a text by longest match; what can't be looked up is left out.

        Neighbouring single characters also make a possible name of two or three.
        """
        found = [match.group().lower() for match in _LATIN_RUN.finditer(text)]
        for run in _HANZI_RUN.finditer(text):
            found.extend(self._cut(run.group()))
        return found

    def _cut(self, run: str) -> list[str]:
        words: list[str] = []
        singles = ""
        place = 0
        while place < len(run):
            length = next(
                (
                    size
                    for size in range(min(_LONGEST_WORD, len(run) - place), 1, -1)
                    if run[place : place + size] in self._lexicon
                ),
                1,
            )
            word = run[place : place + length]
            words.append(word)
            singles = singles + word if length == 1 else ""
            words.extend(singles[-size:] for size in (2, 3) if len(singles) >= size)
            place += length
        return words

    def stems(self, word: str) -> frozenset[str]:
        """What an English sentence with this word's meaning may have."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._looked_up(word)
        return known

    def _looked_up(self, word: str) -> frozenset[str]:
        if word.isascii():
            return frozenset((stem(word), word))
        entries = self._lexicon.entries(word)
        stems = {
            stem(found)
            for entry in entries
            for sense in entry.senses
            if not sense.startswith("CL:")
            for found in _content_words(_ASIDE.sub(" ", sense))
        }
        return frozenset(stems | self._names(word))

    def _names(self, word: str) -> set[str]:
        """The word spelled in pinyin, as a name would be."""
        if len(word) > 4:
            return set()
        entries = self._lexicon.entries(word)
        if entries:
            spelled = {plain("".join(entry.pinyin)) for entry in entries}
        else:
            parts = [self._lexicon.entries(c) for c in word]
            spelled = {plain("".join(p[0].pinyin[0] for p in parts))} if all(parts) else set()
        return {name for name in spelled if name not in _COMMON and len(name) > 2}
