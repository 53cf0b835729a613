"""How often words occur, and as what part of speech: the counts that jieba ships."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frequencies:
    """Words with their counts in jieba's corpus of 60 million words, and their parts of speech.

    The parts of speech are those of the ICTCLAS set: `n` noun, `nr` person, `nrt` foreign
    person, `ns` place, `v` verb, `a` adjective, `d` adverb, `m` number, `q` measure word,
    `r` pronoun, `p` preposition and others.
    """

    counts: Mapping[str, int]
    parts: Mapping[str, str]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def parse(lines: Iterable[str]) -> Frequencies:
    """The frequencies from lines of `word count part-of-speech`; other lines are passed over."""
    counts: dict[str, int] = {}
    parts: dict[str, str] = {}
    for line in lines:
        columns = line.split()
        if len(columns) == 3 and columns[1].isdigit():
            counts[columns[0]] = int(columns[1])
            parts[columns[0]] = columns[2]
    return Frequencies(counts, parts)
