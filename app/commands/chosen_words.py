"""What `export` and `handout` share: the words that the arguments choose from a lesson."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.chinese.levels import HIGHEST
from app.errors import InputError
from app.lesson.model import Lesson, WordKey
from app.vocabulary.choice import OUTSIDE_LISTS, Choice, ChosenWord, Pick, choose
from app.vocabulary.lists.entry import status_of
from app.vocabulary.statuses import Status


@dataclass(frozen=True, slots=True)
class Words:
    """What `--words` asks for; without a pick, whatever suits the text."""

    pick: Pick | None = None
    level: int = 1
    statuses: frozenset[Status] = frozenset()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `--words` and what narrows them down."""
    group = parser.add_argument_group("words")
    group.add_argument(
        "--words",
        type=_words,
        default=Words(),
        metavar="marked|new|hsk:N|status:S,…",
        help="which words; default: the marked ones where there are any, else the new ones; "
        "statuses are 0 (new), 1-5, W (known), I (ignored)",
    )
    group.add_argument(
        "--names",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="whether names of people and places are wanted; default: only marked ones",
    )
    group.add_argument(
        "--hsk-to", type=_level, default=OUTSIDE_LISTS, metavar="N", help="none harder than HSK N"
    )
    group.add_argument(
        "--most-frequent", type=_count, metavar="N", help="only of the language's N first words"
    )
    group.add_argument(
        "--section",
        action="append",
        metavar="N|TITLE",
        help="only from this section of the text; may be given again",
    )
    group.add_argument(
        "--add", action="append", default=[], metavar="WORD", help="this word too; again for more"
    )
    group.add_argument(
        "--leave-out", action="append", default=[], metavar="WORD", help="not this word"
    )


def choice_of(
    arguments: argparse.Namespace, lesson: Lesson, statuses: Mapping[WordKey, Status]
) -> Choice:
    """The choice that the arguments make. Raises `InputError` for words and sections not there."""
    words: Words = arguments.words
    choice = Choice(
        words.pick or Pick.MARKED,
        words.level,
        arguments.names,
        words.statuses,
        hardest=arguments.hsk_to,
        rank=arguments.most_frequent,
        sections=sections_of(arguments, lesson),
        left_out=_keys(lesson, arguments.leave_out),
        added=_keys(lesson, arguments.add),
    )
    if words.pick is None and not choose(lesson, statuses, replace(choice, added=frozenset())):
        return replace(choice, pick=Pick.NEW)
    return choice


def words_of(
    arguments: argparse.Namespace, lesson: Lesson, statuses: Mapping[WordKey, Status]
) -> tuple[ChosenWord, ...]:
    """The words that the arguments choose."""
    return choose(lesson, statuses, choice_of(arguments, lesson, statuses))


def sections_of(arguments: argparse.Namespace, lesson: Lesson) -> frozenset[int] | None:
    """The indices of the sections named; None where none is. Raises `InputError`."""
    if not arguments.section:
        return None
    return frozenset(_section(name, lesson) for name in arguments.section)


def _section(name: str, lesson: Lesson) -> int:
    titles = [section.title for section in lesson.sections]
    if name.isdecimal() and 1 <= int(name) <= len(titles):
        return int(name) - 1
    found = [n for n, title in enumerate(titles) if name.casefold() in title.casefold()]
    if len(found) == 1:
        return found[0]
    told = ", ".join(f"{n} {title}" for n, title in enumerate(titles, 1))
    raise InputError("There is no section “{0}”. There are: {1}.", name, told or "none")


def _keys(lesson: Lesson, words: Iterable[str]) -> frozenset[WordKey]:
    """The keys of these words of the lesson, in either script, with every reading they have."""
    wanted = frozenset(words)
    found: dict[str, set[WordKey]] = {}
    for _, token in lesson.words() if wanted else ():
        for form in {token.text, token.simplified, token.traditional} & wanted:
            found.setdefault(form, set()).add(token.key)
    for word in wanted - found.keys():
        raise InputError("“{0}” is no word of this text. Write it as it stands there.", word)
    return frozenset().union(*found.values())


def _words(text: str) -> Words:
    if text in (Pick.MARKED, Pick.NEW):
        return Words(Pick(text))
    name, _, terms = text.partition(":")
    if name == "hsk" and terms.isdecimal() and 1 <= int(terms) <= HIGHEST:
        return Words(Pick.LEVEL, int(terms))
    if name == "status":
        statuses = [status_of(code) for code in terms.split(",")]
        known = frozenset(status for status in statuses if status is not None)
        if len(known) == len(statuses):
            return Words(Pick.STATUS, statuses=known)
        raise argparse.ArgumentTypeError(
            f"“{terms}” isn't a list of statuses; they are 0-5, W and I, as in status:1,2"
        )
    raise argparse.ArgumentTypeError(
        f"“{text}” is none of marked, new, hsk:1 to hsk:{HIGHEST}, status:1,2,…"
    )


def _level(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= HIGHEST:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no HSK level from 1 to {HIGHEST}")


def _count(text: str) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no number above 0")
