"""Sentences of a text and of its translation are put into pairs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.alignment.band import Band
from app.alignment.bead import Bead, Sentence
from app.alignment.beads import SHAPES, best_beads, probabilities
from app.alignment.coverage import SPANS
from app.alignment.dictionary_vectors import dictionary_spans
from app.alignment.encoder import is_available, span_vectors
from app.alignment.evidence import Evidence, Words
from app.alignment.numbers import chinese_numbers, english_numbers
from app.alignment.path import rough_path
from app.alignment.side import Side
from app.alignment.stems import ChineseStems, english_stems
from app.alignment.structure import Structure
from app.alignment.weights import WITH_ENCODER, WITHOUT_ENCODER, Weights
from app.chinese.lexicon import Lexicon
from app.progress import Progress, silent, span

_RADIUS = 9
# Characters of a sentence whose words and numbers are read: far more than any sentence has.
_MOST_READ = 2000
_READ_BETWEEN_REPORTS = 100
# A bead is worth choosing if it is about as likely right as not: half of the F1 that can be
# hoped for is the threshold that makes the expected F1 greatest.
_WORTH = 0.4


def align(
    chinese: Sequence[Sentence],
    english: Sequence[Sentence],
    lexicon: Lexicon | None = None,
    progress: Progress = silent,
) -> tuple[Bead, ...]:
    """The beads of a parallel text, in text order: every sentence is in exactly one.

    Their `confidence` is the probability of the bead under the model of `beads.py`, given all
    the evidence. Without the sentence encoder's package the dictionary and the lengths decide.
    Time and memory grow linearly with the number of sentences.
    """
    n, m = len(chinese), len(english)
    if not n or not m:
        alone = [Bead((i,), (), 1.0) for i in range(n)] + [Bead((), (j,), 1.0) for j in range(m)]
        return tuple(alone)
    evidence, weights = _gathered(chinese, english, lexicon, span(progress, 0.0, 0.8))
    band = evidence.band
    structure = Structure.of(chinese, english)
    scores = scored(evidence, weights, structure, span(progress, 0.8, 0.88))
    likely = probabilities(band, scores, span(progress, 0.88, 0.96))
    chosen = best_beads(band, likely - _WORTH, span(progress, 0.96, 1.0))
    return tuple(
        Bead(
            tuple(range(i, i + SHAPES[row][0])),
            tuple(range(j, j + SHAPES[row][1])),
            float(likely[row, cell]),
        )
        for row, cell, i, j in chosen
    )


def _gathered(
    chinese: Sequence[Sentence],
    english: Sequence[Sentence],
    lexicon: Lexicon | None,
    progress: Progress,
) -> tuple[Evidence, Weights]:
    """The evidence in a band around a first path, and the weights for what there is of it."""
    texts = [s.text for s in chinese], [s.text for s in english]
    read = [text[:_MOST_READ] for text in texts[0]], [text[:_MOST_READ] for text in texts[1]]
    words = _words(*read, lexicon, span(progress, 0.0, 0.05))
    with_encoder = is_available()
    share = len(texts[0]) / (len(texts[0]) + len(texts[1]))
    split = 0.05 + 0.5 * share
    steps = span(progress, 0.05, split), span(progress, split, 0.55)
    if with_encoder:
        spans = (
            span_vectors(texts[0], "", SPANS, steps[0]),
            span_vectors(texts[1], " ", SPANS, steps[1]),
        )
    else:
        spans = (
            dictionary_spans(words[0], SPANS, steps[0]),
            dictionary_spans(words[1], SPANS, steps[1]),
        )
    path = rough_path(spans[0][0], spans[1][0], span(progress, 0.55, 0.65))
    band = Band.around(path, _RADIUS, len(chinese), len(english))
    numbers = (
        [[frozenset((str(value),)) for value in chinese_numbers(text)] for text in read[0]],
        [[frozenset((str(value),)) for value in english_numbers(text)] for text in read[1]],
    )
    sides = Side.of(texts[0]), Side.of(texts[1])
    evidence = Evidence.gather(band, sides, spans, words, numbers, span(progress, 0.65, 1.0))
    return evidence, WITH_ENCODER if with_encoder else WITHOUT_ENCODER


def _words(
    chinese: Sequence[str], english: Sequence[str], lexicon: Lexicon | None, progress: Progress
) -> tuple[Words, Words]:
    """The words of each sentence of both sides, each as the English stems that may stand for it."""
    if lexicon is None:
        return [[] for _ in chinese], [[] for _ in english]
    known = ChineseStems(lexicon)
    left: list[list[frozenset[str]]] = []
    right: list[list[frozenset[str]]] = []
    count = len(chinese) + len(english)
    for text in chinese:
        if len(left) % _READ_BETWEEN_REPORTS == 0:
            progress(len(left) / count, "Looking words up")
        left.append([stems for word in known.words(text) if (stems := known.stems(word))])
    for text in english:
        if len(right) % _READ_BETWEEN_REPORTS == 0:
            progress((len(left) + len(right)) / count, "Looking words up")
        right.append([frozenset((stem,)) for stem in sorted(english_stems(text))])
    return left, right


def scored(
    evidence: Evidence,
    weights: Weights,
    structure: Structure | None = None,
    progress: Progress = silent,
) -> NDArray[np.float64]:
    """The score of each bead in the band: a row a shape, a column a cell."""
    band = evidence.band
    scores = np.full((len(SHAPES), band.size), -np.inf)
    for row, (m, c) in enumerate(SHAPES):
        progress(row / len(SHAPES), "Weighing the pairs")
        _, inside = band.cells(band.rows + m, band.columns + c)
        score = weights.features @ evidence.features(row) + weights.shapes[row]
        if structure is not None:
            score += structure.scores(band, row)
        scores[row, inside] = score[inside]
    return scores
