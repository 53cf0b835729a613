"""How much each kind of evidence counts.

Fitted by maximum conditional likelihood with a Gaussian prior (L-BFGS) on chapters of six novels
and twelve news texts whose sentences were aligned by hand; the novels' beads counted once, the
news' twice. Cross-validated by document: what is said of a text is what weights fitted without
it give. Rare shapes are drawn by the prior towards what joining so many sentences should cost.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.beads import SHAPES
from app.alignment.evidence import FEATURES


@dataclass(frozen=True, slots=True)
class Weights:
    """`features` has one weight for each of `evidence.FEATURES`, `shapes` one bias for each of
    `beads.SHAPES`."""

    features: NDArray[np.float64]
    shapes: NDArray[np.float64]


def _weights(features: dict[str, float], shapes: dict[tuple[int, int], float]) -> Weights:
    return Weights(
        np.array([features[name] for name in FEATURES]),
        np.array([shapes[shape] for shape in SHAPES]),
    )


WITH_ENCODER = _weights(
    {
        "likeness": 4.613,
        "likeness_joined": 2.502,
        "likeness_long": 2.096,
        "gain_of_more": -3.636,
        "gain_of_less": -14.432,
        "length": -0.887,
        "chinese_found": -0.006,
        "chinese_missed": -0.044,
        "chinese_share": 2.505,
        "english_found": 1.856,
        "english_missed": 0.237,
        "english_share": 0.404,
        "numbers_missed": -0.596,
        "ending": -0.172,
        "quoting": -1.732,
        "open_quotes": -0.437,
        "chinese_dropped": 0.192,
        "english_dropped": -0.338,
    },
    {
        (1, 0): -1.07,
        (0, 1): -0.7,
        (1, 1): 1.79,
        (1, 2): 1.54,
        (2, 1): 1.17,
        (1, 3): 0.72,
        (3, 1): -1.03,
        (2, 2): 0.27,
        (1, 4): 0.44,
        (4, 1): 0.0,
        (2, 3): -0.09,
        (3, 2): 0.44,
        (1, 5): -0.72,
        (5, 1): 0.0,
        (2, 4): -1.09,
        (4, 2): -0.04,
        (3, 3): -0.43,
    },
)

WITHOUT_ENCODER = _weights(
    {
        "likeness": -0.435,
        "likeness_joined": 0.252,
        "likeness_long": 2.706,
        "gain_of_more": 4.005,
        "gain_of_less": 1.365,
        "length": -1.18,
        "chinese_found": 0.104,
        "chinese_missed": 0.024,
        "chinese_share": 3.545,
        "english_found": 3.19,
        "english_missed": 0.531,
        "english_share": 1.281,
        "numbers_missed": -0.573,
        "ending": -0.844,
        "quoting": -2.454,
        "open_quotes": -0.297,
        "chinese_dropped": 0.364,
        "english_dropped": -0.002,
    },
    {
        (1, 0): -2.18,
        (0, 1): -2.14,
        (1, 1): 2.15,
        (1, 2): 1.52,
        (2, 1): 1.6,
        (1, 3): 0.62,
        (3, 1): -1.44,
        (2, 2): 0.4,
        (1, 4): 0.2,
        (4, 1): 0.0,
        (2, 3): 0.18,
        (3, 2): 0.45,
        (1, 5): -0.64,
        (5, 1): 0.0,
        (2, 4): -0.99,
        (4, 2): -0.06,
        (3, 3): -0.28,
    },
)
