"""What stands around a word, and conditions on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Context:
    """The words on both sides of one, up to the next punctuation; simplified, in text order.

    Of each there is the first letter of its ICTCLAS part of speech (`Frequencies`), `m` for
    any number and a blank where it is unknown.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    parts_before: str = ""
    parts_after: str = ""


Condition = Callable[[Context], bool]


def preceded_by(words: str) -> Condition:
    """The word before is one of these, divided by blanks."""
    wanted = frozenset(words.split())
    return lambda context: bool(context.before) and context.before[-1] in wanted


def followed_by(words: str) -> Condition:
    """The word after is one of these, divided by blanks."""
    wanted = frozenset(words.split())
    return lambda context: bool(context.after) and context.after[0] in wanted


def part_before(letters: str) -> Condition:
    """The word before is of one of these parts of speech."""
    return lambda context: bool(context.before) and context.parts_before[-1] in letters


def part_after(letters: str) -> Condition:
    """The word after is of one of these parts of speech."""
    return lambda context: bool(context.after) and context.parts_after[0] in letters


def part_before_last(letters: str) -> Condition:
    """The last word but one before is of one of these parts of speech."""
    return lambda context: len(context.before) > 1 and context.parts_before[-2] in letters


def somewhere_before(words: str) -> Condition:
    """One of these words stands earlier in the clause."""
    wanted = frozenset(words.split())
    return lambda context: not wanted.isdisjoint(context.before)


def somewhere_after(words: str) -> Condition:
    """One of these words stands later in the clause."""
    wanted = frozenset(words.split())
    return lambda context: not wanted.isdisjoint(context.after)


def without_predicate_before(context: Context) -> bool:
    """No verb or adjective stands earlier in the clause."""
    return not {"v", "a"} & set(context.parts_before)


def opening(context: Context) -> bool:
    """Nothing of the clause stands before."""
    return not context.before


def closing(context: Context) -> bool:
    """Nothing of the clause stands after."""
    return not context.after


def one_after(context: Context) -> bool:
    """One word of the clause stands after."""
    return len(context.after) == 1


def after_long_word(context: Context) -> bool:
    """The word before has two hanzi or more."""
    return bool(context.before) and len(context.before[-1]) > 1


def before_verb_phrase(context: Context) -> bool:
    """A verb follows later on, with something between."""
    return "v" in context.parts_after[1:]
