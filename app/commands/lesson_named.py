"""The lesson that a person names on the command line: a text's file, or a title of the library."""

from __future__ import annotations

from pathlib import Path

from app import paths
from app.commands.kept_corrections import kept_corrections
from app.errors import InputError
from app.lesson.model import Lesson
from app.lesson_file.model import ENDING
from app.library.store import LessonEntry, Library
from app.progress import Progress, span

_MOST_TOLD = 5


def lesson_named(name: str, library: Library, progress: Progress) -> Lesson:
    """The text of a file made a lesson, or the lesson of the library with this id or title.

    A part of the title is enough where no other lesson has it. Raises `InputError` and
    `StorageError`.
    """
    path = Path(name)
    if paths.exists(path):
        return _built(path, progress)
    found = _entries(name, library)
    if not found:
        raise InputError(
            "There is no file “{0}”, and no lesson of that title in the library. Check "
            "its name and folder.",
            name,
        )
    if len(found) > 1:
        titles = ", ".join(f"“{entry.title}”" for entry in found[:_MOST_TOLD])
        raise InputError("“{0}” may be {1}. Give more of the title.", name, titles)
    from app.library.renewing import renew  # slow to import

    renew(library, found[0].id, progress)
    lesson = library.lesson(found[0].id)
    if lesson is None:
        raise InputError("“{0}” was just removed. Name another lesson.", found[0].title)
    return lesson


def _entries(name: str, library: Library) -> list[LessonEntry]:
    """The lessons that may be meant: those of this very name, else those that have it in theirs."""
    sought = name.strip().casefold()
    if not sought:
        return []
    entries = library.lessons()
    names = [(one.id, one.title.casefold(), one.translated_title.casefold()) for one in entries]
    exact = [one for one, known in zip(entries, names, strict=True) if sought in known]
    if exact:
        return exact
    return [
        one
        for one, (_, *titles) in zip(entries, names, strict=True)
        if any(sought in title for title in titles)
    ]


def _built(path: Path, progress: Progress) -> Lesson:
    from app.chinese.lexicon import open_lexicon
    from app.lesson.build import build_file

    lexicon = open_lexicon(span(progress, 0.0, 0.3))
    if path.suffix.lower() == ENDING:
        from app.lesson_file.opening import lesson_of
        from app.lesson_file.package import read_lesson_file

        file = read_lesson_file(path)
        return lesson_of(file, lexicon, kept_corrections(), span(progress, 0.3, 1.0))
    return build_file(path, lexicon, span(progress, 0.3, 1.0), kept_corrections())
