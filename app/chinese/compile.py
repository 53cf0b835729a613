"""Compile CC-CEDICT, jieba's counts and the HSK levels into the file the lexicon maps."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

from app.chinese import cedict, frequencies, levels
from app.chinese.collecting import uncollected
from app.chinese.compound_parts import learn_parts
from app.chinese.entry import SEPARATOR, Entry, encode_entry
from app.chinese.folding import learn_folding
from app.chinese.frequencies import Frequencies
from app.chinese.glosses import follow_references, short_gloss
from app.chinese.levels import Syllabus
from app.chinese.name_model import learn_names
from app.chinese.ranking import count_uses, sort_readings
from app.chinese.sources import Sources
from app.chinese.store import write_store
from app.chinese.vocabulary import encode_vocabulary
from app.chinese.weights import weigh_words
from app.errors import StorageError
from app.progress import Progress


def compile_lexicon(sources: Sources, path: Path, progress: Progress) -> None:
    """Write the compiled lexicon to `path`; raises `StorageError` when that can't be written."""
    with uncollected():
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


def _compile(sources: Sources, progress: Progress) -> dict[str, bytes]:
    progress(0.0, "Reading the dictionary")
    with sources.dictionary.open(encoding="utf-8") as lines:
        entries = list(cedict.parse(lines))
    added = _added(sources.added)
    entries = _merged(entries, added)
    progress(0.3, "Reading word frequencies")
    with sources.frequencies.open(encoding="utf-8") as lines:
        counted = frequencies.parse(lines)
    with sources.levels.open(encoding="utf-8") as lines:
        taught = levels.parse(lines)
    others = {}
    for syllabus, path in sources.other_levels.items():
        with path.open(encoding="utf-8") as lines:
            others[syllabus] = levels.parse(lines)
    progress(0.5, "Sorting readings")
    headwords = _headwords(entries, counted, added)
    progress(0.6, "Learning names")
    names = learn_names(entries, counted)
    progress(0.7, "Weighing words")
    whole = taught.keys() | {form for one in added for form in (one.simplified, one.traditional)}
    weights = weigh_words(headwords, counted, whole)
    progress(0.8, "Compiling the dictionary")
    by_syllabus = {Syllabus.HSK_3: taught, **others}
    words = _word_sections(headwords, weights, counted, by_syllabus)
    progress(0.9, "Compiling the dictionary")
    folding = learn_folding(entries)
    vocabulary = encode_vocabulary(_folded(weights, folding))
    met = (one for one in entries if len(one.simplified) == 1 or one.simplified in counted.counts)
    tables = {"folding": folding, "parts of compounds": learn_parts(list(met), headwords)}
    stored = {name: json.dumps(table).encode() for name, table in tables.items()}
    return words | vocabulary | stored | {"names": names.encode()}


def _folded(weights: Mapping[str, float], folding: Mapping[str, str]) -> dict[str, float]:
    """The weights of the words in folded form: of several the greatest."""
    table = str.maketrans(dict(folding))
    folded: dict[str, float] = {}
    for word, weight in weights.items():
        form = word.translate(table)
        folded[form] = max(weight, folded.get(form, weight))
    return folded


def _added(files: Iterable[Path]) -> list[Entry]:
    """The entries of the user's dictionaries."""
    entries: list[Entry] = []
    for path in files:
        with path.open(encoding="utf-8", errors="replace") as lines:
            entries += cedict.parse(lines)
    return entries


def _merged(entries: list[Entry], added: list[Entry]) -> list[Entry]:
    """All entries; of those with the same forms and reading only what was added last."""
    if not added:
        return entries
    latest = {_identity(entry): entry for entry in added}
    return [one for one in entries if _identity(one) not in latest] + list(latest.values())


def _identity(entry: Entry) -> tuple[str, str, str]:
    return entry.simplified, entry.traditional, " ".join(entry.pinyin).lower()


