"""What a handout says, before anything is known of paper, type and file formats.

A handout is made of parts, each an exercise or a text with its key; a part of blocks, a block of
lines, a line of pieces. Every format (PDF, Word, HTML) shows these same values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from app.handout.clusters import Cluster
from app.lesson.model import Role, Speaker


class SheetKind(StrEnum):
    """The kinds of parts, in the order in which a lesson would use them."""

    READING = "reading"
    VOCABULARY = "vocabulary"
    GAPS = "gaps"
    MATCHING = "matching"
    SENTENCES = "sentences"
    ORDER = "order"
    PINYIN = "pinyin"
    HANZI = "hanzi"
    TRANSLATION = "translation"
    QUESTIONS = "questions"
    CHARACTERS = "characters"
    DICTATION = "dictation"
    ROLES = "roles"


class ReadingLayout(StrEnum):
    """How the two languages stand to each other."""

    COLUMNS = "columns"
    INTERLEAVED = "interleaved"
    TRANSLATION_LAST = "translation-last"


class Ruling(StrEnum):
    """The lines inside a square for a character: a cross (田), or a cross and diagonals (米)."""

    TIAN = "tian"
    MI = "mi"


@dataclass(frozen=True, slots=True)
class Plain:
    """Words without pinyin over them. `chinese` and `pinyin` choose the type, `strong` and
    `quiet` the weight.
    """

    text: str
    chinese: bool = False
    strong: bool = False
    quiet: bool = False
    pinyin: bool = False


@dataclass(frozen=True, slots=True)
class Hanzi:
    """Chinese in clusters, with the pinyin that is to stand over it."""

    clusters: tuple[Cluster, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A place to write in, `ems` wide; `number` is 0 where the gap has none."""

    number: int = 0
    ems: float = 4.0


Piece = Plain | Hanzi | Gap
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Gloss:
    """A word explained beside the text or under it; `mark` is what it is referred to by."""

    mark: str
    hanzi: str
    pinyin: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Row:
    """A pair as it is printed. `number` counts the pairs of the lesson from 1.

    `speaker` is given where a turn begins, `opens` where a paragraph does. `chinese` or
    `english` is empty where the pair has no such side.
    """

    number: int
    role: Role
    speaker: Speaker | None
    chinese: tuple[Cluster, ...]
    english: str
    opens: bool
    glosses: tuple[Gloss, ...] = ()


@dataclass(frozen=True, slots=True)
class Parallel:
    """The text with its translation. `margin` puts the glosses beside the lines."""

    rows: tuple[Row, ...]
    layout: ReadingLayout = ReadingLayout.COLUMNS
    numbered: bool = True
    margin: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered task: its lines, and as many empty lines to write on."""

    label: str
    lines: tuple[Line, ...]
    room: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Bank:
    """Words to choose from, in a frame."""

    words: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. `widths` are shares of the line's width; `head` may be empty."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A character to practise: a model, pale ones to trace, empty squares to the line's end."""

    character: str
    pinyin: str
    meaning: str
    traced: int


@dataclass(frozen=True, slots=True)
class Grids:
    """Squares of `size` millimetres."""

    rows: tuple[GridRow, ...]
    ruling: Ruling
    size: float


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out: whose it is, and the lines on it; quiet lines are others' cues."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A line of running text between other blocks."""

    line: Line


Block = Parallel | Items | Bank | Table | Grids | Cards | Remark


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet: its titles, what to do, its content, and the key (empty if it needs none)."""

    kind: SheetKind
    title: str
    chinese_title: str
    task: str
    blocks: tuple[Block, ...]
    key: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Handout:
    """All that is printed of a lesson. `version` and `seed` tell which shuffle it is.

    `headings`, the title rows of the lesson, head the first page. `is_key` says that the parts are
    keys.
    """

    title: str
    translated_title: str
    source: str
    parts: tuple[Part, ...]
    version: str = "A"
    seed: int = 1
    headings: tuple[Row, ...] = ()
    is_key: bool = False

    @property
    def has_key(self) -> bool:
        return any(part.key for part in self.parts)

    def without_key(self) -> Handout:
        """The same sheets for students."""
        return replace(self, parts=tuple(replace(part, key=()) for part in self.parts))

    def key_alone(self) -> Handout:
        """Only the keys, each as a part of its own."""
        return replace(
            self,
            parts=tuple(replace(p, blocks=p.key, key=(), task="") for p in self.parts if p.key),
            is_key=True,
        )
