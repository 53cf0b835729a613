"""Which words of a text are translated by which, found from the text itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.alignment.word_evidence import LinkedText
from app.alignment.word_grid import Floats, Grid, Ints

FEATURES = (
    "row_share",  # of the token's probability that goes to the word
    "column_share",  # of the word's that goes to the token
    "token_elsewhere",  # how often the word translates the token elsewhere in the text
    "word_elsewhere",  # how often the token is what the word translates
    "once",  # the text has one of them only once
)
"""The names of the features, in order."""

_ROUNDS = 4
_UNLINKED = np.float32(0.01)
_UNSEEN = np.float32(0.02)
_PRIOR = np.float32(1.0)


class Vocabulary:
    """The distinct tokens and words of a text, and which cells of its grid have the same."""

    def __init__(self, texts: Sequence[LinkedText], grid: Grid) -> None:
        tokens = [token.simplified or token.text for text in texts for token in text.tokens]
        words = [word.stem for text in texts for word in text.words]
        of_row, row_counts = _numbered(tokens)
        of_column, column_counts = _numbered(words)
        keys = of_row[grid.row] * len(column_counts) + of_column[grid.column]
        kinds, self.kind = np.unique(keys, return_inverse=True)
        self.tokens = row_counts[kinds // len(column_counts)]
        self.words = column_counts[kinds % len(column_counts)]


def _numbered(items: Sequence[str]) -> tuple[Ints, Floats]:
    """The number of each item's kind, and how often each kind occurs."""
    numbers: dict[str, int] = {}
    kinds = np.array([numbers.setdefault(item, len(numbers)) for item in items], dtype=np.int64)
    return kinds, np.bincount(kinds).astype(np.float32)


def statistics(likely: Floats, grid: Grid, vocabulary: Vocabulary) -> list[Floats]:
    """The `FEATURES` of all cells, from the probability of each cell's link.

    Expectation maximisation as for the first model of Brown et al. 1993, in both directions at
    once (as Liang et al. 2006 have them agree), where `likely` is the prior of each cell.
    """
    kind = vocabulary.kind
    belief = likely
    for _ in range(_ROUNDS):
        counts = np.bincount(kind, belief).astype(np.float32)
        of_token = counts / (vocabulary.tokens + _PRIOR)
        of_word = counts / (vocabulary.words + _PRIOR)
        weights = likely * (np.sqrt(of_token * of_word)[kind] + _UNSEEN)
        by_row = weights / (grid.row_sums(weights) + _UNLINKED)
        by_column = weights / (grid.column_sums(weights) + _UNLINKED)
        belief = np.sqrt(by_row * by_column)
    elsewhere = counts[kind] - belief
    tokens, words = vocabulary.tokens[kind], vocabulary.words[kind]
    return [
        by_row,
        by_column,
        np.sqrt(np.clip(elsewhere / (tokens - 1 + _PRIOR), 0, 1)),
        np.sqrt(np.clip(elsewhere / (words - 1 + _PRIOR), 0, 1)),
        ((tokens == 1) | (words == 1)).astype(np.float32),
    ]
