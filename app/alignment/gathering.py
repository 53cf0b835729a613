"""From the sentences of a text and of its translation to the evidence on their beads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.alignment.band import Band
from app.alignment.bead import Sentence
from app.alignment.clauses import first_and_last
from app.alignment.comparison import Comparison
from app.alignment.coverage import SPANS
from app.alignment.dictionary_vectors import dictionary_vectors
from app.alignment.encoder import encoded
from app.alignment.evidence import Evidence, Words
from app.alignment.numbers import chinese_numbers, english_numbers
from app.alignment.path import rough_path
from app.alignment.side import Side
from app.alignment.solitude import USUAL_MEANING, USUAL_WORDING
from app.alignment.stems import ChineseStems, english_stems
from app.alignment.vectors import Vectors
from app.chinese.lexicon import Lexicon
from app.progress import Progress, silent, span

_RADIUS = 9
# Characters of a sentence whose words and numbers are read: far more than any sentence has.
_MOST_READ = 2000
# Characters of a clause; about as much is said in either.
_SHORTEST_CHINESE, _SHORTEST_ENGLISH = 4, 10
_READ_BETWEEN_REPORTS = 100

_ReadWords = Callable[[str], list[frozenset[str]]]
_ReadNumbers = Callable[[str], frozenset[float]]


def gathered(
    chinese: Sequence[Sentence],
    english: Sequence[Sentence],
    lexicon: Lexicon | None,
    with_encoder: bool,
    progress: Progress = silent,
) -> Evidence:
    """The evidence on all beads in a band around a first path; neither side may be empty."""
    texts = [s.text for s in chinese], [s.text for s in english]
    read = [text[:_MOST_READ] for text in texts[0]], [text[:_MOST_READ] for text in texts[1]]
    clauses = (
        [first_and_last(text, _SHORTEST_CHINESE) for text in read[0]],
        [first_and_last(text, _SHORTEST_ENGLISH) for text in read[1]],
    )
    readers = _readers(lexicon)
    words = (
        _each(read[0], readers[0], span(progress, 0.0, 0.015)),
        _each(read[1], readers[1], span(progress, 0.015, 0.03)),
    )
    numbers = (
        _each(read[0], partial(_values, chinese_numbers), span(progress, 0.03, 0.035)),
        _each(read[1], partial(_values, english_numbers), span(progress, 0.035, 0.04)),
    )

    def worded(progress: Progress) -> tuple[Vectors, Vectors]:
        steps = span(progress, 0.0, 0.5), span(progress, 0.5, 1.0)
        return (
            _from_dictionary(
                _joined(words[0], numbers[0]), clauses[0], readers[0], chinese_numbers, steps[0]
            ),
            _from_dictionary(
                _joined(words[1], numbers[1]), clauses[1], readers[1], english_numbers, steps[1]
            ),
        )

    def understood(progress: Progress) -> tuple[Vectors, Vectors]:
        share = len(texts[0]) / (len(texts[0]) + len(texts[1]))
        return (
            encoded(read[0], clauses[0], "", SPANS, span(progress, 0.0, share)),
            encoded(read[1], clauses[1], " ", SPANS, span(progress, share, 1.0)),
        )

    vectors = (understood if with_encoder else worded)(span(progress, 0.04, 0.55))
    path = rough_path(vectors[0].spans[0], vectors[1].spans[0], span(progress, 0.55, 0.6))
    band = Band.around(path, _RADIUS, len(chinese), len(english))
    usual = USUAL_MEANING if with_encoder else USUAL_WORDING
    compared = Comparison.of(band, *vectors, usual, span(progress, 0.6, 0.7))
    meaning = None
    if with_encoder:
        # The encoder's vectors are let go before the dictionary's take as much room again.
        meaning, vectors = compared, worded(span(progress, 0.7, 0.75))
        compared = Comparison.of(band, *vectors, USUAL_WORDING, span(progress, 0.75, 0.85))
    del vectors
    sides = Side.of(texts[0]), Side.of(texts[1])
    return Evidence.gather(
        band, sides, (meaning, compared), words, numbers, span(progress, 0.85, 1.0)
    )


def _readers(lexicon: Lexicon | None) -> tuple[_ReadWords, _ReadWords]:
    """For each language what reads the words of a text, each as the English stems that may
    stand for it; nothing without a lexicon."""
    if lexicon is None:
        return lambda text: [], lambda text: []
    known = ChineseStems(lexicon)

    def chinese(text: str) -> list[frozenset[str]]:
        return [stems for word in known.words(text) if (stems := known.stems(word))]

    def english(text: str) -> list[frozenset[str]]:
        return [frozenset((stem,)) for stem in sorted(english_stems(text))]

    return chinese, english


def _each(texts: Sequence[str], read: _ReadWords, progress: Progress) -> list[list[frozenset[str]]]:
    found = []
    for place, text in enumerate(texts):
        if place % _READ_BETWEEN_REPORTS == 0:
            progress(place / len(texts), "Looking words up")
        found.append(read(text))
    return found


def _from_dictionary(
    said: Words,
    clauses: Sequence[tuple[str, str]],
    read_words: _ReadWords,
    read_numbers: _ReadNumbers,
    progress: Progress,
) -> Vectors:
    """The vectors of sentences that say these words and numbers, and of their clauses."""
    edges: tuple[list[list[frozenset[str]]], list[list[frozenset[str]]]] = ([], [])
    for place, (whole, pair) in enumerate(zip(said, clauses, strict=True)):
        if place % _READ_BETWEEN_REPORTS == 0:
            progress(0.5 * place / len(said), "Looking words up")
        for edge, clause in zip(edges, pair, strict=True):
            # A sentence of one clause, which is both its first and its last, has been read.
            if pair[0] == pair[1]:
                edge.append(list(whole))
            else:
                values = _values(read_numbers, clause)
                edge.append([*read_words(clause), *values])
    return dictionary_vectors(said, edges, SPANS, span(progress, 0.5, 1.0))


def _joined(words: Words, numbers: Words) -> list[list[frozenset[str]]]:
    return [[*some, *others] for some, others in zip(words, numbers, strict=True)]


def _values(read: _ReadNumbers, text: str) -> list[frozenset[str]]:
    return [frozenset((str(value),)) for value in sorted(read(text))]
