"""Whether two texts are translations of each other at all, judged by how they align."""

from __future__ import annotations

from collections.abc import Sequence

from app.alignment.bead import Bead

# Texts that belong together, with half of one side missing, have more than this; strangers have
# next to nothing, or with the dictionary alone up to 0.2.
_LEAST_SHARE = 0.3


def paired_share(beads: Sequence[Bead]) -> float:
    """The share (0 to 1) of the shorter side's sentences that one expects to have a counterpart.

    1 where a side is empty: nothing speaks against a text without sentences.
    """
    paired = [bead for bead in beads if bead.chinese and bead.english]
    chinese = sum(len(bead.chinese) for bead in beads)
    english = sum(len(bead.english) for bead in beads)
    if not chinese or not english:
        return 1.0
    if chinese <= english:
        return sum(len(bead.chinese) * bead.confidence for bead in paired) / chinese
    return sum(len(bead.english) * bead.confidence for bead in paired) / english


def belong_together(beads: Sequence[Bead]) -> bool:
    """Whether the texts seem to be translations of each other."""
    return paired_share(beads) >= _LEAST_SHARE
