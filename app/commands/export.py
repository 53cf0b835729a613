"""`export`: the chosen words of a text as an Anki deck."""

from __future__ import annotations

import argparse
from pathlib import Path

from app import paths
from app.commands import chosen_words
from app.commands.terminal import emit, terminal_progress
from app.library.store import Library
from app.progress import span


def add_arguments(parser: argparse.ArgumentParser) -> None:
    chosen_words.add_arguments(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="the .apkg file; default: by the title"
    )
    parser.add_argument("--deck", metavar="NAME", help="the deck in Anki; :: nests")


def run(arguments: argparse.Namespace) -> int:
    from app.anki.deck import DeckPlan, deck_notes
    from app.anki.learner import Learner
    from app.anki.notes import default_deck
    from app.anki.package import write_package

    with Library(paths.library_file()) as library, terminal_progress() as progress:
        lesson, words = chosen_words.read(arguments, library, span(progress, 0.0, 0.8))
        target: Path = arguments.output or paths.export_dir() / paths.file_name(
            lesson.title, ".apkg"
        )
        summary = write_package(
            deck_notes(lesson, words, DeckPlan(), Learner(library.statuses(), library.notes.all())),
            arguments.deck or default_deck(lesson),
            target,
            library.exports,
            progress=span(progress, 0.8, 1.0),
        )
    counts = f"{summary.new} new, {summary.changed} changed, {summary.unchanged} unchanged"
    if summary.elsewhere:
        counts += f", {summary.elsewhere} left as they are in another text's deck"
    emit(f"{target}: {counts}\n", None)
    return 0
