"""Words marked at once: those of a stretch of text, or up to a level."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from app.chinese.levels import parse
from app.lesson.model import Lesson, Pair, WordKey
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon


def words_of(pairs: Iterable[Pair]) -> tuple[WordKey, ...]:
    """The different words of these pairs, in text order: of a page, or of a section with
    `lesson.pairs[section.first : section.last]`."""
    return tuple(dict.fromkeys(t.key for pair in pairs for t in pair.tokens if t.is_word))


def words_up_to(level: int, lesson: Lesson) -> tuple[WordKey, ...]:
    """The different words of the lesson that HSK teaches up to this level, 1 to 7 (7-9)."""
    found = (t.key for _, t in lesson.words() if t.hsk is not None and t.hsk <= level)
    return tuple(dict.fromkeys(found))


def level_words(level: int, lexicon: Lexicon) -> tuple[WordKey, ...]:
    """All words that HSK 3.0 (2021) teaches up to this level, each in its most likely reading.

    Words that the dictionary doesn't have (patterns such as 有（一）些) are left out. Raises
    `MissingPartError` when the list isn't installed.
    """
    from app.chinese.sources import find_sources

    with find_sources().levels.open(encoding="utf-8") as lines:
        levels = parse(lines)
    found = [lexicon.entries(word)[:1] for word, taught in levels.items() if taught <= level]
    return tuple(
        dict.fromkeys(
            WordKey.of(entry.simplified, entry.pinyin) for (entry,) in filter(None, found)
        )
    )


def newly(
    keys: Iterable[WordKey], statuses: Mapping[WordKey, Status], status: Status = Status.KNOWN
) -> dict[WordKey, Status]:
    """Of these words the new ones, with the status to give: words that a learner has marked,
    or ignores, stay as they are. For `Marking.put`."""
    return {key: status for key in keys if statuses.get(key, Status.NEW) is Status.NEW}
