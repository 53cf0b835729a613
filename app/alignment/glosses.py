"""The senses of a token as stems of English words, each with its weight as evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.alignment.stems import plain, stem
from app.chinese.lexicon import Lexicon
from app.lesson.model import Token

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
# Words that a gloss has for its grammar, so that they link nothing.
_GRAMMAR_LIST = (
    "a an the to of or and sb sth be is are am was were been being do does did has have had one's "
    "oneself one s esp etc in on at by for with from as into up out off over etc e g i cl variant "
    "abbr also see used surname old not so that this it its it's which who what"
)
_GRAMMAR = frozenset(_GRAMMAR_LIST.split())
# Of one word alone these are the whole meaning: 我们 we, 这 this, 不 not.
_ALONE_LIST = "i me my we us our you your he him his she her they them their it its this that not"
_ALONE = frozenset(_ALONE_LIST.split())


@dataclass(frozen=True, slots=True)
class Gloss:
    """The stems of one translation, and how surely one of them stands for the word."""

    stems: frozenset[str]
    weight: float


def glosses_of(token: Token, lexicon: Lexicon) -> tuple[Gloss, ...]:
    """The glosses of a token's reading, and less surely those of the headword's other readings."""
    others = tuple(
        sense
        for entry in lexicon.entries(token.simplified or token.text)
        for sense in entry.senses
        if sense not in token.senses
    )
    return _glosses(token.senses, others)


@lru_cache(maxsize=20_000)
def _glosses(senses: tuple[str, ...], others: tuple[str, ...]) -> tuple[Gloss, ...]:
    result = []
    for sense, reading_weight in [(s, 1.0) for s in senses] + [(s, 0.8) for s in others]:
        if sense.startswith("CL:"):
            continue
        for part in re.split(r"[;,/]", _ASIDE.sub(" ", sense)):
            words = _WORD.findall(plain(part))
            content = [word for word in words if word not in _GRAMMAR]
            if not content and len(words) == 1 and words[0] in _ALONE:
                content = words
            if content:
                stems = frozenset(map(stem, content))
                result.append(Gloss(stems, reading_weight * _WHOLE[min(len(stems), 4)]))
    return tuple(result)


# One word of a longer gloss says less than a gloss of one word.
_WHOLE = {1: 1.0, 2: 0.75, 3: 0.55, 4: 0.4}
