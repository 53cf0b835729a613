"""Lessons for tests of repairs: drawn by hypothesis, written short, and a store in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import strategies as st

from app.lesson.edit import Edit, Repair
from app.lesson.model import Lesson, Pair, Role, Section, Speaker, Token, TokenKind, WordLink
from app.library.stored_pairs import pairs_from_json, pairs_to_json

_CHINESE = st.text("一二三四五六，。 A", min_size=1, max_size=6)
_ENGLISH = st.lists(st.sampled_from(["a", "to", "cat", "dog."]), min_size=1, max_size=4).map(
    " ".join
)


def short(*texts: str, sections: Sequence[Section] = ()) -> Lesson:
    """A lesson of pairs written `一。/二。|One. / Two.`, a token for each character."""
    return Lesson("short", "T", "", tuple(_written(text) for text in texts), tuple(sections))


def shown(lesson: Lesson) -> list[str]:
    """The pairs as `short` takes them."""
    return [
        "/".join(pair.chinese_sentences) + "|" + " / ".join(pair.english_sentences)
        for pair in lesson.pairs
    ]


def tokens_of(text: str, cuts: Sequence[int] = ()) -> tuple[Token, ...]:
    """The text as words, cut at these places, or each character a word."""
    ends = sorted({0, len(text), *(cuts or range(len(text)))})
    return tuple(
        Token(text[start:end], start, TokenKind.WORD, simplified=text[start:end])
        for start, end in pairwise(ends)
    )


def with_analysis(pair: Pair) -> Pair:
    """The pair as an analysis leaves it, with a link of its first character."""
    links = (WordLink(0, 0, 1, 0.9),) if pair.chinese and pair.english else ()
    return replace(pair, tokens=pair.tokens or tokens_of(pair.chinese), links=links)


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """A pair, perhaps one-sided, perhaps without tokens."""
    chinese = tuple(draw(st.lists(_CHINESE, max_size=3)))
    english = tuple(draw(st.lists(_ENGLISH, min_size=not chinese, max_size=3)))
    text, translation = "".join(chinese), " ".join(english)
    tokens = tokens_of(text, draw(st.lists(st.integers(1, len(text)), max_size=6))) if text else ()
    links: tuple[WordLink, ...] = ()
    if tokens and translation:
        words = [0, *(n + 1 for n, c in enumerate(translation) if c == " ")]
        numbers = draw(st.sets(st.integers(0, len(tokens) - 1), max_size=3))
        starts = [draw(st.sampled_from(words)) for _ in numbers]
        links = tuple(WordLink(n, s, s + 1) for n, s in zip(sorted(numbers), starts, strict=True))
    return Pair(
        chinese,
        english,
        draw(st.sampled_from([Role.BODY, Role.HEADING, Role.TITLE])),
        draw(st.sampled_from([None, Speaker("汤姆", "Tom")])),
        draw(st.sampled_from([0.2, 0.9])),
        draw(st.booleans()),
        tokens,
        links,
        draw(st.booleans()),
    )


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    """A lesson of a few pairs with sections."""
    of_lesson = tuple(draw(st.lists(pairs(), min_size=1, max_size=7)))
    starts = sorted({0, *draw(st.sets(st.integers(0, len(of_lesson) - 1), max_size=3))})
    sections = tuple(
        Section(of_lesson[first].chinese or "section", first, last)
        for first, last in pairwise([*starts, len(of_lesson)])
    )
    return Lesson("drawn", of_lesson[0].chinese or "T", of_lesson[0].english, of_lesson, sections)


class Shelf:
    """A `RepairStore` in memory, which keeps what the library would."""

    def __init__(self) -> None:
        self.kept: list[tuple[int, Edit, bool]] = []

    def get(self, lesson: str, /) -> list[Repair]:
        return [Repair(sequence, edit, undone) for sequence, edit, undone in self.kept]

    def add(self, edit: Edit, before: Lesson, after: Lesson, /) -> int:
        self.kept = [repair for repair in self.kept if not repair[2]]
        sequence = self.kept[-1][0] + 1 if self.kept else 1
        self.kept.append((sequence, _bare(edit), False))
        return sequence

    def set_undone(
        self, sequence: int, undone: bool, edit: Edit, before: Lesson, after: Lesson, /
    ) -> None:
        self.kept = [(n, e, undone if n == sequence else was) for n, e, was in self.kept]


def _bare(edit: Edit) -> Edit:
    before, after = (pairs_from_json(pairs_to_json(p)) for p in (edit.before, edit.after))
    return Edit(edit.first, before, after, edit.name)


def _written(text: str) -> Pair:
    chinese, english = text.split("|")
    zh = tuple(filter(None, chinese.split("/")))
    en = tuple(filter(None, english.split(" / ")))
    return Pair(zh, en, confidence=0.9, tokens=tokens_of("".join(zh)))
