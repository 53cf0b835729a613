"""What the window lets run in the background. Knows no Qt; each call has a library of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.lesson.model import Lesson
from app.library.store import Library
from app.progress import Progress, span
from app.vocabulary.choice import ChosenWord

if TYPE_CHECKING:
    from app.anki.changes import ExportSummary
    from app.chinese.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and for a deck what is new in it."""

    path: Path
    summary: ExportSummary | None = None


def first_text() -> Path:
    """The text that comes with Duidu."""
    return paths.resources_dir() / "interview.txt"


def import_text(path: Path, progress: Progress) -> str:
    """Make a lesson of the file, keep it in the library and give its id.

    Raises `InputError` and `StorageError`; then nothing was kept.
    """
    from app.chinese.lexicon import open_lexicon
    from app.lesson.build import ANALYSIS_VERSION, build_file

    lexicon = open_lexicon(span(progress, 0.0, 0.5))
    lesson = build_file(path, lexicon, span(progress, 0.5, 0.98))
    progress(0.98, "Storing the text")
    with Library(paths.library_file()) as library:
        library.put_lesson(lesson, ANALYSIS_VERSION)
    return lesson.id


def renew_analysis(lesson_id: str, progress: Progress) -> str | None:
    """Analyse a kept lesson anew if it was made by an older analysis; its id if so."""
    from app.chinese.lexicon import open_lexicon
    from app.lesson.build import ANALYSIS_VERSION, analysed

    with Library(paths.library_file()) as library:
        lesson = library.computed_lesson(lesson_id)
        if lesson is None or library.analysis_of(lesson_id) == ANALYSIS_VERSION:
            return None
        library.put_lesson(analysed(lesson, open_lexicon(), progress), ANALYSIS_VERSION)
    return lesson_id


def ready_lexicon(progress: Progress) -> Lexicon:
    """The open lexicon."""
    from app.chinese.lexicon import open_lexicon

    return open_lexicon(progress)


def write_deck(
    lesson: Lesson, words: Sequence[ChosenWord], deck: str, path: Path, progress: Progress
) -> Written:
    """Export the words as an Anki deck. Raises `InputError` and `StorageError`."""
    from app.anki.notes import build_notes
    from app.anki.package import write_package

    progress(0.0, "Making the notes")
    notes = build_notes(lesson, words)
    with Library(paths.library_file()) as library:
        summary = write_package(notes, deck, path, library.exports, progress=progress)
    return Written(path, summary)


def write_handout(
    lesson: Lesson, words: Sequence[ChosenWord], letter: bool, path: Path, progress: Progress
) -> Written:
    """Print the lesson with these words to a PDF. Raises `DuiduError`s."""
    from app.handout.pdf import Paper, write_pdf
    from app.handout.sheet import make_sheet

    paper = Paper.LETTER if letter else Paper.A4
    write_pdf(make_sheet(lesson, words), path, paper, progress)
    return Written(path)
