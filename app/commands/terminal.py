"""What the commands share: a progress bar on a terminal, and where the output goes."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import output
from app.progress import Progress, silent

_BAR = 24
_INTERVAL = 0.1


class _Bar:
    """A `Progress` that draws one line on a terminal's stderr."""

    def __init__(self) -> None:
        self._drawn = 0.0

    def __call__(self, done: float, message: str, /) -> None:
        now = time.monotonic()
        if now - self._drawn < _INTERVAL and done < 1:
            return
        self._drawn = now
        full = round(_BAR * min(max(done, 0.0), 1.0))
        line = f"{'█' * full}{'░' * (_BAR - full)} {done:4.0%} {message}"
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r\033[K{line[:width]}")
        sys.stderr.flush()


@contextmanager
def terminal_progress() -> Iterator[Progress]:
    """A progress bar where stderr is a terminal, else silence; gone when the block ends."""
    if not sys.stderr.isatty():
        yield silent
        return
    try:
        yield _Bar()
    finally:
        sys.stderr.write("\r\033[K")
        sys.stderr.flush()


def add_output(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    """Add `--format` (the first is the default) and `-o`."""
    parser.add_argument(
        "--format", choices=formats, default=formats[0], help="default: %(default)s"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: standard output")


def emit(text: str, path: Path | None) -> None:
    """Write the text to the file, atomically, or to standard output."""
    if path is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        output.write_text(path, text)
