"""Chinese tokens as clusters: what a line of print may not break within."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.chinese.orthography import NAME_DOT, joined, word_pinyin
from app.hanzi import is_hanzi
from app.lesson.model import Token, TokenKind
from app.typesetting.kinsoku import may_break

_LONGEST_WORD = 8
"""Hanzi that stay on one line; a line may break between any two of a longer word."""

_LONGEST_CLUSTER = 16
"""Characters after which a line may break come what may, so that nothing leaves its column."""


@dataclass(frozen=True, slots=True)
class Ruby:
    """A base text with the pinyin to set over it; `pinyin` is empty where there is none."""

    base: str
    pinyin: str = ""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Pieces that stay on one line. `spaced` says that a word space follows."""

    pieces: tuple[Ruby, ...]
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class _Piece:
    """`continues` says that the piece before it is of the same token."""

    ruby: Ruby
    kind: TokenKind
    continues: bool


def clusters(tokens: Sequence[Token]) -> tuple[Cluster, ...]:
    """The tokens of one text as clusters, in text order.

    Words stay whole, marks stay with what they close or open, and a number stays with the
    measure word after it. Blanks of the text become word spaces.
    """
    done: list[Cluster] = []
    held: list[_Piece] = []
    for token in tokens:
        if token.kind is TokenKind.SPACE:
            _finish(done, held)
            continue
        for piece in _pieces(token):
            if held and not _stay_together(held, piece):
                _finish(done, held, spaced=_parts_words(held[-1], piece))
            held.append(piece)
    _finish(done, held)
    return tuple(done)


def unread_clusters(text: str) -> tuple[Cluster, ...]:
    """The clusters of a Chinese text that has not been cut into words: no spaces, no pinyin."""
    kinds = {True: TokenKind.SPACE, False: TokenKind.WORD}
    tokens = [Token(char, start, kinds[char.isspace()]) for start, char in enumerate(text)]
    return tuple(Cluster(cluster.pieces, spaced=False) for cluster in clusters(tokens))


def _finish(done: list[Cluster], held: list[_Piece], spaced: bool = True) -> None:
    if held:
        done.append(Cluster(tuple(piece.ruby for piece in held), spaced))
        held.clear()


def _parts_words(last: _Piece, piece: _Piece) -> bool:
    """Whether a space that the text hasn't goes between the two.

    After a Chinese mark, which is set without its own blank half, and between words; never
    beside Latin letters, figures and ASCII marks, where a blank would say something.
    """
    if piece.continues or last.ruby.base == NAME_DOT:
        return False
    if last.kind is TokenKind.PUNCTUATION and not last.ruby.base.isascii():
        return True
    return not (last.ruby.base[-1].isascii() or piece.ruby.base[0].isascii())


def _stay_together(held: Sequence[_Piece], piece: _Piece) -> bool:
    if sum(len(p.ruby.base) for p in held) + len(piece.ruby.base) > _LONGEST_CLUSTER:
        return False
    last = held[-1]
    if not may_break(last.ruby.base[-1], piece.ruby.base[0]):
        return True
    is_measured = last.kind is TokenKind.NUMBER and not last.ruby.pinyin
    return is_measured and len(piece.ruby.base) == 1 and is_hanzi(piece.ruby.base)


def _pieces(token: Token) -> Iterator[_Piece]:
    for index, ruby in enumerate(_rubies(token)):
        yield _Piece(ruby, token.kind, index > 0)


def _rubies(token: Token) -> list[Ruby]:
    text = token.text
    if token.kind is TokenKind.PUNCTUATION:
        return [Ruby(char) for char in text]
    if not token.pinyin:
        half = _LONGEST_CLUSTER // 2
        return [Ruby(text[start : start + half]) for start in range(0, len(text), half)]
    if len(text) <= _LONGEST_WORD:
        return [Ruby(text, word_pinyin(token))]
    syllables = iter(token.pinyin)
    return [Ruby(char, joined((next(syllables, ""),)) if is_hanzi(char) else "") for char in text]
