"""The letters of an analysed document, and where each stands: what anchors are compared with."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from app.lesson.model import Token


@dataclass(frozen=True, slots=True)
class Letters:
    """The document's letters, simplified and without marks and blanks.

    `texts` and `places` say of each letter which text it is in and at which character.
    """

    text: str
    texts: array[int]
    places: array[int]

    def span(self, start: int, end: int) -> tuple[int, int, int] | None:
        """Text, start and end of the characters behind these letters; None if not one run."""
        number, first = self.texts[start], self.places[start]
        last = self.places[end - 1]
        if self.texts[end - 1] != number or last - first != end - 1 - start:
            return None
        return number, first, last + 1


def letters_of(document: Sequence[Sequence[Token]]) -> Letters:
    """The letters of these texts, given as their tokens."""
    letters: list[str] = []
    texts, places = array("L"), array("L")
    for number, tokens in enumerate(document):
        for token in tokens:
            for place, letter in enumerate(simplified(token), token.start):
                if letter.isalnum():
                    letters.append(letter)
                    texts.append(number)
                    places.append(place)
    return Letters("".join(letters), texts, places)


def simplified(token: Token) -> str:
    """The token's text in simplified characters, one for each of its characters."""
    return token.simplified if len(token.simplified) == len(token.text) else token.text
