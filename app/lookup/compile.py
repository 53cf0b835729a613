"""Compile the index that looks words up as one types."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter

from app.chinese.lexicon import Entry, Lexicon
from app.chinese.senses import points
from app.lookup.meanings import word_distances
from app.lookup.pinyin_query import reading_keys
from app.lookup.sorted_lines import encode_lines
from app.progress import Progress

PLACES = 28
"""The bits of a posting that hold the entry's number; those above hold a word's distance."""

_REPORT_EVERY = 20_000
_OTHER_READING = 4.0  # how much rarer than a headword's first reading its next is taken to be
_A_LEVEL = 2500.0  # the rank of a word without frequency, for each level of HSK
_UNCOUNTED = 1e6

Ranked = tuple[float, str, int, bool, Entry]


def compile_sections(lexicon: Lexicon, progress: Progress) -> dict[str, bytes]:
    """The sections of the index; entries are numbered from the best known on."""
    ranked = sorted(_ranked(lexicon, progress), key=itemgetter(0, 1, 2))
    entries = [entry for *_, entry in ranked]
    sections = _forms(ranked)
    sections |= _hanzi(entries)
    progress(0.4, "Indexing pinyin")
    sections |= _readings(entries)
    progress(0.55, "Indexing English words")
    return sections | _english(entries, progress)


def _ranked(lexicon: Lexicon, progress: Progress) -> Iterator[Ranked]:
    """Each entry with how far down it belongs, its headword, its place among the readings of that,
    and whether a frequency or a level is known of it."""
    for number, (word, entries) in enumerate(lexicon.headwords()):
        if number % _REPORT_EVERY == 0:
            progress(min(0.3, number / 800_000), "Indexing the dictionary")
        rank: float | None = None
        for ordinal, entry in enumerate(entries):
            if entry.simplified != word:
                continue
            if rank is None:
                rank = _rank(word, lexicon)
            far = rank * _OTHER_READING**ordinal
            if ordinal and entry.senses and points(entry.senses[0]):
                far += _UNCOUNTED
            yield far, word, ordinal, rank < _UNCOUNTED, entry


def _rank(word: str, lexicon: Lexicon) -> float:
    """The rank by frequency and by level: their geometric mean where both are known."""
    rank, level = lexicon.rank(word), lexicon.level(word)
    if rank and level:
        return math.sqrt(rank * _A_LEVEL * level)
    return rank or _A_LEVEL * (level or 0) or _UNCOUNTED + len(word)


def _forms(ranked: Sequence[Ranked]) -> dict[str, bytes]:
    """What each number stands for: its forms, and its place among the headword's readings."""
    lines = [f"{entry.simplified}\t{entry.traditional}".encode() for *_, entry in ranked]
    return encode_lines("forms", lines) | {
        "ordinals": bytes(ordinal for _, _, ordinal, _, _ in ranked),
        "known": bytes(known for _, _, _, known, _ in ranked),
    }


def _hanzi(entries: Sequence[Entry]) -> dict[str, bytes]:
    """For each character the entries with it in either form, best first."""
    places: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for number, entry in enumerate(entries):
        for character in {*entry.simplified, *entry.traditional}:
            places[character].append(number)
    return _postings("hanzi", {sign.encode(): numbers for sign, numbers in places.items()})


def _readings(entries: Sequence[Entry]) -> dict[str, bytes]:
    """The entries sorted by their pinyin, and by its initials."""
    plain: list[tuple[bytes, int]] = []
    short: list[tuple[bytes, int]] = []
    for number, entry in enumerate(entries):
        letters, numbered, initials = reading_keys(entry.pinyin)
        if letters:
            plain.append((f"{letters} {numbered}".encode(), number))
        if len(initials) > 1:
            short.append((f"{initials} ".encode(), number))
    return _sorted_readings("pinyin", plain) | _sorted_readings("initials", short)


def _sorted_readings(name: str, readings: list[tuple[bytes, int]]) -> dict[str, bytes]:
    readings.sort()
    numbers = array("I", map(itemgetter(1), readings))
    return encode_lines(name, map(itemgetter(0), readings)) | {f"{name}_ids": numbers.tobytes()}


def _english(entries: Sequence[Entry], progress: Progress) -> dict[str, bytes]:
    """For each English word the entries that have it, those nearest to its meaning first."""
    places: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for number, entry in enumerate(entries):
        if number % _REPORT_EVERY == 0:
            progress(0.55 + 0.35 * number / len(entries), "Indexing English words")
        for word, distance in word_distances(entry.senses).items():
            places[word].append(distance << PLACES | number)
    return _postings(
        "english", {word.encode(): array("I", sorted(found)) for word, found in places.items()}
    )


def _postings(name: str, places: dict[bytes, array[int]]) -> dict[str, bytes]:
    """Sorted keys with their numbers one after another; `…_firsts` says where a key's begin."""
    keys = sorted(places)
    firsts, numbers = array("I", [0]), array("I")
    for key in keys:
        numbers.extend(places[key])
        firsts.append(len(numbers))
    return encode_lines(name, keys) | {
        f"{name}_firsts": firsts.tobytes(),
        f"{name}_ids": numbers.tobytes(),
    }
