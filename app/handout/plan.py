"""What a teacher wants printed of a lesson."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.handout.content import ReadingLayout, Ruling, SheetKind


class PinyinRule(StrEnum):
    """Over which words pinyin stands."""

    ALL = "all"
    HARDER = "harder"
    """Over words of `pinyin_level` and above, and those outside all lists."""
    NONE = "none"


class GlossPlace(StrEnum):
    """Where the chosen words are explained in the reading text."""

    NONE = "none"
    MARGIN = "margin"
    FOOTNOTES = "footnotes"


class GapHelp(StrEnum):
    """What helps to fill a gap."""

    BANK = "bank"
    ENGLISH = "english"


class WordOrder(StrEnum):
    """The order of the word list."""

    TEXT = "text"
    LEVEL = "level"


class BlankColumns(StrEnum):
    """What of the word list is left out for the student to fill in."""

    NONE = "none"
    PINYIN = "pinyin"
    MEANING = "meaning"
    BOTH = "both"


class Direction(StrEnum):
    """Into which language is translated."""

    ENGLISH = "english"
    CHINESE = "chinese"
    BOTH = "both"


class QuestionKind(StrEnum):
    """How a question is answered."""

    TRUE_FALSE = "true-false"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Question:
    """A question or statement that a teacher wrote; `answer` is for the key."""

    kind: QuestionKind
    text: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class HandoutPlan:
    """The parts in their order, and how each is made.

    `items` is the most tasks an exercise has, `distractors` how many words of the bank fit
    nowhere, `version` (one capital letter) and `seed` choose the shuffle. `grid` is the side of
    a practice square in millimetres; None leaves it to the level of the words.
    """

    sheets: tuple[SheetKind, ...] = (SheetKind.READING, SheetKind.VOCABULARY)
    layout: ReadingLayout = ReadingLayout.COLUMNS
    pinyin: PinyinRule = PinyinRule.ALL
    pinyin_level: int = 4
    numbered: bool = True
    glosses: GlossPlace = GlossPlace.NONE
    word_order: WordOrder = WordOrder.TEXT
    blank: BlankColumns = BlankColumns.NONE
    with_sentences: bool = False
    gap_help: GapHelp = GapHelp.BANK
    direction: Direction = Direction.BOTH
    items: int = 10
    distractors: int = 2
    ruling: Ruling = Ruling.TIAN
    grid: float | None = None
    questions: tuple[Question, ...] = ()
    version: str = "A"
    seed: int = 1
