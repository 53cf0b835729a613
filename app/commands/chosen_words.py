"""What `export` and `handout` share: a file made a lesson, and the words chosen from it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.chinese.levels import HIGHEST
from app.commands.kept_corrections import kept_corrections
from app.commands.terminal import check_target
from app.lesson.model import Lesson, WordKey
from app.library.store import Library
from app.progress import Progress, span
from app.vocabulary.choice import Choice, ChosenWord, Pick, choose
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Words:
    """What `--words` asks for; without a pick, whatever suits the text."""

    pick: Pick | None = None
    level: int = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add FILE, `--words` and `--names`."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a text with its translation")
    parser.add_argument(
        "--words",
        type=_words,
        default=Words(),
        metavar="marked|new|hsk:N",
        help="which words; default: the marked ones where there are any, else the new ones",
    )
    parser.add_argument(
        "--names",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="whether names of people and places are wanted; default: only marked ones",
    )


def _build(file: Path, progress: Progress) -> Lesson:
    from app.chinese.lexicon import open_lexicon
    from app.lesson.build import build_file

    lexicon = open_lexicon(span(progress, 0.0, 0.3))
    return build_file(file, lexicon, span(progress, 0.3, 1.0), kept_corrections())


def read(
    arguments: argparse.Namespace, library: Library, progress: Progress
) -> tuple[Lesson, tuple[ChosenWord, ...]]:
    """The lesson of the file, and the words that the arguments choose. Raises `InputError`."""
    lesson = _build(arguments.file, progress)
    words = _chosen(lesson, library.statuses(), arguments)
    check_target(arguments.output, arguments.file)
    return lesson, words


def _chosen(
    lesson: Lesson, statuses: Mapping[WordKey, Status], arguments: argparse.Namespace
) -> tuple[ChosenWord, ...]:
    words: Words = arguments.words
    if words.pick is not None:
        return choose(lesson, statuses, Choice(words.pick, words.level, arguments.names))
    marked = choose(lesson, statuses, Choice(Pick.MARKED, names=arguments.names))
    return marked or choose(lesson, statuses, Choice(Pick.NEW, names=arguments.names))


def _words(text: str) -> Words:
    if text in (Pick.MARKED, Pick.NEW):
        return Words(Pick(text))
    name, _, level = text.partition(":")
    if name == "hsk" and level.isdecimal() and 1 <= int(level) <= HIGHEST:
        return Words(Pick.LEVEL, int(level))
    raise argparse.ArgumentTypeError(f"“{text}” is none of marked, new, hsk:1 to hsk:{HIGHEST}")
