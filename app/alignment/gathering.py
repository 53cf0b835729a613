"""From the sentences of a text and of its translation to the evidence on their beads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.alignment.band import Band
from app.alignment.bead import Sentence
from app.alignment.clauses import first_and_last
from app.alignment.coverage import SPANS
from app.alignment.dictionary_vectors import dictionary_vectors
from app.alignment.encoder import encoded
from app.alignment.evidence import Comparison, Evidence, Words
from app.alignment.numbers import chinese_numbers, english_numbers
from app.alignment.path import rough_path
from app.alignment.side import Side
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
    readers = _readers(lexicon)
    words = (
        _each(read[0], readers[0], "Looking words up", span(progress, 0.0, 0.02)),
        _each(read[1], readers[1], "Looking words up", span(progress, 0.02, 0.04)),
    )

    def worded(progress: Progress) -> tuple[Vectors, Vectors]:
        return (
            _from_dictionary(
                read[0], words[0], readers[0], _SHORTEST_CHINESE, span(progress, 0.0, 0.5)
            ),
            _from_dictionary(
                read[1], words[1], readers[1], _SHORTEST_ENGLISH, span(progress, 0.5, 1.0)
            ),
        )

    def understood(progress: Progress) -> tuple[Vectors, Vectors]:
        share = len(texts[0]) / (len(texts[0]) + len(texts[1]))
        return (
            encoded(texts[0], "", SPANS, span(progress, 0.0, share)),
            encoded(texts[1], " ", SPANS, span(progress, share, 1.0)),
        )

    vectors = (understood if with_encoder else worded)(span(progress, 0.04, 0.55))
    path = rough_path(vectors[0].spans[0], vectors[1].spans[0], span(progress, 0.55, 0.6))
    band = Band.around(path, _RADIUS, len(chinese), len(english))
    compared = Comparison.of(band, *vectors, span(progress, 0.6, 0.7))
    meaning = None
    if with_encoder:
        # The encoder's vectors are let go before the dictionary's take as much room again.
        meaning, vectors = compared, worded(span(progress, 0.7, 0.75))
        compared = Comparison.of(band, *vectors, span(progress, 0.75, 0.85))
    del vectors
    numbers = _numbers(read[0], chinese_numbers), _numbers(read[1], english_numbers)
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


def _each(
    texts: Sequence[str], read: _ReadWords, message: str, progress: Progress
) -> list[list[frozenset[str]]]:
    found = []
    for place, text in enumerate(texts):
        if place % _READ_BETWEEN_REPORTS == 0:
            progress(place / len(texts), message)
        found.append(read(text))
    return found


def _from_dictionary(
    texts: Sequence[str], words: Words, read: _ReadWords, shortest: int, progress: Progress
) -> Vectors:
    edges = [first_and_last(text, shortest) for text in texts]
    steps = [span(progress, k / 4, (k + 1) / 4) for k in range(4)]
    clauses = (
        _each([first for first, _ in edges], read, "Looking words up", steps[0]),
        _each([last for _, last in edges], read, "Looking words up", steps[1]),
    )
    return dictionary_vectors(words, clauses, SPANS, span(progress, 0.5, 1.0))


def _numbers(
    texts: Sequence[str], read: Callable[[str], frozenset[float]]
) -> list[list[frozenset[str]]]:
    return [[frozenset((str(value),)) for value in read(text)] for text in texts]
