"""The values everything else passes on: a lesson, its pairs, their tokens.

All are frozen; editing makes new ones. Offsets count characters (code points) of the string
they point into, start included, end excluded.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

DOUBTFUL = 0.86
"""Below this confidence a pair that nobody has checked should be looked at. How many pairs that
marks, and how many of the wrong ones, says `docs/alignment.md`."""


class Language(StrEnum):
    CHINESE = "zh"
    ENGLISH = "en"

    @property
    def other(self) -> Language:
        return Language.ENGLISH if self is Language.CHINESE else Language.CHINESE


class Role(StrEnum):
    """What a paragraph is in its text."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    CAPTION = "caption"
    BODY = "body"
    QUESTION = "question"
    ANSWER = "answer"
    LIST_ITEM = "list"
    VERSE = "verse"


class TokenKind(StrEnum):
    """What a token is; only `WORD` and `NAME` can be looked up and marked."""

    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    LATIN = "latin"
    PUNCTUATION = "punctuation"
    SPACE = "space"


@dataclass(frozen=True, slots=True, order=True)
class WordKey:
    """What makes a word one word across all lessons: its simplified form and its reading.

    `reading` is lower-case pinyin with tone marks, syllables joined by one blank, so that
    得 dé and 得 děi are two words and 重庆 is one whether or not it is capitalised.
    """

    simplified: str
    reading: str

    @classmethod
    def of(cls, simplified: str, syllables: tuple[str, ...]) -> WordKey:
        return cls(simplified, unicodedata.normalize("NFC", " ".join(syllables).lower()))


class Token(NamedTuple):
    """One piece of a pair's Chinese text. The tokens of a pair, joined, are its Chinese text.

    `pinyin` holds one citation syllable with tone mark for each hanzi of `text`, in order,
    and is empty where there is none; names are capitalised, and a hanzi that neither CC-CEDICT
    nor pypinyin can read has `?`. `senses` are the English
    definitions of this reading, best first; `gloss` is the first in short form. `hsk` is
    the level of HSK 3.0 (2021), 7 standing for 7-9; `rank` is 1 for the most frequent word.
    `certainty` is the probability (0 to 1) that the first sense is the one that is meant.

    A named tuple because a book has half a million: one is made in a fifth of the time that a
    frozen dataclass takes.
    """

    text: str
    start: int
    kind: TokenKind
    pinyin: tuple[str, ...] = ()
    simplified: str = ""
    traditional: str = ""
    gloss: str = ""
    senses: tuple[str, ...] = ()
    hsk: int | None = None
    rank: int | None = None
    certainty: float = 1.0

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_word(self) -> bool:
        """Whether a learner can look it up and mark it."""
        return self.kind in (TokenKind.WORD, TokenKind.NAME)

    @property
    def key(self) -> WordKey:
        return WordKey.of(self.simplified, self.pinyin)

    def at(self, start: int) -> Token:
        """The same token elsewhere in a text."""
        return tuple.__new__(Token, (self[0], start, *self[2:]))


@dataclass(frozen=True, slots=True)
class WordLink:
    """A token and the characters of the English text that say it.

    `certainty` is the probability (0 to 1) that they do.
    """

    token: int
    start: int
    end: int
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as each language's text names them; either may be empty."""

    chinese: str
    english: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A bead as a reader sees it: Chinese sentences and the English ones that say the same.

    `confidence` is the probability (0 to 1) that exactly these belong together. Either side
    may be empty. `opens` says that the pair begins a paragraph in at least one language,
    `checked` that a person found it right.
    """

    chinese_sentences: tuple[str, ...]
    english_sentences: tuple[str, ...]
    role: Role = Role.BODY
    speaker: Speaker | None = None
    confidence: float = 1.0
    opens: bool = False
    tokens: tuple[Token, ...] = ()
    links: tuple[WordLink, ...] = ()
    checked: bool = False

    @property
    def chinese(self) -> str:
        """The Chinese text; `tokens` points into it."""
        return "".join(self.chinese_sentences)

    @property
    def english(self) -> str:
        """The English text; `links` point into it."""
        return " ".join(self.english_sentences)

    @property
    def needs_analysis(self) -> bool:
        """Whether it has Chinese text without tokens."""
        return not self.tokens and any(self.chinese_sentences)

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look at it."""
        return not self.checked and self.confidence < DOUBTFUL

    def sentences(self, side: Language) -> tuple[str, ...]:
        """The sentences of one side."""
        return self.chinese_sentences if side is Language.CHINESE else self.english_sentences

    def text(self, side: Language) -> str:
        """The text of one side."""
        return self.chinese if side is Language.CHINESE else self.english


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of pairs under one heading: `first` included, `last` excluded."""

    title: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text with its translation, aligned and analysed.

    `id` is stable across re-import of the same text and never shared by two lessons.
    """

    id: str
    title: str
    translated_title: str
    pairs: tuple[Pair, ...]
    sections: tuple[Section, ...] = ()
    source: str = ""

    def words(self) -> Iterator[tuple[int, Token]]:
        """Every token a learner can mark, in text order, with the index of its pair."""
        for index, pair in enumerate(self.pairs):
            for token in pair.tokens:
                if token.is_word:
                    yield index, token

    def section_of(self, pair: int) -> Section | None:
        """The section that holds the pair with this index."""
        return next((s for s in self.sections if s.first <= pair < s.last), None)
