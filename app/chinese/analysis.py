"""Text to tokens: words, readings and senses for a whole document at once."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain

from app.chinese.candidate import Candidate
from app.chinese.collecting import uncollected
from app.chinese.context_senses import ContextSenses
from app.chinese.countries import CountryPairs
from app.chinese.cut import Cut
from app.chinese.cutting import Cutter
from app.chinese.lexicon import Lexicon
from app.chinese.names import DocumentNames, NameFinder, settle
from app.chinese.reading_model import open_reading_model
from app.chinese.readings import Readings
from app.chinese.scanning import Stretch, stretches
from app.chinese.segmentation import Segmenter
from app.chinese.separated import SeparatedWords
from app.chinese.words import WordBook
from app.lesson.model import Token, TokenKind
from app.progress import Progress, silent, span

_INTERVAL = 0.3  # seconds between two reports
_BATCH = 20_000  # characters that are cut at once
_MESSAGE = "Analysing the Chinese text"


def analyse(
    texts: Sequence[str], lexicon: Lexicon, progress: Progress = silent
) -> list[tuple[Token, ...]]:
    """The tokens of each text; joined, they are the text.

    Give all texts of a document at once: what recurs in it helps to find its names.
    """
    try:
        analyser = _idle.pop()
    except IndexError:
        analyser = _Analyser(lexicon)
    if analyser.lexicon is not lexicon:
        analyser = _Analyser(lexicon)
    try:
        with uncollected():
            return analyser.analyse(texts, progress)
    finally:
        _idle.append(analyser)


class _Analyser:
    """Keeps what has been read of the lexicon from one analysis to the next; for one at a time."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._segmenter = Segmenter(lexicon)
        self._cutter = Cutter(lexicon, self._segmenter)
        self._names = NameFinder(lexicon, self._segmenter)
        self._separated = SeparatedWords(lexicon)
        self._book = WordBook(lexicon)
        self._senses = ContextSenses(self._book)
        self._readings = Readings(lexicon, self._book, open_reading_model())

    def analyse(self, texts: Sequence[str], progress: Progress) -> list[tuple[Token, ...]]:
        parted = [stretches(text) for text in texts]
        analysed = iter(self._analyse(list(chain.from_iterable(parted)), progress))
        return [tuple(chain.from_iterable(next(analysed) for _ in starts)) for starts in parted]

    def _analyse(self, texts: Sequence[Stretch], progress: Progress) -> list[tuple[Token, ...]]:
        cuts: list[Cut] = []
        candidates: list[list[Candidate]] = []
        reported = span(progress, 0.0, 0.6)
        for batch in _batches(texts):
            reported(len(cuts) / len(texts), _MESSAGE)
            cut_texts = self._cutter.cut([stretch.text for stretch in batch])
            cuts += cut_texts
            candidates += map(self._names.find, cut_texts)
        progress(0.6, _MESSAGE)
        names = settle(chain.from_iterable(candidates))
        for index, found in enumerate(candidates):
            spans = names.spans(found, cuts[index])
            cuts[index] = cuts[index].joined(spans, TokenKind.NAME)
        pairs = CountryPairs(self.lexicon, cuts)
        tokens = []
        for index, stretch in enumerate(_reported(texts, span(progress, 0.6, 1.0))):
            cut = cuts[index].joined(pairs.find(cuts[index]), TokenKind.NAME)
            tokens.append(self._tokens(cut, stretch.start, names, pairs))
        progress(1.0, _MESSAGE)
        return tokens

    def _tokens(
        self, cut: Cut, start: int, names: DocumentNames, pairs: CountryPairs
    ) -> tuple[Token, ...]:
        describe = self._book.word
        words = [
            describe(text) if kind is None else self._found(text, kind, names, pairs)
            for text, kind in zip(cut.words, cut.kinds, strict=True)
        ]
        self._readings.choose(cut, words)
        self._senses.choose(cut, words)
        for index, whole, place in self._separated.find(cut):
            words[index] = self._book.within(whole, place, cut.words[index])
        starts = accumulate(map(len, cut.words), initial=start)
        return tuple(map(Token.at, words, starts))

    def _found(
        self, text: str, kind: TokenKind, names: DocumentNames, pairs: CountryPairs
    ) -> Token:
        """What isn't looked up: a name that was found in the text, a figure, a punctuation mark."""
        if kind is not TokenKind.NAME:
            return Token(text, 0, kind)
        style = names.styles.get(text)
        if style is None:
            return self._book.pair(text, [pairs.country(hanzi) for hanzi in text])
        return self._book.name(text, style)


_idle: deque[_Analyser] = deque(maxlen=1)
"""What no call is using: two that run at once, in two threads, have one each."""


def _batches(texts: Sequence[Stretch]) -> Iterator[Sequence[Stretch]]:
    """The stretches, as many at a time as have about `_BATCH` characters."""
    first = size = 0
    for index, stretch in enumerate(texts):
        size += len(stretch.text)
        if size >= _BATCH:
            yield texts[first : index + 1]
            first, size = index + 1, 0
    if first < len(texts):
        yield texts[first:]


def _reported(texts: Sequence[Stretch], progress: Progress) -> Iterator[Stretch]:
    """The stretches, reporting how much of their characters is done."""
    total = sum(len(stretch.text) for stretch in texts) or 1
    done, reported = 0, time.monotonic()
    for stretch in texts:
        yield stretch
        done += len(stretch.text)
        if time.monotonic() - reported > _INTERVAL:
            reported = time.monotonic()
            progress(done / total, _MESSAGE)
