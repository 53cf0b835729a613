"""Words that only texts have, taken apart into what the dictionary explains."""

from __future__ import annotations

from collections.abc import Sequence

from app.chinese.compound_parts import part_key
from app.chinese.lexicon import Lexicon

ASPECT = frozenset("了着著过過")
"""Particles that say nothing of a verb's meaning."""

_GRAMMATICAL = "pucdrm"  # parts of speech
_UNKNOWN = -20.0  # the weight of a piece that isn't a word


def pieces_of(text: str, lexicon: Lexicon) -> list[str]:
    """The one or two words that a word consists of: 致力 and 于; its hanzi if they are more."""
    divisions = [(text[:place], text[place:]) for place in range(1, len(text))]
    known = [pair for pair in divisions if all(piece in lexicon for piece in pair)]
    if len(text) < 3 or not known:
        return list(text)
    return list(max(known, key=lambda pair: sum(lexicon.weight(p) or _UNKNOWN for p in pair)))


def part_meaning(hanzi: str, pinyin: Sequence[str], place: int, lexicon: Lexicon) -> str:
    """What the hanzi means as the first (0) or last (1) part of compounds; '' if as usual."""
    if not pinyin or lexicon.part(hanzi) in _GRAMMATICAL:
        return ""
    meanings = lexicon.part_meanings.get(part_key(hanzi, pinyin[0]))
    return meanings[place] if meanings else ""
