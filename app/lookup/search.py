"""Words by hanzi, pinyin or English, the most exact and best known first, as one types."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from app.chinese.lexicon import Entry
from app.hanzi import hanzi_count
from app.lookup.compile import PLACES
from app.lookup.index import Index
from app.lookup.meanings import FARTHEST, alternatives, telling, words_of
from app.lookup.pinyin_query import PinyinQuery, read_pinyin
from app.lookup.spans import longest_words

if TYPE_CHECKING:
    from app.lookup.index import Numbers

LIMIT = 50
"""How many hits are given unless told otherwise."""

_LONGEST = 80  # characters; nothing longer is a word or its meaning
_NUMBER = (1 << PLACES) - 1
_PHRASES = 120  # of what has all the words, so many are read for their order


class By(StrEnum):
    """By what a word was found."""

    HANZI = "hanzi"
    PINYIN = "pinyin"
    INITIALS = "initials"
    ENGLISH = "english"


class Exactness(IntEnum):
    """How exactly it is what was typed; `PART` is a word inside what was typed."""

    WHOLE = 0
    NEARLY = 1
    BEGINNING = 2
    SHORTENED = 3
    WITHIN = 4
    MENTIONED = 5
    PART = 6


_DISTANCES = (
    Exactness.WHOLE,
    Exactness.NEARLY,
    Exactness.BEGINNING,
    Exactness.WITHIN,
    Exactness.WITHIN,
    Exactness.MENTIONED,
    Exactness.MENTIONED,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A dictionary entry that was found, with its level in HSK 3.0 and its rank by frequency."""

    entry: Entry
    by: By
    exactness: Exactness
    level: int | None
    rank: int | None


Found = dict[int, tuple[Exactness, By]]


def search(query: str, index: Index, limit: int = LIMIT) -> tuple[Hit, ...]:
    """What the query may mean, the most exact first and among these the best known.

    Takes hanzi (either script; whole, beginning, inside), pinyin (with tone marks, numbers or
    none, with blanks or none, ü also as `v` or `u:`, or initials) and English.
    """
    text = " ".join(unicodedata.normalize("NFC", query).split())
    if not text or len(text) > _LONGEST or limit <= 0:
        return ()
    found: Found = {}
    if hanzi_count(text):
        parts = _by_hanzi(text.replace(" ", ""), index, found)
        ordered = [(Exactness.PART, By.HANZI, entry) for entry in parts[:limit]]
    else:
        pinyin = read_pinyin(text)
        if pinyin is not None:
            _by_pinyin(pinyin, index, found, limit)
            _by_initials(pinyin, index, found, limit)
        _by_english(text, index, found, limit)
        ordered = []
    best = sorted(found.items(), key=lambda item: (item[1][0], item[0]))[:limit]
    chosen = [(exactness, by, index.entry(number)) for number, (exactness, by) in best] or ordered
    lexicon = index.lexicon
    return tuple(
        Hit(entry, by, how, lexicon.level(entry.simplified), lexicon.rank(entry.simplified))
        for how, by, entry in chosen
    )


def _add(found: Found, numbers: Iterable[int], exactness: Exactness, by: By) -> None:
    for number in numbers:
        if number not in found or exactness < found[number][0]:
            found[number] = exactness, by


def _by_hanzi(text: str, index: Index, found: Found) -> list[Entry]:
    """Fill `found`; where there is nothing, the words that the text consists of."""
    rarest = min((index.with_character(character) for character in text), key=len)
    for number in rarest.tolist():
        forms = index.forms(number)
        if text in forms:
            found[number] = Exactness.WHOLE, By.HANZI
        elif forms[0].startswith(text) or forms[1].startswith(text):
            found[number] = Exactness.BEGINNING, By.HANZI
        elif text in forms[0] or text in forms[1]:
            found[number] = Exactness.WITHIN, By.HANZI
    if found:
        return []
    return [entries[0] for _, entries in longest_words(text, index.lexicon)]


