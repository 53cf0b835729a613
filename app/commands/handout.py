"""`handout`: sheets of lessons to print, to edit, or for a browser, with their keys."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from app import paths
from app.chinese.lexicon import open_lexicon
from app.commands import chosen_words, handout_plan
from app.commands.lesson_named import lesson_named
from app.commands.named_parts import parts_of
from app.commands.terminal import check_target, emit, terminal_progress, warn
from app.errors import DuiduError, InputError
from app.handout.making import make_handout
from app.handout.pdf import Paper
from app.handout.templates import copy_templates
from app.handout.writing import HandoutFormat, KeyPlace, write_handout
from app.lesson.model import Lesson
from app.library.store import Library
from app.progress import Progress, span

_PAPERS = {"a4": Paper.A4, "letter": Paper.LETTER}
_VERSIONS = {letter.lower(): letter for letter in "ABCD"}
_READ = 0.7


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "lessons",
        nargs="*",
        metavar="FILE|LESSON",
        help="texts with their translations, or titles of lessons; of several, each has its own",
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="the file to write, or of several lessons or versions the folder; default: by title",
    )
    parser.add_argument(
        "--format",
        choices=[form.value for form in HandoutFormat],
        help="default: what OUT's name ends in, else pdf",
    )
    key = parser.add_mutually_exclusive_group()
    key.add_argument("--key", action="store_true", help="with the answers, on pages of their own")
    key.add_argument("--key-file", action="store_true", help="with the answers in another file")
    parser.add_argument("--paper", choices=tuple(_PAPERS), default="a4", help="default: a4")
    parser.add_argument(
        "--versions",
        type=parts_of(_VERSIONS),
        default=("A",),
        metavar="A,B",
        help="the same sheets shuffled otherwise, each in a file of its own",
    )
    parser.add_argument("--templates", type=Path, metavar="FOLDER", help="a school's own templates")
    parser.add_argument(
        "--copy-templates",
        type=Path,
        metavar="FOLDER",
        help="copy Duidu's templates, to be changed",
    )
    handout_plan.add_arguments(parser)
    chosen_words.add_arguments(parser)
    parser.set_defaults(refuse=parser.error)


def run(arguments: argparse.Namespace) -> int:
    if arguments.copy_templates is not None:
        copy_templates(arguments.copy_templates)
        emit(f"{arguments.copy_templates}: change them, and name them with --templates\n", None)
        return 0
    if not arguments.lessons:
        arguments.refuse("name a text or a lesson")
    written: list[Path] = []
    failed: list[str] = []
    names: list[str] = arguments.lessons
    with Library(paths.library_file()) as library, terminal_progress() as progress:
        for number, name in enumerate(names):
            part = span(progress, number / len(names), (number + 1) / len(names))
            try:
                written += _lesson(name, arguments, library, part)
            except DuiduError as error:
                if len(names) == 1:
                    raise
                failed.append(f"{name}: {error}")
    emit("".join(f"{path}\n" for path in written), None)
    warn(failed)
    if failed:
        warn([f"{len(names) - len(failed)} of {len(names)} lessons have handouts"])
    return 1 if failed else 0


def _lesson(
    name: str, arguments: argparse.Namespace, library: Library, progress: Progress
) -> Iterator[Path]:
    lesson = lesson_named(name, library, span(progress, 0.0, _READ))
    words = chosen_words.words_of(arguments, lesson, library.statuses())
    form, versions = _format(arguments), arguments.versions
    key = KeyPlace.NONE
    if arguments.key or arguments.key_file:
        key = KeyPlace.END if arguments.key else KeyPlace.FILE
    lexicon = open_lexicon()
    for number, version in enumerate(versions):
        target = _target(lesson, version, form, arguments)
        check_target(target, Path(name))
        handout = make_handout(lesson, words, handout_plan.plan_of(arguments, version), lexicon)
        done = _READ + (1 - _READ) * number / len(versions)
        yield from write_handout(
            handout,
            target,
            form,
            key,
            _PAPERS[arguments.paper],
            arguments.templates,
            span(progress, done, _READ + (1 - _READ) * (number + 1) / len(versions)),
        )


def _target(
    lesson: Lesson, version: str, form: HandoutFormat, arguments: argparse.Namespace
) -> Path:
    """Where this handout goes. Raises `InputError` where several would go into one file."""
    output: Path | None = arguments.output
    several = len(arguments.lessons) > 1 or len(arguments.versions) > 1
    is_file = output is not None and output.suffix.lower() == form.ending and not output.is_dir()
    if output is not None and is_file:
        if several:
            raise InputError("“{0}” is one file. Name a folder for several handouts.", output)
        return output
    if output is not None and not several and not output.is_dir():
        return output
    title = lesson.title if len(arguments.versions) == 1 else f"{lesson.title} {version}"
    return (output or paths.handout_dir()) / paths.file_name(title, form.ending)


def _format(arguments: argparse.Namespace) -> HandoutFormat:
    """What `--format` says, else the end of the output's name, else PDF."""
    if arguments.format:
        return HandoutFormat(arguments.format)
    ending = arguments.output.suffix.lower() if arguments.output else ""
    return next((form for form in HandoutFormat if form.ending == ending), HandoutFormat.PDF)
