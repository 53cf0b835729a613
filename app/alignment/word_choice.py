"""Which of the probable links are made; rather none than a wrong one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.alignment.english_words import EnglishWord
from app.alignment.numbers import chinese_value
from app.alignment.word_conflicts import conflicts
from app.alignment.word_evidence import MEASURE_WORD, ROW, LinkedText, known_renderings
from app.alignment.word_grammar import COUNTERPARTS
from app.alignment.word_grid import Floats
from app.alignment.word_order import is_out_of_order
from app.alignment.word_pieces import complete_names
from app.chinese.lexicon import Lexicon

Chosen = dict[int, list[int]]
"""For each linked token (row) the words (columns) it is linked to."""

# The least probability of a link between two that have none.
_ENOUGH = 0.6
ENOUGH_FOR_MORE = 0.55
"""The least probability of a link between two one of which is linked already."""

# Where no link of a pair has the wording of the dictionary to hold it, the texts may not say the
# same, and alike meanings may be chance.
_WORDING = [
    ROW[name] for name in ("gloss", "phrase", "other", "part", "related", "sound", "quantity")
]
_ENOUGH_BY_MEANING = 0.9
# In a short sentence, where all are near each other, a link by meaning alone needs more than 0.6.
_ENOUGH_IN_SHORT = 0.75
_SHORT = 14  # words and marks
_GRAMMAR = [ROW[name] for name in ("grammar", "mark", "whole_phrase")]
_ODDS_OF_WHOLE = np.float32(15)
# Words from a verb to its adverb: picked the old wallet up.
_FARTHEST_PARTICLE = 5


def chosen_links(
    text: LinkedText, evidence: Floats, likely: Floats, lexicon: Lexicon
) -> tuple[Chosen, Floats]:
    """The links of a pair and the probability of each cell (tokens × words), given what was
    gathered of each (tokens × words × features) and the probabilities the model gives."""
    whole = evidence[..., ROW["whole_phrase"]] > 0
    worded = evidence[..., _WORDING].max(axis=2) > 0
    idioms = whole & (evidence[..., ROW["phrase"]] == 0)
    likely = _preferring(whole, idioms, likely)
    likely[conflicts(text, evidence, lexicon)] = 0
    if len(text.words) < _SHORT:
        known = worded | (evidence[..., _GRAMMAR].max(axis=2) > 0)
        sure = likely >= _ENOUGH_IN_SHORT
        likely[~(known | sure | _beside(sure))] = 0
    chosen = chosen_cells(likely)
    if not any(worded[row, columns].any() for row, columns in chosen.items()):
        chosen = chosen_cells(np.where(likely < _ENOUGH_BY_MEANING, np.float32(0), likely))
    _complete(chosen, whole, text.words)
    chosen = _without_followers(chosen, text, likely)
    _add_particles(chosen, text, lexicon)
    complete_names(chosen, text, evidence)
    return chosen, likely


def _beside(sure: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The cells before and after the sure ones in their rows: turned down."""
    found = np.zeros_like(sure)
    found[:, 1:] |= sure[:, :-1]
    found[:, :-1] |= sure[:, 1:]
    return found


def _preferring(whole: NDArray[np.bool_], idioms: NDArray[np.bool_], likely: Floats) -> Floats:
    """The probabilities when a gloss of several words that stands in the text as a whole raises
    the odds of its words: too rare in the news that the weights come from to have been learned.
    One made of words of grammar also lowers those of others to them: one of."""
    others = ~whole & np.any(idioms, axis=0)[None]
    odds = np.where(whole, _ODDS_OF_WHOLE, np.where(others, 1 / _ODDS_OF_WHOLE, np.float32(1)))
    found: Floats = odds * likely / (1 + (odds - 1) * likely)
    return found


def chosen_cells(likely: Floats) -> Chosen:
    """For each token (row) the words (columns) it is linked to, the surest links first.

    Of a token and a word that are linked to others already, no link is made.
    """
    chosen: Chosen = {}
    taken: set[int] = set()
    rows, columns = np.nonzero(likely >= min(_ENOUGH, ENOUGH_FOR_MORE))
    for cell in np.argsort(-likely[rows, columns], kind="stable"):
        row, column = int(rows[cell]), int(columns[cell])
        if row in chosen and column in taken:
            continue
        is_free = row not in chosen and column not in taken
        if likely[row, column] >= (_ENOUGH if is_free else ENOUGH_FOR_MORE):
            chosen.setdefault(row, []).append(column)
            taken.add(column)
    return chosen


def _complete(chosen: Chosen, whole: NDArray[np.bool_], words: Sequence[EnglishWord]) -> None:
    """Link a token to all of a gloss that stands in the text when it is linked to a part of it:
    the People's Republic of China. What others are linked to stays theirs, but for another
    token with the same gloss: both say it."""
    taken = {k for row, columns in chosen.items() for k in columns if not whole[row, k]}
    for row, columns in chosen.items():
        for stretch in _stretches(np.flatnonzero(whole[row]).tolist(), words):
            if not stretch.isdisjoint(columns):
                chosen[row] = sorted(stretch.difference(taken).union(columns))


def _stretches(columns: Sequence[int], words: Sequence[EnglishWord]) -> Iterator[set[int]]:
    """The columns in stretches that only words of grammar interrupt, with these."""
    stretch: list[int] = []
    for column in columns:
        if stretch and any(words[k].has_content for k in range(stretch[-1] + 1, column)):
            yield set(range(stretch[0], stretch[-1] + 1))
            stretch = []
        stretch.append(column)
    if stretch:
        yield set(range(stretch[0], stretch[-1] + 1))


def _without_followers(chosen: Chosen, text: LinkedText, likely: Floats) -> Chosen:
    """The links without those of measure words and particles to what another token says too,
    those of a number to what the same number elsewhere says more surely, and those that the
    order of what a word of grammar joins forbids."""
    holders: dict[int, list[int]] = defaultdict(list)
    for row, columns in chosen.items():
        for column in columns:
            holders[column].append(row)
    return {
        row: columns
        for row, columns in chosen.items()
        if not all(
            _follows(row, column, holders[column], text, likely)
            or is_out_of_order(row, column, text, holders)
            for column in columns
        )
    }


def _follows(
    row: int, column: int, holders: Sequence[int], text: LinkedText, likely: Floats
) -> bool:
    token = text.tokens[row]
    if token.gloss == MEASURE_WORD or COUNTERPARTS.get(token.simplified) == frozenset():
        return len(holders) > 1
    same = [other for other in holders if text.tokens[other].text == token.text]
    return chinese_value(token.text) is not None and row != max(
        same, key=lambda other: float(likely[other, column])
    )


def _add_particles(chosen: Chosen, text: LinkedText, lexicon: Lexicon) -> None:
    """Link a token to the adverb of the phrasal verb that it is linked to: picked … up."""
    taken = {column for columns in chosen.values() for column in columns}
    for row, columns in chosen.items():
        particles = known_renderings(text.tokens[row], lexicon).particles
        for column in columns:
            wanted = particles.get(text.words[column].stem, frozenset())
            for place in range(column + 1, min(column + _FARTHEST_PARTICLE, len(text.words))):
                word = text.words[place]
                if not word.is_word:
                    break
                if word.stem in wanted and place not in taken:
                    chosen[row] = sorted({*columns, place})
                    taken.add(place)
                    break
