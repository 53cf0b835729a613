"""Whether two texts are translations of each other at all, judged by how they align."""

from __future__ import annotations

from collections.abc import Sequence

from app.alignment.bead import Bead

# Long texts that belong together, with half of one side missing, have more than this; strangers
# have next to nothing.
_LEAST_SHARE = 0.3
# Among a few sentences a gap costs more to open than it spares, so that strangers are paired all
# the same, but half-heartedly. Measured on passages of novels and news; see docs/alignment.md.
_LEAST_SHARE_OF_FEW = 0.7
_OF_FEW = 6.4  # falls with the square of the number of sentences


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


def least_share(sentences: int) -> float:
    """The `paired_share` from which texts are held for translations of each other, where the
    shorter side has so many sentences (1 or more)."""
    return min(_LEAST_SHARE_OF_FEW, _LEAST_SHARE + _OF_FEW / sentences**2)


def belong_together(beads: Sequence[Bead]) -> bool:
    """Whether the texts seem to be translations of each other."""
    shorter = min(sum(len(bead.chinese) for bead in beads), sum(len(b.english) for b in beads))
    return not shorter or paired_share(beads) >= least_share(shorter)
