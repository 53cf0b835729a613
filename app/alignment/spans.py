"""Vectors of neighbouring sentences joined, from one to five of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.coverage import SPANS
from app.alignment.encoder import encode
from app.progress import Progress, silent

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spans:
    """`vectors[s - 1][i]` stands for the sentences i to i + s - 1 of one side, of length 1."""

    vectors: tuple[Floats, ...]

    @classmethod
    def averaged(cls, singles: Floats, lengths: NDArray[np.float64]) -> Spans:
        """Spans as the average of their sentences, weighted by length: quick, and nearly right."""
        # The encoder divides by the root of the length, so a long sentence's vector is not
        # as much heavier as it is longer.
        weighted = singles * np.sqrt(lengths)[:, None].astype(np.float32)
        sums = [weighted]
        for size in range(1, min(SPANS, len(singles))):
            sums.append(sums[-1][:-1] + weighted[size:])
        return cls(tuple(_unit(total) for total in sums))

    def embedded(
        self,
        texts: Sequence[str],
        wanted: Sequence[tuple[int, int]],
        joiner: str,
        progress: Progress = silent,
    ) -> Spans:
        """The same with the wanted spans (first sentence, size) embedded as one text each."""
        if not wanted:
            return self
        joined = [joiner.join(texts[i : i + size]) for i, size in wanted]
        found = encode(joined, progress)
        if found is None:
            return self
        vectors = tuple(array.copy() for array in self.vectors)
        for (i, size), vector in zip(wanted, found, strict=True):
            vectors[size - 1][i] = vector
        return Spans(vectors)


def _unit(vectors: Floats) -> Floats:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Floats = vectors / np.maximum(norms, 1e-6)
    return unit
