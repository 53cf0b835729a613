"""How much each kind of evidence counts; `docs/alignment.md` says how that was found out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment import fitted
from app.alignment.beads import SHAPES
from app.alignment.evidence import FEATURES


@dataclass(frozen=True, slots=True)
class Weights:
    """`features` has one weight for each of `evidence.FEATURES`, `shapes` one bias for each of
    `beads.SHAPES`."""

    features: NDArray[np.float64]
    shapes: NDArray[np.float64]

    @classmethod
    def of(cls, features: Mapping[str, float], shapes: Mapping[tuple[int, int], float]) -> Weights:
        return cls(
            np.array([features[name] for name in FEATURES]),
            np.array([shapes[shape] for shape in SHAPES]),
        )


WITH_ENCODER = Weights.of(*fitted.WITH_ENCODER)
WITHOUT_ENCODER = Weights.of(*fitted.WITHOUT_ENCODER)
