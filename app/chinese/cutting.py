"""Cut a text of any kind into words and other pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.chinese.cut import Cut
from app.chinese.divisions import divided
from app.chinese.lexicon import Lexicon
from app.chinese.mixed_words import find_mixed_words
from app.chinese.numerals import COUNTING, MEASURES, is_numeral
from app.chinese.scanning import changes_the_last, scan
from app.chinese.segmentation import Run, Segmenter
from app.chinese.words import ERHUA
from app.lesson.model import TokenKind

_NO_SUFFIX = "rupcy"  # parts of speech that 儿 isn't a suffix of
_NO_SUFFIX_ALONE = "dm"  # more of them, where the word has one hanzi


class Cutter:
    """Cuts texts with what one lexicon knows."""

    def __init__(self, lexicon: Lexicon, segmenter: Segmenter) -> None:
        self._lexicon = lexicon
        self._segmenter = segmenter

    def cut(self, texts: Sequence[str]) -> list[Cut]:
        """The pieces of each text; names that no dictionary has are still in parts."""
        scanned = [list(scan(text)) for text in texts]
        runs = []
        for pieces in scanned:
            before = None
            for piece, kind in pieces:
                if kind is None:
                    runs.append(Run(piece, before is TokenKind.NUMBER))
                before = kind
        found = iter(self._segmenter.cut(runs))
        return [self._joined(pieces, found) for pieces in scanned]

    def _joined(
        self, pieces: Sequence[tuple[str, TokenKind | None]], found: Iterator[list[str]]
    ) -> Cut:
        words: list[str] = []
        kinds: list[TokenKind | None] = []
        for piece, kind in pieces:
            if kind is None:
                run = next(found)
                words += run
                kinds += [None] * len(run)
            elif words and kind is TokenKind.PUNCTUATION and changes_the_last(piece):
                words[-1] += piece
            else:
                words.append(piece)
                kinds.append(kind)
        cut = divided(Cut(words, kinds), self._lexicon)
        cut = cut.joined(find_mixed_words(cut, self._lexicon), None)
        if ERHUA.isdisjoint("".join(cut.words)):
            return cut
        cut = cut.joined(self._suffixed(cut), None)
        return cut.joined(self._retroflex(cut), None)

    def _retroflex(self, cut: Cut) -> list[tuple[int, int]]:
        """Where the suffix 儿 follows what it belongs to (门口 儿)."""
        return [
            (index - 1, index + 1)
            for index, word in enumerate(cut.words)
            if word in ERHUA
            and index
            and cut.kinds[index - 1] is None
            and self._takes_suffix(cut.words[index - 1])
        ]

    def _suffixed(self, cut: Cut) -> list[tuple[int, int]]:
        """Where the suffix 儿 is that of a longer word: 墙 头儿 is 墙头 with it."""
        return [
            (index - 1, index + 1)
            for index, word in enumerate(cut.words)
            if len(word) == 2
            and word[1] in ERHUA
            and index
            and cut.kinds[index - 1] is None
            and len(cut.words[index - 1]) == 1
            and self._is_word(cut, index - 1, cut.words[index - 1] + word[0])
        ]

    def _is_word(self, cut: Cut, index: int, word: str) -> bool:
        """Whether the hanzi from `index` on are a word, the first of them no measure word."""
        if word in self._lexicon:
            if self._lexicon.is_name(word):
                return False
        elif self._lexicon.weight(word) is None or self._lexicon.part(word[0]) != "n":
            return False
        before = cut.words[index - 1] if index else ""
        is_counted = before in COUNTING or is_numeral(before)
        return cut.words[index] not in COUNTING and not (
            is_counted and cut.words[index] in MEASURES
        )

    def _takes_suffix(self, word: str) -> bool:
        excluded = _NO_SUFFIX if len(word) > 1 else _NO_SUFFIX + _NO_SUFFIX_ALONE
        return (self._lexicon.part(word) or " ") not in excluded
