"""Texts aligned by hand with passages taken out: what people bring lacks more than those do."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tools.alignment_gold import GoldText, Link

_PASSAGES = (5, 40)
"""Beads in a passage that is taken out."""
_KEPT_BETWEEN = (15, 45)
_LONG = 100
_SEEDS = (2, 3)


def disturbed(text: GoldText, seed: int) -> GoldText:
    """The text without passages of one side, or of one side and then of the other, so that
    neither passage has a counterpart."""
    chance = random.Random(f"{text.group} {text.name} {seed}")
    gone: tuple[set[int], set[int]] = (set(), set())
    beads = sorted(text.beads)
    place = chance.randint(*_KEPT_BETWEEN) // 2
    while place < len(beads):
        sides = chance.choice([(0,), (1,), (0, 1), (1, 0)])
        for side in sides:
            passage = beads[place : place + chance.randint(*_PASSAGES)]
            gone[side].update(number for bead in passage for number in bead[side])
            place += len(passage)
        place += chance.randint(*_KEPT_BETWEEN)
    return _without(text, *gone)


def unrelated(chinese: GoldText, english: GoldText) -> GoldText:
    """The Chinese of a text and the English of another: nothing has a counterpart."""
    alone: list[Link] = [((i,), ()) for i in range(len(chinese.chinese))]
    alone += [((), (j,)) for j in range(len(english.english))]
    group = f"{chinese.group}_unrelated"
    return GoldText(group, chinese.name, chinese.chinese, english.english, tuple(alone))


def trials(texts: Sequence[GoldText]) -> list[GoldText]:
    """Each text that is long enough disturbed twice, and with the English of the next of its
    set."""
    long = [text for text in texts if len(text.beads) >= _LONG]
    nexts = [*long[1:], *long[:1]]
    return [disturbed(text, seed) for seed in _SEEDS for text in long] + [
        unrelated(text, other) for text, other in zip(long, nexts, strict=True)
    ]


def _without(text: GoldText, chinese: set[int], english: set[int]) -> GoldText:
    kept = [i for i in range(len(text.chinese)) if i not in chinese]
    others = [j for j in range(len(text.english)) if j not in english]
    beads = [(_renumbered(bead[0], kept), _renumbered(bead[1], others)) for bead in text.beads]
    return GoldText(
        f"{text.group}_disturbed",
        text.name,
        tuple(text.chinese[i] for i in kept),
        tuple(text.english[j] for j in others),
        tuple(_single(beads)),
    )


def _renumbered(numbers: Sequence[int], kept: Sequence[int]) -> tuple[int, ...]:
    places = {number: place for place, number in enumerate(kept)}
    return tuple(places[number] for number in numbers if number in places)


def _single(beads: Sequence[Link]) -> list[Link]:
    """A bead that lost one side as one bead for each sentence of the other."""
    result: list[Link] = []
    for chinese, english in beads:
        if chinese and english:
            result.append((chinese, english))
        else:
            result += [((i,), ()) for i in chinese] + [((), (j,)) for j in english]
    return result
