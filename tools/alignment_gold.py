"""Texts aligned by hand: reading them, and scoring an alignment against them.

A folder holds a folder for each set of texts, and that one `NAME.zh`, `NAME.en` (a sentence a
line) and `NAME.gold` (a bead a line, `[0,1]:[2]`: the numbers of its lines from 0) for each text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

Link = tuple[tuple[int, ...], tuple[int, ...]]
Found = list[tuple[Link, float]]
"""Beads that a program found, with its confidence in each."""

_BEAD = re.compile(r"\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]")


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text, its translation and the beads a person found; `group` names the set it is of."""

    group: str
    name: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]
    beads: tuple[Link, ...]


def read_gold(folder: Path) -> tuple[GoldText, ...]:
    """All texts of all sets in a folder, by name."""
    return tuple(_read(path) for path in sorted(folder.glob("*/*.gold")))


def _read(path: Path) -> GoldText:
    chinese, english = (_lines(path.with_suffix(end)) for end in (".zh", ".en"))
    matches = [match for line in _lines(path) if (match := _BEAD.match(line))]
    beads = [(_numbers(match[1]), _numbers(match[2])) for match in matches]
    return GoldText(
        path.parent.name, path.stem, chinese, english, tuple(b for b in beads if any(b))
    )


def _lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text("utf-8").removesuffix("\n").split("\n"))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.replace(",", " ").split())


@dataclass(frozen=True, slots=True)
class Score:
    """F1 of beads that are exactly those of the gold, and of beads that share a link with one
    (Sennrich and Volk 2010): a bead without counterpart counts for precision only."""

    strict: float
    lax: float


def score(results: Iterable[tuple[Sequence[Link], Sequence[Link]]]) -> Score:
    """Micro-averaged over texts, each given as its gold beads and those found."""
    found, wanted = [0, 0, 0], [0, 0, 0]
    for gold, beads in results:
        _count(found, gold, beads)
        _count(wanted, [b for b in beads if all(b)], [b for b in gold if all(b)])
    strict, lax = (_f1(_share(found, k), _share(wanted, k)) for k in (0, 1))
    return Score(strict, lax)


def _count(counts: list[int], gold: Sequence[Link], beads: Sequence[Link]) -> None:
    right = set(gold)
    links = {(i, j) for chinese, english in gold for i in chinese for j in english}
    for bead in beads:
        counts[0] += bead in right
        counts[1] += bead in right or any((i, j) in links for i in bead[0] for j in bead[1])
        counts[2] += 1


def _share(counts: Sequence[int], kind: int) -> float:
    return counts[kind] / counts[2] if counts[2] else 0.0  # strangers have no gold pairs


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def row_of(name: str, results: Sequence[tuple[GoldText, Found]], doubtful: float) -> str:
    """A line of the table of figures: F1, and what is marked as doubtful."""
    scored = score((text.beads, [bead for bead, _ in found]) for text, found in results)
    confidence = np.array([p for _, found in results for _, p in found])
    wrong = np.array([bead not in set(text.beads) for text, found in results for bead, _ in found])
    marked = confidence < doubtful
    caught = (marked & wrong).sum() / max(wrong.sum(), 1)
    return (
        f"{name:20} strict F1 {scored.strict:.3f}  lax F1 {scored.lax:.3f}  "
        f"mean confidence {confidence.mean():.3f}, right {1 - wrong.mean():.3f}  "
        f"doubtful {marked.mean():.3f}, of the wrong {caught:.2f}"
    )
