"""Hanzi in the colours of their tones, for cards with a day and a night look."""

from __future__ import annotations

from app.anki.escaping import escaped
from app.chinese.pinyin import tone_of
from app.chinese.tone_colours import SCHEMES, ToneColours, ToneScheme, tone_colours
from app.hanzi import hanzi_count, is_hanzi
from app.lesson.model import Token

PAPER, NIGHT = "#fdfcf9", "#202224"
"""What lies behind the text of a card, by day and by night; `style.css` has the same."""
_LONGEST = 64


def coloured(token: Token, scheme: ToneScheme, own: ToneColours | None = None) -> str:
    """The word with each hanzi in the colour of its tone, as HTML.

    A scheme of `SCHEMES` is a class, and `t1` to `t5` the tones, for which `tone_style` has
    colours by day and by night; `own` colours are written out, made legible on both. Empty
    without a scheme, where readings and hanzi don't match one to one, and for what is much too
    long for a word.
    """
    text = token.simplified or token.text
    if not 0 < len(token.pinyin) <= _LONGEST or hanzi_count(text) != len(token.pinyin):
        return ""
    tones = iter([tone_of(syllable) for syllable in token.pinyin])
    if scheme in SCHEMES:
        return _spans(text, str(scheme), [f'class="t{next(tones)}"' for _ in token.pinyin])
    colours = tone_colours(scheme, (PAPER, NIGHT), own)
    if colours is None:
        return ""
    return _spans(text, "own", [f'style="color: {colours[tone - 1]}"' for tone in tones])


def tone_style() -> str:
    """CSS for all schemes, made legible on a card by day and by night."""
    rules: list[str] = []
    for scheme in SCHEMES:
        for paper in (PAPER, NIGHT):
            for tone, colour in enumerate(tone_colours(scheme, (paper,)) or (), 1):
                signs = f".tones.{scheme} .t{tone}"
                nights = (f".nightMode {signs}", f".night_mode {signs}")
                modes = nights if paper == NIGHT else (signs,)
                rules.append(f"{', '.join(modes)} {{ color: {colour}; }}")
    return "\n".join(rules) + "\n"


def _spans(text: str, name: str, looks: list[str]) -> str:
    """The text with these attributes for its hanzi, in order."""
    left = iter(looks)
    signs = (
        f"<span {next(left)}>{escaped(char)}</span>" if is_hanzi(char) else escaped(char)
        for char in text
    )
    return f'<span class="tones {name}">{"".join(signs)}</span>'
