"""What was understood of one or several files, for a person to look at and put right.

An `Understanding` is a value: corrections make new ones, and nothing is written anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from app.hanzi import hanzi_count
from app.importing.language import latin_words
from app.importing.paragraph import Paragraph
from app.lesson.model import Language, Role


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, the file it comes from, and whether the person wants it.

    `file` is an index into `Understanding.files`; `found` is the language that was found out.
    """

    paragraph: Paragraph
    file: int = 0
    ignored: bool = False
    found: Language = Language.CHINESE


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One of the files. `side` is its language if it is one side of the text, None if mixed."""

    name: str
    side: Language | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of one language: paragraphs, and hanzi or English words."""

    paragraphs: int
    words: int


@dataclass(frozen=True, slots=True)
class Understanding:
    """The passages of all files in reading order, and sentences about what is doubtful."""

    files: tuple[SourceFile, ...]
    passages: tuple[Passage, ...]
    warnings: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What lessons are built from: the paragraphs that aren't ignored."""
        return tuple(p.paragraph for p in self.passages if not p.ignored)

    @property
    def source(self) -> str:
        """The names of the files, for people."""
        return ", ".join(file.name for file in self.files)

    def counts(self, language: Language) -> Counts:
        """How much text of this language there is, without what is ignored."""
        mine = [p.text for p in self.paragraphs if p.language is language]
        if language is Language.CHINESE:
            return Counts(len(mine), sum(map(hanzi_count, mine)))
        return Counts(len(mine), sum(len(latin_words(text)) for text in mine))

    @property
    def sections(self) -> int:
        """How many headings there are, in the language that has more."""
        return max(
            sum(p.role is Role.HEADING and p.language is language for p in self.paragraphs)
            for language in Language
        )


def with_language(
    understood: Understanding, passages: Collection[int], language: Language
) -> Understanding:
    """The passages with these indices are in that language."""
    return _each(
        understood,
        passages,
        lambda p: replace(p, paragraph=replace(p.paragraph, language=language)),
    )


def with_role(understood: Understanding, passages: Collection[int], role: Role) -> Understanding:
    """The passages with these indices have that role."""
    return _each(
        understood, passages, lambda p: replace(p, paragraph=replace(p.paragraph, role=role))
    )


def with_speaker(
    understood: Understanding, passages: Collection[int], speaker: str
) -> Understanding:
    """The passages with these indices are spoken by that speaker (empty: by nobody)."""
    return _each(
        understood,
        passages,
        lambda p: replace(p, paragraph=replace(p.paragraph, speaker=speaker.strip())),
    )


def _each(
    understood: Understanding, passages: Collection[int], change: Callable[[Passage], Passage]
) -> Understanding:
    return replace(
        understood,
        passages=tuple(
            change(p) if i in passages else p for i, p in enumerate(understood.passages)
        ),
    )


def ignoring(
    understood: Understanding, passages: Collection[int], ignored: bool = True
) -> Understanding:
    """The passages with these indices are left out, or wanted again."""
    return _each(understood, passages, lambda p: replace(p, ignored=ignored))


def with_side(understood: Understanding, file: int, side: Language | None) -> Understanding:
    """The whole file is in that language; None: both, as was found out line by line."""
    return replace(
        understood,
        files=tuple(
            replace(f, side=side) if i == file else f for i, f in enumerate(understood.files)
        ),
        passages=tuple(
            replace(p, paragraph=replace(p.paragraph, language=side or p.found))
            if p.file == file
            else p
            for p in understood.passages
        ),
    )


def exchanged(understood: Understanding, file: int | None = None) -> Understanding:
    """What was taken for Chinese is English and the reverse, in one file or (None) in all."""
    other = {
        Language.CHINESE: Language.ENGLISH,
        Language.ENGLISH: Language.CHINESE,
    }
    return replace(
        understood,
        files=tuple(
            replace(f, side=other[f.side]) if f.side and file in (i, None) else f
            for i, f in enumerate(understood.files)
        ),
        passages=tuple(
            replace(p, paragraph=replace(p.paragraph, language=other[p.paragraph.language]))
            if file in (p.file, None)
            else p
            for p in understood.passages
        ),
    )
