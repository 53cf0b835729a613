"""How much each kind of evidence counts; `docs/alignment.md` says how that was found out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment import fitted
from app.alignment.beads import SHAPES
from app.alignment.evidence import FEATURES, GAP_FEATURES


@dataclass(frozen=True, slots=True)
class Weights:
    """`features` has one weight for each of `evidence.FEATURES`, `shapes` one bias for each of
    `beads.SHAPES`, `gap` one weight for each of `evidence.GAP_FEATURES`, and `opening` is the
    score of a gap's beginning."""

    features: NDArray[np.float64]
    shapes: NDArray[np.float64]
    gap: NDArray[np.float64]
    opening: float

    @classmethod
    def of(
        cls,
        features: Mapping[str, float],
        shapes: Mapping[tuple[int, int], float],
        gap: Mapping[str, float],
    ) -> Weights:
        return cls(
            np.array([features[name] for name in FEATURES]),
            np.array([shapes[shape] for shape in SHAPES]),
            np.array([gap[name] for name in GAP_FEATURES]),
            gap["opening"],
        )


WITH_ENCODER = Weights.of(*fitted.WITH_ENCODER)
WITHOUT_ENCODER = Weights.of(*fitted.WITHOUT_ENCODER)
