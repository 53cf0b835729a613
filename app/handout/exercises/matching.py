"""Matching: words and their meanings, sentences and their translations."""

from __future__ import annotations

import random
from collections.abc import Sequence
from string import ascii_lowercase

from app.handout.content import Block, Gap, Item, Items, Line, Part, Plain, SheetKind, Table
from app.handout.exercises.synonymy import interchangeable
from app.handout.material import Material, one_line, short_meaning, spread
from app.lesson.model import Token

_MOST = len(ascii_lowercase)
_LONGEST = 60
_WIDTHS = (0.06, 0.08, 0.34, 0.06, 0.46)
_SENTENCE_WIDTHS = (0.05, 0.08, 0.4, 0.05, 0.42)


def matching_part(material: Material) -> Part | None:
    """The chosen words on the left, their meanings in another order on the right.

    No two of the words share a meaning. None with fewer than two words.
    """
    shuffler = material.shuffler(SheetKind.MATCHING)
    words: list[Token] = []
    candidates = [word.token for word in material.words if _is_told(word.token)]
    shuffler.shuffle(candidates)
    for token in candidates:
        is_apart = not any(interchangeable(token, other) for other in words)
        if len(words) < min(material.plan.items, _MOST) and is_apart:
            words.append(token)
    lefts = [(material.shown([token.at(0)]),) for token in words]
    rights = [(Plain(short_meaning(token)),) for token in words]
    return _part(
        SheetKind.MATCHING,
        ("Words and meanings", "词语连线", "Write the letter of the meaning beside each word."),
        (lefts, rights, _WIDTHS),
        shuffler,
    )


def sentence_matching_part(material: Material) -> Part | None:
    """Sentences on the left, their translations in another order on the right."""
    shuffler = material.shuffler(SheetKind.SENTENCES)
    # Of sentences that are translated alike only one, or both letters would be right.
    unlike = {one_line(pair.english): pair for _, pair in material.sentences(_LONGEST)}
    pairs = list(unlike.values())
    start = shuffler.randrange(len(pairs)) if pairs else 0
    turned = pairs[start:] + pairs[:start]
    most = min(material.plan.items, _MOST)
    chosen = [turned[place] for place in spread(range(len(turned)), most)]
    lefts = [(material.shown(pair.tokens),) for pair in chosen]
    rights = [(Plain(one_line(pair.english)),) for pair in chosen]
    return _part(
        SheetKind.SENTENCES,
        (
            "Sentences and translations",
            "句子连线",
            "Write the letter of the translation beside each sentence.",
        ),
        (lefts, rights, _SENTENCE_WIDTHS),
        shuffler,
    )


def _is_told(token: Token) -> bool:
    """Whether the word has a meaning of its own, not one put together from its parts."""
    meaning = short_meaning(token)
    return bool(meaning) and " + " not in meaning


def _part(
    kind: SheetKind,
    words: tuple[str, str, str],
    sides: tuple[Sequence[Line], Sequence[Line], tuple[float, ...]],
    shuffler: random.Random,
) -> Part | None:
    lefts, rights, widths = sides
    if len(lefts) < 2:
        return None
    order = list(range(len(lefts)))
    while order == sorted(order):
        shuffler.shuffle(order)
    letters = {left: ascii_lowercase[place] for place, left in enumerate(order)}
    rows = tuple(
        (
            (Plain(f"{place + 1}."),),
            (Gap(0, 1.6),),
            lefts[place],
            (Plain(f"{ascii_lowercase[place]}."),),
            rights[order[place]],
        )
        for place in range(len(lefts))
    )
    key = Items(
        tuple(
            Item(f"{place + 1}.", ((Plain(letters[place], strong=True), Plain("  "), *left),))
            for place, left in enumerate(lefts)
        )
    )
    blocks: tuple[Block, ...] = (Table((), rows, widths),)
    title, chinese, task = words
    return Part(kind, title, chinese, task, blocks, (key,))
