"""`handout`: a printable sheet with the parallel text and a word list."""

from __future__ import annotations

import argparse
from pathlib import Path

from app import paths
from app.commands import chosen_words
from app.commands.lesson_named import lesson_named
from app.commands.terminal import check_target, emit, terminal_progress
from app.library.store import Library
from app.progress import span

_PAPERS = {"a4": "A4", "letter": "LETTER"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "lesson", metavar="FILE|LESSON", help="a text with its translation, or a title"
    )
    chosen_words.add_arguments(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="the PDF file; default: by the title"
    )
    parser.add_argument("--paper", choices=tuple(_PAPERS), default="a4", help="default: a4")


def run(arguments: argparse.Namespace) -> int:
    from app.chinese.lexicon import open_lexicon
    from app.handout.making import make_handout
    from app.handout.pdf import Paper, write_pdf
    from app.handout.plan import HandoutPlan

    with Library(paths.library_file()) as library, terminal_progress() as progress:
        lesson = lesson_named(arguments.lesson, library, span(progress, 0.0, 0.8))
        words = chosen_words.words_of(arguments, lesson, library.statuses())
        target: Path = arguments.output or paths.handout_dir() / paths.file_name(
            lesson.title, ".pdf"
        )
        check_target(target, Path(arguments.lesson))
        paper = Paper[_PAPERS[arguments.paper]]
        handout = make_handout(lesson, words, HandoutPlan(), open_lexicon())
        write_pdf(handout, target, paper, progress=span(progress, 0.8, 1.0))
    emit(f"{target}\n", None)
    return 0
