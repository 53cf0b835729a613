"""The lexicon: CC-CEDICT with frequencies and levels, compiled once and then mapped from disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app import paths
from app.chinese.compound_parts import PartMeanings
from app.chinese.entry import SEPARATOR, Entry, decode_entries
from app.chinese.folding import Folding
from app.chinese.levels import Syllabus
from app.chinese.memo import Memo
from app.chinese.name_model import NameModel
from app.chinese.sources import find_sources
from app.chinese.store import BrokenStoreError, map_store
from app.chinese.vocabulary import Vocabulary
from app.errors import StorageError
from app.progress import Progress, silent

__all__ = ["Entry", "Lexicon", "open_lexicon"]

FORMAT = 37
"""Raised whenever what is compiled, or how, changes."""

_KEPT = 50_000  # words whose numbers are kept in memory before all are forgotten


class Lexicon:
    """What is known of words. Read-only; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        import marisa_trie

        self.identity = path.stem
        sections = map_store(path)
        self._words = marisa_trie.Trie()
        self._words.map(sections["words"])
        self._key = Memo(self._find, _KEPT).__getitem__
        self._offsets = sections["offsets"].cast("I")
        self._lengths = sections["lengths"].cast("I")
        self._entries = sections["entries"]
        self._ranks = sections["ranks"].cast("I")
        self._levels = {
            syllabus: sections[f"levels {syllabus}"]
            for syllabus in Syllabus
            if f"levels {syllabus}" in sections
        }
        self._parts = sections["parts"]
        self.names = NameModel.decode(bytes(sections["names"]))
        self._weights = sections["weights"].cast("f")
        self._are_names = sections["are_names"]
        self.part_meanings: PartMeanings = json.loads(bytes(sections["parts of compounds"]))
        self.vocabulary = Vocabulary(sections)
        self._folding: Folding = str.maketrans(json.loads(bytes(sections["folding"])))

    def entries(self, word: str) -> tuple[Entry, ...]:
        """The readings of a simplified or traditional headword, best first; empty if unknown."""
        key = self._key(word)
        if key is None or not self._lengths[key]:
            return ()
        start = self._offsets[key]
        return decode_entries(self._entries[start : start + self._lengths[key]])

    def headwords(self) -> Iterator[tuple[str, tuple[Entry, ...]]]:
        """Every simplified or traditional headword with its readings, in no order that matters."""
        for word, key in self._words.items():
            if length := self._lengths[key]:
                start = self._offsets[key]
                yield word, decode_entries(self._entries[start : start + length])

    def count(self, word: str) -> int:
        """How many entries the headword has."""
        key = self._key(word)
        if key is None or not self._lengths[key]:
            return 0
        start = self._offsets[key]
        stored = bytes(self._entries[start : start + self._lengths[key]])
        return 1 + stored.count(SEPARATOR)

    def rank(self, word: str) -> int | None:
        """1 for the most frequent word; None when no frequency is known."""
        key = self._key(word)
        return None if key is None else self._ranks[key] or None

    def level(self, word: str, syllabus: Syllabus = Syllabus.HSK_3) -> int | None:
        """The level in a syllabus of HSK, 7 standing for 7-9; None when it isn't taught."""
        key, levels = self._key(word), self._levels.get(syllabus)
        return None if key is None or levels is None else levels[key] or None

    def level_and_rank(self, word: str) -> tuple[int | None, int | None]:
        """The level in HSK 3.0 and the rank at once."""
        key = self._key(word)
        if key is None:
            return None, None
        return self._levels[Syllabus.HSK_3][key] or None, self._ranks[key] or None

    def part(self, word: str) -> str:
        """The first letter of the word's part of speech in jieba (`Frequencies`), or ''."""
        key = self._key(word)
        return "" if key is None or not self._parts[key] else chr(self._parts[key])

    def weight(self, word: str) -> float | None:
        """The natural logarithm of the word's probability as a token; None when it is none."""
        key = self._key(word)
        return None if key is None else self._weights[key] or None

    def is_name(self, word: str) -> bool:
        """Whether the best reading of the word is that of a proper name."""
        key = self._key(word)
        return key is not None and self._are_names[key] > 0

    def folded(self, text: str) -> str:
        """The text as long as it was, in the hanzi that `vocabulary` has."""
        return text.translate(self._folding)

    def _find(self, word: str) -> int | None:
        """The number of the word or else of its folded form: 新台币 for 新臺幣."""
        try:
            key: int | None = self._words.get(word)
            if key is None and (form := self.folded(word)) != word:
                key = self._words.get(form)
        except UnicodeEncodeError:  # half a surrogate pair
            return None
        return key

    def __contains__(self, word: str) -> bool:
        key = self._key(word)
        return key is not None and self._lengths[key] > 0


def open_lexicon(progress: Progress = silent) -> Lexicon:
    """The lexicon, compiled into the cache folder if it isn't there or isn't whole.

    Raises `MissingPartError` when the packages with the data are not installed and
    `StorageError` when the cache folder can't be written.
    """
    sources = find_sources()
    path = paths.cache_dir() / f"lexicon-{FORMAT}-{sources.identity()}.bin"
    try:
        return Lexicon(path)
    except (FileNotFoundError, BrokenStoreError):
        pass
    from app.chinese.compile import compile_lexicon

    try:
        compile_lexicon(sources, path, progress)
    except StorageError:
        # Windows can't replace a file that another program, quicker than this one, has mapped.
        with suppress(FileNotFoundError, BrokenStoreError):
            return Lexicon(path)
        raise
    _forget_others(path)
    return Lexicon(path)


def _forget_others(path: Path) -> None:
    """Remove what was compiled from other data or by other versions; it takes 14 MB each."""
    for other in path.parent.glob("lexicon-*.bin"):
        if other != path:
            with suppress(OSError):  # Windows keeps what another program has mapped
                other.unlink()
