"""What paragraphs, roles and speakers say about beads: hints that guide but don't bind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.alignment.bead import Sentence
from app.alignment.beads import SHAPES
from app.lesson.model import Role

Floats = NDArray[np.float64]

# In nats. Aligned texts in which paragraphs are known are too few to fit these; they are set so
# that two hints together outweigh a middling difference in meaning and one alone doesn't.
_BOTH_BEGIN = 0.8
_ONE_BEGINS = -0.4
_WITHIN_CROSSED = -1.5
_ROLES_DIFFER = -2.5
_SPEAKERS_DIFFER = -1.5

_KINDS = {
    Role.TITLE: 1,
    Role.SUBTITLE: 2,
    Role.HEADING: 3,
    Role.CAPTION: 4,
}


@dataclass(frozen=True, slots=True)
class Structure:
    """For each side's sentences: whether each begins a paragraph, what kind of display line it
    is (0: running text) and the how-manieth speaker speaks (0: nobody); None if the text has
    no such structure."""

    begins: tuple[Ints, Ints] | None
    kinds: tuple[Ints, Ints] | None
    speakers: tuple[Ints, Ints] | None

    @classmethod
    def of(cls, chinese: Sequence[Sentence], english: Sequence[Sentence]) -> Structure:
        sides = chinese, english
        begins = _begins(chinese), _begins(english)
        kinds = _kinds(chinese), _kinds(english)
        speakers = _speakers(chinese), _speakers(english)
        # A side given as one paragraph only, or by its sentences, says nothing on paragraphs.
        counts = [int(b.sum()) for b in begins]
        parted = min(counts) > 1 and any(
            count < len(side) for count, side in zip(counts, sides, strict=True)
        )
        return cls(
            begins if parted else None,
            kinds if kinds[0].any() and kinds[1].any() else None,
            speakers if speakers[0].max() == speakers[1].max() > 0 else None,
        )

    def scores(self, band: Band, row: int) -> Floats:
        """What this adds to the score of the beads of a shape, for each cell of the band."""
        m, c = SHAPES[row]
        total = np.zeros(band.size)
        if not m or not c:
            return total
        if self.begins is not None:
            left, right = (_padded(values) for values in self.begins)
            here, there = left[band.rows], right[band.columns]
            total += np.where(here & there, _BOTH_BEGIN, np.where(here ^ there, _ONE_BEGINS, 0.0))
            crossed = _within(left, band.rows, m) + _within(right, band.columns, c)
            total += _WITHIN_CROSSED * crossed
        for values, weight in ((self.kinds, _ROLES_DIFFER), (self.speakers, _SPEAKERS_DIFFER)):
            if values is not None:
                left, right = (_padded(side) for side in values)
                total += weight * (left[band.rows] != right[band.columns])
        return total


def _begins(sentences: Sequence[Sentence]) -> Ints:
    paragraphs = np.array([sentence.paragraph for sentence in sentences])
    return np.concatenate([[1], (np.diff(paragraphs) != 0).astype(np.int64)])


def _kinds(sentences: Sequence[Sentence]) -> Ints:
    return np.array([_KINDS.get(sentence.role, 0) for sentence in sentences], dtype=np.int64)


def _speakers(sentences: Sequence[Sentence]) -> Ints:
    order: dict[str, int] = {"": 0}
    return np.array([order.setdefault(s.speaker, len(order)) for s in sentences], dtype=np.int64)


def _padded(values: Ints) -> Ints:
    """With room for beads that begin beyond the end (and lie outside every band)."""
    return np.concatenate([values, np.zeros(1 + max(max(s) for s in SHAPES), dtype=np.int64)])


def _within(begins: Ints, first: Ints, size: int) -> Ints:
    """How many paragraphs begin after the first of `size` sentences."""
    total = np.concatenate([[0], np.cumsum(begins)])
    last = np.minimum(first + size, len(begins))
    return np.asarray(total[last] - total[np.minimum(first + 1, last)])
