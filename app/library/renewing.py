"""A kept lesson whose words are found anew: by a newer analysis, or with other corrections."""

from __future__ import annotations

from app.chinese.lexicon import open_lexicon
from app.lesson.analysing import analysed
from app.lesson.build import ANALYSIS_VERSION
from app.lesson.model import Lesson
from app.library.store import Library
from app.progress import Progress, span


def keep_analysed(library: Library, lesson: Lesson, progress: Progress) -> None:
    """Find the words of the lesson's pairs and keep it, with what was corrected meanwhile too.

    Raises `StorageError`; then nothing was kept.
    """
    corrections = None
    while corrections != (kept := library.corrections.for_lesson(lesson.id)):
        corrections = kept
        made = analysed(lesson, open_lexicon(), span(progress, 0.0, 0.95), corrections)
        progress(0.95, "Storing the text")
        library.put_lesson(made, ANALYSIS_VERSION)


def renew(library: Library, lesson_id: str, progress: Progress) -> bool:
    """Analyse a kept lesson anew if an older analysis made it; whether it was so.

    Raises `StorageError`.
    """
    if library.analysis_of(lesson_id) in (None, ANALYSIS_VERSION):
        return False
    lesson = library.computed_lesson(lesson_id)
    if lesson is None:
        return False
    keep_analysed(library, lesson, progress)
    return True
