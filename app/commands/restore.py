"""`restore`: a backup takes the library's place."""

from __future__ import annotations

import argparse
from pathlib import Path

from app import paths
from app.commands.backup import told
from app.commands.terminal import emit, terminal_progress
from app.library.restore import restore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="what `backup` wrote")


def run(arguments: argparse.Namespace) -> int:
    with terminal_progress() as progress:
        done = restore(arguments.file, paths.library_file(), paths.settings_file(), progress)
    kept = f"; the library there was is now {done.kept}" if done.kept else ""
    emit(f"restored {told(done.manifest.counts)}{kept}\n", None)
    return 0
