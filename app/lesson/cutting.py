"""Cutting one side of a pair in two at a place in its text."""

from __future__ import annotations

from collections.abc import Sequence

from app.lesson.model import Language, Pair

Cut = tuple[tuple[str, ...], tuple[str, ...]]
"""The sentences before a cut and those after it."""


def cut_at(pair: Pair, side: Language, offset: int) -> Cut:
    """One side of the pair cut before the character at `offset`.

    English is cut between words only, before the word that holds the character: joined
    again, both parts give the same text.
    """
    sentences = pair.sentences(side)
    start = 0
    for number, sentence in enumerate(sentences):
        if offset < start + len(sentence):
            head, tail = _parts(sentence, side, max(0, offset - start))
            return (*sentences[:number], *head), (*tail, *sentences[number + 1 :])
        start += len(sentence) + (side is Language.ENGLISH)
    return sentences, ()


def likely_cut(pair: Pair, side: Language, counterpart: int) -> Cut:
    """This side cut between two sentences, where it fits a cut of the other side best.

    `counterpart` is the offset of that cut. The fewest word links lead across both cuts; among
    equals, it parts both sides most alike. A single sentence goes whole to the likelier part.
    """
    sentences = pair.sentences(side)
    share = counterpart / max(1, len(pair.text(side.other)))
    ends = [0, *_ends(sentences, side)]
    numbers = range(1, len(sentences)) if len(sentences) > 1 else range(len(sentences) + 1)
    best = min(
        numbers,
        key=lambda n: (
            _crossing(pair, side, ends[n], counterpart),
            abs(ends[n] / max(1, ends[-1]) - share),
        ),
        default=0,
    )
    return sentences[:best], sentences[best:]


def _parts(sentence: str, side: Language, offset: int) -> Cut:
    if side is Language.CHINESE:
        head, tail = sentence[:offset], sentence[offset:]
    else:
        blank = sentence.rfind(" ", 0, offset)
        head, tail = (sentence[:blank], sentence[blank + 1 :]) if blank > 0 else ("", sentence)
    return (head,) if head else (), (tail,) if tail else ()


def _ends(sentences: Sequence[str], side: Language) -> list[int]:
    joint = int(side is Language.ENGLISH)
    ends, end = [], -joint
    for sentence in sentences:
        end += len(sentence) + joint
        ends.append(end)
    return ends


def _crossing(pair: Pair, side: Language, cut: int, counterpart: int) -> int:
    """How many word links have one end before its side's cut and the other behind it."""
    chinese, english = (cut, counterpart) if side is Language.CHINESE else (counterpart, cut)
    return sum(
        (pair.tokens[link.token].start < chinese) != (link.start < english) for link in pair.links
    )
