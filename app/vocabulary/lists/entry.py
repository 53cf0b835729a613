"""What a list says of a word, in whichever format it says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.vocabulary.statuses import Status


class ListFormat(StrEnum):
    """The formats of lists. `docs/word-lists.md` describes them."""

    PLAIN = "plain"
    CSV = "csv"
    TSV = "tsv"
    LWT = "lwt"
    ZHONGWEN = "zhongwen"
    PLECO = "pleco"
    ANKI = "anki"
    PACKAGE = "apkg"


MATURE = 21
"""Days to the next review from which Anki's statistics call a card mature."""

WRITABLE = tuple(one for one in ListFormat if one is not ListFormat.PACKAGE)
"""Packages are what decks are exported as; a list can't be written as one."""


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A word as a list has it.

    `text` is the word in either script, `reading` its pinyin in any spelling or '', `status`
    None where the list says none.
    """

    text: str
    traditional: str = ""
    reading: str = ""
    status: Status | None = None
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class WordList:
    """The entries of a file, in its order.

    `only_raises`: the statuses are guessed from reviews and should never lower one given by hand.
    """

    format: ListFormat
    entries: tuple[ListEntry, ...]
    only_raises: bool = False


_CODES = {
    **{str(n): Status(n) for n in range(6)},
    "w": Status.KNOWN,
    "99": Status.KNOWN,
    "known": Status.KNOWN,
    "well known": Status.KNOWN,
    "i": Status.IGNORED,
    "98": Status.IGNORED,
    "ignored": Status.IGNORED,
    "new": Status.NEW,
}


def status_of(code: str) -> Status | None:
    """The status that Lute (1-5, W, I) or LWT (1-5, 99, 98) writes so; None for anything else."""
    return _CODES.get(code.strip().lower())


def lute_code(status: Status | None) -> str:
    """The status as Lute writes it; '' for none."""
    if status in (None, Status.NEW):
        return ""
    return {Status.KNOWN: "W", Status.IGNORED: "I"}.get(status, str(int(status)))


def lwt_code(status: Status | None) -> str:
    """The status as LWT writes it; '' for none."""
    return {"W": "99", "I": "98"}.get(code := lute_code(status), code)
