"""Text to tokens: words, readings and senses for a whole document at once."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.chinese.lexicon import Lexicon
from app.chinese.scanning import scan
from app.chinese.segmentation import Segmenter
from app.chinese.words import Word, WordBook
from app.lesson.model import Token, TokenKind
from app.progress import Progress, silent

_INTERVAL = 0.3  # seconds between two reports


def analyse(
    texts: Sequence[str], lexicon: Lexicon, progress: Progress = silent
) -> list[tuple[Token, ...]]:
    """The tokens of each text. Give all texts of a document at once: names recur."""
    return _analyser(lexicon).analyse(texts, progress)


@lru_cache(maxsize=1)
def _analyser(lexicon: Lexicon) -> Analyser:
    return Analyser(Segmenter(lexicon), WordBook(lexicon))


@dataclass(frozen=True, slots=True)
class Analyser:
    """What is kept between two analyses with the same lexicon."""

    segmenter: Segmenter
    book: WordBook

    def analyse(self, texts: Sequence[str], progress: Progress) -> list[tuple[Token, ...]]:
        total = sum(map(len, texts)) or 1
        done, reported = 0, time.monotonic()
        analysed = []
        for text in texts:
            analysed.append(self._tokens(text))
            done += len(text)
            if time.monotonic() - reported > _INTERVAL:
                reported = time.monotonic()
                progress(done / total, "Analysing the Chinese text")
        return analysed

    def _tokens(self, text: str) -> tuple[Token, ...]:
        pieces: list[tuple[str, TokenKind | None]] = []
        for piece, kind in scan(text):
            if kind is None:
                pieces += [(word, None) for word in self.segmenter.cut(piece)]
            else:
                pieces.append((piece, kind))
        tokens = []
        start = 0
        for piece, kind in pieces:
            word = self.book.word(piece) if kind is None else Word(kind)
            tokens.append(
                Token(piece, start, word.kind, word.pinyin, word.simplified, word.traditional,
                      word.gloss, word.senses, word.hsk, word.rank)
            )
            start += len(piece)
        return tuple(tokens)
