"""Which English words say what a Chinese word says; rather nothing than something wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from app.alignment import encoder
from app.alignment.english_words import EnglishWord, english_words
from app.alignment.word_evidence import ROW, LinkedText
from app.alignment.word_grid import Floats
from app.alignment.word_model import WITH_ENCODER, WITHOUT_ENCODER, Block, probabilities
from app.alignment.word_vectors import WordVectors
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token, TokenKind, WordLink
from app.progress import Progress, silent, span

# The least probability of a link between two that have none, and of a further one.
_ENOUGH = 0.6
_ENOUGH_FOR_MORE = 0.55
# Where no link of a pair has the wording of the dictionary to hold it, the texts may not say the
# same, and alike meanings may be chance.
_WORDING = ("gloss", "phrase", "other", "part", "related", "sound", "quantity")
_ENOUGH_BY_MEANING = 0.9
_ODDS_OF_WHOLE = np.float32(15)
# Tokens times words of a pair: what is longer is no sentence, and comparing all would take long.
_LARGEST = 250_000
# And of the pairs that are linked together, so that memory is bounded.
_BLOCK = 400_000


def link_words(
    pairs: Sequence[tuple[tuple[Token, ...], str]],
    lexicon: Lexicon,
    progress: Progress = silent,
) -> list[tuple[WordLink, ...]]:
    """The links of each pair of analysed Chinese text and English text, in order of tokens.

    A token has as many links as stretches of the English say it, and several tokens may share
    a stretch; but what shares has no other. Give all pairs of a document at once: how a word is
    translated elsewhere helps. A link's certainty is the probability that it is right.
    """
    texts = [linked_text(tokens, english) for tokens, english in pairs]
    links: list[tuple[WordLink, ...]] = [()] * len(pairs)
    total = sum(_size(text) for text in texts)
    vectors = WordVectors() if total and encoder.is_available(progress) else None
    done = 0
    for block in _blocks(texts):
        size = sum(_size(texts[pair]) for pair in block)
        step = span(progress, done / total, (done + size) / total)
        found = _linked([texts[pair] for pair in block], lexicon, vectors, step)
        for pair, of_pair in zip(block, found, strict=True):
            links[pair] = of_pair
        done += size
    return links


def linked_text(tokens: Sequence[Token], english: str) -> LinkedText:
    """The pair as it is linked."""
    places = [k for k, token in enumerate(tokens) if token.kind is not TokenKind.SPACE]
    return LinkedText(
        tuple(tokens[k] for k in places), tuple(places), tuple(english_words(english))
    )


def _size(text: LinkedText) -> int:
    height, width = text.shape
    size = height * width
    return size if size <= _LARGEST else 0


def _blocks(texts: Sequence[LinkedText]) -> Iterator[list[int]]:
    """Indices of neighbouring texts that can be linked, as many as are linked together."""
    block: list[int] = []
    filled = 0
    for place, text in enumerate(texts):
        size = _size(text)
        if filled + size > _BLOCK and block:
            yield block
            block, filled = [], 0
        if size:
            block.append(place)
            filled += size
    if block:
        yield block


def _linked(
    texts: Sequence[LinkedText],
    lexicon: Lexicon,
    vectors: WordVectors | None,
    progress: Progress,
) -> Iterator[tuple[WordLink, ...]]:
    block = Block.of(texts, lexicon, vectors, span(progress, 0.0, 0.9))
    likely = probabilities(block, WITHOUT_ENCODER if vectors is None else WITH_ENCODER)
    whole = block.evidence[:, ROW["whole_phrase"]] > 0
    in_dictionary = block.evidence[:, [ROW[name] for name in _WORDING]].max(axis=1) > 0
    for pair, text in enumerate(texts):
        cells = block.grid.of_pair(pair)
        in_whole = whole[cells].reshape(text.shape)
        of_pair = _preferring(in_whole, likely[cells].reshape(text.shape))
        chosen = chosen_cells(of_pair)
        if not any(in_dictionary[cells].reshape(text.shape)[r, c].any() for r, c in chosen.items()):
            chosen = chosen_cells(np.where(of_pair < _ENOUGH_BY_MEANING, np.float32(0), of_pair))
        _complete(chosen, in_whole, text.words)
        yield tuple(_links(text, of_pair, chosen))


def _preferring(whole: NDArray[np.bool_], likely: Floats) -> Floats:
    """The probabilities when a gloss of several words that stands in the text as a whole raises
    the odds of its words: too rare in the news that the weights come from to have been learned."""
    raised = _ODDS_OF_WHOLE * likely / (1 + (_ODDS_OF_WHOLE - 1) * likely)
    found: Floats = np.where(whole, raised, likely)
    return found


def chosen_cells(likely: Floats) -> dict[int, list[int]]:
    """For each token (row) the words (columns) it is linked to, the surest links first.

    Of a token and a word that are linked to others already, no link is made.
    """
    chosen: dict[int, list[int]] = {}
    taken: set[int] = set()
    rows, columns = np.nonzero(likely >= min(_ENOUGH, _ENOUGH_FOR_MORE))
    for cell in np.argsort(-likely[rows, columns], kind="stable"):
        row, column = int(rows[cell]), int(columns[cell])
        if row in chosen and column in taken:
            continue
        is_free = row not in chosen and column not in taken
        if likely[row, column] >= (_ENOUGH if is_free else _ENOUGH_FOR_MORE):
            chosen.setdefault(row, []).append(column)
            taken.add(column)
    return chosen


def _complete(
    chosen: dict[int, list[int]], whole: NDArray[np.bool_], words: Sequence[EnglishWord]
) -> None:
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


def _links(text: LinkedText, likely: Floats, chosen: dict[int, list[int]]) -> Iterator[WordLink]:
    for row, columns in sorted(chosen.items()):
        for run in _runs(sorted(columns)):
            first, last = _ends(text.words, run)
            certainty = max(_ENOUGH_FOR_MORE, float(likely[row, run].max()))
            yield WordLink(text.places[row], first, last, certainty)


def _runs(columns: Sequence[int]) -> Iterator[list[int]]:
    """The columns in runs of neighbours."""
    run: list[int] = []
    for column in columns:
        if run and column != run[-1] + 1:
            yield run
            run = []
        run.append(column)
    if run:
        yield run


def _ends(words: Sequence[EnglishWord], run: Sequence[int]) -> tuple[int, int]:
    return words[run[0]].start, words[run[-1]].end
