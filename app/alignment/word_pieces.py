"""Words that English writes in pieces, with a hyphen or an apostrophe: Ya-ting, can't."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.alignment.english_words import EnglishWord
from app.alignment.word_evidence import ROW, LinkedText
from app.alignment.word_grid import Floats
from app.alignment.word_sounds import begin_alike
from app.lesson.model import TokenKind

_HYPHENS = frozenset("-\u2010\u2011")
_MEANING = [ROW[name] for name in ("gloss", "phrase", "related")]
_APOSTROPHES = ("'", "’")


def hyphened(words: Sequence[EnglishWord]) -> Iterator[range]:
    """The places of each hyphened word's pieces, with the hyphens between them."""
    first = 0
    while first < len(words):
        last = first
        while _joins(words, last + 1):
            last += 2
        if last > first:
            yield range(first, last + 1)
        first = last + 1


def _joins(words: Sequence[EnglishWord], place: int) -> bool:
    """Whether a hyphen is here, with nothing between it and the words beside it."""
    if not 0 < place < len(words) - 1 or words[place].text not in _HYPHENS:
        return False
    before, hyphen, after = words[place - 1 : place + 2]
    touching = before.end == hyphen.start and hyphen.end == after.start
    return touching and before.text.isalnum() and after.text.isalnum()


def pieces(words: Sequence[EnglishWord]) -> list[bool]:
    """Of each word whether it is only a piece of a hyphened or shortened one: the speed of
    high-speed, both parts of can't."""
    found = [
        _is_shortened(word) or (place + 1 < len(words) and _is_denied(word, words[place + 1]))
        for place, word in enumerate(words)
    ]
    for places in hyphened(words):
        for place in places:
            found[place] = True
    return found


def _is_shortened(word: EnglishWord) -> bool:
    return len(word.text) > 1 and any(mark in word.text for mark in _APOSTROPHES)


def _is_denied(word: EnglishWord, after: EnglishWord) -> bool:
    return after.start == word.end and after.text[0] in "nN" and _is_shortened(after)


def complete_names(chosen: dict[int, list[int]], text: LinkedText, evidence: Floats) -> None:
    """Link a name that the dictionary doesn't have to all of a hyphened one (Chiang Wan-an) when
    it is linked to a piece of it, or to the word before.

    So that Yemelyanau-led stays apart, its pieces must begin like the last syllables, or each say
    something of the name (Belarusian-Chinese); what other tokens are linked to stays theirs.
    """
    groups = [g for g in hyphened(text.words) if text.words[g[0]].text[0].isupper()]
    taken = {column for columns in chosen.values() for column in columns}
    for row, columns in chosen.items():
        token = text.tokens[row]
        if token.kind is not TokenKind.NAME or token.senses:
            continue
        for group in groups:
            parts = [text.words[k].text for k in group[::2]]
            is_near = not {group[0] - 1, *group}.isdisjoint(columns)
            says_all = evidence[row, group[::2]][:, _MEANING].max(axis=1).all()
            if is_near and (says_all or _spells(parts, token.pinyin[-len(parts) :])):
                chosen[row] = sorted({*columns, *(k for k in group if k not in taken)})


def _spells(parts: Sequence[str], syllables: Sequence[str]) -> bool:
    return len(parts) == len(syllables) and all(map(begin_alike, syllables, parts))
