"""Which words light each other across the two texts, and how surely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.lesson.model import Pair, WordLink

SURE = 0.8
"""From this certainty on a link is lit in full: nine in ten and more are right, of the others
seven in ten (`docs/links.md`)."""


@dataclass(frozen=True, slots=True)
class Lit:
    """The links lit in the English, and the tokens lit in the Chinese with their certainty."""

    links: tuple[WordLink, ...] = ()
    tokens: Mapping[int, float] = field(default_factory=dict)


def lit_by_token(pair: Pair, token: int | None) -> Lit:
    """All that says the token, however far apart it stands."""
    return Lit(tuple(link for link in pair.links if link.token == token))


def lit_by_english(pair: Pair, place: int) -> Lit:
    """The tokens that the English at this character says, and all else that says them."""
    tokens: dict[int, float] = {}
    for link in pair.links:
        if link.start <= place < link.end:
            tokens[link.token] = max(link.certainty, tokens.get(link.token, 0.0))
    return Lit(tuple(link for link in pair.links if link.token in tokens), tokens)
