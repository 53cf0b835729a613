"""Pieces of rich text for the word panel; everything that comes from a text is escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from app.chinese.entry import Entry
from app.chinese.orthography import joined
from app.chinese.pinyin import tone_of
from app.chinese.tone_colours import ToneColours
from app.lesson.model import Pair
from app.library.concordance import Occurrence
from app.lookup.references import Reference

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


def link(href: str, text: str, colour: str) -> str:
    """A link that looks like the text around it but for its colour."""
    return f"<a href='{href}' style='color:{colour};text-decoration:none'>{escape(text)}</a>"


def entry_line(href: str, entry: Entry, gloss: str, ink: str, colours: ToneColours | None) -> str:
    """A link to an entry with its reading and what it means in short."""
    word = link(href, entry.simplified, ink)
    return f"{word} &nbsp;{coloured(entry.pinyin, colours)} &nbsp;{escape(gloss)}"


def with_references(
    shown: str,
    references: Sequence[tuple[str, Reference]],
    colour: str,
    href: str = "",
    ink: str = "",
) -> str:
    """A sense with the words that it points to as links, given with their addresses.

    With an `href` the rest of it is a link too, in the colour `ink`.
    """

    def plain(text: str) -> str:
        return link(href, text, ink) if href and text else escape(text)

    targets = {one.word: address for address, one in references if one.entry is not None}
    if not targets:
        return plain(shown)
    words = "|".join(re.escape(word) for word in sorted(targets, key=len, reverse=True))
    out, at = [], 0
    for match in re.finditer(words, shown):
        out += [plain(shown[at : match.start()]), link(targets[match[0]], match[0], colour)]
        at = match.end()
    return "".join([*out, plain(shown[at:])])


def sentence_with(place: Occurrence, colour: str) -> str:
    """The Chinese around the word, shortened, with the word in a colour.

    Not in bold: the fonts have no bold hanzi, and made-up ones are smeared.
    """
    text = place.chinese
    start = 0 if place.end < _LONGEST_CHINESE * 0.7 else place.start - _LONGEST_CHINESE // 4
    start = max(0, start)
    end = max(place.end, start + _LONGEST_CHINESE)
    before, after = text[start : place.start], text[place.end : end]
    cut_before, cut_after = "…" if start else "", "…" if end < len(text) else ""
    said = escape(text[place.start : place.end])
    word = f'<span style="color:{colour}">{said}</span>'
    return f"{cut_before}{escape(before)}{word}{escape(after)}{cut_after}"


def translation_with(place: Occurrence) -> str:
    """The English, shortened, with what says the word in bold."""
    text = place.english
    links = sorted(place.links)
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
