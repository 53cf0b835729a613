"""`lookup`: what the dictionary says of a word."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.commands.terminal import terminal_progress
from app.errors import InputError

if TYPE_CHECKING:
    from app.chinese.lexicon import Entry, Lexicon


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="WORD", help="in simplified or traditional characters")


def run(arguments: argparse.Namespace) -> int:
    from app.chinese.lexicon import open_lexicon

    word: str = arguments.word.strip()
    with terminal_progress() as progress:
        lexicon = open_lexicon(progress)
    entries = lexicon.entries(word)
    parts = _parts(word, lexicon)
    if not entries and not parts:
        raise InputError(
            f"The dictionary has no “{word}”. Give a Chinese word in simplified or traditional "
            "characters."
        )
    lines = [line for entry in entries for line in _full(entry, lexicon)]
    if not entries:
        lines.append(f"“{word}” is no word of its own in the dictionary. Its parts:")
    readings = _readings(entries)
    lines += [f"  {_short(_read_as(readings, lexicon.entries(part)))}" for part in parts]
    print("\n".join(lines))
    return 0


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    """The words inside the word, longest first, then its characters in order."""
    length = len(word)
    spans = [
        word[start : start + size]
        for size in range(length - 1, 0, -1)
        for start in range(length - size + 1)
    ]
    return [part for part in dict.fromkeys(spans) if lexicon.entries(part)]


def _readings(entries: Sequence[Entry]) -> dict[str, str]:
    """How the first entry reads each of its characters, in lower case."""
    if not entries or len(entries[0].pinyin) != len(entries[0].simplified):
        return {}
    syllables = [syllable.lower() for syllable in entries[0].pinyin]
    return {
        **dict(zip(entries[0].simplified, syllables, strict=True)),
        **dict(zip(entries[0].traditional, syllables, strict=True)),
    }


def _read_as(readings: dict[str, str], entries: Sequence[Entry]) -> Entry:
    """The entry of a character that is read as in the word it is part of, else the first."""
    fitting = (e for e in entries if e.pinyin == (readings.get(e.simplified, ""),))
    return next(fitting, entries[0])


def _full(entry: Entry, lexicon: Lexicon) -> list[str]:
    head = [entry.simplified, *_different(entry.traditional, entry.simplified)]
    head.append(" ".join(entry.pinyin))
    if (level := lexicon.level(entry.simplified)) is not None:
        head.append(f"HSK {level if level < 7 else '7-9'}")
    if (rank := lexicon.rank(entry.simplified)) is not None:
        head.append(f"rank {rank}")
    return ["  ".join(head), *(f"  {n}. {s}" for n, s in enumerate(entry.senses, 1))]


def _short(entry: Entry) -> str:
    return f"{entry.simplified}  {' '.join(entry.pinyin)}  {'; '.join(entry.senses[:2])}"


def _different(traditional: str, simplified: str) -> list[str]:
    return [f"[{traditional}]"] if traditional != simplified else []
