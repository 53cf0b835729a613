"""Vectors from the dictionary alone, for when the sentence encoder isn't installed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np

from app.alignment.vectors import Floats, Vectors
from app.progress import Progress, silent, span

Words = Sequence[Sequence[frozenset[str]]]
DIMENSIONS = 512
_ROWS_BETWEEN_REPORTS = 100


def dictionary_vectors(
    sentences: Words, clauses: tuple[Words, Words], most: int, progress: Progress = silent
) -> Vectors:
    """As `encoder.encoded`, from the words of each sentence and of its first and last clauses.

    A word is the set of stems that may stand for it, so an English word is a set of one. Each
    stem has a direction of its own, and a sentence is the sum of its words', the rarer ones
    counting more (random projection of a bag of words; Achlioptas 2003).
    """
    spread = Counter(stem for words in sentences for stem in frozenset().union(*words))
    directions: dict[frozenset[str], Floats] = {}
    parts = [
        _summed(words, spread, directions, span(progress, part / 4, (part + 1) / 4))
        for part, words in enumerate((sentences, *clauses))
    ]
    sums = parts[0]
    spans = [_unit(sums)]
    joined = sums
    for size in range(2, most + 1):
        progress(0.75 + 0.25 * size / (most + 1), "Reading sentences")
        if size > len(sentences):
            spans.append(np.zeros((0, DIMENSIONS), dtype=np.float32))
            continue
        joined = joined[:-1] + sums[size - 1 :]
        spans.append(_unit(joined))
    return Vectors(tuple(spans), _unit(parts[1]), _unit(parts[2]))


def _summed(
    sentences: Words,
    spread: Counter[str],
    directions: dict[frozenset[str], Floats],
    progress: Progress,
) -> Floats:
    """The sums of each sentence's words; `directions` remembers those of words seen."""
    sums = np.zeros((len(sentences), DIMENSIONS), dtype=np.float32)
    for row, words in enumerate(sentences):
        if row % _ROWS_BETWEEN_REPORTS == 0:
            progress(row / len(sentences), "Reading sentences")
        for word in words:
            direction = directions.get(word)
            if direction is None:
                direction = directions[word] = _direction_of(word, spread, len(sentences))
            sums[row] += direction
    return sums


def _direction_of(word: Iterable[str], spread: Counter[str], count: int) -> Floats:
    total = np.zeros(DIMENSIONS, dtype=np.float32)
    rarest = 0.0
    for stem in sorted(word):
        rarity = float(np.log((count + 1) / max(spread[stem], 1)))
        rarest = max(rarest, rarity)
        total += rarity * _direction(stem)
    norm = float(np.linalg.norm(total))
    return total * np.float32(rarest / norm) if norm else total


@lru_cache(maxsize=50_000)
def _direction(stem: str) -> Floats:
    rng = np.random.default_rng(crc32(stem.encode()))
    signs: Floats = (rng.integers(2, size=DIMENSIONS).astype(np.float32) - 0.5) * 2
    return signs / np.float32(np.sqrt(DIMENSIONS))


def _unit(vectors: Floats) -> Floats:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Floats = vectors / np.maximum(norms, 1e-6)
    return unit
