"""A word in its text, as a correction of it needs it: its letters and those around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.chinese.corrections.anchor import REACH, Anchor, anchor_at
from app.chinese.corrections.correction import Correction, Facet, as_words
from app.chinese.corrections.letters import letters_of, simplified
from app.chinese.corrections.places import cuts, held
from app.errors import InputError
from app.lesson.model import Token

_FACETS = (Facet.NAME, Facet.READING, Facet.MEANING)


@dataclass(frozen=True, slots=True)
class WordPlace:
    """A token of a document, with as much of the document around it as anchors reach.

    `texts` are the tokens of each text near it, `number` that of its own text among them.
    """

    texts: Sequence[tuple[Token, ...]]
    number: int
    token: Token

    @property
    def form(self) -> str:
        """The word in simplified characters: what corrections of it are kept under."""
        return simplified(self.token)

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor of these characters of the word's text."""
        letters = letters_of(self.texts)
        of_text = bisect_left(letters.texts, self.number)
        to = bisect_left(letters.texts, self.number + 1)
        first = bisect_left(letters.places, start, of_text, to)
        return anchor_at(letters.text, first, bisect_left(letters.places, end, of_text, to))

    @property
    def here(self) -> Anchor:
        """The anchor of the word."""
        return self.anchor(self.token.start, self.token.end)

    def neighbour(self, by: int) -> Token | None:
        """The token right after (1) or before (-1) the word, if it could be one word with it."""
        tokens = self.texts[self.number]
        at = next(n for n, one in enumerate(tokens) if one.start == self.token.start) + by
        if 0 <= at < len(tokens) and tokens[at].text and tokens[at].text.isalnum():
            return tokens[at]
        return None

    def kept(self, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
        """Those of the corrections that hold for the word, in the order in which they apply."""
        token = self.token
        of_words = tuple(
            one
            for start, one in cuts(self.texts, corrections).get(self.number, ())
            if start < token.end and token.start < start + len(one.text)
        )
        found = held(self.texts, corrections, _FACETS)
        return of_words + tuple(found.of(self.number, token))


@dataclass(frozen=True, slots=True)
class Recut:
    """A correction of the words at a place, and those kept that it takes the place of."""

    correction: Correction
    instead_of: tuple[Correction, ...]


def joined(place: WordPlace, by: int, everywhere: bool, kept: Sequence[Correction]) -> Recut:
    """The word and its neighbour are one word. Raises `InputError` if there is none."""
    other = place.neighbour(by)
    if other is None:
        raise InputError("There is no word right beside this one to join it with.")
    start, end = min(place.token.start, other.start), max(place.token.end, other.end)
    return _recut(place, start, end, {start, end}, everywhere, kept)


def split(place: WordPlace, at: int, everywhere: bool, kept: Sequence[Correction]) -> Recut:
    """The word is two, the second from this character of it on."""
    start, end = place.token.start, place.token.end
    return _recut(place, start, end, {start, start + at, end}, everywhere, kept)


def _recut(
    place: WordPlace,
    start: int,
    end: int,
    bounds: set[int],
    everywhere: bool,
    kept: Sequence[Correction],
) -> Recut:
    """The words from `start` to `end` begin and end at `bounds`.

    What was corrected here before and overlaps is taken in: of two that overlap, only one holds.
    """
    tokens = place.texts[place.number]
    given_up: list[Correction] = []
    for first, one in cuts(place.texts, kept).get(place.number, ()):
        last = first + len(one.text)
        if first >= end or last <= start:
            continue
        if one.anchor is not None:
            given_up.append(one)
        if not everywhere:
            outside = {first, last}
            for token in tokens:
                outside |= {at for at in (token.start, token.end) if first <= at <= last}
            bounds |= {at for at in outside if at <= start or at >= end}
    start, end = min(bounds), max(bounds)
    text = "".join(simplified(token) for token in tokens)
    cut = sorted(bounds)
    words = " ".join(text[one:two] for one, two in pairwise(cut))
    made = as_words(words, None if everywhere else place.anchor(start, end))
    return Recut(made, tuple(one for one in given_up if one.target != made.target))


def place_in(document: Sequence[tuple[Token, ...]], number: int, token: Token) -> WordPlace:
    """The place of a token of the text with this number."""
    first, last = number, number + 1
    while first > 0 and _letters(document[first:number]) < REACH:
        first -= 1
    while last < len(document) and _letters(document[number + 1 : last]) < REACH:
        last += 1
    return WordPlace(document[first:last], number - first, token)


def _letters(texts: Sequence[tuple[Token, ...]]) -> int:
    return sum(char.isalnum() for tokens in texts for token in tokens for char in token.text)
