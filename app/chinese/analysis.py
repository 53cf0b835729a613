"""Text to tokens: words, readings and senses for a whole document at once."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import lru_cache

from app.chinese.context import Context
from app.chinese.countries import CountryPairs
from app.chinese.cut import Cut
from app.chinese.lexicon import Lexicon
from app.chinese.mixed_words import find_mixed_words
from app.chinese.names import Candidate, NameFinder, NameStyle, accepted
from app.chinese.numerals import COUNTING
from app.chinese.polyphones import RULES, choose_reading
from app.chinese.scanning import changes_the_last, scan
from app.chinese.segmentation import Segmenter
from app.chinese.words import Word, WordBook
from app.lesson.model import Token, TokenKind
from app.progress import Progress, silent, span

_INTERVAL = 0.3  # seconds between two reports
_REACH = 12  # words; what stands farther off says little of a reading
_BOUNDS = (TokenKind.PUNCTUATION, TokenKind.SPACE)
_OTHERS = {kind: Word(kind) for kind in TokenKind}
_MESSAGE = "Analysing the Chinese text"


def analyse(
    texts: Sequence[str], lexicon: Lexicon, progress: Progress = silent
) -> list[tuple[Token, ...]]:
    """The tokens of each text; joined, they are the text.

    Give all texts of a document at once: what recurs in it helps to find its names.
    """
    return _analyser(lexicon).analyse(texts, progress)


def analyse_text(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens of a text that stands alone."""
    return analyse([text], lexicon)[0]


@lru_cache(maxsize=1)
def _analyser(lexicon: Lexicon) -> _Analyser:
    return _Analyser(lexicon)


class _Analyser:
    """Keeps what has been read of the lexicon from one analysis to the next."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._segmenter = Segmenter(lexicon)
        self._names = NameFinder(lexicon, self._segmenter)
        self._book = WordBook(lexicon)

    def analyse(self, texts: Sequence[str], progress: Progress) -> list[tuple[Token, ...]]:
        cuts: list[Cut] = []
        candidates: list[list[Candidate]] = []
        for text in _reported(texts, span(progress, 0.0, 0.6)):
            cut = self._cut(text)
            cuts.append(cut)
            candidates.append(self._names.find(cut))
        styles = accepted(name for found in candidates for name in found)
        pairs = CountryPairs(self._lexicon, cuts)
        for index, found in enumerate(candidates):
            spans = sorted((n.first, n.last) for n in found if n.text in styles)
            cuts[index] = cuts[index].joined(spans, TokenKind.NAME)
        tokens = []
        for index, _ in enumerate(_reported(texts, span(progress, 0.6, 1.0))):
            cut = cuts[index]
            cut = cut.joined(pairs.find(cut), TokenKind.NAME)
            tokens.append(self._tokens(cut, styles, pairs))
        return tokens

    def _cut(self, text: str) -> Cut:
        words: list[str] = []
        kinds: list[TokenKind | None] = []
        for piece, kind in scan(text):
            if kind is None:
                is_counted = bool(kinds) and kinds[-1] is TokenKind.NUMBER
                found = self._segmenter.cut(piece, after_number=is_counted)
                words += found
                kinds += [None] * len(found)
            elif words and kind is TokenKind.PUNCTUATION and changes_the_last(piece):
                words[-1] += piece
            else:
                words.append(piece)
                kinds.append(kind)
        cut = Cut(words, kinds)
        return cut.joined(find_mixed_words(cut, self._lexicon), None)

    def _tokens(
        self, cut: Cut, styles: dict[str, NameStyle], pairs: CountryPairs
    ) -> tuple[Token, ...]:
        words = [
            self._word(text, kind, styles, pairs)
            for text, kind in zip(cut.words, cut.kinds, strict=True)
        ]
        self._choose_readings(cut, words)
        tokens = []
        start = 0
        for text, word in zip(cut.words, words, strict=True):
            tokens.append(
                Token(
                    text,
                    start,
                    word.kind,
                    word.pinyin,
                    word.simplified,
                    word.traditional,
                    word.gloss,
                    word.senses,
                    word.hsk,
                    word.rank,
                )
            )
            start += len(text)
        return tuple(tokens)

    def _word(
        self,
        text: str,
        kind: TokenKind | None,
        styles: dict[str, NameStyle],
        pairs: CountryPairs,
    ) -> Word:
        if kind is None:
            return self._book.word(text)
        if kind is not TokenKind.NAME:
            return _OTHERS[kind]
        style = styles.get(text)
        if style is None:
            return self._book.pair(text, [pairs.country(hanzi) for hanzi in text])
        return self._book.name(text, style)

    def _choose_readings(self, cut: Cut, words: list[Word]) -> None:
        """Put other readings and senses into `words` where their neighbours call for it."""
        for index in range(1, len(words)):
            before = words[index - 1]
            is_counted = before.kind is TokenKind.NUMBER or before.simplified in COUNTING
            if is_counted and cut.kinds[index] is None and len(cut.words[index]) == 1:
                words[index] = self._book.counted(cut.words[index])
        polyphones = [index for index, word in enumerate(words) if word.simplified in RULES]
        if not polyphones:
            return
        forms = [word.simplified for word in words]
        parts = "".join(self._book.part(text) for text in cut.words)
        for index in polyphones:
            if cut.kinds[index] is not None:
                continue
            first, last = _clause(cut.kinds, index)
            context = Context(
                tuple(forms[first:index]),
                tuple(forms[index + 1 : last]),
                parts[first:index],
                parts[index + 1 : last],
            )
            reading = choose_reading(forms[index], context)
            if reading is not None:
                words[index] = self._book.reading(cut.words[index], reading)


def _clause(kinds: Sequence[TokenKind | None], index: int) -> tuple[int, int]:
    """The first and last (excluded) word of the clause around a word, not too far off."""
    first = index
    while first > 0 and index - first < _REACH and kinds[first - 1] not in _BOUNDS:
        first -= 1
    last = index + 1
    while last < len(kinds) and last - index <= _REACH and kinds[last] not in _BOUNDS:
        last += 1
    return first, last


def _reported(texts: Sequence[str], progress: Progress) -> Iterator[str]:
    """The texts, reporting how much of their characters is done."""
    total = sum(map(len, texts)) or 1
    done, reported = 0, time.monotonic()
    for text in texts:
        yield text
        done += len(text)
        if time.monotonic() - reported > _INTERVAL:
            reported = time.monotonic()
            progress(done / total, _MESSAGE)
