"""Role cards: what each speaker of an interview or dialogue says, with the cue before it."""

from __future__ import annotations

from app.handout.content import Card, Cards, Item, Line, Part, Plain, SheetKind
from app.handout.material import Material, one_line
from app.lesson.model import Pair, Speaker

_CUE = 24
"""Characters of the end of what another says."""


def roles_part(material: Material) -> Part | None:
    """A card for each speaker; None for a text in which fewer than two speak."""
    spoken = [(pair.speaker, pair) for pair in material.lesson.pairs if pair.speaker]
    speakers = list(dict.fromkeys(speaker for speaker, _ in spoken))
    if len(speakers) < 2:
        return None
    return Part(
        SheetKind.ROLES,
        "Role cards",
        "角色卡",
        "Cut the cards out. The quiet line is your cue.",
        (Cards(tuple(_card(material, speaker) for speaker in speakers)),),
    )


def _card(material: Material, speaker: Speaker) -> Card:
    """The lines of one speaker, each turn after the end of what was said before it."""
    items: list[Item] = []
    before: Pair | None = None
    for pair in material.lesson.pairs:
        if pair.speaker == speaker and pair.tokens:
            lines: list[Line] = []
            if before is not None and before.speaker and before.speaker != speaker:
                lines.append((Plain(_cue(before), chinese=True, quiet=True),))
            lines.append((material.shown(pair.tokens),))
            if pair.english:
                lines.append((Plain(one_line(pair.english), quiet=True),))
            items.append(Item(f"{len(items) + 1}.", tuple(lines)))
        before = pair
    names = dict.fromkeys(filter(None, (speaker.chinese, speaker.english)))
    return Card(" · ".join(names), tuple(items))


def _cue(pair: Pair) -> str:
    text = one_line(pair.chinese)
    return f"…{text[-_CUE:]}" if len(text) > _CUE else text
