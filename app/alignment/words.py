"""Which English words say what a Chinese word says; rather nothing than something wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.alignment.english_words import EnglishWord, english_words
from app.alignment.word_choice import ENOUGH_FOR_MORE, Chosen, chosen_links
from app.alignment.word_evidence import LinkedText
from app.alignment.word_grid import Floats
from app.alignment.word_model import WITH_ENCODER, WITHOUT_ENCODER, Block, probabilities
from app.alignment.word_vectors import WordVectors, lent_vectors
from app.chinese.collecting import uncollected
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token, TokenKind, WordLink
from app.progress import Progress, silent, span

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
    links: list[tuple[WordLink, ...]] = [()] * len(pairs)
    with uncollected():
        texts = [linked_text(tokens, english) for tokens, english in pairs]
        total = sum(map(_size, texts))
        if not total:
            return links
        done = 0
        with lent_vectors(progress) as vectors:
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
    for pair, text in enumerate(texts):
        cells = block.grid.of_pair(pair)
        evidence = block.evidence[cells].reshape(*text.shape, -1)
        of_pair = likely[cells].reshape(text.shape)
        yield tuple(_links(text, *chosen_links(text, evidence, of_pair, lexicon)))


def _links(text: LinkedText, chosen: Chosen, likely: Floats) -> Iterator[WordLink]:
    for row, columns in sorted(chosen.items()):
        for run in _runs(sorted(columns)):
            first, last = _ends(text.words, run)
            certainty = max(ENOUGH_FOR_MORE, float(likely[row, run].max()))
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
