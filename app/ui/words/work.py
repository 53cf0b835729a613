"""What the words' page lets run in the background. Knows no Qt; each call has its own library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from app import paths
from app.errors import Cancelled
from app.lesson.model import WordKey
from app.library.kept_statuses import WordFacts
from app.library.store import Library
from app.library.word_query import WordQuery
from app.progress import Progress
from app.vocabulary.marking import Change, change_of
from app.vocabulary.statuses import Status

_AT_ONCE = 1000
"""Marks in one transaction: short enough for the window to wait for, should it store one too."""


def find_words(query: WordQuery, progress: Progress) -> Sequence[int]:
    """The ids of the words that the query asks for. Raises `StorageError`."""
    progress(0.0, "Finding the words")
    with Library(paths.library_file()) as library:
        return library.words.ids(query)


def mark_rows(ids: Sequence[int], status: Status, progress: Progress) -> Change | None:
    """Give the words with these ids this status; what changed, None if nothing did.

    Raises `StorageError`; like a cancel, that leaves everything as it was.
    """
    progress(0.0, "Finding the words")
    with Library(paths.library_file()) as library:
        change = change_of(dict.fromkeys(library.words.keys(ids), status), library.statuses())
        if change is not None:
            _store(library, change, progress)
        return change


def mark_words(wanted: Mapping[WordKey, Status], progress: Progress) -> Change | None:
    """Give each of these words its status. Otherwise like `mark_rows`."""
    with Library(paths.library_file()) as library:
        change = change_of(wanted, library.statuses())
        if change is not None:
            _store(library, change, progress)
        return change


def learned_words(level: int, progress: Progress) -> dict[WordKey, WordFacts]:
    """All words that HSK teaches up to this level, with their own level and rank.

    Raises `MissingPartError`.
    """
    from app.chinese.lexicon import open_lexicon
    from app.vocabulary.selection import level_words

    lexicon = open_lexicon(progress)
    progress(0.5, "Finding the words")
    return {
        key: WordFacts(lexicon.level(key.simplified), lexicon.rank(key.simplified))
        for key in level_words(level, lexicon)
    }


def mark_described(
    wanted: Mapping[WordKey, Status], facts: Mapping[WordKey, WordFacts], progress: Progress
) -> Change | None:
    """Like `mark_words`; keeps too what the dictionary knows of words that stand in no text."""
    change = mark_words(wanted, progress)
    if change is not None:
        with Library(paths.library_file()) as library:
            library.marks.describe({key: facts[key] for key in change.after if key in facts})
    return change


def store_again(change: Change, progress: Progress) -> Change:
    """Store what comes after the change; the change itself. Otherwise like `mark_rows`."""
    from app.chinese.lexicon import open_lexicon

    lexicon = open_lexicon()
    with Library(paths.library_file()) as library:
        _store(library, change, progress)
        # Words that stand in no text were forgotten when their marks were.
        library.marks.describe(
            {
                key: WordFacts(lexicon.level(key.simplified), lexicon.rank(key.simplified))
                for key, before in change.before.items()
                if before is Status.NEW
            }
        )
    return change


def _store(library: Library, change: Change, progress: Progress) -> None:
    done: dict[WordKey, Status] = {}
    try:
        for part in _parts(change.after):
            progress(len(done) / len(change.after), "Marking the words")
            library.put_statuses(part)
            done |= part
    except Cancelled:
        for part in _parts({key: change.before[key] for key in done}):
            library.put_statuses(part)
        raise


def _parts(statuses: Mapping[WordKey, Status]) -> Iterator[dict[WordKey, Status]]:
    rest = iter(statuses.items())
    while part := dict(islice(rest, _AT_ONCE)):
        yield part