def _by_pinyin(query: PinyinQuery, index: Index, found: Found, limit: int) -> None:
    letters = query.letters.encode()
    lines = index.pinyin.beginning(letters)
    numbers = index.readings[lines.start : lines.stop]
    if not query.has_tones:
        whole = len(index.pinyin.beginning(letters + b" "))
        _add_readings(found, numbers[:whole].tolist(), index)
        _add(found, _least(numbers[whole:], limit), Exactness.BEGINNING, By.PINYIN)
        return
    pattern = b" " + query.pattern.pattern
    exact = index.pinyin.matching(lines, re.compile(pattern + b"\n"))
    begun = index.pinyin.matching(lines, re.compile(pattern))
    _add_readings(found, index.readings[exact].tolist(), index)
    _add(found, _least(index.readings[begun], limit), Exactness.BEGINNING, By.PINYIN)


def _add_readings(found: Found, numbers: Iterable[int], index: Index) -> None:
    """Add whole readings; what nobody counts or teaches stands after what begins so."""
    for number in numbers:
        known = index.is_known(number)
        found[number] = (Exactness.WHOLE if known else Exactness.SHORTENED), By.PINYIN


def _by_initials(query: PinyinQuery, index: Index, found: Found, limit: int) -> None:
    if query.has_tones or len(query.initials) < 2:
        return
    initials = query.initials.encode()
    whole, begun = index.initials.beginning(initials + b" "), index.initials.beginning(initials)
    exact = index.initialled[whole.start : whole.stop]
    _add(found, _least(exact, limit), Exactness.SHORTENED, By.INITIALS)
    longer = index.initialled[whole.stop : begun.stop]
    _add(found, _least(longer, limit), Exactness.MENTIONED, By.INITIALS)


def _by_english(text: str, index: Index, found: Found, limit: int) -> None:
    words = telling(words_of(text))
    if not words:
        return
    if len(words) > 1:
        _by_phrase(words, index, found)
        return
    for posting in index.with_words(words[0], whole=True)[: 4 * limit].tolist():
        _add_english(found, posting & _NUMBER, _DISTANCES[posting >> PLACES], index)
    for posting in _least(index.with_words(words[0], whole=False), 4 * limit):
        far = min(FARTHEST, (posting >> PLACES) + 2)
        _add_english(found, posting & _NUMBER, _DISTANCES[far], index)


def _add_english(found: Found, number: int, how: Exactness, index: Index) -> None:
    """Add an entry; no rare word is what is meant while common ones are."""
    if not index.is_known(number):
        how = max(how, Exactness.BEGINNING)
    _add(found, [number], how, By.ENGLISH)


def _by_phrase(words: list[str], index: Index, found: Found) -> None:
    """Entries with all the words, the last of which may be unfinished."""
    import numpy as np

    together = np.sort(index.with_words(words[0], whole=True) & _NUMBER)
    for word in words[1:-1]:
        together = np.intersect1d(together, index.with_words(word, whole=True) & _NUMBER)
    if len(words[-1]) > 1:  # nearly every entry has a word with any one letter
        unfinished = index.with_words(words[-1], whole=False) & _NUMBER
        together = together[np.isin(together, unfinished)]
    phrase = " ".join(words)
    for number in together[:_PHRASES].tolist():
        how = _phrase_exactness(phrase, index.entry(number))
        _add_english(found, number, how, index)


def _phrase_exactness(phrase: str, entry: Entry) -> Exactness:
    """How near the words stand together in a sense."""
    best = Exactness.MENTIONED
    for sense in entry.senses:
        for alternative in alternatives(sense):
            said = " ".join(telling(words_of(alternative)))
            if said == phrase:
                return Exactness.WHOLE
            if said.startswith(phrase) or said.endswith(f" {phrase}"):
                best = min(best, Exactness.BEGINNING)
            elif phrase in said:
                best = min(best, Exactness.WITHIN)
    return best


def _least(numbers: Numbers, count: int) -> list[int]:
    """The `count` least numbers."""
    import numpy as np

    if len(numbers) > count:
        numbers = np.partition(numbers, count)[:count]
    return sorted(numbers.tolist())
