"""How probable each link is: a log-linear model in three steps, each seeing the one before.

The first step looks at each token and word by themselves. The next two also see, through the
probabilities found so far, what the rest of the text translates them by and what their
neighbours are linked to (stacked learning; Wolpert 1992). `docs/links.md` says how it was fitted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.alignment import word_evidence, word_fitted, word_neighbours, word_statistics
from app.alignment.word_evidence import MEANING, ROW, LinkedText, evidence
from app.alignment.word_grid import Floats, Grid
from app.alignment.word_statistics import Vocabulary
from app.alignment.word_vectors import WordVectors
from app.chinese.lexicon import Lexicon
from app.lesson.model import TokenKind
from app.progress import Progress, silent, span

FIRST = word_evidence.FEATURES
LATER = FIRST + word_statistics.FEATURES + word_neighbours.FEATURES
"""The names of the features of the first step, and of each later one, in order."""

_TEXTS_BETWEEN_REPORTS = 20
# What a token and a word that it holds for are hardly linked to others.
_SETTLING = ("gloss", "quantity", "mark")
_WITHOUT_VECTOR = (TokenKind.PUNCTUATION, TokenKind.NUMBER)


@dataclass(frozen=True, slots=True)
class Block:
    """Pairs that are linked together: their cells, with the evidence of each (cells × `FIRST`)."""

    grid: Grid
    evidence: Floats
    vocabulary: Vocabulary

    @classmethod
    def of(
        cls,
        texts: Sequence[LinkedText],
        lexicon: Lexicon,
        vectors: WordVectors | None,
        progress: Progress = silent,
    ) -> Block:
        """Gather the evidence, with that of the vectors if there are any."""
        grid = Grid.of([text.shape for text in texts])
        values = np.empty((grid.size, len(FIRST)), dtype=np.float32)
        for pair, text in enumerate(texts):
            if pair % _TEXTS_BETWEEN_REPORTS == 0:
                progress(0.4 * pair / len(texts), "Linking words")
            values[grid.of_pair(pair)] = evidence(text, lexicon).reshape(-1, len(FIRST))
        if vectors is not None:
            _compare_meanings(values, texts, grid, vectors, span(progress, 0.4, 0.8))
        return cls(grid, values, Vocabulary(texts, grid))

    def later_features(self, likely: Floats) -> Floats:
        """Cells × `LATER`, from the probabilities that the step before has found."""
        features: Floats = np.concatenate([self.evidence.T, self.surroundings(likely)]).T
        return features

    def surroundings(self, likely: Floats) -> Floats:
        """What a later step sees besides the evidence: features × cells."""
        statistics = word_statistics.statistics(likely, self.grid, self.vocabulary)
        rows: Floats = np.stack([*statistics, *word_neighbours.neighbours(likely, self.grid)])
        return rows


def _compare_meanings(
    values: Floats,
    texts: Sequence[LinkedText],
    grid: Grid,
    vectors: WordVectors,
    progress: Progress,
) -> None:
    """Fill in the features of meaning, where the dictionary alone doesn't settle what is meant:
    vectors are dear."""
    sides = [
        _doubtful(text, values[grid.of_pair(pair)].reshape(*text.shape, len(FIRST)))
        for pair, text in enumerate(texts)
    ]
    vectors.learn((word for pair in sides for side in pair for word in side if word), progress)
    for pair, (tokens, words) in enumerate(sides):
        rows, columns = (np.array([bool(w) for w in side], dtype=bool) for side in (tokens, words))
        if not rows.any() or not columns.any():
            continue
        compared = np.ix_(rows, columns)
        alike = vectors.of([w for w in tokens if w]) @ vectors.of([w for w in words if w]).T
        cells = values[grid.of_pair(pair)].reshape(len(tokens), len(words), len(FIRST))
        differences = (
            np.ones_like(alike),
            alike,
            alike - alike.max(axis=1, keepdims=True),
            alike - alike.max(axis=0, keepdims=True),
        )
        for name, difference in zip(MEANING, differences, strict=True):
            cells[..., ROW[name]][compared] = difference


def _doubtful(text: LinkedText, values: Floats) -> tuple[list[str], list[str]]:
    """The tokens and the words of a text without a sure counterpart; '' in place of others."""
    settled = values[..., [ROW[name] for name in _SETTLING]].max(axis=2) > 0
    tokens = [
        "" if token.kind in _WITHOUT_VECTOR or is_settled else token.simplified or token.text
        for token, is_settled in zip(text.tokens, np.any(settled, axis=1), strict=True)
    ]
    words = [
        word.text.lower() if word.is_word and not is_settled else ""
        for word, is_settled in zip(text.words, np.any(settled, axis=0), strict=True)
    ]
    return tokens, words


@dataclass(frozen=True, slots=True)
class LinkWeights:
    """The weights of the features of each step."""

    steps: tuple[Floats, ...]

    @classmethod
    def of(cls, steps: Sequence[Mapping[str, float]]) -> LinkWeights:
        names = (FIRST, *[LATER] * (len(steps) - 1))
        return cls(
            tuple(
                np.array([step.get(name, 0.0) for name in of_step], dtype=np.float32)
                for step, of_step in zip(steps, names, strict=True)
            )
        )


WITH_ENCODER = LinkWeights.of(word_fitted.WITH_ENCODER)
WITHOUT_ENCODER = LinkWeights.of(word_fitted.WITHOUT_ENCODER)


def probabilities(block: Block, weights: LinkWeights) -> Floats:
    """The probability of each cell's link."""
    likely = probability(block.evidence, weights.steps[0])
    for step in weights.steps[1:]:
        own, around = step[: len(FIRST)], step[len(FIRST) :]
        likely = _logistic(block.evidence @ own + around @ block.surroundings(likely))
    return likely


def probability(features: Floats, weights: Floats) -> Floats:
    """The logistic function of the weighted features."""
    return _logistic(features @ weights)


def _logistic(odds: Floats) -> Floats:
    found: Floats = (1 / (1 + np.exp(-np.clip(odds, -30, 30)))).astype(np.float32)
    return found
