"""What a word's note says of the word itself: meaning and classifiers."""

from __future__ import annotations

import re

from app.anki.escaping import escaped
from app.anki.sentence import counterpart
from app.chinese.pinyin import to_marks
from app.lesson.model import Pair, Token

MOST_SENSES = 6

_CLASSIFIERS = "CL:"
_CLASSIFIER = re.compile(r"(?:[^,|\[]*\|)?([^,|\[]+)\[([^\]]+)\]")


def meaning(token: Token, pair: Pair) -> str:
    """The first senses as HTML, best first; without any, what the translation says."""
    senses = [
        escaped(sense)
        for sense in token.senses
        if sense.strip() and not sense.startswith(_CLASSIFIERS)
    ]
    if not senses:
        return escaped(token.gloss or counterpart(pair, token))
    if len(senses) == 1:
        return senses[0]
    return f"<ol>{''.join(f'<li>{sense}</li>' for sense in senses[:MOST_SENSES])}</ol>"


def classifiers(token: Token) -> str:
    """The word's classifiers as HTML: `个 gè, 位 wèi`.

    CC-CEDICT gives them as a sense of their own: `CL:個|个[ge4],位[wei4]`.
    """
    found = (
        f"{hanzi} {' '.join(to_marks(syllable) for syllable in reading.split())}"
        for sense in token.senses
        if sense.startswith(_CLASSIFIERS)
        for hanzi, reading in _CLASSIFIER.findall(sense.removeprefix(_CLASSIFIERS))
    )
    return escaped(", ".join(found))

