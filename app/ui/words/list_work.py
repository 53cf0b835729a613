"""Lists in and out, in the background. Knows no Qt; each call has a library of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.lesson.model import WordKey
from app.library.kept_statuses import WordFacts
from app.library.store import Library
from app.library.word_query import Column, WordQuery
from app.output import write_text
from app.progress import Progress, span
from app.vocabulary.lists.entry import MATURE, ListEntry, ListFormat, WordList
from app.vocabulary.lists.plan import ListPlan, plan
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.anki.connect.client import AnkiConnect


@dataclass(frozen=True, slots=True)
class ListSource:
    """Where words are taken from: the running Anki if `anki` is given, else a file, or all words
    up to a level where there is none.

    `form` is None for the format that the file seems to be in; words that the list says no status
    of get `status`. From an interval of `mature` days a word of Anki's counts as known.
    """

    path: Path | None
    level: int
    form: ListFormat | None
    status: Status
    mature: int = MATURE
    anki: AnkiConnect | None = None
    deck: str = ""


@dataclass(frozen=True, slots=True)
class PlannedList:
    """What a list would change, its format, and what the dictionary knows of its words."""

    plan: ListPlan
    form: ListFormat
    facts: Mapping[WordKey, WordFacts]


def plan_list(source: ListSource, progress: Progress) -> PlannedList:
    """What taking the list in would change; nothing is changed.

    Raises `InputError`, `MissingPartError`, `StorageError` and `ConnectError`.
    """
    from app.chinese.lexicon import open_lexicon

    progress(0.0, "Reading the list")
    lexicon = open_lexicon()
    if source.anki is not None:
        from app.anki.connect.known import read_words

        reading = span(progress, 0.0, 0.4)
        words = read_words(source.anki, source.deck, mature=source.mature, progress=reading)
    elif source.path is not None:
        from app.vocabulary.lists.reader import read_list

        words = read_list(source.path, source.form, source.mature)
    else:
        from app.vocabulary.selection import level_words

        keys = level_words(source.level, lexicon)
        entries = tuple(ListEntry(key.simplified, reading=key.reading) for key in keys)
        words = WordList(ListFormat.PLAIN, entries)
    progress(0.4, "Looking the words up")
    with Library(paths.library_file()) as library:
        statuses = library.statuses()
    planned = plan(words.entries, statuses, lexicon, source.status, words.only_raises)
    facts = {
        key: WordFacts(lexicon.level(key.simplified), lexicon.rank(key.simplified))
        for key in planned.statuses
    }
    return PlannedList(planned, words.format, facts)


def write_words(ids: Sequence[int] | None, form: ListFormat, path: Path, progress: Progress) -> int:
    """Write the words with these ids, or all that are marked, as a list; how many they are.

    Raises `StorageError`.
    """
    from app.chinese.lexicon import open_lexicon
    from app.vocabulary.lists.writer import listed, write_list

    progress(0.0, "Finding the words")
    with Library(paths.library_file()) as library:
        if ids is None:
            marked = frozenset(Status) - {Status.NEW}
            ids = library.words.ids(WordQuery(statuses=marked, by=Column.READING, descending=False))
        keys, statuses = library.words.keys(ids), library.statuses()
    entries = listed({key: statuses.get(key, Status.NEW) for key in keys}, open_lexicon())
    progress(0.8, "Writing the list")
    write_text(path, write_list(entries, form))
    return len(entries)
