"""Ordering: the words of a sentence, shuffled, with the translation that says which order."""

from __future__ import annotations

import random
from collections.abc import Sequence

from app.handout.content import Item, Items, Line, Part, Piece, Plain, SheetKind
from app.handout.material import Material, one_line, spread
from app.lesson.model import Pair, Token, TokenKind

_FEWEST, _MOST = 4, 12
_LONGEST = 40
_SLASH = Plain(" / ", quiet=True)


def ordering_part(material: Material) -> Part | None:
    """Short sentences in pieces; None if the lesson has none of 4 to 12 words."""
    shuffler = material.shuffler(SheetKind.ORDER)
    usable = [
        pair
        for _, pair in material.sentences(_LONGEST)
        if _FEWEST <= len(_words(pair)) <= _MOST and len(set(_texts(pair))) >= _FEWEST
    ]
    start = shuffler.randrange(len(usable)) if usable else 0
    turned = usable[start:] + usable[:start]
    chosen = [turned[place] for place in spread(range(len(turned)), material.plan.items)]
    if not chosen:
        return None
    items, key = [], []
    for number, pair in enumerate(chosen, 1):
        english = (Plain(one_line(pair.english), quiet=True),)
        items.append(Item(f"{number}.", (_shuffled(material, pair, shuffler), english), 1))
        key.append(Item(f"{number}.", ((material.shown(pair.tokens),),)))
    return Part(
        SheetKind.ORDER,
        "Put the words in order",
        "连词成句",
        "Write the sentence. The translation says what is meant.",
        (Items(tuple(items)),),
        (Items(tuple(key)),),
    )


def _words(pair: Pair) -> list[Token]:
    return [
        token for token in pair.tokens if token.kind not in (TokenKind.PUNCTUATION, TokenKind.SPACE)
    ]


def _texts(pair: Pair) -> list[str]:
    return [token.text for token in _words(pair)]


def _shuffled(material: Material, pair: Pair, shuffler: random.Random) -> Line:
    """The words in an order that is not the sentence's, slashes between them."""
    words = _words(pair)
    order: Sequence[Token] = words
    while [token.text for token in order] == [token.text for token in words]:
        order = shuffler.sample(words, len(words))
    pieces: list[Piece] = []
    for token in order:
        pieces += [_SLASH, material.shown([token.at(0)])]
    return tuple(pieces[1:])
