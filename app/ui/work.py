"""What the window lets run in the background. Knows no Qt; each call has a library of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.errors import InputError, StorageError
from app.lesson.model import Lesson, Pair, WordKey
from app.library.store import Library
from app.progress import Progress, span

if TYPE_CHECKING:
    from app.anki.changes import ExportSummary
    from app.chinese.lexicon import Lexicon
    from app.importing.understanding import Understanding
    from app.lesson.doubt import Tally
    from app.lesson_file.making import Imprint
    from app.lesson_file.opening import Opened
    from app.lookup.index import Index
    from app.ui.dialogs.import_draft import Draft


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written; for a deck what is new in it, for a text how many notes it has."""

    path: Path
    summary: ExportSummary | None = None
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Imported:
    """A lesson that is in the library now, and how many of its pairs a person should see."""

    lesson_id: str
    doubtful: int
    alone: int = 0


@dataclass(frozen=True, slots=True)
class Aligned:
    """A lesson as far as its pairs, without their words, and the counts of them.

    `warning` is the sentence that says that the two texts seem not to belong together.
    """

    lesson: Lesson
    tally: Tally
    warning: str = ""


@dataclass(frozen=True, slots=True)
class ReadLesson:
    """A lesson as it was computed, and how often each of its words stands there."""

    computed: Lesson
    times: Mapping[WordKey, int]


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
    with Library(paths.library_file()) as library:
        corrections = library.corrections.all()
        lesson = build_file(path, lexicon, span(progress, 0.5, 0.98), corrections)
        progress(0.98, "Storing the text")
        library.put_lesson(lesson, ANALYSIS_VERSION)
    return lesson.id


def read_texts(files: Sequence[Path], progress: Progress) -> Draft:
    """What is in these files and folders, to be looked at. Raises `InputError`.

    Corrections that were kept of the same files are in it already.
    """
    from app.importing.reader import understand
    from app.ui.dialogs import import_kept
    from app.ui.dialogs.import_draft import Draft

    draft = Draft(understand(files, progress), files)
    kept = import_kept.kept()
    if kept is not None and kept.are_of(files):
        # A file that was added then may be gone; then the text is shown as it is.
        with suppress(InputError):
            draft.resume(kept, progress)
    return draft


def keep_corrections(draft: Draft) -> StorageError | None:
    """Keep what was corrected in it until it is imported; what is wrong if that can't be."""
    from app.ui.dialogs import import_kept

    corrections = draft.corrections
    if corrections is None:
        forget_corrections(draft)
        return None
    try:
        import_kept.keep(corrections)
    except StorageError as error:
        return error
    return None


def forget_corrections(draft: Draft) -> None:
    """Keep nothing of it: it is imported, or as it was read."""
    from app.ui.dialogs import import_kept

    kept = import_kept.kept()
    if kept is not None and kept.are_of(draft.paths):
        import_kept.forget()


def read_pasted(text: str, progress: Progress) -> Draft:
    """What is in a text that was copied elsewhere, to be looked at. Raises `InputError`."""
    from app.importing.reader import understand_text
    from app.ui.dialogs.import_draft import Draft

    progress(0.0, "Reading the text")
    return Draft(understand_text(text))


def import_texts(files: Sequence[Path], progress: Progress) -> Imported | Draft:
    """Import the files at once if there is nothing to ask about them; else what is in them.

    Raises `InputError` and `StorageError`; then nothing was kept.
    """
    draft = read_texts(files, span(progress, 0.0, 0.1))
    if draft.is_corrected or not draft.speaks_for_itself:
        return draft
    picture = draft.picture
    return import_understood(picture.understood, picture.title, span(progress, 0.1, 1.0))


def import_understood(understood: Understanding, title: str, progress: Progress) -> Imported:
    """Make a lesson with this title of what was understood, and keep it in the library.

    Raises `InputError` and `StorageError`; then nothing was kept.
    """
    aligned = align_text(understood, span(progress, 0.0, 0.6))
    return import_aligned(aligned.lesson, title, span(progress, 0.6, 1.0))


def align_text(understood: Understanding, progress: Progress) -> Aligned:
    """The pairs that what was understood makes, without their words. Raises `InputError`."""
    progress(0.0, "Opening the dictionary")
    from app.chinese.lexicon import open_lexicon
    from app.importing.reader import require_both
    from app.lesson.build import aligned_lesson
    from app.lesson.doubt import UNRELATED, are_translations, tally

    require_both(understood.paragraphs)
    lexicon = open_lexicon(span(progress, 0.0, 0.2))
    aligning = span(progress, 0.2, 1.0)
    lesson = aligned_lesson(understood.paragraphs, lexicon, understood.source, aligning)
    warning = "" if are_translations(lesson.pairs) else UNRELATED
    return Aligned(lesson, tally(lesson.pairs), warning)


def import_aligned(aligned: Lesson, title: str, progress: Progress) -> Imported:
    """Find the words of these pairs and keep them in the library as a lesson with this title.

    Raises `StorageError`; then nothing was kept.
    """
    from app.lesson.doubt import tally
    from app.library.renewing import keep_analysed

    with Library(paths.library_file()) as library:
        keep_analysed(library, _titled(aligned, title), progress)
        kept = library.lesson(aligned.id) or aligned
    counted = tally(kept.pairs)
    return Imported(aligned.id, counted.doubtful, counted.alone)


