"""Entries of the dictionary as lines of text."""

from __future__ import annotations

from app.chinese.definitions import classifiers, definitions
from app.chinese.entry import Entry
from app.chinese.levels import Syllabus, level_name
from app.chinese.lexicon import Lexicon
from app.lookup.references import Reference


def full(entry: Entry, lexicon: Lexicon) -> list[str]:
    """All of an entry: a line with its forms, reading, levels and rank, then one a meaning."""
    head = [entry.simplified, *_different(entry.traditional, entry.simplified)]
    head.append(" ".join(entry.pinyin))
    head += known(entry, lexicon)
    head += [
        f"HSK {syllabus}: {level_name(level)}"
        for syllabus in (Syllabus.HSK_2, Syllabus.HSK_2025)
        if (level := lexicon.level(entry.simplified, syllabus)) is not None
    ]
    return ["  ".join(head), *(f"  {n}. {s}" for n, s in enumerate(_said(entry), 1))]


def short(entry: Entry, *more: str) -> str:
    """The word, its reading and its first meanings; what else is said of it stands last."""
    meaning = "; ".join(definitions(entry.senses)[:2])
    return "  ".join((entry.simplified, " ".join(entry.pinyin), meaning, *more))


def known(entry: Entry, lexicon: Lexicon) -> list[str]:
    """The word's level in HSK 3.0 (2021) and its rank by frequency, as far as they are known."""
    level, rank = lexicon.level(entry.simplified), lexicon.rank(entry.simplified)
    return [
        *([f"HSK {level_name(level)}"] if level is not None else []),
        *([f"rank {rank}"] if rank is not None else []),
    ]


def pointer(reference: Reference) -> str:
    """How an entry points to another word, and what that is if the dictionary has it."""
    target = reference.entry
    there = f"{reference.word}  {reference.reading}".rstrip() if target is None else short(target)
    return f"{reference.relation}  {there}"


def _said(entry: Entry) -> list[str]:
    counters = [f"{counter.hanzi} {counter.reading}" for counter in classifiers(entry.senses)]
    counted = [f"counted with {', '.join(counters)}"] if counters else []
    return [*definitions(entry.senses), *counted]


def _different(traditional: str, simplified: str) -> list[str]:
    return [f"[{traditional}]"] if traditional != simplified else []
