"""Lessons and tokens made for one test."""

from __future__ import annotations

from app.lesson.model import Lesson, Pair, Role, Token, TokenKind

MARK, WORD, LATIN = TokenKind.PUNCTUATION, TokenKind.WORD, TokenKind.LATIN
NUMBER, SPACE, NAME = TokenKind.NUMBER, TokenKind.SPACE, TokenKind.NAME


def word(text: str, pinyin: str = "", kind: TokenKind = WORD) -> Token:
    syllables = tuple(pinyin.split())
    return Token(text, 0, kind, syllables, text, text, f"gloss of {text}")


def tokens(*parts: Token) -> tuple[Token, ...]:
    """The tokens placed one after the other."""
    placed, start = [], 0
    for part in parts:
        placed.append(part.at(start))
        start += len(part.text)
    return tuple(placed)


def pair(parts: tuple[Token, ...], english: str, role: Role = Role.BODY) -> Pair:
    chinese = "".join(part.text for part in parts)
    return Pair(
        (chinese,) if chinese else (),
        (english,) if english else (),
        role,
        opens=True,
        tokens=tokens(*parts),
    )


def lesson(*pairs: Pair, title: str = "题目", translated: str = "Title") -> Lesson:
    return Lesson("made", title, translated, pairs, (), "made for a test")
