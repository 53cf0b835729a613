"""Cut a text of any kind into words and other pieces."""

from __future__ import annotations

from app.chinese.cut import Cut
from app.chinese.divisions import divided
from app.chinese.lexicon import Lexicon
from app.chinese.mixed_words import find_mixed_words
from app.chinese.scanning import changes_the_last, scan
from app.chinese.segmentation import Segmenter
from app.chinese.words import ERHUA
from app.lesson.model import TokenKind

_NO_SUFFIX = "rupcydm"  # parts of speech that 儿 isn't a suffix of


class Cutter:
    """Cuts texts with what one lexicon knows."""

    def __init__(self, lexicon: Lexicon, segmenter: Segmenter) -> None:
        self._lexicon = lexicon
        self._segmenter = segmenter

    def cut(self, text: str) -> Cut:
        """The pieces of a text; names that no dictionary has are still in parts."""
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
        cut = divided(Cut(words, kinds), self._lexicon)
        cut = cut.joined(find_mixed_words(cut, self._lexicon), None)
        return cut.joined(self._retroflex(cut), None)

    def _retroflex(self, cut: Cut) -> list[tuple[int, int]]:
        """Where the suffix 儿 follows what it belongs to (门口 儿)."""
        return [
            (index - 1, index + 1)
            for index, word in enumerate(cut.words)
            if word in ERHUA
            and index
            and cut.kinds[index - 1] is None
            and (self._lexicon.part(cut.words[index - 1]) or " ") not in _NO_SUFFIX
        ]
