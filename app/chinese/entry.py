"""A headword's reading with its senses, and how entries lie in the compiled file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_ENTRY, _FIELD, _SENSE = "\x1d", "\x1f", "\x1e"


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a headword.

    `pinyin` holds one syllable with tone mark for each hanzi, proper names capitalised and
    the neutral tone unmarked; `senses` the English definitions, best first.
    """

    simplified: str
    traditional: str
    pinyin: tuple[str, ...]
    senses: tuple[str, ...]

    @property
    def is_name(self) -> bool:
        """Whether the reading is a proper name's: written with a capital."""
        first = self.pinyin[0] if self.pinyin else ""
        is_letter = len(first) == 1 and first.isascii()  # as in "T xù"
        return first[:1].isupper() and not is_letter


def encode_entries(entries: Iterable[Entry]) -> bytes:
    """The entries of one headword as they lie in the compiled file."""
    return _ENTRY.join(
        _FIELD.join((e.simplified, e.traditional, " ".join(e.pinyin), _SENSE.join(e.senses)))
        for e in entries
    ).encode()


def decode_entries(stored: bytes) -> tuple[Entry, ...]:
    """The entries that `encode_entries` stored."""
    entries = []
    for part in stored.decode().split(_ENTRY):
        simplified, traditional, pinyin, senses = part.split(_FIELD)
        entries.append(
            Entry(simplified, traditional, tuple(pinyin.split()), tuple(senses.split(_SENSE)))
        )
    return tuple(entries)


def read_as(entries: Sequence[Entry], reading: str) -> Entry | None:
    """The entry with this reading, in whatever case, else the first; None if there are none."""
    spoken = (entry for entry in entries if " ".join(entry.pinyin).lower() == reading.lower())
    return next(spoken, entries[0] if entries else None)
