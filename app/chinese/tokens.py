"""Tokens made quickly: a text of a million hanzi has six hundred thousand."""

from __future__ import annotations

from operator import attrgetter

from app.chinese.words import Word
from app.lesson.model import Token

_new = object.__new__
# A frozen dataclass sets each field by name in its `__init__`; its slots are set directly in a
# third of the time.
_set_text = Token.__dict__["text"].__set__
_set_start = Token.__dict__["start"].__set__
_set_kind = Token.__dict__["kind"].__set__
_set_pinyin = Token.__dict__["pinyin"].__set__
_set_simplified = Token.__dict__["simplified"].__set__
_set_traditional = Token.__dict__["traditional"].__set__
_set_gloss = Token.__dict__["gloss"].__set__
_set_senses = Token.__dict__["senses"].__set__
_set_hsk = Token.__dict__["hsk"].__set__
_set_rank = Token.__dict__["rank"].__set__
_set_certainty = Token.__dict__["certainty"].__set__
_fields = attrgetter(
    "kind", "pinyin", "simplified", "traditional", "gloss", "senses", "hsk", "rank"
)


def new_token(text: str, start: int, word: Word) -> Token:
    """The token of a word where it stands."""
    token = _new(Token)
    kind, pinyin, simplified, traditional, gloss, senses, hsk, rank = _fields(word)
    _set_text(token, text)
    _set_start(token, start)
    _set_kind(token, kind)
    _set_pinyin(token, pinyin)
    _set_simplified(token, simplified)
    _set_traditional(token, traditional)
    _set_gloss(token, gloss)
    _set_senses(token, senses)
    _set_hsk(token, hsk)
    _set_rank(token, rank)
    _set_certainty(token, 1.0)
    return token
