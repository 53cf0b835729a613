"""The levels at which the HSK syllabuses teach a word."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

HIGHEST = 7
"""Stands for the undivided levels 7 to 9."""


class Syllabus(StrEnum):
    """The documents that list words by level."""

    HSK_2 = "2.0"
    """HSK 2.0 of 2010: six levels."""
    HSK_3 = "3.0"
    """The standard GF0025-2021: nine levels, 7 to 9 undivided."""
    HSK_2025 = "2025"
    """The syllabus of the examination, published in November 2025: the same nine levels."""


def level_name(level: int | None) -> str:
    """The level as it is written: `4`, `7–9`; '' for a word that no level teaches."""
    if level is None:
        return ""
    return "7–9" if level >= HIGHEST else str(level)


def parse(lines: Iterable[str]) -> dict[str, int]:
    """Words (simplified) with their levels, 1 to 7, from lines of `word<TAB>level`."""
    levels: dict[str, int] = {}
    for line in lines:
        word, _, level = line.rstrip("\n").partition("\t")
        if level.isdigit():
            levels[word] = min(int(level), HIGHEST)
    return levels
