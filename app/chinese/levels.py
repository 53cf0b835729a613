"""The level at which HSK 3.0 (GF0025-2021) teaches a word."""

from __future__ import annotations

from collections.abc import Iterable

HIGHEST = 7
"""Stands for the undivided levels 7 to 9."""


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
