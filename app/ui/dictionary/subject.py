"""What the panel is about: a word of the text, an entry of the dictionary, or a selection."""

from __future__ import annotations

from dataclasses import dataclass

from app.chinese.entry import Entry
from app.lesson.model import Token, WordKey
from app.ui.reader.cursor import Spot


@dataclass(frozen=True, slots=True)
class Subject:
    """A word as it is to be explained; `senses` as the dictionary has them, the one meant first.

    `spot` is its place in the open text, and `certainty` says how probable its first sense is
    there; without a spot it was looked up or selected. A selection that is no word has no senses;
    `phrase` is the key of the words in it, where they can be marked as one.
    """

    text: str
    simplified: str
    traditional: str
    pinyin: tuple[str, ...]
    senses: tuple[str, ...]
    gloss: str = ""
    spot: Spot | None = None
    certainty: float = 1.0
    is_word: bool = True
    phrase: WordKey | None = None

    @classmethod
    def of_token(cls, token: Token, spot: Spot) -> Subject:
        return cls(
            token.text,
            token.simplified,
            token.traditional,
            token.pinyin,
            token.senses,
            token.gloss,
            spot,
            token.certainty,
        )

    @classmethod
    def of_entry(cls, entry: Entry) -> Subject:
        simplified, traditional = entry.simplified, entry.traditional
        return cls(simplified, simplified, traditional, entry.pinyin, entry.meanings, entry.gloss)

    @classmethod
    def of_selection(
        cls,
        text: str,
        entries: tuple[Entry, ...],
        pinyin: tuple[str, ...],
        phrase: WordKey | None = None,
    ) -> Subject:
        """The word that was selected; if it is none, the text as it is, with its `pinyin`."""
        if entries:
            found = cls.of_entry(entries[0])
            return cls(
                text,
                found.simplified,
                found.traditional,
                found.pinyin,
                found.senses,
                found.gloss,
            )
        return cls(text, text, text, pinyin, (), is_word=False, phrase=phrase)

    @property
    def can_be_marked(self) -> bool:
        return self.is_word or self.phrase is not None

    @property
    def key(self) -> WordKey:
        return self.phrase or WordKey.of(self.simplified, self.pinyin)
