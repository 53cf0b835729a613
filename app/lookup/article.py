"""All that the dictionary says around a word: its characters, the words in it and about it."""

from __future__ import annotations

from dataclasses import dataclass

from app.chinese.entry import Entry, read_as
from app.chinese.levels import Syllabus
from app.chinese.lexicon import Lexicon
from app.errors import MissingPartError
from app.hanzi import is_hanzi
from app.lookup.containing import words_with
from app.lookup.index import Index
from app.lookup.parts import character_parts
from app.lookup.references import Reference, references
from app.lookup.spans import inner_words, longest_words

_MOST_CHARACTERS = 8


@dataclass(frozen=True, slots=True)
class Character:
    """A character of the word as it is read there, with the components it is written with.

    `entry` is None for one that the dictionary doesn't have.
    """

    hanzi: str
    reading: str
    entry: Entry | None
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """What is said around one word.

    `entry` is its own, None where the dictionary has no such word; `readings` are the entries of
    its other readings, `inside` the words in it, longest first, and `around` those that it is
    part of, best known first: at most as many as were asked for.
    """

    entry: Entry | None
    levels: tuple[tuple[Syllabus, int], ...]
    rank: int | None
    references: tuple[Reference, ...]
    readings: tuple[Entry, ...]
    characters: tuple[Character, ...]
    inside: tuple[Entry, ...]
    around: tuple[Entry, ...]


def article_on(
    word: str, syllables: tuple[str, ...], lexicon: Lexicon, index: Index | None, most: int
) -> Article:
    """The article on a word in either script, read so; `most` limits the words around it.

    Without an index there are no words around it. Of a span that is no word, `inside` has the
    words that it consists of first.
    """
    entries = lexicon.entries(word)
    entry = read_as(entries, " ".join(syllables)) if entries else None
    read = syllables or (entry.pinyin if entry else ())
    levels = ((syllabus, lexicon.level(word, syllabus)) for syllabus in Syllabus)
    return Article(
        entry,
        tuple((syllabus, level) for syllabus, level in levels if level is not None),
        lexicon.rank(word),
        references(entry, lexicon) if entry is not None else (),
        tuple(one for one in entries if one != entry),
        _characters(word, read, lexicon),
        _inside(word, entry, lexicon),
        words_with(word, index, most) if index is not None else (),
    )


def _characters(word: str, syllables: tuple[str, ...], lexicon: Lexicon) -> tuple[Character, ...]:
    hanzi = [character for character in word if is_hanzi(character)]
    readings = syllables if len(syllables) == len(hanzi) else ("",) * len(hanzi)
    read = list(zip(hanzi, readings, strict=True))[:_MOST_CHARACTERS]
    return tuple(_character(character, reading, lexicon) for character, reading in read)


def _character(hanzi: str, reading: str, lexicon: Lexicon) -> Character:
    entry = read_as(lexicon.entries(hanzi), reading)
    shown = reading or (" ".join(entry.pinyin) if entry else "")
    return Character(hanzi, shown, entry, _parts(hanzi))


def _parts(hanzi: str) -> tuple[str, ...]:
    try:
        return character_parts(hanzi)
    except MissingPartError:
        # The rest is worth showing without them.
        return ()


def _inside(word: str, entry: Entry | None, lexicon: Lexicon) -> tuple[Entry, ...]:
    found = [match.entries[0] for match in inner_words(word, lexicon)]
    if entry is None:
        found = [entries[0] for _, entries in longest_words(word, lexicon)] + found
    words: dict[str, Entry] = {}
    for one in found:
        if len(one.simplified) == 1:
            continue  # it stands among the characters
        words.setdefault(one.simplified, one)
    return tuple(words.values())
