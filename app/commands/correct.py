"""`correct`: what the analysis got wrong, said once and held to ever after."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from app import paths
from app.chinese.corrections.anchor import Anchor
from app.chinese.corrections.correction import (
    Correction,
    as_meaning,
    as_name,
    as_read,
    as_words,
)
from app.chinese.corrections.exchange import from_json, to_json
from app.commands.terminal import emit, terminal_progress
from app.errors import InputError
from app.library.store import Library
from app.output import cell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="WHAT", required=True)
    words = _action(
        actions, "words", "say how a stretch of text is cut: “经济 带”, or joined: “经济带”"
    )
    words.add_argument("words", metavar="WORDS", help="the words, with blanks between")
    reading = _action(actions, "reading", "say how a word is read")
    reading.add_argument("word", metavar="WORD")
    reading.add_argument("reading", metavar="PINYIN", help="“děi” or “dei3”, a blank between two")
    meaning = _action(actions, "meaning", "say which meaning comes first, or give one of your own")
    meaning.add_argument("word", metavar="WORD")
    meaning.add_argument("meaning", metavar="MEANING")
    meaning.add_argument(
        "--read", default="", metavar="PINYIN", help="only where the word is read so"
    )
    for name, summary in (("name", "is a name"), ("not-name", "is no name")):
        naming = _action(actions, name, f"say that a word {summary}")
        naming.add_argument("word", metavar="WORD")
    for action in (words, reading, meaning, actions.choices["name"], actions.choices["not-name"]):
        action.add_argument(
            "--where", metavar="TEXT", help="only here: the word with some text around it"
        )
    _action(actions, "list", "show all corrections, with their numbers")
    remove = _action(actions, "remove", "take corrections back")
    remove.add_argument("numbers", type=int, nargs="+", metavar="N", help="as `list` gives them")
    out = _action(actions, "export", "write all corrections to a file")
    out.add_argument("-o", "--output", type=Path, metavar="OUT", help="default: standard output")
    _action(actions, "import", "add the corrections of a file").add_argument(
        "file", type=Path, metavar="FILE"
    )


def run(arguments: argparse.Namespace) -> int:
    with Library(paths.library_file()) as library:
        _ACTIONS[arguments.action](library, arguments)
    return 0


def _action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str
) -> argparse.ArgumentParser:
    return actions.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")


def _put(library: Library, arguments: argparse.Namespace) -> None:
    correction = _made(arguments)
    library.corrections.put([correction])
    emit(_line(correction) + "\n", None)


def _list(library: Library, arguments: argparse.Namespace) -> None:
    rows = enumerate(library.corrections.all(), 1)
    emit("".join(f"{number}\t{_line(one)}\n" for number, one in rows), None)


def _remove(library: Library, arguments: argparse.Namespace) -> None:
    kept = library.corrections.all()
    numbers: Sequence[int] = arguments.numbers
    wrong = next((number for number in numbers if not 1 <= number <= len(kept)), None)
    if wrong is not None:
        raise InputError("There is no correction {0}. `correct list` shows their numbers.", wrong)
    chosen = [kept[number - 1] for number in dict.fromkeys(numbers)]
    library.corrections.remove(chosen)
    emit("".join(f"removed\t{_line(one)}\n" for one in chosen), None)


def _export(library: Library, arguments: argparse.Namespace) -> None:
    emit(to_json(library.corrections.all()), arguments.output)


def _import(library: Library, arguments: argparse.Namespace) -> None:
    from app.importing.reader import read_lines

    corrections = from_json("\n".join(read_lines(arguments.file)))
    library.corrections.put(corrections)
    emit(f"{len(corrections)} corrections added\n", None)


def _made(arguments: argparse.Namespace) -> Correction:
    from app.chinese.lexicon import open_lexicon
    from app.chinese.words import WordBook

    with terminal_progress() as progress:
        book = WordBook(open_lexicon(progress))
    given = arguments.words if arguments.action == "words" else arguments.word
    pieces = [book.word(piece).simplified or piece for piece in given.split()]
    text = "".join(pieces)
    anchor = _anchor(arguments.where, text, lambda part: book.word(part).simplified or part)
    match arguments.action:
        case "words":
            return as_words(" ".join(pieces), anchor)
        case "reading":
            return as_read(text, arguments.reading, anchor)
        case "meaning":
            read = as_read(text, arguments.read).value.lower() if arguments.read else ""
            return as_meaning(text, arguments.meaning, read, anchor)
    return as_name(text, arguments.action == "name", anchor)


def _anchor(where: str | None, text: str, simplify: Callable[[str], str]) -> Anchor | None:
    if where is None:
        return None
    letters = "".join(simplify(letter) for letter in where if letter.isalnum())
    before, found, after = letters.partition(text)
    if not found:
        raise InputError(
            "“{0}” doesn't hold “{1}”. Give the word with text around it.", where, text
        )
    if not before and not after:
        raise InputError("Give some text around the word after --where.")
    if text in after:
        raise InputError("“{0}” holds “{1}” twice. Give text that holds it once.", where, text)
    return Anchor(before, after)


def _line(one: Correction) -> str:
    """One row: facet, text, its reading if that matters, value, where."""
    where = "everywhere"
    if one.anchor is not None:
        where = f"{one.anchor.before}[{one.text}]{one.anchor.after}"
    return "\t".join(cell(part) for part in (one.facet, one.text, one.reading, one.value, where))


_ACTIONS: dict[str, Callable[[Library, argparse.Namespace], None]] = {
    **dict.fromkeys(("words", "reading", "meaning", "name", "not-name"), _put),
    "list": _list,
    "remove": _remove,
    "export": _export,
    "import": _import,
}
