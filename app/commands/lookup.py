"""`lookup`: what the dictionary says of a word."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.chinese.definitions import classifiers, definitions
from app.chinese.entry import read_as
from app.chinese.levels import Syllabus, level_name
from app.commands.terminal import emit, terminal_progress
from app.errors import InputError

if TYPE_CHECKING:
    from app.chinese.lexicon import Entry, Lexicon


_LONGEST = 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("word", metavar="WORD", help="in simplified or traditional characters")


def run(arguments: argparse.Namespace) -> int:
    from app.chinese.lexicon import open_lexicon

    word: str = arguments.word.strip()
    if not 0 < len(word) <= _LONGEST:
        raise InputError(f"Give one word or phrase of at most {_LONGEST} characters.")
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
    for part in parts:
        entry = read_as(lexicon.entries(part), readings.get(part, ""))
        if entry is not None:
            lines.append(f"  {_short(entry)}")
    emit("".join(f"{line}\n" for line in lines), None)
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
    """How the first entry reads each of its characters."""
    if not entries or len(entries[0].pinyin) != len(entries[0].simplified):
        return {}
    syllables = entries[0].pinyin
    return {
        **dict(zip(entries[0].simplified, syllables, strict=True)),
        **dict(zip(entries[0].traditional, syllables, strict=True)),
    }


def _full(entry: Entry, lexicon: Lexicon) -> list[str]:
    head = [entry.simplified, *_different(entry.traditional, entry.simplified)]
    head.append(" ".join(entry.pinyin))
    if (level := lexicon.level(entry.simplified)) is not None:
        head.append(f"HSK {level_name(level)}")
    if (rank := lexicon.rank(entry.simplified)) is not None:
        head.append(f"rank {rank}")
    head += [
        f"HSK {syllabus}: {level_name(level)}"
        for syllabus in (Syllabus.HSK_2, Syllabus.HSK_2025)
        if (level := lexicon.level(entry.simplified, syllabus)) is not None
    ]
    return ["  ".join(head), *(f"  {n}. {s}" for n, s in enumerate(_said(entry), 1))]


def _said(entry: Entry) -> list[str]:
    counters = [f"{counter.hanzi} {counter.reading}" for counter in classifiers(entry.senses)]
    counted = [f"counted with {', '.join(counters)}"] if counters else []
    return [*definitions(entry.senses), *counted]


def _short(entry: Entry) -> str:
    meaning = "; ".join(definitions(entry.senses)[:2])
    return f"{entry.simplified}  {' '.join(entry.pinyin)}  {meaning}"


def _different(traditional: str, simplified: str) -> list[str]:
    return [f"[{traditional}]"] if traditional != simplified else []
