"""`backup`: the library and the settings as one file, checked."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from app import paths
from app.commands.terminal import check_target, emit, terminal_progress
from app.library.backup import ENDING, back_up


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="default: a name with today's date, here"
    )


def run(arguments: argparse.Namespace) -> int:
    library = paths.library_file()
    target: Path = arguments.output or Path(f"duidu-{time.strftime('%Y-%m-%d')}{ENDING}")
    check_target(target, library, paths.settings_file())
    with terminal_progress() as progress:
        manifest = back_up(library, paths.settings_file(), target, progress)
    emit(f"{target}: {told(manifest.counts)}\n", None)
    return 0


def told(counts: dict[str, int]) -> str:
    """What a backup holds, in words."""
    return f"{counts.get('lessons', 0)} lessons, {counts.get('words', 0)} words with a status"
