"""Where the words in hand are after an edit."""

from __future__ import annotations

from dataclasses import dataclass

from app.lesson.edit import Edit
from app.lesson.model import Language
from app.lesson.places import Displacement


@dataclass(frozen=True, slots=True)
class Held:
    """A pair, and the place in hand in the text of each of its sides."""

    pair: int
    chinese: int
    english: int

    def after(self, edit: Edit, side: Language) -> Held:
        """The same place after the edit; where the sides part, `side` is followed.

        The place on the side that went elsewhere is the start of its text.
        """
        displacement = Displacement(edit)
        chinese = displacement.of(self.pair, self.chinese, Language.CHINESE)
        english = displacement.of(self.pair, self.english, Language.ENGLISH)
        pair = chinese[0] if side is Language.CHINESE else english[0]
        return Held(
            pair,
            chinese[1] if chinese[0] == pair else 0,
            english[1] if english[0] == pair else 0,
        )

    def within(self, edit: Edit) -> Held:
        """The same place if the edit's new pairs hold it, else the first of them."""
        if edit.first <= self.pair < edit.first + max(1, len(edit.after)):
            return self
        return Held(edit.first, 0, 0)
