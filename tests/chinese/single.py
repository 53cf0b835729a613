"""A text that stands alone."""

from __future__ import annotations

from app.chinese.analysis import analyse
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token


def analyse_text(text: str, lexicon: Lexicon) -> tuple[Token, ...]:
    """Its tokens."""
    [tokens] = analyse([text], lexicon)
    return tokens
