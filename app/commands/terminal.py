"""What the commands share: a progress bar on a terminal, and where the output goes."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app import output
from app.errors import InputError, StorageError
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
        _draw(line[:width])


@contextmanager
def terminal_progress() -> Iterator[Progress]:
    """A progress bar where stderr is a terminal, else silence; gone when the block ends."""
    if not sys.stderr.isatty():
        yield silent
        return
    try:
        yield _Bar()
    finally:
        _draw("")


def _draw(line: str) -> None:
    # Blanks instead of a control sequence: older Windows terminals would print that.
    width = shutil.get_terminal_size().columns - 1
    sys.stderr.write(f"\r{line:<{width}}\r{line}")
    sys.stderr.flush()


def add_output(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    """Add `--format` and `-o`; see `format_of_output`."""
    parser.add_argument(
        "--format", choices=formats, help=f"default: what OUT's name ends in, else {formats[0]}"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: standard output")


def named_file(name: str) -> Path:
    """The path of an argument. Raises `ArgumentTypeError` if it is empty: an unset variable."""
    if not name:
        raise argparse.ArgumentTypeError("no file was named")
    return Path(name)


def format_of_output(arguments: argparse.Namespace, formats: tuple[str, ...]) -> str:
    """What `--format` says, else the end of the output's name, else the first of the formats."""
    if arguments.format:
        return str(arguments.format)
    ending = arguments.output.suffix.lower().removeprefix(".") if arguments.output else ""
    return ending if ending in formats else formats[0]


def warn(sentences: Iterable[str]) -> None:
    """Tell the person at the terminal what is doubtful, a line each."""
    for sentence in sentences:
        print("duidu:", sentence.replace("\n", " "), file=sys.stderr)


def check_target(target: Path | None, *sources: Path) -> None:
    """Raise `InputError` if the output would take the place of a text it is made from."""
    if target is not None and any(target.resolve() == source.resolve() for source in sources):
        raise InputError("“{0}” is the text itself. Give the output another name.", target)


def emit(text: str, path: Path | None) -> None:
    """Write the text to the file, atomically, or to standard output. Raises `StorageError`."""
    if path is not None:
        output.write_text(path, text)
        return
    try:
        if sys.stdout is None:
            raise OSError("it is closed")
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon_output()
        raise SystemExit(1) from None  # whoever read has seen enough
    except OSError as error:
        _abandon_output()
        reason = error.strerror or str(error)
        raise StorageError("Standard output can't be written ({0}). Use -o.", reason) from error


def _abandon_output() -> None:
    """Let the interpreter's last flush go nowhere; it would complain once more."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
