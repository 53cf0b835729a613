"""How the words of a pair are written for the reader: script, tones as spoken, short glosses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.chinese.orthography import joined
from app.chinese.pinyin_styles import PinyinStyle, styled
from app.lesson.model import Token
from app.settings import Script

_ASIDE = re.compile(r"\([^)]*\)|\[[^]]*\]")
_NEXT = re.compile(r"[;,/:]")


def written(tokens: Sequence[Token], script: Script, sandhi: bool) -> tuple[Token, ...]:
    """The tokens as they are to be shown, one for one; only their text and pinyin change.

    A word whose form in the other script is of another length stays as the text has it.
    """
    shown = tuple(tokens)
    if sandhi:
        from app.chinese.sandhi import spoken

        said = zip(shown, spoken(shown), strict=True)
        shown = tuple(token._replace(pinyin=pinyin) for token, pinyin in said)
    if script in (Script.AS_WRITTEN, Script.BOTH):
        return shown
    return tuple(_in_script(token, script) for token in shown)


def _in_script(token: Token, script: Script) -> Token:
    form = token.simplified if script is Script.SIMPLIFIED else token.traditional
    if form == token.text or len(form) != len(token.text):
        return token
    return token._replace(text=form)


def other_script(token: Token) -> str:
    """The word as the script writes it that the text isn't in; "" where both write the same."""
    other = token.traditional if token.text == token.simplified else token.simplified
    return other if token.is_word and other != token.text else ""


def spelt(syllables: tuple[str, ...], style: PinyinStyle) -> str:
    """One word's syllables in this style: `Xī'ān`, `xi1an1`, `ㄒㄧ ㄢ`."""
    if style is PinyinStyle.MARKS:
        return joined(syllables)
    return (" " if style is PinyinStyle.ZHUYIN else "").join(styled(syllables, style))


@lru_cache(maxsize=10_000)
def short_gloss(gloss: str) -> str:
    """The first meaning without asides, "the" or the "to" of verbs: `participate` for `to
    participate (in sth)`.
    """
    plain = _ASIDE.sub("", gloss)
    first = next((part.strip() for part in _NEXT.split(plain) if part.strip()), gloss.strip())
    first = first.removeprefix("the ")
    return first.removeprefix("to ") if len(first) > len("to be") else first
