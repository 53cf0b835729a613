"""What a list of words would change: which words it means, and what happens to each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.chinese.pinyin import to_marks, toneless
from app.hanzi import hanzi_count
from app.lesson.model import WordKey
from app.vocabulary.lists.entry import ListEntry
from app.vocabulary.phrases import phrase_key
from app.vocabulary.statuses import Status

if TYPE_CHECKING:
    from app.chinese.lexicon import Entry, Lexicon

_LONGEST = 20  # hanzi of a word or phrase; what is longer is a text
_LONGEST_READING = 200  # letters
_SYLLABLE = re.compile("[a-zü:]+[0-5]")


@dataclass(frozen=True, slots=True)
class PlannedWord:
    """A word of the list with its status as it is and as it would be."""

    key: WordKey
    before: Status
    after: Status


@dataclass(frozen=True, slots=True)
class ListPlan:
    """What applying a list would do, each word once, in the order of the list.

    `added` are new marks, `changed` other statuses, `unchanged` words that stay as they are,
    `unknown` the entries that no word was found for. `phrases` are those of the words that the
    dictionary doesn't have and that are several words in a text.
    """

    added: tuple[PlannedWord, ...]
    changed: tuple[PlannedWord, ...]
    unchanged: tuple[PlannedWord, ...]
    unknown: tuple[ListEntry, ...]
    phrases: frozenset[WordKey]

    @property
    def statuses(self) -> dict[WordKey, Status]:
        """What to give to `Marking.put`, so that all is undone at once."""
        return {word.key: word.after for word in (*self.added, *self.changed)}


def plan(
    entries: Iterable[ListEntry],
    statuses: Mapping[WordKey, Status],
    lexicon: Lexicon,
    default: Status = Status.LEARNING_1,
    only_raises: bool = False,
) -> ListPlan:
    """What the list would change in these statuses. Nothing is changed.

    An entry's own status is taken as it is, unless `only_raises`. One without gets `default`
    where that is more than the word has; an ignored word stays ignored. Where the list has a
    word twice, the higher status counts. A word with several readings is the one that the list
    says, else the most likely.
    """
    listed = list(entries)
    keys, phrases = _keys(listed, lexicon)
    wanted: dict[WordKey, Status] = {}
    for entry, key in zip(listed, keys, strict=True):
        if key is not None:
            before = wanted.get(key, Status.NEW)
            after = _after(entry, statuses.get(key, Status.NEW), default, only_raises)
            wanted[key] = max(before, after)
    words = [PlannedWord(key, statuses.get(key, Status.NEW), to) for key, to in wanted.items()]
    return ListPlan(
        tuple(w for w in words if w.before is Status.NEW and w.after is not Status.NEW),
        tuple(w for w in words if w.before not in (Status.NEW, w.after)),
        tuple(w for w in words if w.before is w.after),
        tuple(entry for entry, key in zip(listed, keys, strict=True) if key is None),
        frozenset(key for key in wanted if key in phrases),
    )


def _after(entry: ListEntry, now: Status, default: Status, only_raises: bool) -> Status:
    if entry.status is not None and entry.status is not Status.NEW and not only_raises:
        return entry.status
    if now is Status.IGNORED:
        return now
    return max(now, entry.status or default)


def _keys(
    entries: Sequence[ListEntry], lexicon: Lexicon
) -> tuple[list[WordKey | None], frozenset[WordKey]]:
    """The word that each entry means, None if none, and those of them that are phrases."""
    found = [_in_dictionary(entry, lexicon) for entry in entries]
    others = [
        entry.text
        for entry, key in zip(entries, found, strict=True)
        if key is None
        and 0 < hanzi_count(entry.text) <= _LONGEST
        and len(entry.text) <= 2 * _LONGEST
    ]
    analysed, phrases = _analysed(others, lexicon)
    keys = [key or analysed.get(entry.text) for entry, key in zip(entries, found, strict=True)]
    return keys, phrases


def _in_dictionary(entry: ListEntry, lexicon: Lexicon) -> WordKey | None:
    found = lexicon.entries(entry.text)
    if not found:
        return None
    chosen = _read(found, entry.reading)
    return WordKey.of(chosen.simplified, chosen.pinyin)


def _read(entries: Sequence[Entry], reading: str) -> Entry:
    """The entry that is read so: with its tones if they are given, else whatever the tones."""
    wanted = _letters(reading)
    if not wanted:
        return entries[0]
    exact = (entry for entry in entries if _letters("".join(entry.pinyin)) == wanted)
    alike = (entry for entry in entries if "".join(map(toneless, entry.pinyin)).lower() == wanted)
    return next(exact, None) or next(alike, entries[0])


def _letters(reading: str) -> str:
    """Pinyin in any spelling as bare letters with tone marks."""
    low = unicodedata.normalize("NFC", reading[:_LONGEST_READING].lower()).replace("v", "ü")
    marked = _SYLLABLE.sub(lambda match: to_marks(match[0]), low).replace("u:", "ü")
    return "".join(letter for letter in marked if letter.isalpha())


def _analysed(
    texts: Sequence[str], lexicon: Lexicon
) -> tuple[dict[str, WordKey], frozenset[WordKey]]:
    """The keys of texts that the dictionary doesn't have, as the words in them are read."""
    if not texts:
        return {}, frozenset()
    from app.chinese.analysis import analyse

    keys, phrases = {}, set()
    # One at a time: names found in one entry would be looked for in all others.
    for text in dict.fromkeys(texts):
        (tokens,) = analyse([text], lexicon)
        words = [token for token in tokens if token.is_word]
        if words:
            keys[text] = phrase_key(tokens)
            if len(tokens) > 1:
                phrases.add(keys[text])
    return keys, frozenset(phrases)
