"""How much of one side's words the other side answers, for every bead in a band."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band, Ints
from app.alignment.side import run_sums
from app.progress import Progress, silent

Floats = NDArray[np.float64]

# A bead has at most this many sentences on a side.
SPANS = 5
_REACH = SPANS + 2
_ROWS_BETWEEN_REPORTS = 200


@dataclass(frozen=True, slots=True)
class Findings:
    """What each sentence of a side finds in runs of sentences of the other side.

    `found[cell, c - 1]`, for the band's cell (i, j), is the information, in nats, of the words
    of sentence i that are answered in the sentences j to j + c - 1 of the other side: minus
    the logarithm of the share of sentences that could answer the word. c goes up to `SPANS`
    and one sentence more at either end. `total[i]` is what could have been found for sentence i.
    """

    found: NDArray[np.float32]
    total: Floats


def find(
    asked: Sequence[Sequence[frozenset[str]]],
    offered: Sequence[frozenset[str]],
    band: Band,
    unanswered: float = 0.0,
    progress: Progress = silent,
) -> Findings:
    """Look the asked up in the offered.

    `asked` has, for each sentence of this side, its words, each as the strings any of which
    answers it; `offered` has the strings in each sentence of the other side. The band's rows
    are this side's positions. A word that no sentence answers weighs `unanswered`.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, strings in enumerate(offered):
        for string in strings:
            places[string].append(place)
    answers: dict[frozenset[str], list[int]] = {}
    found = np.zeros((band.size, _REACH), dtype=np.float32)
    total = np.zeros(len(asked))
    for i, words in enumerate(asked):
        if i % _ROWS_BETWEEN_REPORTS == 0:
            progress(i / len(asked), "Looking words up")
        low, high = int(band.low[i]), int(band.high[i])
        hits = np.zeros((len(words), high - low + _REACH))
        weights = np.zeros(len(words))
        for k, word in enumerate(words):
            where = answers.get(word)
            if where is None:
                where = sorted({p for string in word for p in places.get(string, ())})
                answers[word] = where
            if not where:
                weights[k] = unanswered
                continue
            weights[k] = np.log((len(offered) + 1) / (len(where) + 0.5))
            first = bisect_left(where, low)
            for place in where[first : bisect_left(where, high + _REACH, first)]:
                hits[k, place - low] = 1.0
        total[i] = weights.sum()
        _accumulate(hits, weights, found[band.start[i] : band.start[i + 1]])
    return Findings(found, total)


def _accumulate(hits: Floats, weights: Floats, out: NDArray[np.float32]) -> None:
    """Sum the weights of what is hit within 1, 2, … columns from each on."""
    width = len(out)
    reached = np.zeros((len(weights), width))
    for c in range(_REACH):
        np.maximum(reached, hits[:, c : c + width], out=reached)
        out[:, c] = weights @ reached


def covered(
    findings: Findings, band: Band, own: int, others: int, i: Ints, j: Ints
) -> tuple[Floats, Floats, Floats]:
    """What `own` sentences from i on find in `others` from j on, what they miss, and the share
    that the one finds which finds least."""
    found = np.zeros(len(i))
    least = np.ones(len(i))
    first = np.minimum(i, len(findings.total) - own)
    for step in range(own):
        cells, inside = band.cells(i + step, j)
        here = np.where(inside, findings.found[cells, others - 1], 0.0)
        found += here
        np.minimum(least, (here + 0.5) / (findings.total[first + step] + 0.5), out=least)
    return found, run_sums(findings.total, own, first) - found, least


def near(findings: Findings, band: Band, own: int, others: int, i: Ints, j: Ints) -> Floats:
    """What `own` sentences from i on find not in `others` from j on but in the one before or
    the one after those."""
    total = np.zeros(len(i))
    for step in range(own):
        cells, inside = band.cells(i + step, j)
        wider, within = band.cells(i + step, j - 1)
        here = findings.found[cells, others - 1]
        around = findings.found[wider, others + 1]
        total += np.where(inside & within, around - here, 0.0)
    return total
