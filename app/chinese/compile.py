"""Compile CC-CEDICT, jieba's counts and the HSK levels into the file the lexicon maps."""

from __future__ import annotations

import gc
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.chinese import cedict, frequencies, levels
from app.chinese.entry import Entry, encode_entries
from app.chinese.frequencies import Frequencies
from app.chinese.name_model import learn_names
from app.chinese.ranking import count_uses, sort_readings
from app.chinese.sources import Sources
from app.chinese.store import write_store
from app.chinese.weights import weigh_words
from app.errors import StorageError
from app.progress import Progress


def compile_lexicon(sources: Sources, path: Path, progress: Progress) -> None:
    """Write the compiled lexicon to `path`; raises `StorageError` when that can't be written."""
    with _uncollected():
        sections = _compile(sources, progress)
    progress(0.95, "Storing the dictionary")
    try:
        write_store(path, sections)
    except OSError as error:
        raise StorageError(
            f"The dictionary can't be stored in {path.parent}. "
            "Make room on the disk and allow Duidu to write there."
        ) from error
    progress(1.0, "Dictionary ready")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector, which would go through a million live objects again and
    again: a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _compile(sources: Sources, progress: Progress) -> dict[str, bytes]:
    progress(0.0, "Reading the dictionary")
    with sources.dictionary.open(encoding="utf-8") as lines:
        entries = list(cedict.parse(lines))
    progress(0.3, "Reading word frequencies")
    with sources.frequencies.open(encoding="utf-8") as lines:
        counted = frequencies.parse(lines)
    with sources.levels.open(encoding="utf-8") as lines:
        taught = levels.parse(lines)
    progress(0.5, "Sorting readings")
    headwords = _headwords(entries, counted)
    progress(0.6, "Learning names")
    names = learn_names(entries, counted)
    progress(0.7, "Weighing words")
    weights = weigh_words(headwords, counted, taught)
    progress(0.8, "Compiling the dictionary")
    return _word_sections(headwords, weights, counted, taught) | {"names": names.encode()}


def _headwords(entries: list[Entry], counted: Frequencies) -> dict[str, tuple[Entry, ...]]:
    """Each simplified and traditional form with its readings, best first."""
    readings: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        readings[entry.simplified].append(entry)
        if entry.traditional != entry.simplified:
            readings[entry.traditional].append(entry)
    uses = count_uses(entries, counted.counts)
    return {word: tuple(sort_readings(word, found, uses)) for word, found in readings.items()}


def _word_sections(
    headwords: Mapping[str, tuple[Entry, ...]],
    weights: Mapping[str, float],
    counted: Frequencies,
    taught: Mapping[str, int],
) -> dict[str, bytes]:
    """What is known of each word, in arrays indexed by the trie's number of the word."""
    import marisa_trie

    words = marisa_trie.Trie(headwords.keys() | weights.keys() | taught.keys())
    size = len(words)
    offsets, lengths = array("I", bytes(4 * size)), array("I", bytes(4 * size))
    ranks, logarithms = array("I", bytes(4 * size)), array("f", bytes(4 * size))
    parts, levels_ = bytearray(size), bytearray(size)
    stored = bytearray()
    places: dict[bytes, int] = {}
    by_count = _ranks(counted.counts)
    for word, key in words.items():
        found = headwords.get(word, ())
        simplified = found[0].simplified if found else word
        if found:
            encoded = encode_entries(found)
            place = places.setdefault(encoded, len(stored))
            if place == len(stored):
                stored += encoded
            offsets[key], lengths[key] = place, len(encoded)
        ranks[key] = by_count.get(counted.counts.get(simplified, 0), 0)
        parts[key] = ord(counted.parts.get(simplified, "\0")[0])
        levels_[key] = taught.get(simplified, 0)
        logarithms[key] = weights.get(word, 0.0)
    return {
        "words": words.tobytes(),
        "offsets": offsets.tobytes(),
        "lengths": lengths.tobytes(),
        "ranks": ranks.tobytes(),
        "parts": bytes(parts),
        "levels": bytes(levels_),
        "weights": logarithms.tobytes(),
        "entries": bytes(stored),
    }


def _ranks(counts: Mapping[str, int]) -> dict[int, int]:
    """The rank of each count: one more than how many words are more frequent."""
    ranks: dict[int, int] = {}
    for place, count in enumerate(sorted(counts.values(), reverse=True)):
        ranks.setdefault(count, place + 1)
    return ranks
