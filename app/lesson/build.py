"""The one pipeline: a file becomes a lesson."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.alignment.bead import Bead, Sentence
from app.alignment.sentences import split_chinese, split_english
from app.chinese.corrections.correction import Correction
from app.importing.paragraph import Paragraph
from app.importing.reader import require_both, understand
from app.lesson.analysing import analysed
from app.lesson.model import Language, Lesson, Pair, Role, Section, Speaker
from app.lesson.rows import align_rows, rows_of
from app.progress import Progress, silent, span

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

ANALYSIS_VERSION = 3
"""Raised when the analysis changes, so that kept lessons are analysed anew."""


def build_file(
    path: Path,
    lexicon: Lexicon,
    progress: Progress = silent,
    corrections: Sequence[Correction] = (),
) -> Lesson:
    """The lesson made from one file that holds a text and its translation.

    Raises `InputError` when the file can't be read or one of the languages is missing.
    """
    return build_files([path], lexicon, progress, corrections)


def build_files(
    paths: Sequence[Path],
    lexicon: Lexicon,
    progress: Progress = silent,
    corrections: Sequence[Correction] = (),
) -> Lesson:
    """The lesson made from files or folders that together hold a text and its translation.

    Raises `InputError` when one can't be read or one of the languages is missing.
    """
    understood = understand(paths, span(progress, 0.0, 0.1))
    require_both(understood.paragraphs, f"“{understood.source}”")
    building = span(progress, 0.1, 1.0)
    return build_lesson(understood.paragraphs, lexicon, understood.source, building, corrections)


def build_lesson(
    paragraphs: Sequence[Paragraph],
    lexicon: Lexicon,
    source: str = "",
    progress: Progress = silent,
    corrections: Sequence[Correction] = (),
) -> Lesson:
    """The lesson made from the paragraphs of both languages, in text order.

    Paragraphs of one row stay together; everything else is aligned. The corrections win over
    what is computed of words, readings and senses.
    """
    lesson = aligned_lesson(paragraphs, lexicon, source, span(progress, 0.0, 0.6))
    return analysed(lesson, lexicon, span(progress, 0.6, 1.0), corrections)


def aligned_lesson(
    paragraphs: Sequence[Paragraph],
    lexicon: Lexicon,
    source: str = "",
    progress: Progress = silent,
) -> Lesson:
    """`build_lesson` as far as the pairs: they have no tokens and links yet."""
    chinese = sentences_of(paragraphs, Language.CHINESE, span(progress, 0.0, 0.01))
    english = sentences_of(paragraphs, Language.ENGLISH, span(progress, 0.01, 0.02))
    beads = align_rows(chinese, english, rows_of(paragraphs), lexicon, span(progress, 0.02, 1.0))
    pairs = _pairs(beads, chinese, english)
    title, translated_title = _titles(pairs, source)
    return Lesson(
        id=_identity(paragraphs),
        title=title,
        translated_title=translated_title,
        pairs=pairs,
        sections=_sections(pairs, title),
        source=source,
    )


def sentences_of(
    paragraphs: Sequence[Paragraph], language: Language, progress: Progress = silent
) -> tuple[Sentence, ...]:
    """The sentences of one side, in text order, counting that side's paragraphs from 0."""
    split = split_chinese if language is Language.CHINESE else split_english
    side = [paragraph for paragraph in paragraphs if paragraph.language is language]
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(side):
        step = span(progress, number / len(side), (number + 1) / len(side))
        sentences += (
            Sentence(text, number, paragraph.role, paragraph.speaker)
            for text in split(paragraph.text, step)
        )
    return tuple(sentences)


def _pairs(
    beads: Sequence[Bead], chinese: Sequence[Sentence], english: Sequence[Sentence]
) -> tuple[Pair, ...]:
    names = _names_of_speakers(beads, chinese, english)
    starts = (_paragraph_starts(chinese), _paragraph_starts(english))
    return tuple(
        _pair(
            bead,
            [chinese[i] for i in bead.chinese],
            [english[i] for i in bead.english],
            names,
            any(i in starts[0] for i in bead.chinese) or any(i in starts[1] for i in bead.english),
        )
        for bead in beads
    )


def _pair(
    bead: Bead,
    chinese: list[Sentence],
    english: list[Sentence],
    names: dict[str, Speaker],
    opens: bool,
) -> Pair:
    first = (chinese or english)[0]
    label = first.speaker or (english[0].speaker if english else "")
    return Pair(
        chinese_sentences=tuple(sentence.text for sentence in chinese),
        english_sentences=tuple(sentence.text for sentence in english),
        role=first.role,
        speaker=names.get(label),
        confidence=bead.confidence,
        opens=opens,
    )


def _names_of_speakers(
    beads: Sequence[Bead], chinese: Sequence[Sentence], english: Sequence[Sentence]
) -> dict[str, Speaker]:
    """For each label of either language, who that is in both: the label it most often meets."""
    met: Counter[tuple[str, str]] = Counter(
        (chinese[bead.chinese[0]].speaker, english[bead.english[0]].speaker)
        for bead in beads
        if bead.chinese and bead.english
    )
    names: dict[str, Speaker] = {}
    for (zh, en), _ in met.most_common():
        if zh and en and zh not in names and en not in names:
            names[zh] = names[en] = Speaker(zh, en)
    for sentence in chinese:
        names.setdefault(sentence.speaker, Speaker(sentence.speaker, ""))
    for sentence in english:
        names.setdefault(sentence.speaker, Speaker("", sentence.speaker))
    names.pop("", None)
    return names


def _paragraph_starts(sentences: Sequence[Sentence]) -> set[int]:
    return {
        index
        for index, sentence in enumerate(sentences)
        if index == 0 or sentences[index - 1].paragraph != sentence.paragraph
    }


def _titles(pairs: Sequence[Pair], source: str) -> tuple[str, str]:
    """The title in Chinese and in English; the file's name where the text has none."""
    title = next((pair for pair in pairs if pair.role is Role.TITLE), None)
    if title is None:
        return Path(source).stem, ""
    return title.chinese or title.english, title.english


def _sections(pairs: Sequence[Pair], title: str) -> tuple[Section, ...]:
    starts = [i for i, pair in enumerate(pairs) if pair.role is Role.HEADING]
    if not starts or starts[0] != 0:
        starts.insert(0, 0)
    ends = [*starts[1:], len(pairs)]
    return tuple(
        Section(_heading(pairs[first]) or title, first, last)
        for first, last in zip(starts, ends, strict=True)
        if first < last
    )


def _heading(pair: Pair) -> str:
    return (pair.chinese or pair.english) if pair.role is Role.HEADING else ""


def _identity(paragraphs: Sequence[Paragraph]) -> str:
    """An id that the same text has whenever and wherever it is imported.

    It hangs on the letters alone, labels of speakers in their places, so that it outlives better
    recognition of paragraphs, speakers and marks.
    """
    digest = hashlib.blake2b(digest_size=16)
    speaking: dict[Language, str] = {}
    for paragraph in paragraphs:
        before = speaking.get(paragraph.language, "")
        label = paragraph.speaker if paragraph.speaker != before else ""
        speaking[paragraph.language] = paragraph.speaker
        letters = filter(str.isalnum, (label + paragraph.text).casefold())
        digest.update("".join(letters).encode())
    return digest.hexdigest()
