"""The index that looks words up as one types: compiled once and then mapped from disk."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.chinese.collecting import uncollected
from app.chinese.lexicon import Entry, Lexicon
from app.chinese.store import BrokenStoreError, map_store, write_store
from app.errors import StorageError
from app.lookup.sorted_lines import SortedLines
from app.progress import Progress, silent, span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.uint32]

FORMAT = 1
"""Raised whenever what is compiled, or how, changes."""


class Index:
    """Which entries a hanzi, a reading or an English word leads to. Read-only.

    Entries are numbered from the best known word on; `entry` gives the one with a number.
    """

    def __init__(self, path: Path, lexicon: Lexicon) -> None:
        import numpy as np

        self.path = path
        self.lexicon = lexicon
        self._sections = map_store(path)
        self._forms = SortedLines(self._sections, "forms")
        self._hanzi = SortedLines(self._sections, "hanzi")
        self._english = SortedLines(self._sections, "english")
        self.pinyin = SortedLines(self._sections, "pinyin")
        self.initials = SortedLines(self._sections, "initials")
        self._ordinals = self._sections["ordinals"]
        self._known = self._sections["known"]
        self.readings: Numbers = np.frombuffer(self._sections["pinyin_ids"], np.uint32)
        """The entry of each line of `pinyin`."""
        self.initialled: Numbers = np.frombuffer(self._sections["initials_ids"], np.uint32)
        """The entry of each line of `initials`."""
        self._postings: dict[str, tuple[Numbers, Numbers]] = {
            name: (
                np.frombuffer(self._sections[f"{name}_firsts"], np.uint32),
                np.frombuffer(self._sections[f"{name}_ids"], np.uint32),
            )
            for name in ("hanzi", "english")
        }

    def __len__(self) -> int:
        return len(self._forms)

    def forms(self, number: int) -> tuple[str, str]:
        """The simplified and the traditional form."""
        simplified, _, traditional = self._forms[number].decode().partition("\t")
        return simplified, traditional

    def entry(self, number: int) -> Entry:
        return self.lexicon.entries(self.forms(number)[0])[self._ordinals[number]]

    def is_known(self, number: int) -> bool:
        """Whether a frequency or a level is known of its word."""
        return self._known[number] > 0

    def with_character(self, character: str) -> Numbers:
        """The entries that have the character in either form, best first."""
        lines = self._hanzi.beginning(character.encode(errors="replace"))
        return self._of_keys("hanzi", lines)

    def with_words(self, prefix: str, whole: bool) -> Numbers:
        """The entries whose English has the word (or one that begins so), each with the word's
        distance in the bits above `PLACES`; sorted only for a whole word."""
        lines = self._english.beginning(prefix.encode(errors="replace"))
        if whole:
            is_there = bool(lines) and self._english[lines[0]].decode() == prefix
            lines = lines[:1] if is_there else lines[:0]
        return self._of_keys("english", lines)

    def _of_keys(self, name: str, lines: range) -> Numbers:
        firsts, numbers = self._postings[name]
        return numbers[firsts[lines.start] : firsts[lines.stop]]


def open_index(lexicon: Lexicon, progress: Progress = silent) -> Index:
    """The index of the lexicon, compiled into the cache folder if it isn't there or isn't whole.

    Raises `StorageError` when the cache folder can't be written.
    """
    path = paths.cache_dir() / f"lookup-{FORMAT}-{lexicon.identity}.bin"
    with suppress(FileNotFoundError, BrokenStoreError):
        return Index(path, lexicon)
    from app.lookup.compile import compile_sections

    with uncollected():
        sections = compile_sections(lexicon, span(progress, 0.0, 0.95))
    try:
        write_store(path, sections)
    except OSError as error:
        # Windows can't replace a file that another program, quicker than this one, has mapped.
        with suppress(FileNotFoundError, BrokenStoreError):
            return Index(path, lexicon)
        raise StorageError(
            "The index of the dictionary can't be stored in {0}. Make room on the disk "
            "and allow Duidu to write there.",
            path.parent,
        ) from error
    _forget_others(path)
    progress(1.0, "Dictionary indexed")
    return Index(path, lexicon)


def _forget_others(path: Path) -> None:
    """Remove the indexes of other lexicons and by other versions."""
    for other in path.parent.glob("lookup-*.bin"):
        if other != path:
            with suppress(OSError):  # Windows keeps what another program has mapped
                other.unlink()
