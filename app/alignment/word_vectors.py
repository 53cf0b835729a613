"""The meaning of single words as vectors that don't depend on the language."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import numpy as np

from app.alignment import encoder
from app.alignment.word_grid import Floats
from app.progress import Progress, silent

_KEPT = 20_000  # vectors, at 1 KB each


class WordVectors:
    """The vectors of words met, from the sentence encoder; for one thread at a time."""

    def __init__(self) -> None:
        self._vectors: dict[str, np.ndarray[tuple[int], np.dtype[np.float16]]] = {}

    def learn(self, words: Iterable[str], progress: Progress = silent) -> None:
        """Have the vectors of these words, forgetting others if they are too many."""
        wanted = dict.fromkeys(words)
        if len(self._vectors) + len(wanted) > _KEPT:
            self._vectors = {w: v for w, v in self._vectors.items() if w in wanted}
        lacking = [word for word in wanted if word not in self._vectors]
        if lacking:
            vectors = encoder.embedded(lacking, progress).astype(np.float16)
            self._vectors.update(zip(lacking, vectors, strict=True))

    def of(self, words: Sequence[str]) -> Floats:
        """One row for each word; of length 1, or 0 for what has no vector."""
        none = np.zeros(encoder.DIMENSIONS, dtype=np.float16)
        return np.array([self._vectors.get(w, none) for w in words], dtype=np.float32)


_idle: deque[WordVectors] = deque(maxlen=1)
"""Vectors that no call is using: two that run at once, in two threads, have some each."""


@contextmanager
def lent_vectors(progress: Progress = silent) -> Iterator[WordVectors | None]:
    """Vectors that know the words met lately; None if the encoder isn't installed."""
    if not encoder.is_available(progress):
        yield None
        return
    try:
        vectors = _idle.pop()
    except IndexError:
        vectors = WordVectors()
    try:
        yield vectors
    finally:
        _idle.append(vectors)
