"""The meaning of single words as vectors that don't depend on the language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from app.alignment import encoder
from app.alignment.word_grid import Floats
from app.progress import Progress, silent

_KEPT = 30_000  # vectors, at 1 KB each


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
        return np.stack([self._vectors.get(w, none) for w in words]).astype(np.float32)
