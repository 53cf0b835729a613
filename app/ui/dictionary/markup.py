"""Pieces of rich text for the word panel; everything that comes from a text is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from app.chinese.orthography import joined
from app.chinese.pinyin import tone_of
from app.chinese.tone_colours import ToneColours
from app.lesson.model import Pair, Token

_LONGEST_ENGLISH = 150
_LONGEST_CHINESE = 60


def coloured(syllables: Sequence[str], colours: ToneColours | None) -> str:
    """One word of pinyin, each syllable in the colour of its tone, if there are any."""
    if colours is None:
        return escape(joined(syllables))
    parts: list[str] = []
    for number, syllable in enumerate(syllables):
        written = joined(syllables[: number + 1])[len(joined(syllables[:number])) :]
        colour = colours[tone_of(syllable) - 1]
        parts.append(f'<span style="color:{colour}">{escape(written)}</span>')
    return "".join(parts)


def sentence_with(pair: Pair, position: int, colour: str) -> str:
    """The pair's Chinese around one of its tokens, shortened, with the token in a colour.

    Not in bold: the fonts have no bold hanzi, and made-up ones are smeared.
    """
    token: Token = pair.tokens[position]
    text = pair.chinese
    start = 0 if token.end < _LONGEST_CHINESE * 0.7 else token.start - _LONGEST_CHINESE // 4
    end = max(token.end, start + _LONGEST_CHINESE)
    before, after = text[start : token.start], text[token.end : end]
    cut_before, cut_after = "…" if start else "", "…" if end < len(text) else ""
    word = f'<span style="color:{colour}">{escape(token.text)}</span>'
    return f"{cut_before}{escape(before)}{word}{escape(after)}{cut_after}"


def translation_with(pair: Pair, position: int) -> str:
    """The pair's English, shortened, with what says this token in bold."""
    text = pair.english
    links = sorted((n.start, n.end) for n in pair.links if n.token == position)
    first = links[0][0] if links else 0
    start = 0 if first < _LONGEST_ENGLISH * 0.7 else text.rfind(" ", 0, first - 40) + 1
    end = len(text)
    if end - start > _LONGEST_ENGLISH:
        end = text.rfind(" ", start, start + _LONGEST_ENGLISH)
        end = end if end > start else start + _LONGEST_ENGLISH
    out, at = ["… " if start else ""], start
    for left, right in links:
        if at <= left and right <= end:
            out += [escape(text[at:left]), "<b>", escape(text[left:right]), "</b>"]
            at = right
    out += [escape(text[at:end]), "" if end == len(text) else " …"]
    return "".join(out)


def linked_text(pair: Pair, position: int) -> str:
    """The English words that say this token, as they stand in the translation."""
    links = sorted((n.start, n.end) for n in pair.links if n.token == position)
    return " … ".join(pair.english[start:end] for start, end in links)
