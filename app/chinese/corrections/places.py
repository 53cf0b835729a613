"""Which corrections hold where in a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.chinese.corrections.anchor import anchored
from app.chinese.corrections.correction import Correction, Facet
from app.chinese.corrections.letters import Letters, letters_of, simplified
from app.lesson.model import Token

_Spot = tuple[int, int, str]  # number of the text, first character, simplified form


@dataclass(frozen=True, slots=True)
class Held:
    """What holds for single words: everywhere, by their form, and at places of their own."""

    everywhere: Mapping[str, Sequence[Correction]]
    here: Mapping[_Spot, Sequence[Correction]]

    def of(self, number: int, token: Token) -> Iterator[Correction]:
        """The corrections of a token of this text, in the order in which to apply them.

        Those for this place come last, for they win.
        """
        form = simplified(token)
        for correction in (
            *self.everywhere.get(form, ()),
            *self.here.get((number, token.start, form), ()),
        ):
            if correction.reading in ("", token.key.reading):
                yield correction


def held(
    document: Sequence[Sequence[Token]], corrections: Iterable[Correction], facets: Sequence[Facet]
) -> Held:
    """The corrections of these facets of single words, ordered by facet."""
    chosen = [one for facet in facets for one in corrections if one.facet is facet]
    everywhere: dict[str, list[Correction]] = {}
    here: dict[_Spot, list[Correction]] = {}
    letters: Letters | None = None
    for one in chosen:
        if one.anchor is None:
            everywhere.setdefault(one.text, []).append(one)
            continue
        letters = letters or letters_of(document)
        for start in anchored(letters.text, one.text, one.anchor):
            span = letters.span(start, start + len(one.text))
            if span is not None:
                here.setdefault((span[0], span[1], one.text), []).append(one)
    return Held(everywhere, here)


def cuts(
    document: Sequence[Sequence[Token]], corrections: Iterable[Correction]
) -> dict[int, list[tuple[int, Correction]]]:
    """By number of the text, where its words are corrected, in text order and without overlap.

    A correction for one place goes before one for everywhere, a longer text before a shorter.
    """
    chosen = [one for one in corrections if one.facet is Facet.WORDS]
    if not chosen:
        return {}
    letters = letters_of(document)
    found: dict[int, list[tuple[int, Correction]]] = {}
    taken: dict[int, set[int]] = {}
    for one in sorted(chosen, key=lambda one: (one.anchor is None, -len(one.text))):
        for number, start, end in _spans(letters, one):
            used = taken.setdefault(number, set())
            whole = one.anchor is not None or _is_run(document[number], start, end)
            if whole and used.isdisjoint(range(start, end)):
                used.update(range(start, end))
                found.setdefault(number, []).append((start, one))
    for of_text in found.values():
        of_text.sort(key=lambda item: item[0])
    return found


def _spans(letters: Letters, correction: Correction) -> Iterator[tuple[int, int, int]]:
    text = correction.text
    if correction.anchor is not None:
        starts: Iterable[int] = anchored(letters.text, text, correction.anchor)
    else:
        starts = _all(letters.text, text)
    for start in starts:
        span = letters.span(start, start + len(text))
        if span is not None:
            yield span


def _all(letters: str, text: str) -> Iterator[int]:
    start = letters.find(text)
    while start >= 0:
        yield start
        start = letters.find(text, start + 1)


def _is_run(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether words begin and end there, so that 白国 isn't found in 明白国家."""
    return any(token.start == start for token in tokens) and any(
        token.end == end for token in tokens
    )
