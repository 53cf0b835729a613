"""What a note says of words: meaning, classifiers, and a line for each of several."""

from __future__ import annotations

from collections.abc import Iterable

from app.anki.escaping import escaped
from app.anki.sentence import counterpart
from app.chinese import definitions
from app.chinese.orthography import word_pinyin
from app.lesson.model import Pair, Token

MOST_SENSES = 6


def meaning(token: Token, pair: Pair) -> str:
    """The first senses as HTML, best first; without any, what the translation says."""
    senses = [escaped(sense) for sense in definitions.definitions(token.senses)]
    if not senses:
        return escaped(token.gloss or counterpart(pair, token))
    if len(senses) == 1:
        return senses[0]
    return f"<ol>{''.join(f'<li>{sense}</li>' for sense in senses[:MOST_SENSES])}</ol>"


def classifiers(token: Token) -> str:
    """The word's classifiers as HTML: `个 gè, 位 wèi`."""
    found = definitions.classifiers(token.senses)
    return escaped(", ".join(f"{counter.hanzi} {counter.reading}" for counter in found))


def word_list(words: Iterable[Token]) -> str:
    """The words as an HTML list, each with its pinyin and short gloss; empty without words."""
    lines = (
        f'<li><span lang="zh-Hans">{escaped(word.simplified or word.text)}</span> '
        f"{escaped(word_pinyin(word))} {escaped(word.gloss)}</li>"
        for word in words
    )
    listed = "".join(lines)
    return f"<ul>{listed}</ul>" if listed else ""
