"""`lesson`: a lesson with all that its teacher made of it, to a file and back."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from app import paths
from app.commands.lesson_named import lesson_named
from app.commands.terminal import check_target, emit, terminal_progress
from app.errors import InputError
from app.lesson_file.making import Imprint, kept_before, lesson_file_of, remember
from app.lesson_file.model import ENDING, LessonFile
from app.lesson_file.opening import Opened, open_lesson_file
from app.lesson_file.package import read_lesson_file, write_lesson_file
from app.library.store import Library
from app.progress import span


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="WHAT", required=True)
    summary = "write a lesson to a file"
    pack = actions.add_parser("pack", help=summary, description=f"{summary.capitalize()}.")
    pack.add_argument(
        "lesson", metavar="FILE|LESSON", help="a text with its translation, or a title"
    )
    pack.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help=f"the {ENDING} file; default: by title"
    )
    pack.add_argument("--author", metavar="NAME", help="default: as last time")
    pack.add_argument("--licence", metavar="LINE", help="default: as last time")
    pack.add_argument(
        "--with-learner", action="store_true", help="with the statuses and notes of its words"
    )
    summary = "put the lesson of a file into the library"
    opened = actions.add_parser("open", help=summary, description=f"{summary.capitalize()}.")
    opened.add_argument("file", type=Path, metavar="FILE")


def run(arguments: argparse.Namespace) -> int:
    {"pack": _pack, "open": _open}[arguments.action](arguments)
    return 0


def _pack(arguments: argparse.Namespace) -> None:
    with Library(paths.library_file()) as library, terminal_progress() as progress:
        lesson = lesson_named(arguments.lesson, library, span(progress, 0.0, 0.9))
        target: Path = arguments.output or Path(paths.file_name(lesson.title, ENDING))
        check_target(target, Path(arguments.lesson))
        earlier = _earlier(target)
        kept = kept_before(lesson.id, library, earlier)
        imprint = Imprint(
            date.today().isoformat(),
            _said(arguments.author, kept.get("author")),
            _said(arguments.licence, kept.get("licence")),
        )
        learner = arguments.with_learner
        file = lesson_file_of(lesson, library, imprint, with_learner=learner, earlier=earlier)
        write_lesson_file(file, target)
        remember(file, lesson.id, library)
    emit(f"{target}: {len(file.pairs)} pairs, {len(file.words)} words\n", None)


def _earlier(target: Path) -> LessonFile | None:
    """The lesson in the file that is written again, of which this is the next edition."""
    if not paths.exists(target):
        return None
    try:
        return read_lesson_file(target)
    except InputError:
        return None


def _open(arguments: argparse.Namespace) -> None:
    from app.chinese.lexicon import open_lexicon

    with Library(paths.library_file()) as library, terminal_progress() as progress:
        lexicon = open_lexicon(span(progress, 0.0, 0.2))
        done = open_lesson_file(arguments.file, library, lexicon, span(progress, 0.2, 1.0))
    emit(f"{_told(done)}\n", None)


def _told(done: Opened) -> str:
    if done.is_older:
        return f"“{done.title}” is in the library in a newer edition, which stays"
    said = f"“{done.title}” is in the library" if done.is_new else f"“{done.title}” is up to date"
    if done.lost_repairs:
        said += f"; {done.lost_repairs} of your repairs no longer fit its text"
    return said


def _said(now: str | None, before: object) -> str:
    if now is not None:
        return now
    return before if isinstance(before, str) else ""
