"""Several words marked like one, where the open text has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.lesson.model import Pair, Token, WordKey
from app.library.store import Library
from app.ui.reader.selection import Span
from app.vocabulary.phrases import LONGEST, PhraseSpan, find_phrases, phrase_key
from app.vocabulary.statuses import Status

_MOST = 2000  # pairs whose phrases are remembered; more than any window shows


class MarkedPhrases:
    """The phrases of one library. One without a status is as if there were none."""

    def __init__(self, library: Library, statuses: Mapping[WordKey, Status]) -> None:
        self._library = library
        self._statuses = statuses
        self._keys: frozenset[WordKey] = frozenset()
        # By what the pair is in memory: to look at all its tokens takes as long as to search.
        self._found: dict[int, tuple[Pair, tuple[PhraseSpan, ...]]] = {}

    def load(self) -> None:
        """Take in all that are kept. Raises `StorageError`."""
        self._keys = self._library.phrases.all()
        self._found.clear()

    def add(self, keys: Iterable[WordKey]) -> None:
        """Keep these as phrases. Raises `StorageError`."""
        new = frozenset(keys) - self._keys
        if new:
            self._library.phrases.add(new)
            self._keys |= new
            self._found.clear()

    def of(self, pair: Pair) -> Mapping[PhraseSpan, Status]:
        """The marked phrases of the pair, with the status of each."""
        if not self._keys:
            return {}
        held = self._found.get(id(pair))
        if held is None or held[0] is not pair:
            if len(self._found) >= _MOST:
                self._found.clear()
            held = self._found[id(pair)] = pair, find_phrases(pair.tokens, self._keys)
        marked = ((span, self._statuses.get(span.key, Status.NEW)) for span in held[1])
        return {span: status for span, status in marked if status is not Status.NEW}


def phrase_in(pair: Pair, span: Span | None) -> WordKey | None:
    """The phrase that is selected: two tokens or more, no marks at its ends. None if it is none."""
    if span is None:
        return None
    tokens = [t for t in pair.tokens if t.start < span.last and t.end > span.first]
    tokens = _from_word(_from_word(tokens)[::-1])[::-1]
    if not 2 <= len(tokens) <= LONGEST or sum(token.is_word for token in tokens) < 2:
        return None
    return phrase_key(tokens)


def _from_word(tokens: list[Token]) -> list[Token]:
    first = next((n for n, token in enumerate(tokens) if token.is_word), len(tokens))
    return tokens[first:]
