"""`dictionary`: a newer CC-CEDICT, or dictionaries of one's own in its format."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.terminal import emit, terminal_progress

if TYPE_CHECKING:
    from app.chinese.dictionaries import Dictionary


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = actions.add_parser(
        "add", help="use a file in CC-CEDICT's format (.u8, .txt, .gz or .zip)"
    )
    add.add_argument("file", metavar="FILE", type=Path)
    actions.add_parser("list", help="list what has been added")
    remove = actions.add_parser("remove", help="use a dictionary no longer")
    remove.add_argument("name", metavar="NAME", help="as `list` gives it")


def run(arguments: argparse.Namespace) -> int:
    if arguments.action == "add":
        return _add(arguments.file)
    if arguments.action == "remove":
        return _remove(arguments.name)
    return _list()


def _add(path: Path) -> int:
    from app.chinese import dictionaries
    from app.chinese.lexicon import open_lexicon

    added = dictionaries.add(path)
    with terminal_progress() as progress:
        open_lexicon(progress)
    emit(f"{_said(added)}\n", None)
    return 0


def _list() -> int:
    from app.chinese import dictionaries

    installed = dictionaries.installed()
    lines = [_said(one) for one in installed]
    if not any(one.is_base for one in installed):
        lines.insert(0, f"{dictionaries.BASE}: the one that comes with Duidu")
    emit("".join(f"{line}\n" for line in lines), None)
    return 0


def _remove(name: str) -> int:
    from app.chinese import dictionaries

    dictionaries.remove(name)
    emit(f"“{name}” is used no longer.\n", None)
    return 0


def _said(one: Dictionary) -> str:
    place = "in place of the one that comes with Duidu" if one.is_base else "on top"
    date = f" of {one.date}" if one.date else ""
    size = "1 entry" if one.entries == 1 else f"{one.entries:,} entries"
    return f"{one.name}{date}: {size}, {place}"