def _headwords(
    entries: list[Entry], counted: Frequencies, added: list[Entry]
) -> dict[str, tuple[Entry, ...]]:
    """Each simplified and traditional form with its readings, what was added before the rest and
    the best before others."""
    readings: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        readings[entry.simplified].append(entry)
        if entry.traditional != entry.simplified:
            readings[entry.traditional].append(entry)
    uses = count_uses(entries, counted.counts)
    ordered = {word: sort_readings(word, found, uses) for word, found in readings.items()}
    own = set(map(id, added))
    for form in {form for entry in added for form in (entry.simplified, entry.traditional)}:
        ordered[form] = sorted(ordered[form], key=lambda entry: id(entry) not in own)
    return {word: tuple(found) for word, found in ordered.items()}


def _word_sections(
    headwords: Mapping[str, tuple[Entry, ...]],
    weights: Mapping[str, float],
    counted: Frequencies,
    taught: Mapping[Syllabus, Mapping[str, int]],
) -> dict[str, bytes]:
    """What is known of each word, in arrays indexed by the trie's number of the word."""
    import marisa_trie

    taught_anywhere = set(chain(*taught.values()))
    words = marisa_trie.Trie(headwords.keys() | weights.keys() | taught_anywhere)
    size = len(words)
    offsets, lengths = array("I", bytes(4 * size)), array("I", bytes(4 * size))
    ranks, logarithms = array("I", bytes(4 * size)), array("f", bytes(4 * size))
    parts, names = bytearray(size), bytearray(size)
    taught_at = {syllabus: bytearray(size) for syllabus in taught}
    stored = bytearray()
    said = _encoded(headwords)
    places: dict[bytes, int] = {}
    by_count = _ranks(counted.counts)
    for word, key in words.items():
        found = headwords.get(word, ())
        simplified = found[0].simplified if found else word
        if found:
            encoded = SEPARATOR.join([said[id(entry)] for entry in found])
            place = places.setdefault(encoded, len(stored))
            if place == len(stored):
                stored += encoded
            offsets[key], lengths[key] = place, len(encoded)
        ranks[key] = by_count.get(counted.counts.get(simplified, 0), 0)
        parts[key] = ord(counted.parts.get(simplified, "\0")[0])
        if simplified in taught_anywhere:
            for syllabus, levels_ in taught_at.items():
                levels_[key] = taught[syllabus].get(simplified, 0)
        names[key] = bool(found) and found[0].is_name
        logarithms[key] = weights.get(word, 0.0)
    return {
        "words": words.tobytes(),
        "offsets": offsets.tobytes(),
        "lengths": lengths.tobytes(),
        "ranks": ranks.tobytes(),
        "parts": bytes(parts),
        "are_names": bytes(names),
        "weights": logarithms.tobytes(),
        "entries": bytes(stored),
        **{f"levels {syllabus}": bytes(column) for syllabus, column in taught_at.items()},
    }


def _encoded(headwords: Mapping[str, tuple[Entry, ...]]) -> dict[int, bytes]:
    """Each entry as it is stored, by its identity: with its gloss and the senses it points to."""

    def lookup(word: str) -> tuple[Entry, ...]:
        return headwords.get(word, ())

    encoded: dict[int, bytes] = {}
    for entries in headwords.values():
        for entry in entries:
            if id(entry) not in encoded:
                senses = follow_references(entry, lookup)
                gloss = short_gloss(senses, entry.pinyin if entry.is_name else ())
                followed = () if senses == entry.senses else senses
                encoded[id(entry)] = encode_entry(entry, gloss, followed)
    return encoded


def _ranks(counts: Mapping[str, int]) -> dict[int, int]:
    """The rank of each count: one more than how many words are more frequent."""
    ranks: dict[int, int] = {}
    for place, count in enumerate(sorted(counts.values(), reverse=True)):
        ranks.setdefault(count, place + 1)
    return ranks
