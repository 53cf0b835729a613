"""What the vectors of both sides tell about the beads of a band."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band
from app.alignment.likeness import likeness
from app.alignment.solitude import most_alike, surroundings
from app.alignment.straddling import straddling
from app.alignment.vectors import Vectors
from app.progress import Progress, silent, span


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the vectors of both sides tell: `alike` as `likeness` gives it, `straddling` as
    `straddling` does, and `solitude` as `surroundings` does of the Chinese and of the English
    sentences."""

    alike: NDArray[np.float32]
    straddling: NDArray[np.float32]
    solitude: tuple[NDArray[np.float64], NDArray[np.float64]]

    @classmethod
    def of(
        cls,
        band: Band,
        chinese: Vectors,
        english: Vectors,
        usual: float,
        progress: Progress = silent,
    ) -> Comparison:
        """Compare the vectors of the sides; `usual` is as `most_alike` takes it."""
        alike = likeness(band, chinese.spans, english.spans, span(progress, 0.0, 0.8))
        beyond = straddling(band, chinese, english, span(progress, 0.8, 1.0))
        best = most_alike(band, alike, chinese.spans, english.spans, usual)
        return cls(alike, beyond, (surroundings(best[0]), surroundings(best[1])))
