"""How often words occur: the counts that jieba ships."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """A word's count in jieba's corpus and its part of speech there (`nr`, `ns`, `v`...)."""

    count: int
    part: str


def parse(lines: Iterable[str]) -> dict[str, Counted]:
    """Words with their counts from lines of `word count part-of-speech`."""
    words: dict[str, Counted] = {}
    for line in lines:
        columns = line.split()
        if len(columns) >= 2 and columns[1].isdigit():
            words[columns[0]] = Counted(int(columns[1]), columns[2] if columns[2:] else "")
    return words
