"""A headword's reading with its senses, and how entries lie in the compiled file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

_ENTRY, _FIELD, _SENSE = "\x1d", "\x1f", "\x1e"
SEPARATOR = _ENTRY.encode()
"""What stands between the entries of a headword there."""


class Entry(NamedTuple):
    """One reading of a headword.

    `pinyin` holds one syllable with tone mark for each hanzi, proper names capitalised and
    the neutral tone unmarked; `senses` the English definitions, best first. In the compiled
    lexicon `gloss` is the meaning in short, and `followed` are the senses of a headword that
    this one only points to, before its own; empty where it doesn't.
    """

    simplified: str
    traditional: str
    pinyin: tuple[str, ...]
    senses: tuple[str, ...]
    gloss: str = ""
    followed: tuple[str, ...] = ()

    @property
    def is_name(self) -> bool:
        """Whether the reading is a proper name's: written with a capital."""
        first = self.pinyin[0] if self.pinyin else ""
        if not first[:1].isupper():
            return False
        return len(first) > 1 or not first.isascii()  # a letter, as in "T xù", is none

    @property
    def meanings(self) -> tuple[str, ...]:
        """The senses to show: those of the headword that this one only points to come first."""
        return self.followed or self.senses


Lookup = Callable[[str], Sequence[Entry]]
"""Gives the entries of a headword."""


def encode_entry(entry: Entry, gloss: str, followed: Iterable[str]) -> bytes:
    """One entry as it lies in the compiled file; those of a headword are joined."""
    return _FIELD.join(
        (
            entry.simplified,
            "" if entry.traditional == entry.simplified else entry.traditional,
            " ".join(entry.pinyin),
            gloss,
            _SENSE.join(followed),
            _SENSE.join(entry.senses),
        )
    ).encode()


def encode_entries(entries: Iterable[Entry]) -> bytes:
    """The entries of one headword as they lie in the compiled file."""
    return SEPARATOR.join(encode_entry(one, one.gloss, one.followed) for one in entries)


def decode_entries(stored: bytes | memoryview) -> tuple[Entry, ...]:
    """The entries that `encode_entries` stored."""
    return tuple(map(_decoded, str(stored, "utf-8").split(_ENTRY)))


def _decoded(part: str) -> Entry:
    simplified, traditional, pinyin, gloss, followed, senses = part.split(_FIELD)
    return Entry(
        simplified,
        traditional or simplified,
        tuple(pinyin.split()),
        tuple(senses.split(_SENSE)) if senses else (),
        gloss,
        tuple(followed.split(_SENSE)) if followed else (),
    )


def read_as(entries: Sequence[Entry], reading: str) -> Entry | None:
    """The entry with this reading, in whatever case, else the first; None if there are none."""
    spoken = (entry for entry in entries if " ".join(entry.pinyin).lower() == reading.lower())
    return next(spoken, entries[0] if entries else None)
