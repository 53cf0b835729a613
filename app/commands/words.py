"""`words`: the learner's words, listed, taken from lists of other programs, and given to them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths, settings
from app.chinese.levels import HIGHEST
from app.commands import anki_address
from app.commands.terminal import check_target, emit, terminal_progress
from app.errors import InputError
from app.library.store import Library
from app.library.word_query import Column, WordQuery
from app.output import cell
from app.progress import Progress
from app.vocabulary.lists.entry import (
    WRITABLE,
    ListEntry,
    ListFormat,
    WordList,
    lute_code,
    status_of,
)
from app.vocabulary.marking import Marking
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon
    from app.vocabulary.lists.plan import ListPlan

_MARKED = frozenset(Status) - {Status.NEW}
_ENDINGS = {".csv": ListFormat.CSV, ".tsv": ListFormat.TSV}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="WHAT", required=True)
    shown = _action(actions, "list", "show the words that have a status")
    given = _action(actions, "export", "write the words that have a status as a list")
    for action in (shown, given):
        action.add_argument(
            "--status",
            type=_statuses,
            default=_MARKED,
            metavar="S,…",
            help="1-5, W, I; default: all",
        )
    given.add_argument("file", type=Path, metavar="FILE")
    given.add_argument(
        "--format", choices=[one.value for one in WRITABLE], help="default: by the file's name"
    )
    taken = _action(actions, "import", "show what a list would change, and change it")
    taken.add_argument(
        "file",
        metavar="FILE|hsk:N|anki[:DECK]",
        help="a list, all words up to HSK level N, or those of the Anki that is running",
    )
    taken.add_argument(
        "--format", choices=[one.value for one in ListFormat], help="default: what it looks like"
    )
    taken.add_argument(
        "--status",
        type=_status,
        default=Status.LEARNING_1,
        metavar="S",
        help="for words that the list says no status of: 1-5, W, I; default: 1",
    )
    taken.add_argument(
        "--known-from-days",
        type=_days,
        metavar="N",
        help="from which interval on a word of Anki is known; default: as the window has it, 21",
    )
    taken.add_argument("--field", default="", metavar="NAME", help="which field of Anki's notes")
    anki_address.add_arguments(taken)
    taken.add_argument("--apply", action="store_true", help="do it; without, it is only shown")


def run(arguments: argparse.Namespace) -> int:
    {"list": _list, "export": _export, "import": _import}[arguments.action](arguments)
    return 0


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str
) -> argparse.ArgumentParser:
    return actions.add_parser(name, help=summary, description=f"{summary.capitalize()}.")


def _list(arguments: argparse.Namespace) -> None:
    query = WordQuery(statuses=arguments.status, by=Column.READING, descending=False)
    with Library(paths.library_file()) as library:
        rows = library.words.rows(library.words.ids(query))
    emit(
        "".join(
            f"{row.key.simplified}\t{row.key.reading}\t{lute_code(row.status)}"
            f"\t{row.hsk or ''}\t{row.rank or ''}\t{row.lessons}\n"
            for row in rows
        ),
        None,
    )


def _export(arguments: argparse.Namespace) -> None:
    from app.vocabulary.lists.writer import listed, write_list

    check_target(arguments.file, paths.library_file())
    form = ListFormat(
        arguments.format or _ENDINGS.get(arguments.file.suffix.lower(), ListFormat.PLAIN)
    )
    query = WordQuery(statuses=arguments.status, by=Column.READING, descending=False)
    with Library(paths.library_file()) as library, terminal_progress() as progress:
        keys = library.words.keys(library.words.ids(query))
        statuses = library.statuses()
        entries = listed({key: statuses[key] for key in keys}, _lexicon(progress))
    emit(write_list(entries, form), arguments.file)
    emit(f"{arguments.file}: {len(entries)} words\n", None)


def _import(arguments: argparse.Namespace) -> None:
    from app.library.lists import apply_plan
    from app.vocabulary.lists.plan import plan

    with Library(paths.library_file()) as library, terminal_progress() as progress:
        lexicon = _lexicon(progress)
        words = _read(arguments, lexicon, progress)
        planned = plan(
            words.entries, library.statuses(), lexicon, arguments.status, words.only_raises
        )
        if arguments.apply:
            apply_plan(planned, library, Marking(library), lexicon)
    emit("".join(f"{line}\n" for line in _told(planned, arguments.apply)), None)


def _read(arguments: argparse.Namespace, lexicon: Lexicon, progress: Progress) -> WordList:
    from app.vocabulary.lists.reader import read_list
    from app.vocabulary.selection import level_words

    name, _, rest = arguments.file.partition(":")
    if name == "hsk" and not paths.exists(Path(arguments.file)):
        if not (rest.isdecimal() and 1 <= int(rest) <= HIGHEST):
            raise InputError("There is no HSK level “{0}”. Give hsk:1 to hsk:{1}.", rest, HIGHEST)
        keys = level_words(int(rest), lexicon)
        entries = tuple(ListEntry(key.simplified, reading=key.reading) for key in keys)
        return WordList(ListFormat.PLAIN, entries)
    days = arguments.known_from_days or settings.load(paths.settings_file()).known_from_days
    if name == "anki" and not paths.exists(Path(arguments.file)):
        from app.anki.connect.known import read_words

        client = anki_address.client_of(arguments)
        return read_words(client, rest, arguments.field, mature=days, progress=progress)
    form = ListFormat(arguments.format) if arguments.format else None
    return read_list(Path(arguments.file), form, days)


def _lexicon(progress: Progress) -> Lexicon:
    from app.chinese.lexicon import open_lexicon

    return open_lexicon(progress)


def _told(planned: ListPlan, done: bool) -> Iterator[str]:
    for name, words in (("new", planned.added), ("changed", planned.changed)):
        for word in words:
            before, after = lute_code(word.before) or "-", lute_code(word.after) or "-"
            yield f"{name}\t{word.key.simplified}\t{word.key.reading}\t{before}\t{after}"
    for entry in planned.unknown:
        yield f"not understood\t{cell(entry.text)}"
    counts = (
        f"{len(planned.added)} new, {len(planned.changed)} changed, {len(planned.unchanged)} as "
        f"they were, {len(planned.unknown)} not understood"
    )
    yield counts if done else f"{counts}; nothing is changed without --apply"


def _status(text: str) -> Status:
    status = status_of(text)
    if status is None or status is Status.NEW:
        raise argparse.ArgumentTypeError(f"“{text}” is none of 1 to 5, W, I")
    return status


def _statuses(text: str) -> frozenset[Status]:
    return frozenset(_status(part) for part in text.split(","))


def _days(text: str) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no number of days")
