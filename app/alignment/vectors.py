"""What the vectors of one side's sentences are, wherever they come from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Rows of length 1 (or 0, of what says nothing).

    `spans[s - 1]` has a row for each run of s neighbouring sentences, joined, at its first
    one's place; `first` and `last` have one for the first and for the last clause of each
    sentence, which is the whole of it where it has but one.
    """

    spans: tuple[Floats, ...]
    first: Floats
    last: Floats
