"""`lookup`: what the dictionary says of a word, or which words a reading or a meaning has."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.chinese.entry import Entry, read_as
from app.commands.entry_lines import full, known, pointer, short
from app.commands.terminal import emit, terminal_progress
from app.errors import InputError
from app.hanzi import hanzi_count
from app.progress import Progress, span

if TYPE_CHECKING:
    from app.chinese.lexicon import Lexicon

_LONGEST = 40
_MOST = 20  # words found by reading or meaning, or with a word in them


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "word",
        metavar="WORD",
        help="in simplified or traditional characters; or pinyin (zhongguo, zhong1guo2, zg), "
        "or English",
    )
    parser.add_argument(
        "--containing",
        action="store_true",
        help=f"also the words that WORD is part of, the {_MOST} best known",
    )


def run(arguments: argparse.Namespace) -> int:
    from app.chinese.lexicon import open_lexicon

    word: str = arguments.word.strip()
    if not 0 < len(word) <= _LONGEST:
        raise InputError("Give one word or phrase of at most {0} characters.", _LONGEST)
    with terminal_progress() as progress:
        lexicon = open_lexicon(span(progress, 0.0, 0.5))
        further = span(progress, 0.5, 1.0)
        lines = _of_word(word, lexicon)
        if lines and arguments.containing:
            lines += _containing(word, lexicon, further)
        if not lines and not hanzi_count(word):
            lines = _found(word, lexicon, further)
    if not lines:
        raise InputError(
            "The dictionary has no “{0}”. Give a Chinese word in simplified or "
            "traditional characters, its pinyin, or an English word.",
            word,
        )
    emit("".join(f"{line}\n" for line in lines), None)
    return 0


def _of_word(word: str, lexicon: Lexicon) -> list[str]:
    """The entries of the word, what is inside it and where they point; none if it is unknown."""
    from app.lookup.references import references

    entries = lexicon.entries(word)
    inside = list(_inside(word, entries, lexicon))
    if not entries and not (inside and hanzi_count(word)):
        return []
    lines = [line for entry in entries for line in full(entry, lexicon)]
    if not entries:
        lines.append(f"“{word}” is no word of its own in the dictionary. Its parts:")
    lines += [f"  {line}" for line in inside]
    found = (one for entry in entries for one in references(entry, lexicon))
    pointers = dict.fromkeys(map(pointer, found))
    if pointers:
        lines += ["Cross references:", *(f"  {line}" for line in pointers)]
    if len(word) == 1 and (parts := _components(word)):
        lines.append(f"Components: {parts}")
    return lines


def _inside(word: str, entries: Sequence[Entry], lexicon: Lexicon) -> Iterator[str]:
    """The words inside the word, longest first, then its characters with their components."""
    from app.lookup.spans import inner_words

    readings = _readings(entries)
    inner = {word[one.start : one.end]: one.entries for one in inner_words(word, lexicon)}
    for found in inner.values():
        entry = read_as(found, "")
        if entry is not None:
            yield short(entry)
    for character in dict.fromkeys(word) if len(word) > 1 else ():
        entry = read_as(lexicon.entries(character), readings.get(character, ""))
        if entry is not None:
            parts = _components(character)
            yield short(entry, *([parts] if parts else []))


def _components(character: str) -> str:
    from app.lookup.parts import character_parts

    return " + ".join(character_parts(character))


def _readings(entries: Sequence[Entry]) -> dict[str, str]:
    """How the first entry reads each of its characters."""
    if not entries or len(entries[0].pinyin) != len(entries[0].simplified):
        return {}
    syllables = entries[0].pinyin
    return {
        **dict(zip(entries[0].simplified, syllables, strict=True)),
        **dict(zip(entries[0].traditional, syllables, strict=True)),
    }


def _containing(word: str, lexicon: Lexicon, progress: Progress) -> list[str]:
    from app.lookup.containing import words_with
    from app.lookup.index import open_index

    found = words_with(word, open_index(lexicon, progress), _MOST)
    lines = [f"  {short(entry, *known(entry, lexicon))}" for entry in found]
    return ["Words with it:", *lines] if lines else []


def _found(word: str, lexicon: Lexicon, progress: Progress) -> list[str]:
    """The words with this reading or meaning, a line each."""
    from app.lookup.index import open_index
    from app.lookup.search import search

    hits = search(word, open_index(lexicon, progress), _MOST)
    return [short(hit.entry, *known(hit.entry, lexicon)) for hit in hits]
