"""How many words of a text have which status, kept up to date instead of counted anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from app.lesson.model import Pair, WordKey
from app.vocabulary.coverage import Coverage
from app.vocabulary.statuses import Status


class WordCounts:
    """Counts of a lesson's words: running, each time it stands there, and different ones."""

    def __init__(self) -> None:
        self._pairs: tuple[Pair, ...] = ()
        self._times: Counter[WordKey] = Counter()
        self._status: dict[WordKey, Status] = {}
        self._running: Counter[Status] = Counter()
        self._different: Counter[Status] = Counter()

    @property
    def coverage(self) -> Coverage:
        """The coverage of the running words."""
        return Coverage(
            known=self._running[Status.KNOWN],
            learning=_learning(self._running),
            new=self._running[Status.NEW],
        )

    @property
    def new(self) -> int:
        """How many different words are new."""
        return self._different[Status.NEW]

    @property
    def marked(self) -> int:
        """How many different words are being learned."""
        return _learning(self._different)

    def follow(self, pairs: tuple[Pair, ...], statuses: Mapping[WordKey, Status]) -> None:
        """The lesson has these pairs now. Takes as long as there are pairs that are other ones."""
        if pairs is self._pairs:
            return
        head = _common(self._pairs, pairs)
        tail = _common(self._pairs[head:][::-1], pairs[head:][::-1])
        gone = self._pairs[head : len(self._pairs) - tail]
        come = pairs[head : len(pairs) - tail]
        if len(gone) > len(pairs) - len(come):
            self._clear()
            gone, come = (), pairs
        self._pairs = pairs
        times = _times(come)
        times.subtract(_times(gone))
        for key, number in times.items():
            if number:
                self._add(key, number, statuses)

    def begin(
        self,
        pairs: tuple[Pair, ...],
        times: Mapping[WordKey, int],
        statuses: Mapping[WordKey, Status],
    ) -> None:
        """Another lesson, whose words were counted elsewhere: each stands there so many times."""
        self._clear()
        self._pairs = pairs
        for key, number in times.items():
            self._add(key, number, statuses)

    def _clear(self) -> None:
        self._pairs = ()
        for counted in (self._times, self._status, self._running, self._different):
            counted.clear()

    def remark(self, keys: Iterable[WordKey], statuses: Mapping[WordKey, Status]) -> None:
        """The status of these words is another now."""
        for key in keys:
            if key in self._times:
                number = self._times[key]
                self._add(key, -number, statuses)
                self._add(key, number, statuses)

    def _add(self, key: WordKey, number: int, statuses: Mapping[WordKey, Status]) -> None:
        """The word stands in the text so many times more (or less)."""
        if key not in self._times:
            self._status[key] = statuses.get(key, Status.NEW)
            self._different[self._status[key]] += 1
        status = self._status[key]
        self._times[key] += number
        self._running[status] += number
        if not self._times[key]:
            del self._times[key], self._status[key]
            self._different[status] -= 1


def _times(pairs: Sequence[Pair]) -> Counter[WordKey]:
    """How often each word stands in the pairs."""
    # A key takes longer to make than to count, and most words stand there many times.
    forms = Counter(
        (token.simplified, token.pinyin) for pair in pairs for token in pair.tokens if token.is_word
    )
    times: Counter[WordKey] = Counter()
    for form, number in forms.items():
        times[WordKey.of(*form)] += number
    return times


def _learning(counts: Counter[Status]) -> int:
    return sum(number for status, number in counts.items() if status.is_learning)


def _common(first: Sequence[Pair], second: Sequence[Pair]) -> int:
    """How many pairs both begin with: the very same ones."""
    both = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda two: two[0] is two[1], both))
