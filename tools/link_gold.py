"""Pairs whose words were linked by hand, and how well links found agree with them.

A folder has `*.src-tgt` (`Chinese tokens ||| English tokens`, separated by blanks) with a
`.gold` of the same name: `i-j` for a sure and `ipj` for a possible link, counting from 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.alignment.word_evidence import LinkedText

Cells = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """A pair with its links, by indices of the hand-made tokens from 0; sure ones are possible."""

    chinese: tuple[str, ...]
    english: tuple[str, ...]
    sure: frozenset[tuple[int, int]]
    possible: frozenset[tuple[int, int]]

    @property
    def chinese_text(self) -> str:
        return "".join(self.chinese)

    @property
    def english_text(self) -> str:
        return " ".join(self.english)


def read_gold(folder: Path) -> list[GoldPair]:
    """The pairs of all files in the folder."""
    pairs = []
    for texts in sorted(folder.glob("*.src-tgt")):
        lines = texts.read_text("utf-8").splitlines()
        links = texts.with_suffix(".gold").read_text("utf-8").splitlines()
        pairs += [_pair(line, linked) for line, linked in zip(lines, links, strict=True)]
    return pairs


def _pair(line: str, linked: str) -> GoldPair:
    chinese, english = (tuple(side.split()) for side in line.split(" ||| "))
    found: dict[str, Cells] = {"-": set(), "p": set()}
    for link in linked.split():
        kind = "p" if "p" in link else "-"
        i, j = link.split(kind)
        found[kind].add((int(i) - 1, int(j) - 1))
    return GoldPair(chinese, english, frozenset(found["-"]), frozenset(found["-"] | found["p"]))


@dataclass(frozen=True, slots=True)
class Overlap:
    """Which hand-made tokens the tokens and words of an analysed pair lie on."""

    tokens: tuple[frozenset[int], ...]
    words: tuple[frozenset[int], ...]

    @classmethod
    def of(cls, gold: GoldPair, text: LinkedText) -> Overlap:
        chinese, english = _owners(gold.chinese, ""), _owners(gold.english, " ")
        return cls(
            tuple(frozenset(chinese[t.start : t.end]) - {-1} for t in text.tokens),
            tuple(frozenset(english[w.start : w.end]) - {-1} for w in text.words),
        )

    def links(self, chosen: Iterable[tuple[int, int]]) -> Cells:
        """Links of tokens and words as links of hand-made tokens."""
        return {(i, j) for row, k in chosen for i in self.tokens[row] for j in self.words[k]}

    def answers(self, gold: GoldPair) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Tokens × words: whether a sure link joins them, and whether a possible one does."""
        shape = len(self.tokens), len(self.words)
        sure, possible = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
        for row, on_row in enumerate(self.tokens):
            for column, on_column in enumerate(self.words):
                links = {(i, j) for i in on_row for j in on_column}
                sure[row, column] = bool(links & gold.sure)
                possible[row, column] = bool(links & gold.possible)
        return sure, possible


def _owners(tokens: Sequence[str], separator: str) -> list[int]:
    """For each character the token it is in, or -1."""
    return [
        owner
        for index, token in enumerate(tokens)
        for owner in [index] * len(token) + [-1] * len(separator)
    ]


@dataclass(frozen=True, slots=True)
class LinkScores:
    """Shares, 0 to 1: alignment error rate (Och and Ney 2003), precision and recall of links;
    Chinese tokens with a sure link that are lit rightly, wrongly or not at all."""

    error_rate: float
    precision: float
    recall: float
    right: float
    wrong: float

    @classmethod
    def of(cls, gold: Sequence[GoldPair], found: Sequence[Cells]) -> LinkScores:
        links = sure = in_sure = in_possible = lit = right = tokens = 0
        for pair, of_pair in zip(gold, found, strict=True):
            links += len(of_pair)
            sure += len(pair.sure)
            in_sure += len(of_pair & pair.sure)
            in_possible += len(of_pair & pair.possible)
            judged = {i for i, _ in pair.sure}
            tokens += len(judged)
            lit += len(judged & {i for i, _ in of_pair})
            right += len(judged & {i for i, _ in of_pair & pair.possible})
        return cls(
            1 - (in_sure + in_possible) / (links + sure),
            in_possible / max(links, 1),
            in_sure / sure,
            right / tokens,
            (lit - right) / tokens,
        )
