"""What is put on the clipboard of a word or a span of the text. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.chinese.orthography import joined, word_pinyin
from app.lesson.model import Pair, Token, TokenKind
from app.ui.reader.selection import pinyin_of

_MARKS = str.maketrans("，。！？；：、（）“”‘’", ",.!?;:,()\"\"''")
_OPENING = frozenset("(（《〈【「『“‘[")


class CopyForm(StrEnum):
    """What of it is wanted."""

    HANZI = "hanzi"
    PINYIN = "pinyin"
    BOTH = "both"
    TRANSLATION = "translation"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters `first` to `last` (excluded) of a pair's Chinese."""

    pair: Pair
    first: int
    last: int

    @property
    def hanzi(self) -> str:
        return self.pair.chinese[self.first : self.last]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Those of which it has at least a part."""
        return tuple(t for t in self.pair.tokens if t.start < self.last and self.first < t.end)


def copied(piece: Piece, form: CopyForm) -> str:
    """The piece in this form; '' where there is nothing of it.

    A translation is that of the whole pair. `ALL` adds the sentence that a word stands in.
    """
    if form is CopyForm.HANZI:
        return piece.hanzi
    if form is CopyForm.PINYIN:
        return _pinyin(piece)
    if form is CopyForm.BOTH:
        between = "\n" if len(piece.tokens) > 1 else " "
        return between.join(filter(None, (piece.hanzi, _pinyin(piece))))
    if form is CopyForm.TRANSLATION:
        return piece.pair.english
    gloss = piece.tokens[0].gloss if len(piece.tokens) == 1 else ""
    sentence = piece.pair.chinese if piece.hanzi != piece.pair.chinese else ""
    lines = (copied(piece, CopyForm.BOTH), gloss, sentence, piece.pair.english)
    return "\n".join(filter(None, lines))


def _pinyin(piece: Piece) -> str:
    """Word by word, the marks as in English."""
    out = ""
    for token in piece.tokens:
        written = _written(piece, token)
        if not written:
            continue
        is_mark = token.kind in (TokenKind.PUNCTUATION, TokenKind.SPACE)
        opens = is_mark and token.text[:1] in _OPENING
        glued = not out or out[-1:] in "(\"' " or (is_mark and not opens)
        out += written if glued else f" {written}"
    return out.strip()


def _written(piece: Piece, token: Token) -> str:
    first, last = max(piece.first, token.start), min(piece.last, token.end)
    if not token.pinyin:
        return piece.pair.chinese[first:last].translate(_MARKS)
    if first == token.start and last == token.end:
        return word_pinyin(token)
    return joined(pinyin_of(piece.pair, first, last))
