"""The command line: a command when one is named, else the window with the files given."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from app import __version__
from app.errors import Cancelled, DuiduError
from app.paths import exists

COMMANDS = {
    "align": "align a text with its translation, sentence by sentence",
    "annotate": "cut Chinese lines into words with pinyin and meanings",
    "backup": "write the library and the settings to one file",
    "correct": "correct words, readings, meanings and names",
    "dictionary": "use a newer CC-CEDICT or dictionaries of your own",
    "export": "write an Anki deck",
    "handout": "write sheets for a class (PDF, Word, HTML)",
    "lesson": "write a lesson to a file for others, or open one",
    "lookup": "look a word up in the dictionary",
    "restore": "put a backup in the library's place",
    "words": "list, import and export the words and their statuses",
}

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the arguments say. Returns 0, 1 (said why on stderr) or 2 (wrong usage)."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        if not arguments or not (arguments[0].startswith("-") or arguments[0] in COMMANDS):
            return _window(arguments)
        return _command(arguments)
    except DuiduError as error:
        sentence = str(error).replace("\n", " ")  # a file's name may have line ends in it
        print(f"duidu: {sentence}", file=sys.stderr)
        return 1
    except (KeyboardInterrupt, Cancelled):
        print("duidu: stopped", file=sys.stderr)
        return INTERRUPTED


def _window(files: list[str]) -> int:
    for name in files:
        if not (exists(Path(name)) or any(mark in name for mark in "./\\")):
            _parser(None).error(f"there is no command or file “{name}”")
    from app.ui.application import run

    return run(files)


def _command(arguments: list[str]) -> int:
    name = next((word for word in arguments if word in COMMANDS), None)
    parsed = _parser(name).parse_args(arguments)
    if parsed.command is None:
        return _window([])
    return int(importlib.import_module(f"app.commands.{parsed.command}").run(parsed))


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser; only the chosen command's module is loaded."""
    parser = argparse.ArgumentParser(
        prog="duidu",
        description="Read Chinese texts side by side with their translation.",
        epilog="Without a command, the window opens; FILEs named are opened in it.",
    )
    parser.add_argument("--version", action="version", version=f"Duidu {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=f"{summary.capitalize()}.")
        if name == chosen:
            importlib.import_module(f"app.commands.{name}").add_arguments(command)
    return parser


def _speak_utf8() -> None:
    """Hanzi must reach a pipe or a terminal whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # The same bytes on every system as in a file written with -o.
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
