"""What the page of coverage counts in the background. Knows no Qt; each call has its library."""

from __future__ import annotations

from dataclasses import dataclass

from app import paths
from app.library.store import LessonEntry, Library
from app.progress import Progress
from app.vocabulary.coverage import (
    Coverage,
    LessonCoverage,
    NextWords,
    lesson_coverage,
    next_words,
)
from app.vocabulary.history import DayCount, words_by_day


@dataclass(frozen=True, slots=True)
class TextCoverage:
    """A text, and how much of its running and of its different words is known."""

    lesson: LessonEntry
    running: Coverage
    distinct: Coverage


@dataclass(frozen=True, slots=True)
class Overview:
    """All texts, and how many words were known on which day."""

    texts: tuple[TextCoverage, ...]
    days: tuple[DayCount, ...]


@dataclass(frozen=True, slots=True)
class TextReport:
    """One text by HSK level, and the words whose learning would bring most."""

    lesson: str
    coverage: LessonCoverage
    next: NextWords


def survey(progress: Progress) -> Overview:
    """The coverage of all texts. Raises `StorageError`."""
    with Library(paths.library_file()) as library:
        lessons, texts = library.lessons(), []
        for number, lesson in enumerate(lessons):
            progress(number / len(lessons), "Counting the words")
            texts.append(TextCoverage(lesson, *library.lesson_words.both(lesson.id)))
        return Overview(tuple(texts), words_by_day(library.marks.history()))


def report(lesson: str, progress: Progress) -> TextReport:
    """What there is to say of one text. Raises `StorageError`."""
    progress(0.0, "Counting the words")
    with Library(paths.library_file()) as library:
        counts, statuses = library.lesson_words.of(lesson), library.statuses()
    return TextReport(lesson, lesson_coverage(counts, statuses), next_words(counts, statuses))
