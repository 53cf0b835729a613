"""Compile CC-CEDICT, jieba's counts and the HSK levels into the file the lexicon maps."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LINE_END = "\n"  # what no word holds


def compile_lexicon(sources: Sources, path: Path, progress: Progress) -> None:
    """Write the compiled lexicon to `path`; raises `StorageError` when that can't be written."""
    with uncollected():
        sections = _compile(sources, progress)
    progress(0.95, "Storing the dictionary")
    try:
        write_store(path, sections)
    except OSError as error:
        raise StorageError(
            "The dictionary can't be stored in {0}. Make room on the disk and allow "
            "Duidu to write there.",
            path.parent,
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
    own = (form for one in added for form in (one.simplified, one.traditional))
    weights = weigh_words(headwords, counted, dict.fromkeys(chain(taught, own)))
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
    forms = _LINE_END.join(weights).translate(table).split(_LINE_END)
    folded = dict(zip(forms, weights.values(), strict=True))
    if len(folded) < len(weights):
        for form, weight in zip(forms, weights.values(), strict=True):
            if weight > folded[form]:
                folded[form] = weight
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
    ordered = {
        word: sort_readings(word, found, uses) if len(found) > 1 else found
        for word, found in readings.items()
    }
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
    import numpy as np

    trie = marisa_trie.Trie({**headwords, **weights, **dict.fromkeys(chain(*taught.values()))})
    words, keys = zip(*trie.items(), strict=True) if len(trie) else ((), ())
    entries = list(map(headwords.get, words))
    simplified = [
        found[0].simplified if found else word for word, found in zip(words, entries, strict=True)
    ]
    in_place = partial(_by_key, np.array(keys, np.intp))
    stored, places, lengths = _stored(entries, _encoded(headwords))
    ranks, letters = _ranks(counted.counts), _letters(counted.parts)
    counts = map(counted.counts.get, simplified)
    levels_ = {
        f"levels {syllabus}": in_place("B", map(listed.get, simplified))
        for syllabus, listed in taught.items()
    }
    return {
        "words": trie.tobytes(),
        "offsets": in_place("I", places),
        "lengths": in_place("I", lengths),
        "ranks": in_place("I", map(ranks.get, counts)),
        "parts": in_place("B", map(letters.get, map(counted.parts.get, simplified))),
        "are_names": in_place("B", [found is not None and found[0].is_name for found in entries]),
        "weights": in_place("f", map(weights.get, words)),
        "entries": stored,
        **levels_,
    }


def _by_key(keys: NDArray[np.intp], kind: str, values: Iterable[float | None]) -> bytes:
    """An array of the type `kind` with each value at its key; 0 where there is none."""
    import numpy as np

    column = np.zeros(len(keys), kind)
    column[keys] = [value or 0 for value in values]
    return column.tobytes()


def _stored(
    entries: Iterable[Sequence[Entry] | None], said: Mapping[int, bytes]
) -> tuple[bytes, list[int], list[int]]:
    """The entries of all words one after another, and where each word's begin and how long they
    are; those of the two forms of a word are there once."""
    places: dict[bytes, int] = {}
    starts, lengths = [], []
    size = 0
    for found in entries:
        if not found:
            starts.append(0)
            lengths.append(0)
            continue
        encoded = (
            said[id(found[0])]
            if len(found) == 1
            else SEPARATOR.join([said[id(entry)] for entry in found])
        )
        place = places.setdefault(encoded, size)
        if place == size:
            size += len(encoded)
        starts.append(place)
        lengths.append(len(encoded))
    return b"".join(places), starts, lengths


def _letters(parts: Mapping[str, str]) -> dict[str | None, int]:
    """The code of the first letter of each part of speech."""
    return {part: ord(part[0]) for part in set(parts.values())}


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


def _ranks(counts: Mapping[str, int]) -> dict[int | None, int]:
    """The rank of each count: one more than how many words are more frequent."""
    ranks: dict[int | None, int] = {}
    for place, count in enumerate(sorted(counts.values(), reverse=True)):
        ranks.setdefault(count, place + 1)
    return ranks