def _titled(lesson: Lesson, title: str) -> Lesson:
    """The lesson under another title; a section that had the lesson's title has the new one."""
    sections = tuple(
        replace(section, title=title) if section.title == lesson.title else section
        for section in lesson.sections
    )
    return replace(lesson, title=title, sections=sections)


def read_lesson(lesson_id: str, progress: Progress) -> ReadLesson | None:
    """The lesson with this id, None if there is none. Raises `StorageError`."""
    with Library(paths.library_file()) as library, library.snapshot():
        computed = library.computed_lesson(lesson_id)
        if computed is None:
            return None
        return ReadLesson(computed, library.lesson_words.times(lesson_id))


def renew_analysis(lesson_id: str, progress: Progress) -> str | None:
    """Analyse a kept lesson anew if it was made by an older analysis; its id if so."""
    from app.library.renewing import renew

    with Library(paths.library_file()) as library:
        return lesson_id if renew(library, lesson_id, progress) else None


def read_again(lesson_id: str, progress: Progress) -> str:
    """Have the kept lesson hold what was corrected meanwhile; its id. Raises `StorageError`."""
    renew_analysis(lesson_id, progress)
    return lesson_id


def care_for_library(progress: Progress) -> None:
    """Make the texts of all lessons searchable and the day's backup. Raises `StorageError`."""
    from datetime import date

    from app.library.rotation import back_up_daily, backup_folder

    with Library(paths.library_file()) as library:
        library.texts.index_missing(span(progress, 0.0, 0.6))
    back_up_daily(
        paths.library_file(),
        paths.settings_file(),
        backup_folder(),
        date.today(),
        span(progress, 0.6, 1.0),
    )


def ready_lexicon(progress: Progress) -> Lexicon:
    """The open lexicon, what characters are made of being read as well."""
    from app.chinese.lexicon import open_lexicon
    from app.errors import MissingPartError
    from app.lookup.parts import load_parts

    lexicon = open_lexicon(progress)
    # Words are explained without it too.
    with suppress(MissingPartError):
        load_parts()
    return lexicon


def ready_index(lexicon: Lexicon, progress: Progress) -> Index:
    """The open index of the lexicon, in which words are looked up. Raises `StorageError`."""
    from app.lookup.index import open_index

    return open_index(lexicon, progress)


def write_lesson_file(
    lesson_id: str, imprint: Imprint, with_learner: bool, path: Path, progress: Progress
) -> Written:
    """Write the lesson for others. Raises `InputError` and `StorageError`."""
    from app.lesson_file import making, package

    progress(0.0, "Writing the lesson")
    with Library(paths.library_file()) as library:
        lesson = library.lesson(lesson_id)
        if lesson is None:
            raise InputError("The text is no longer in the library.")
        file = making.lesson_file_of(lesson, library, imprint, with_learner=with_learner)
        package.write_lesson_file(file, path)
        making.remember(file, lesson_id, library)
    return Written(path)


def open_lesson_files(files: Sequence[Path], progress: Progress) -> Opened:
    """Put the lessons of these files into the library; the last of them.

    Raises `InputError` and `StorageError`; the lessons before the one that failed stay.
    """
    from app.chinese.lexicon import open_lexicon
    from app.lesson_file.opening import open_lesson_file

    lexicon = open_lexicon(span(progress, 0.0, 0.2))
    with Library(paths.library_file()) as library:
        for number, path in enumerate(files):
            done, then = (0.2 + 0.8 * n / len(files) for n in (number, number + 1))
            opened = open_lesson_file(path, library, lexicon, span(progress, done, then))
    return opened


def analyse_pairs(
    lesson_id: str, pairs: Sequence[Pair], numbers: Sequence[int], progress: Progress
) -> tuple[Pair, ...]:
    """Those pairs of the lesson that were repaired, with the words and links they lack."""
    from app.chinese.lexicon import open_lexicon
    from app.lesson.analysing import renewed_pairs

    with Library(paths.library_file()) as library:
        corrections = library.corrections.for_lesson(lesson_id)
    return renewed_pairs(pairs, numbers, open_lexicon(), progress, corrections)


def correct_pairs(
    lesson_id: str, pairs: Sequence[Pair], texts: Sequence[str], afresh: bool, progress: Progress
) -> tuple[Pair, ...]:
    """Those pairs of the lesson that hold one of these texts, as the corrections kept make them."""
    from app.chinese.lexicon import open_lexicon
    from app.lesson.correcting import corrected_pairs

    with Library(paths.library_file()) as library:
        corrections = library.corrections.for_lesson(lesson_id)
    return corrected_pairs(pairs, texts, afresh, open_lexicon(), corrections, progress)


def write_aligned(lesson: Lesson, path: Path, progress: Progress) -> Written:
    """Write the pairs as a table if `path` ends in `.tsv`, else as TMX. Raises `StorageError`."""
    from app.lesson.exchange import write_tmx, write_tsv

    progress(0.0, "Writing the pairs")
    write = write_tsv if path.suffix.lower() == ".tsv" else write_tmx
    write(lesson, path)
    return Written(path)
